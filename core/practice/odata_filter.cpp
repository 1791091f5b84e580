#include "core/practice/odata_filter.h"

#include "core/practice/sage_json.h"

#include <QRegularExpression>

#include <variant>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

constexpr int kDeepest = 64;  ///< brackets in brackets

using Null = std::monostate;
using Value = std::variant<Null, bool, Fraction, QString, QDateTime>;
using Operand = std::function<Value(const QJsonObject& row)>;

Value valueOf(const QJsonValue& json)
{
    if (json.isBool())
        return json.toBool();
    if (json.isString())
        return json.toString();
    if (const auto number = decimalOf(json))
        return *number;
    return Null();
}

/// A text beside a moment is a stored date.
Value alike(Value value, const Value& other)
{
    const auto* text = std::get_if<QString>(&value);
    if (!text || !std::holds_alternative<QDateTime>(other))
        return value;
    const auto moment = momentOf(*text);
    return moment ? Value(*moment) : Value(Null());
}

template <class T>
std::partial_ordering order(const T& a, const T& b)
{
    return a < b ? std::partial_ordering::less
                 : (b < a ? std::partial_ordering::greater : std::partial_ordering::equivalent);
}

/// Unordered when the two are not of one kind.
std::partial_ordering compared(const Value& left, const Value& right)
{
    const Value a = alike(left, right);
    const Value b = alike(right, left);
    if (a.index() != b.index())
        return std::partial_ordering::unordered;
    return std::visit([&b](const auto& one) { return order(one, std::get<std::decay_t<decltype(one)>>(b)); },
                      a);
}

bool holds(const QString& op, const Value& a, const Value& b)
{
    const std::partial_ordering is = compared(a, b);
    if (op == u"eq")
        return is == std::partial_ordering::equivalent;
    if (op == u"ne")
        return is != std::partial_ordering::equivalent;
    if (std::holds_alternative<Null>(a) || std::holds_alternative<Null>(b))
        return false;
    if (op == u"gt")
        return is == std::partial_ordering::greater;
    if (op == u"ge")
        return is == std::partial_ordering::greater || is == std::partial_ordering::equivalent;
    if (op == u"lt")
        return is == std::partial_ordering::less;
    return is == std::partial_ordering::less || is == std::partial_ordering::equivalent;
}

struct Token {
    enum class Kind { Word, Text, Moment, Number, Mark, End };
    Kind kind = Kind::End;
    QString text;
};

/// A text in single quotes from its opening quote on; a doubled quote is one. Nothing when it does
/// not end.
std::optional<QString> readQuoted(QStringView source, qsizetype& at)
{
    QString text;
    for (++at; at < source.size(); ++at) {
        if (source[at] != u'\'') {
            text += source[at];
        } else if (at + 1 < source.size() && source[at + 1] == u'\'') {
            text += u'\'';
            ++at;
        } else {
            ++at;
            return text;
        }
    }
    return std::nullopt;
}

class Tokens {
public:
    explicit Tokens(const QString& source) : m_source(source) { advance(); }

    [[nodiscard]] const Token& current() const { return m_current; }
    [[nodiscard]] bool broken() const { return m_broken; }
    [[nodiscard]] qsizetype position() const { return m_start; }

    Token take()
    {
        Token token = m_current;
        advance();
        return token;
    }

    bool takeWord(QLatin1StringView word)
    {
        const bool is = m_current.kind == Token::Kind::Word && m_current.text == word;
        if (is)
            advance();
        return is;
    }

    bool takeMark(QChar mark)
    {
        const bool is = m_current.kind == Token::Kind::Mark && m_current.text == mark;
        if (is)
            advance();
        return is;
    }

private:
    void advance()
    {
        while (m_at < m_source.size() && m_source[m_at].isSpace())
            ++m_at;
        m_start = m_at;
        m_current = next();
    }

    Token next()
    {
        static const QRegularExpression kWord(uR"(\G[A-Za-z_$][A-Za-z0-9_]*)"_s);
        static const QRegularExpression kNumber(uR"(\G[+-]?\d+(\.\d+)?([eE][+-]?\d+)?[mMlLdDfF]?)"_s);
        if (m_at >= m_source.size())
            return {};
        const QChar c = m_source[m_at];
        if (c == u'\'')
            return quoted(Token::Kind::Text);
        if (c == u'(' || c == u')' || c == u',') {
            ++m_at;
            return {Token::Kind::Mark, c};
        }
        if (const auto word = kWord.match(m_source, m_at); word.hasMatch()) {
            m_at = word.capturedEnd();
            const bool moment = word.captured().compare("datetime"_L1, Qt::CaseInsensitive) == 0;
            if (moment && m_at < m_source.size() && m_source[m_at] == u'\'')
                return quoted(Token::Kind::Moment);
            return {Token::Kind::Word, word.captured()};
        }
        if (const auto number = kNumber.match(m_source, m_at); number.hasMatch()) {
            m_at = number.capturedEnd();
            return {Token::Kind::Number, number.captured()};
        }
        m_broken = true;
        return {};
    }

    Token quoted(Token::Kind kind)
    {
        const auto text = readQuoted(m_source, m_at);
        m_broken = m_broken || !text;
        return text ? Token{kind, *text} : Token{};
    }

    QString m_source;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    Token m_current;
    bool m_broken = false;
};

/// Recursive descent; an empty function means that m_error says why.
class FilterParser {
public:
    FilterParser(const QString& text, Schema schema) : m_tokens(text), m_schema(schema) {}

    tl::expected<RowFilter, QString> parse()
    {
        RowFilter filter = alternatives();
        if (filter && m_tokens.current().kind == Token::Kind::End && !m_tokens.broken())
            return filter;
        if (m_error.isEmpty())
            syntaxError();
        return tl::unexpected(m_error);
    }

private:
    RowFilter alternatives()
    {
        RowFilter left = conjunction();
        while (left && m_tokens.takeWord("or"_L1)) {
            RowFilter right = conjunction();
            if (!right)
                return {};
            left = [one = std::move(left), other = std::move(right)](const QJsonObject& row) {
                return one(row) || other(row);
            };
        }
        return left;
    }

    RowFilter conjunction()
    {
        RowFilter left = negation();
        while (left && m_tokens.takeWord("and"_L1)) {
            RowFilter right = negation();
            if (!right)
                return {};
            left = [one = std::move(left), other = std::move(right)](const QJsonObject& row) {
                return one(row) && other(row);
            };
        }
        return left;
    }

    RowFilter negation()
    {
        if (!m_tokens.takeWord("not"_L1))
            return term();
        const RowFilter denied = term();
        return denied ? RowFilter([denied](const QJsonObject& row) { return !denied(row); }) : RowFilter();
    }

    RowFilter term()
    {
        if (!m_tokens.takeMark(u'('))
            return comparison();
        if (++m_depth > kDeepest)
            return syntaxError();
        const RowFilter inner = alternatives();
        --m_depth;
        if (inner && !m_tokens.takeMark(u')'))
            return syntaxError();
        return inner;
    }

    RowFilter comparison()
    {
        const Operand left = operand();
        if (!left)
            return {};
        const QString op = m_tokens.current().text;
        static const QSet<QString> kOperators{u"eq"_s, u"ne"_s, u"gt"_s, u"ge"_s, u"lt"_s, u"le"_s};
        if (m_tokens.current().kind != Token::Kind::Word || !kOperators.contains(op))
            return [left](const QJsonObject& row) { return left(row) == Value(true); };
        m_tokens.take();
        const Operand right = operand();
        if (!right)
            return {};
        return [op, left, right](const QJsonObject& row) { return holds(op, left(row), right(row)); };
    }

    Operand operand()
    {
        const Token token = m_tokens.take();
        switch (token.kind) {
        case Token::Kind::Word: return word(token.text);
        case Token::Kind::Text: return constant(token.text);
        case Token::Kind::Moment: return moment(token.text);
        case Token::Kind::Number: return number(token.text);
        case Token::Kind::Mark:
        case Token::Kind::End: break;
        }
        return syntaxError();
    }

    Operand word(const QString& text)
    {
        if (text == u"null")
            return constant(Null());
        if (text == u"true" || text == u"false")
            return constant(text == u"true");
        if (text == u"indexof")
            return indexOf();
        const auto name = knownName(m_schema, text);
        if (!name) {
            m_error = u"Could not find a property named '%1'."_s.arg(text);
            return {};
        }
        return [name = *name](const QJsonObject& row) { return valueOf(row.value(name)); };
    }

    Operand indexOf()
    {
        if (!m_tokens.takeMark(u'(') || ++m_depth > kDeepest)
            return syntaxError();
        const Operand where = operand();
        if (!where)
            return {};
        if (!m_tokens.takeMark(u','))
            return syntaxError();
        const Operand what = operand();
        if (!what)
            return {};
        if (!m_tokens.takeMark(u')'))
            return syntaxError();
        --m_depth;
        return [where, what](const QJsonObject& row) -> Value {
            const Value whole = where(row);
            const Value part = what(row);
            const auto* text = std::get_if<QString>(&whole);
            const auto* sought = std::get_if<QString>(&part);
            return text && sought ? Value(Fraction(text->indexOf(*sought))) : Value(Null());
        };
    }

    Operand moment(const QString& text)
    {
        const auto read = momentOf(text);
        return read ? constant(*read) : Operand(syntaxError());
    }

    Operand number(QString text)
    {
        if (text.back().isLetter())
            text.chop(1);
        const auto read = Fraction::fromText(text);
        return read ? constant(*read) : Operand(syntaxError());
    }

    static Operand constant(const Value& value)
    {
        return [value](const QJsonObject&) { return value; };
    }

    /// Says where it went wrong, and gives the empty function that stops the parser.
    std::nullptr_t syntaxError()
    {
        if (m_error.isEmpty())
            m_error = u"Syntax error at position %1."_s.arg(m_tokens.position());
        return nullptr;
    }

    Tokens m_tokens;
    Schema m_schema;
    int m_depth = 0;
    QString m_error;
};

int sign(std::partial_ordering is)
{
    return is == std::partial_ordering::less ? -1 : (is == std::partial_ordering::greater ? 1 : 0);
}

}  // namespace

tl::expected<RowFilter, QString> parseFilter(const QString& text, Schema schema)
{
    return FilterParser(text, schema).parse();
}

int compareForOrder(const QJsonValue& a, const QJsonValue& b)
{
    if (a.isString() && b.isString())
        return a.toString().compare(b.toString(), Qt::CaseInsensitive);
    const Value left = valueOf(a);
    const Value right = valueOf(b);
    if (left.index() != right.index())
        return left.index() < right.index() ? -1 : 1;
    return sign(compared(left, right));
}

}  // namespace greenhand::practice
