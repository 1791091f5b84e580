#include "core/documents/page_text.h"

#include <QLocale>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Embeddings, overrides and isolates.
bool turnsText(QChar c) { return (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069'); }

}  // namespace

QString oneLine(const QString& text)
{
    QString result = text.simplified();
    result.removeIf([](QChar c) { return c.category() == QChar::Other_Control || turnsText(c); });
    return result;
}

QStringList filledLines(const QString& text)
{
    QStringList result;
    for (const QString& line : QString(text).replace(u'\r', u'\n').split(u'\n'))
        if (const QString clean = oneLine(line); !clean.isEmpty())
            result.append(clean);
    return result;
}

QString paragraphs(const QString& text)
{
    QStringList result;
    for (const QString& line : QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n'))
        result.append(oneLine(line));
    return result.join(u'\n').trimmed();
}

QString dayText(QDate day, TextFormat format)
{
    switch (format) {
    case TextFormat::SouthAfrican:
    case TextFormat::British: return QLocale::c().toString(day, u"d MMMM yyyy"_s);
    case TextFormat::UnitedStates: return QLocale::c().toString(day, u"MMMM d, yyyy"_s);
    }
    Q_UNREACHABLE();
}

}  // namespace greenhand
