#pragma once

#include <QByteArray>
#include <QIODevice>

namespace greenhand {

/// The body of one POST. Qt re-sends a POST whose connection dies without a
/// reply, unless the body cannot be rewound (reliability K1): this one can be
/// read once. That it was read is the only sign that something was sent.
class OnceBody final : public QIODevice {
    Q_OBJECT
public:
    explicit OnceBody(QByteArray bytes, QObject* parent = nullptr);

    /// An empty body is never read, so it counts as read from the start.
    [[nodiscard]] bool wasRead() const { return m_read || m_bytes.isEmpty(); }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return m_at >= m_bytes.size(); }
    bool seek(qint64 position) override;
    bool reset() override { return !m_read; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
    bool m_read = false;
};

}  // namespace greenhand
