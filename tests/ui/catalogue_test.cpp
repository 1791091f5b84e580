#include "tests/support/catch_qt.h"
#include "tests/ui/catalogue.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QString kRoot = QStringLiteral(GREENHAND_SOURCE_DIR);
const QString kCatalogues = QString(kRoot % u"/resources/languages/"_s);

/// "%1", "%n" and "{email}", sorted.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression shape(uR"(%[0-9n]|\{[a-z]+\})"_s);
    QStringList found;
    for (auto match = shape.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

/// The sign that a text ends with, if it is one that means something.
QChar lastSign(const QString& text)
{
    static const QString signs = u".…:?!"_s;
    return !text.isEmpty() && signs.contains(text.back()) ? text.back() : QChar();
}

/// What is right in both languages: names, file patterns, keys, texts without a word.
bool mayStayAsItIs(const QString& text)
{
    static const QSet<QString> same{u"OK"_s,
                                    u"PIN"_s,
                                    u"Sage One"_s,
                                    u"Sage One %1"_s,
                                    u"In Sage One"_s,
                                    u"Logo"_s,
                                    u"Greenhand"_s,
                                    u"Stop"_s,
                                    u"Filter"_s,
                                    u"Greenhand – %1"_s,
                                    u"Ins"_s,
                                    u"Filter (%1)"_s,
                                    u"%1 MB"_s,
                                    u"In Sage One as"_s,
                                    u"%1 is in Sage One."_s,
                                    u"%1 kB"_s,
                                    u"PDF (*.pdf)"_s,
                                    u"%1.csv"_s,
                                    u"%1 (Ctrl+F)"_s,
                                    u"%1 (in Sage One: %2)"_s,
                                    u"%1 s"_s,
                                    u"Greenhand: %1 %2"_s,
                                    u"2024-05-13, 13/5, t, +7"_s};
    static const QRegularExpression key(u"^(?:(?:Ctrl|Alt|Shift)\\+)+\\w+$"_s);
    static const QRegularExpression word(u"\\pL{2}"_s);
    static const QRegularExpression placeholder(uR"(\{[a-z]+\})"_s);
    return same.contains(QString(text).remove(u'&')) || key.match(text).hasMatch()
        || !word.match(QString(text).remove(placeholder)).hasMatch();
}

QString lupdate()
{
    const QString beside = QStandardPaths::findExecutable(
        u"lupdate"_s, {QLibraryInfo::path(QLibraryInfo::BinariesPath), u"/usr/lib/qt6/bin"_s});
    return beside.isEmpty() ? QStandardPaths::findExecutable(u"lupdate"_s) : beside;
}

QSet<QString> namesOf(const std::vector<Message>& messages)
{
    QSet<QString> names;
    for (const Message& message : messages)
        names.insert(message.name());
    return names;
}

/// What a translation has lost; empty: nothing.
QString lostIn(const QString& text, const Message& message)
{
    if (text.isEmpty())
        return u"is empty"_s;
    if (!message.plural && placeholders(text) != placeholders(message.source))
        return u"has other placeholders"_s;
    if (text.startsWith(u' ') != message.source.startsWith(u' ')
        || text.endsWith(u' ') != message.source.endsWith(u' '))
        return u"has lost a space at its edge"_s;
    if (lastSign(text) != lastSign(message.source))
        return u"ends with another sign"_s;
    if (text.count(u'\n') != message.source.count(u'\n'))
        return u"has other line breaks"_s;
    // A window may have fewer letters left than controls.
    return text.count(u'&') <= message.source.count(u'&') ? QString() : u"has a letter too many"_s;
}

QString faultOf(const Message& message)
{
    if (!message.finished)
        return u"is not translated"_s;
    if (message.translations.size() != (message.plural ? 2 : 1))
        return u"lacks a form"_s;
    for (const QString& text : message.translations)
        if (const QString lost = lostIn(text, message); !lost.isEmpty())
            return QString(u'“' % text % u"” "_s % lost);
    return {};
}

}  // namespace

TEST_CASE("every text has its Afrikaans, whole", "[ui][language]")
{
    for (const QString& file : {u"greenhand_af.ts"_s, u"qt_af.ts"_s}) {
        const auto messages = messagesOf(kCatalogues % file);
        CHECK(messages.size() > 100);
        for (const Message& message : messages)
            if (const QString fault = faultOf(message); !fault.isEmpty())
                FAIL_CHECK(QString(message.name() % u": "_s % fault).toStdString());
    }
}

TEST_CASE("no English is left in the Afrikaans", "[ui][language]")
{
    for (const Message& message : messagesOf(kCatalogues % u"greenhand_af.ts"_s))
        for (const QString& text : message.translations)
            if (text == message.source && !mayStayAsItIs(text))
                FAIL_CHECK(message.name().toStdString());
}

TEST_CASE("counted texts have both forms in both languages", "[ui][language]")
{
    const auto english = namesOf(messagesOf(kCatalogues % u"greenhand_en.ts"_s));
    for (const Message& message : messagesOf(kCatalogues % u"greenhand_af.ts"_s))
        if (message.plural && !english.contains(message.name()))
            FAIL_CHECK(message.name().toStdString());
    for (const Message& message : messagesOf(kCatalogues % u"greenhand_en.ts"_s)) {
        CAPTURE(message.name());
        CHECK(message.finished);
        CHECK(message.translations.size() == 2);
    }
}

TEST_CASE("lupdate finds nothing in the sources that the languages do not have", "[ui][language]")
{
    const QString program = lupdate();
    if (program.isEmpty()) {
        WARN("skipped: lupdate is not installed (Debian: qt6-l10n-tools)");
        return;
    }
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess update;
    update.setWorkingDirectory(kRoot);
    update.start(program, {u"-silent"_s, u"-I"_s, u"."_s, u"core"_s, u"ui"_s, u"app"_s, u"-ts"_s, fresh});
    REQUIRE(update.waitForFinished(120'000));
    REQUIRE(update.exitCode() == 0);
    const auto ours = namesOf(messagesOf(kCatalogues % u"greenhand_af.ts"_s));
    const auto theirs = namesOf(messagesOf(fresh));
    CHECK(theirs.size() > 500);
    for (const QString& name : theirs - ours)
        FAIL_CHECK("not in greenhand_af.ts, run resources/languages/update: " << name.toStdString());
    for (const QString& name : ours - theirs)
        FAIL_CHECK("gone from the sources, run resources/languages/update: " << name.toStdString());
}

namespace {

/// A place in a source where a person reads what stands there.
bool isShown(const QString& callee)
{
    static const QSet<QString> calls{u"setText"_s,
                                     u"setToolTip"_s,
                                     u"setWindowTitle"_s,
                                     u"addAction"_s,
                                     u"addRow"_s,
                                     u"QLabel"_s,
                                     u"plainLabel"_s,
                                     u"labelFor"_s,
                                     u"setAccessibleName"_s,
                                     u"setAccessibleDescription"_s,
                                     u"setPlaceholderText"_s,
                                     u"setTitle"_s,
                                     u"addTab"_s,
                                     u"setTabText"_s,
                                     u"addItem"_s,
                                     u"addMenu"_s,
                                     u"addButton"_s,
                                     u"setWhatsThis"_s,
                                     u"setStatusTip"_s,
                                     u"setSuffix"_s,
                                     u"setPrefix"_s,
                                     u"announce"_s,
                                     u"setInformativeText"_s,
                                     u"setDetailedText"_s,
                                     u"QPushButton"_s,
                                     u"QCheckBox"_s,
                                     u"QRadioButton"_s,
                                     u"QGroupBox"_s,
                                     u"setHeaderData"_s,
                                     u"setSpecialValueText"_s};
    return calls.contains(callee);
}

/// Only hands a text on.
bool handsOn(const QString& callee)
{
    static const QSet<QString> calls{u"QString"_s, u"arg"_s, u"buttonText"_s, u"plainTooltip"_s, QString()};
    return calls.contains(callee);
}

/// The innermost call around `at` that does more than hand a text on.
QString calleeAround(const QString& source, qsizetype at)
{
    int depth = 0;
    for (qsizetype i = at - 1; i > 0 && source[i] != u';'; --i) {
        if (source[i] == u')' || source[i] == u'}') {
            ++depth;
        } else if (source[i] == u'(' || source[i] == u'{') {
            if (depth-- > 0)
                continue;
            depth = 0;
            qsizetype start = i;
            while (start > 0 && (source[start - 1].isLetterOrNumber() || source[start - 1] == u'_'))
                --start;
            const QString callee = source.mid(start, i - start);
            if (!handsOn(callee))
                return callee;
        }
    }
    return {};
}

/// Texts that a person would read in English whatever the language: "file:line: text".
QStringList untranslated(const QString& source, const QString& file)
{
    static const QRegularExpression comment(u"//[^\n]*"_s);
    static const QRegularExpression literal(uR"rx(u"((?:[^"\\]|\\.)*\pL{2}(?:[^"\\]|\\.)*)"_s)rx"_s);
    static const QRegularExpression member(
        uR"(\.(?:title|text|hint|yes|no|close|other|rowText|header)\s*=\s*$)"_s);
    static const QRegularExpression name(
        u"^(?:[a-z]+(?:[A-Z]\\w*)+|#[0-9a-f]{6})$"_s);  // of an object, a colour
    const QString code = QString(source).replace(comment, QString());
    QStringList found;
    for (auto match = literal.globalMatch(code); match.hasNext();) {
        const auto at = match.next();
        const qsizetype start = at.capturedStart();
        const QString before = code.mid(std::max<qsizetype>(0, start - 60), std::min<qsizetype>(60, start));
        if (!isShown(calleeAround(code, start)) && !member.match(before).hasMatch())
            continue;
        if (!mayStayAsItIs(at.captured(1)) && !name.match(at.captured(1)).hasMatch())
            found << u"%1:%2: %3"_s.arg(file).arg(code.left(start).count(u'\n') + 1).arg(at.captured(1));
    }
    return found;
}

}  // namespace

TEST_CASE("a text without tr() in a window is found", "[ui][language]")
{
    CHECK(untranslated(u"a->setText(u\"Hello\"_s);"_s, u"f"_s) == QStringList{u"f:1: Hello"_s});
    CHECK(untranslated(u"\nx(QString(u\"Hello \"_s % b)); l = plainLabel(QString(u\"Hello \"_s % b), p);"_s,
                       u"f"_s)
          == QStringList{u"f:2: Hello "_s});
    CHECK(untranslated(u"box({.title = u\"Hello\"_s});"_s, u"f"_s).size() == 1);
    CHECK(untranslated(u"a->setText(on ? tr(\"Yes\") : u\"No way\"_s);"_s, u"f"_s).size() == 1);
    CHECK(
        untranslated(u"a->setText(tr(\"Hello\")); a->setObjectName(u\"nameField\"_s);"_s, u"f"_s).isEmpty());
    CHECK(untranslated(u"a->setText(u\"#%1 (%2)\"_s.arg(1)); // setText(u\"Hello\"_s)"_s, u"f"_s).isEmpty());
    CHECK(untranslated(u"a->addItem(shown, u\"OK\"_s);"_s, u"f"_s).isEmpty());
}

TEST_CASE("no text of a window stands outside of tr()", "[ui][language]")
{
    int files = 0;
    for (const QString& room : {u"ui"_s, u"app"_s}) {
        QDirIterator sources(QString(kRoot % u'/' % room), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            const QString path = sources.next();
            if (path.contains(u"/cli/"_s))
                continue;  // the command line speaks English
            ++files;
            QFile file(path);
            REQUIRE(file.open(QIODevice::ReadOnly));
            for (const QString& text :
                 untranslated(QString::fromUtf8(file.readAll()), QDir(kRoot).relativeFilePath(path)))
                FAIL_CHECK(text.toStdString());
        }
    }
    CHECK(files > 50);
}
