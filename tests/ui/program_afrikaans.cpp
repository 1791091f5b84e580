#include "tests/ui/program_afrikaans.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

namespace greenhand::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

QString plain(QString text) { return text.remove(u'&').remove(u'…').simplified(); }

/// What the text can be with its places filled in; a place at its end may stay out of a label.
QRegularExpression patternOf(QString text)
{
    static const QRegularExpression last(uR"re(\\ %\d$)re"_s);
    static const QRegularExpression place(uR"re(%\d|\\\{\w+\\\})re"_s);
    text = plain(text);
    if (text.endsWith(" (%1)"_L1))
        text.chop(5);
    QString pattern = QRegularExpression::escape(text).replace(u"\\%"_s, u"%"_s);
    pattern.replace(last, u"(?: .+)?"_s).replace(place, u".+"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// Else anything would be it, as for "%1: %2" or "%1 and %2".
bool isTelling(const QString& text)
{
    constexpr auto kEnoughToTell = 4;
    static const QRegularExpression place(u"%\\d|\\{\\w+\\}"_s);
    const QString words = QString(text).remove(place);
    const auto letters = std::count_if(words.begin(), words.end(), [](QChar c) { return c.isLetter(); });
    return letters >= (words == text || text.endsWith(" (%1)"_L1) ? 1 : kEnoughToTell);
}

}  // namespace

ProgramAfrikaans::ProgramAfrikaans()
{
    QFile file(QStringLiteral(GREENHAND_SOURCE_DIR "/resources/languages/greenhand_af.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QXmlStreamReader xml(&file);
    QString english;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            english = xml.readElementText();
        else if (xml.name() == "numerusform"_L1
                 || (xml.name() == "translation"_L1 && !xml.attributes().hasAttribute("numerus"_L1)))
            add(english, xml.readElementText());
    }
}

void ProgramAfrikaans::add(const QString& english, const QString& afrikaans)
{
    if (isTelling(english) && !afrikaans.isEmpty())
        m_texts.push_back({patternOf(english), patternOf(afrikaans), afrikaans});
}

bool ProgramAfrikaans::isFor(const QString& afrikaans, const QString& english) const
{
    return std::any_of(m_texts.begin(), m_texts.end(), [&](const Text& text) {
        return text.english.match(plain(english)).hasMatch()
            && text.afrikaans.match(plain(afrikaans)).hasMatch();
    });
}

bool ProgramAfrikaans::underlines(const QString& label, QChar letter) const
{
    return std::any_of(m_texts.begin(), m_texts.end(), [&](const Text& text) {
        return plain(text.whole) == plain(label)
            && text.whole.contains(QString(u'&' % letter), Qt::CaseInsensitive);
    });
}

}  // namespace greenhand::testing
