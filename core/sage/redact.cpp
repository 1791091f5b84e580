#include "core/sage/redact.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

using Rule = std::pair<QRegularExpression, QString>;

const QList<Rule>& rules()
{
    const auto rule = [](const QString& pattern, const QString& instead) {
        return Rule{QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), instead};
    };
    static const QList<Rule> all{
        rule(uR"(\b((?:proxy-)?authorization\b["']?\s*[:=]\s*)[^\r\n]*)"_s, u"\\1***"_s),
        rule(uR"(\b(basic|bearer)\s+[a-z0-9+/=._~-]{4,})"_s, u"\\1 ***"_s),
        // as text of a URL, of JSON, of a setting
        rule(
            uR"x((api[_-]?key|pass(?:word|wd|phrase)|\bpwd)(\\?["']?\s*(?:=|:|%3d)\s*\\?)"(?:[^"\\]|\\.)*")x"_s,
            u"\\1\\2***"_s),
        rule(uR"((api[_-]?key|pass(?:word|wd|phrase)|\bpwd)(\\?["']?\s*(?:=|:|%3d)\s*)[^&\s"'<>]+)"_s,
             u"\\1\\2***"_s),
        rule(uR"(://[^/\s@?#]*:[^/\s@?#]*@)"_s, u"://***@"_s),
        // a key on its own: Sage One writes it as a GUID in braces, its log handles have none
        rule(uR"((?:\{|%7b)[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}(?:\}|%7d))"_s, u"{***}"_s),
        rule(uR"(([^\s@<>"',;:()=&?/])[^\s@<>"',;:()=&?/]{0,200}(@|%40)([a-z0-9.-]+\.[a-z]{2,}))"_s,
             u"\\1***\\2\\3"_s),
    };
    return all;
}

bool needsEscape(QChar c)
{
    return c.category() == QChar::Other_Control || (c >= u'\u202a' && c <= u'\u202e')
        || (c >= u'\u2066' && c <= u'\u2069') || c == u'\u2028' || c == u'\u2029';
}

QString escaped(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (!needsEscape(c))
            out += c;
        else if (c == u'\n')
            out += "\\n"_L1;
        else if (c == u'\r')
            out += "\\r"_L1;
        else if (c == u'\t')
            out += "\\t"_L1;
        else
            out += u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0');
    }
    return out;
}

}  // namespace

QString redacted(const QString& text)
{
    QString out = text;
    for (const auto& [pattern, instead] : rules())
        out.replace(pattern, instead);
    return escaped(out);
}

}  // namespace greenhand
