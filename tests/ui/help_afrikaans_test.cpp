#include "tests/support/catch_qt.h"
#include "tests/ui/bench.h"
#include "tests/ui/help_elements.h"
#include "tests/ui/program_afrikaans.h"
#include "ui/help/help.h"
#include "ui/help/help_search.h"
#include "ui/help/help_view.h"
#include "ui/help/help_window.h"
#include "ui/main_window.h"
#include "ui/shared/language.h"
#include "ui/shared/search_field.h"
#include "ui/window_keeper.h"

#include <QComboBox>
#include <QListWidget>
#include <QPointer>
#include <QRegularExpression>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// The Afrikaans page for each English one; a page that is missing fails the test.
template <class Look>
void forEachPair(const Look& look)
{
    const HelpBook english = englishHelp();
    const HelpBook afrikaans = afrikaansHelp();
    for (const HelpPage& page : english.pages()) {
        INFO(page.name.toStdString());
        const HelpPage* other = afrikaans.page(page.name);
        REQUIRE(other);
        look(page, *other);
    }
}

/// Letters that are pressed with Alt belong to a language.
QStringList keysOn(const HelpPage& page)
{
    QStringList keys = elementsOf(page, "kbd"_L1);
    for (QString& key : keys)
        if (key.startsWith("Alt+"_L1) && key.size() == 5)
            key = u"a letter"_s;
    keys.sort();
    return keys;
}

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

/// Speaks Afrikaans until the end of the test.
struct Afrikaans {
    UiBench bench;
    Afrikaans() { chooseLanguage(Language::Afrikaans); }
    ~Afrikaans()
    {
        chooseLanguage(Language::English);
        QLocale::setDefault(QLocale::c());
    }
};

QString titleOf(MainWindow& window)
{
    return window.findChild<Help*>()->window().windowTitle().section(u" – "_s, 0, 0);
}

}  // namespace

TEST_CASE("every page of the help is there in Afrikaans, in the same chapters", "[ui][help][language]")
{
    const HelpBook english = englishHelp();
    const HelpBook afrikaans = afrikaansHelp();
    REQUIRE(english.chapters().size() == afrikaans.chapters().size());
    for (std::size_t chapter = 0; chapter < english.chapters().size(); ++chapter) {
        CHECK(english.chapters()[chapter].pages == afrikaans.chapters()[chapter].pages);
        CHECK(english.chapters()[chapter].title != afrikaans.chapters()[chapter].title);
    }
    forEachPair([](const HelpPage& page, const HelpPage& other) {
        CHECK_FALSE(other.title.isEmpty());
        CHECK(other.html != page.html);
    });
}

TEST_CASE("an Afrikaans page has the headings, steps, rows, pictures and links of its English page",
          "[ui][help][language]")
{
    forEachPair([](const HelpPage& page, const HelpPage& other) {
        for (const auto element : {"h1"_L1, "h2"_L1, "p"_L1, "ol"_L1, "li"_L1, "tr"_L1, "th"_L1, "td"_L1}) {
            INFO(element.data());
            CHECK(elementsOf(page, element).size() == elementsOf(other, element).size());
        }
        CHECK(elementsOf(page, "img"_L1, "src"_L1) == elementsOf(other, "img"_L1, "src"_L1));
        CHECK_FALSE(elementsOf(other, "img"_L1, "alt"_L1).contains(QString()));
        CHECK(sorted(elementsOf(page, "a"_L1, "href"_L1)) == sorted(elementsOf(other, "a"_L1, "href"_L1)));
        CHECK(sorted(elementsOf(page, "code"_L1)) == sorted(elementsOf(other, "code"_L1)));
        CHECK(keysOn(page) == keysOn(other));
    });
}

TEST_CASE("what an Afrikaans page calls a button or quotes, the program says in Afrikaans there",
          "[ui][help][language]")
{
    const ProgramAfrikaans program;
    REQUIRE(program.count() > 500);
    REQUIRE(program.isFor(u"Bywerk"_s, u"Update"_s));
    REQUIRE_FALSE(program.isFor(u"Stoor"_s, u"Update"_s));
    forEachPair([&](const HelpPage& page, const HelpPage& other) {
        for (const auto element : {"b"_L1, "cite"_L1}) {
            const QStringList labels = elementsOf(page, element);
            const QStringList said = elementsOf(other, element);
            CHECK(labels.size() == said.size());
            for (const QString& text : said) {
                INFO(text.toStdString());
                CHECK(std::any_of(labels.begin(), labels.end(),
                                  [&](const QString& label) { return program.isFor(text, label); }));
            }
        }
    });
}

TEST_CASE("the letters that an Afrikaans page names are underlined in the Afrikaans window",
          "[ui][help][language]")
{
    const ProgramAfrikaans program;
    static const QRegularExpression lettered(uR"re(<b>([^<]+)</b> \(<kbd>Alt\+([A-Z])</kbd>\))re"_s);
    const HelpBook book = afrikaansHelp();
    for (const HelpPage& page : book.pages())
        for (auto match = lettered.globalMatch(page.html); match.hasNext();) {
            const auto found = match.next();
            INFO(page.name.toStdString() << ": " << found.captured(0).toStdString());
            CHECK(program.underlines(found.captured(1), found.captured(2).front()));
        }
}

TEST_CASE("in Afrikaans F1 shows the Afrikaans page, with Afrikaans contents and keys",
          "[ui][help][language]")
{
    Afrikaans spoken;
    MainWindow window(spoken.bench.desk, spoken.bench.prompter);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_F1);
    HelpWindow& help = window.findChild<Help*>()->window();
    CHECK(help.isVisible());
    CHECK(titleOf(window) == u"Die lyste van Fakturering"_s);
    CHECK(help.findChild<QTreeWidget*>(u"helpContents"_s)->topLevelItem(0)->text(0)
          == u"Die klerk se handleiding"_s);
    window.findChild<Help*>()->showKeys();
    CHECK(titleOf(window) == u"Sleutelbord"_s);
    const QString keys = help.findChild<HelpView*>()->toPlainText();
    CHECK(keys.contains(u"Kieslys Lêer"_s));
    CHECK(keys.contains(u"Genereer faktuur"_s));
}

TEST_CASE("the help changes its language with the window, while Greenhand runs", "[ui][help][language]")
{
    UiBench bench;
    WindowKeeper keeper(bench.desk, bench.prompter);
    keeper.window().show();
    const auto speak = [&](int entry) {
        QPointer<MainWindow> before = &keeper.window();
        if (!before->findChild<QComboBox*>(u"languageField"_s))
            before->openSettings(SettingsPage::Look);
        auto* language = before->findChild<QComboBox*>(u"languageField"_s);
        language->setCurrentIndex(entry);
        Q_EMIT language->activated(entry);  // as Return in its open list does
        REQUIRE(QTest::qWaitFor([&] { return !before; }));
        keeper.window().findChild<Help*>()->showPage(u"vat"_s);
        return titleOf(keeper.window());
    };
    CHECK(speak(1) == u"BTW en afronding"_s);
    CHECK(speak(0) == u"VAT and rounding"_s);
}

TEST_CASE("the search of the help finds Afrikaans words typed without their accents", "[ui][help][language]")
{
    const HelpBook book = afrikaansHelp();
    const HelpSearch search(book);
    const auto finds = [&](const QString& words, const QString& page) {
        const auto hits = search.find(words);
        INFO(words.toStdString());
        CHECK(std::any_of(hits.begin(), hits.end(), [&](const HelpHit& hit) { return hit.page == page; }));
    };
    finds(u"reels werkkaart"_s, u"job-lines"_s);
    finds(u"RËELS"_s, u"job-lines"_s);
    finds(u"klient saamvoeg"_s, u"customers"_s);
    finds(u"finansiele bestuurder"_s, u"approvals"_s);
    finds(u"leer opdragte invoer"_s, u"import"_s);
    CHECK(foldedInPlace(u"Hê, reël, geïnk, môre, één, kliënte") == u"he, reel, geink, more, een, kliente"_s);
    CHECK(search.find(u"werkkaart zebra"_s).empty());
}

TEST_CASE("typing without accents marks the Afrikaans word on the page", "[ui][help][language]")
{
    const Afrikaans spoken;
    HelpWindow help(QString{});
    help.show();
    REQUIRE(QTest::qWaitForWindowExposed(&help));
    auto* search = help.findChild<SearchField*>(u"helpSearch"_s);
    search->setFocus();
    QTest::keyClicks(search, u"kliente saamvoeg"_s);
    auto* hits = help.findChild<QListWidget*>(u"helpHits"_s);
    REQUIRE(hits->count() >= 1);
    CHECK(hits->item(0)->text().startsWith(u"Rekeninge: Kliënte"_s));
    const auto marks = help.findChild<HelpView*>()->extraSelections();
    CHECK(std::any_of(marks.begin(), marks.end(),
                      [](const auto& mark) { return mark.cursor.selectedText() == u"Kliënte"_s; }));
}
