#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>
#include <optional>
#include <utility>

namespace greenhand::practice {

/// Header lines in the order they came; names are compared without regard to case.
class Headers {
public:
    using Line = std::pair<QByteArray, QByteArray>;

    Headers() = default;
    Headers(std::initializer_list<Line> lines) : m_lines(lines) {}

    [[nodiscard]] bool has(QByteArrayView name) const;
    /// Empty when there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const;
    void add(QByteArray name, QByteArray value) { m_lines.append({std::move(name), std::move(value)}); }
    void set(const QByteArray& name, const QByteArray& value);

    [[nodiscard]] auto begin() const { return m_lines.begin(); }
    [[nodiscard]] auto end() const { return m_lines.end(); }

private:
    QList<Line> m_lines;
};

struct Request {
    QByteArray method = {};
    QString path = {};  ///< decoded, without the query
    QList<std::pair<QString, QString>> query = {};
    Headers headers = {};
    QByteArray body = {};
    bool secure = false;

    /// A query parameter by its name, whatever its case.
    [[nodiscard]] std::optional<QString> parameter(QStringView name) const;
};

struct Response {
    int status = 200;
    QByteArray reason = "OK";
    Headers headers = {};
    QByteArray body = {};
};

/// Splits and decodes what stands between the method and the version; as ASP.NET does, a plus
/// in the query is a space. False when it is no address of a resource.
[[nodiscard]] bool readTarget(const QByteArray& target, Request& request);

/// Status line and headers up to and including the empty line; Content-Length is filled in.
[[nodiscard]] QByteArray headOf(const Response& response);

}  // namespace greenhand::practice
