#include "tests/ui/program_words.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace greenhand::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Neighbouring string literals are one text, in C++ as here.
QString joined(const QString& literals)
{
    static const QRegularExpression literal(uR"re("((?:[^"\\]|\\.)*)")re"_s);
    QString text;
    for (auto match = literal.globalMatch(literals); match.hasNext();)
        text += match.next().captured(1);
    return text.replace("\\n"_L1, " "_L1).replace("\\\""_L1, "\""_L1);
}

QString plain(QString text) { return text.remove(u'&').remove(u'…').simplified(); }

void collect(const QString& path, QStringList& texts)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    static const QRegularExpression said(
        uR"re((?:\btr\(|QT_TRANSLATE_NOOP\(\s*"[^"]*",)\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re"_s);
    const QString source = QString::fromUtf8(file.readAll());
    for (auto match = said.globalMatch(source); match.hasNext();)
        texts << plain(joined(match.next().captured(1)));
}

}  // namespace

ProgramWords::ProgramWords()
{
    const QString root = QStringLiteral(GREENHAND_SOURCE_DIR);
    for (const QString& folder : {u"/ui"_s, u"/core/workflow"_s, u"/app"_s}) {
        QDirIterator files(root + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            collect(files.next(), m_texts);
    }
    static const QRegularExpression place(u"%\\d|\\\\\\{\\w+\\\\\\}"_s);
    for (const QString& text : std::as_const(m_texts)) {
        constexpr qsizetype kEnoughToTell = 4;
        const QString pattern =
            QRegularExpression::escape(text).replace(u"\\%"_s, u"%"_s).replace(place, u".+"_s);
        if (text.contains(u'%') && pattern.size() - 2 * pattern.count(u".+"_s) >= kEnoughToTell)
            m_patterns << QRegularExpression::anchoredPattern(pattern);
    }
    for (QString& text : m_texts)
        if (text.endsWith(" (%1)"_L1))  // tabs with a count
            text.chop(5);
}

bool ProgramWords::say(const QString& text) const
{
    const QString wanted = plain(text);
    return m_texts.contains(wanted)
        || std::any_of(m_patterns.begin(), m_patterns.end(), [&](const QString& pattern) {
               return QRegularExpression(pattern).match(wanted).hasMatch();
           });
}

}  // namespace greenhand::testing
