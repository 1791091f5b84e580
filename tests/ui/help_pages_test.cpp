#include "tests/support/catch_qt.h"
#include "tests/ui/help_elements.h"
#include "tests/ui/program_words.h"
#include "ui/help/key_sheet.h"
#include "ui/help/screen_pages.h"

#include "tests/ui/bench.h"
#include "ui/main_window.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QString kRoot = QStringLiteral(GREENHAND_SOURCE_DIR);

QSet<QString> filesOf(const QString& folder)
{
    QSet<QString> found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << QDir(folder).relativeFilePath(files.next());
    return found;
}

}  // namespace

TEST_CASE("every page of the help is well formed, has a heading and stands in the contents", "[ui][help]")
{
    const HelpBook book = englishHelp();
    QSet<QString> listed;
    for (const HelpPage& page : book.pages()) {
        INFO(page.name.toStdString());
        CHECK_FALSE(listed.contains(page.name));
        listed << page.name;
        CHECK(elementsOf(page, "h1"_L1).size() == 1);
        CHECK(page.html.startsWith(u"<h1>"_s % page.title));
    }
    for (const QString& file : filesOf(u":/help/en"_s))
        if (file.endsWith(".html"_L1)) {
            INFO(file.toStdString());
            CHECK(listed.contains(file.chopped(5)));
        }
    CHECK(listed.size() > 30);
    CHECK(book.page(kFirstHelpPage));
    CHECK(book.page(kKeysHelpPage));
}

TEST_CASE("every link of the help leads to a page, and every picture is there and shown, in each language",
          "[ui][help]")
{
    const QString language = GENERATE(u"en"_s, u"af"_s);
    const HelpBook book({}, {QString(u":/help/"_s % language)});
    QSet<QString> shown;
    for (const HelpPage& page : book.pages()) {
        for (const QString& link : elementsOf(page, "a"_L1, "href"_L1)) {
            INFO(page.name.toStdString() << " -> " << link.toStdString());
            CHECK(link.endsWith(".html"_L1));
            CHECK(book.page(link.chopped(5)));
        }
        for (const QString& picture : elementsOf(page, "img"_L1, "src"_L1)) {
            INFO(page.name.toStdString() << " shows " << picture.toStdString());
            CHECK_FALSE(book.picture(picture).isNull());
            shown << picture;
        }
        CHECK_FALSE(elementsOf(page, "img"_L1, "alt"_L1).contains(QString()));
    }
    for (const QString& picture : filesOf(u":/help/%1/pictures"_s.arg(language))) {
        INFO(picture.toStdString());
        CHECK(shown.contains(picture));
    }
}

TEST_CASE("every file of the help is in the program", "[ui][help]")
{
    const HelpBook book = englishHelp();  // registers what is compiled in
    QSet<QString> onDisk = filesOf(kRoot + u"/resources/help"_s);
    onDisk.remove(u"help.qrc"_s);
    CHECK((onDisk - filesOf(u":/help"_s)).values() == QStringList());
}

TEST_CASE("what the help calls a button or quotes as a sentence, the program says", "[ui][help]")
{
    const HelpBook book = englishHelp();
    const ProgramWords program;
    REQUIRE(program.count() > 500);
    CHECK_FALSE(program.say(u"Send it somehow"_s));
    for (const HelpPage& page : book.pages())
        for (const QString& label : elementsOf(page, "b"_L1) + elementsOf(page, "cite"_L1)) {
            INFO(page.name.toStdString() << " says: " << label.toStdString());
            CHECK(program.say(label));
        }
}

TEST_CASE("every key that a page names is on the keyboard page", "[ui][help]")
{
    UiBench bench;
    MainWindow window(bench.desk, bench.prompter);
    QSet<QString> keys{u"Tab"_s,       u"Alt"_s,    u"Alt+Left"_s,
                       u"Alt+Right"_s, u"Ctrl+0"_s, u"Alt+U"_s};  // Qt's, the help's, letters
    std::vector<KeyLine> sheet = keysOf(&window);
    for (const KeyLine& line : keysOfScreens())
        sheet.push_back(line);
    for (const KeyLine& line : sheet)
        keys << line.key.toString();
    const HelpBook book = englishHelp();
    for (const HelpPage& page : book.pages())
        for (const QString& key : elementsOf(page, "kbd"_L1)) {
            INFO(page.name.toStdString() << " names " << key.toStdString());
            CHECK(keys.contains(key));
        }
}

TEST_CASE("every screen that the sources name has its page in the help", "[ui][help]")
{
    // Those that stand in another screen or over it have that screen's page.
    const QSet<QString> inOthers{u"leaveDialog"_s,     u"receiptFileDialog"_s, u"printDialog"_s,
                                 u"invoicingPage"_s,   u"billingPage"_s,       u"helpPage"_s,
                                 u"helpPrintDialog"_s, u"pdfFileDialog"_s,     u"colourDialog"_s,
                                 u"logoFileDialog"_s};
    static const QRegularExpression named(
        uR"re(setObjectName\(u"(\w+(?:Dialog|Screen|Page|PopUp))"_s\))re"_s);
    const HelpBook book = englishHelp();
    int screens = 0;
    QDirIterator files(kRoot + u"/ui"_s, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        for (auto match = named.globalMatch(source); match.hasNext(); ++screens) {
            const QString name = match.next().captured(1);
            INFO(name.toStdString());
            CHECK((inOthers.contains(name) || screenPages().contains(name)));
        }
    }
    CHECK(screens > 15);
    for (const QString& page : screenPages()) {
        INFO(page.toStdString());
        CHECK(book.page(page));
    }
}

TEST_CASE("the page of the command line names every command and no other", "[ui][help]")
{
    static const QRegularExpression name(uR"re(\.name = u"([a-z ]+)"_s)re"_s);
    QSet<QString> commands;
    QDirIterator files(kRoot + u"/app/cli"_s, {u"*.cpp"_s}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        for (auto match = name.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
            commands << match.next().captured(1);
    }
    REQUIRE(commands.size() > 10);
    QSet<QString> named;
    static const QRegularExpression plain(u"^[a-z]+( [a-z]+)?$"_s);
    const HelpBook book = englishHelp();
    for (const QString& code : elementsOf(*book.page(u"command-line"_s), "code"_L1))
        if (plain.match(code).hasMatch())
            named << code;
    CHECK((commands - named).values() == QStringList());
    CHECK((named - commands).values() == QStringList());
}

TEST_CASE("a page that is not translated stands there in English", "[ui][help]")
{
    QTemporaryDir home;
    QFile translated(home.filePath(u"manual.html"_s));
    REQUIRE(translated.open(QIODevice::WriteOnly));
    translated.write("<h1>7. Fakturering</h1>");
    translated.close();
    const HelpBook book({}, {home.path(), u":/help/en"_s});
    CHECK(book.page(u"manual"_s)->title == u"7. Fakturering"_s);
    CHECK(book.page(u"typing"_s)->title == u"Typing dates and numbers"_s);
}
