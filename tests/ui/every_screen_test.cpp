#include "tests/ui/contrast.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/screen_tour.h"
#include "ui/shared/action_table.h"
#include "ui/shared/checked_field.h"
#include "ui/shared/language.h"
#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QScrollBar>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// What was found on each screen, each fault once.
class Faults {
public:
    void add(const QString& screen, const QStringList& faults)
    {
        ++m_screens;
        for (const QString& fault : faults)
            if (!m_seen.contains(fault)) {
                m_seen << fault;
                m_lines << QString(screen % u": "_s % fault);
            }
    }
    void check() const
    {
        CHECK(m_screens > 40);
        for (const QString& line : m_lines)
            FAIL_CHECK(line.toStdString());
    }

private:
    int m_screens = 0;
    QSet<QString> m_seen;
    QStringList m_lines;
};

/// Of the lists: what cannot be read, or clicked without scrolling sideways.
QStringList crampedLists(const QWidget& screen)
{
    QStringList faults;
    for (const auto* list : screen.findChildren<ActionTable*>()) {
        if (!list->isVisible() || list->model()->rowCount() == 0)
            continue;
        if (list->horizontalScrollBar()->maximum() > 0)
            faults << u"%1 scrolls sideways"_s.arg(list->objectName());
        for (int column = 0; column < list->model()->columnCount(); ++column) {
            if (list->isColumnHidden(column))
                continue;
            const QString header = list->model()->headerData(column, Qt::Horizontal).toString();
            const QModelIndex first = list->model()->index(0, column);
            const bool holdsNames = first.data().toString() == kFishery || first.data().toString() == kPlaza
                                 || first.data().toString() == kGuests;
            if (holdsNames
                && list->columnWidth(column) < list->fontMetrics().horizontalAdvance(kFishery.left(20)))
                faults << u"%1: %2 is narrow"_s.arg(list->objectName(), header);
            if (!qobject_cast<PillDelegate*>(list->itemDelegateForColumn(column)))
                continue;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                if (const QString word = list->model()->index(row, column).data().toString();
                    pillColumnWidth(list->fontMetrics(), {word}) > list->columnWidth(column))
                    faults << u"%1: %2 is cut"_s.arg(list->objectName(), word);
        }
    }
    return faults;
}

void takePictures(const ScreenTour::Eyes& eyes)
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    ScreenTour tour(eyes);
    const QStringList words{eyes.look == LookChoice::Dark ? u"dark"_s : u"light"_s,
                            eyes.language == Language::Afrikaans ? u"af"_s : u"en"_s,
                            u"%1x%2"_s.arg(eyes.size.width()).arg(eyes.size.height()),
                            qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s)};
    const QString direction = eyes.direction == Qt::RightToLeft ? u"-right-to-left"_s : QString();
    const QDir into(QString(folder % u'/' % words.join(u'-') % direction));
    REQUIRE(into.mkpath(u"."_s));
    tour.go([&](QWidget& screen, const QString& name) {
        REQUIRE(screen.grab().save(into.filePath(QString(name % u".png"_s))));
    });
}

}  // namespace

TEST_CASE("every control of every screen has a name, no two of a screen share a letter, and a field lacks "
          "one only where none of its label's is left",
          "[ui][accessibility][screens]")
{
    const Language language = GENERATE(Language::English, Language::Afrikaans);
    ScreenTour tour({.language = language});
    Faults faults;
    tour.go([&](QWidget& screen, const QString& name) {
        faults.add(name, unnamedControls(&screen));
        faults.add(name, sharedMnemonics(&screen));
        faults.add(name, fieldsWithoutLetter(&screen));
    });
    faults.check();
}

TEST_CASE("nothing is cut off at 1280×800 or 1024×700, in English or with the long words of Afrikaans",
          "[ui][look][screens]")
{
    const Language language = GENERATE(Language::English, Language::Afrikaans);
    const QSize size = GENERATE(QSize(1280, 800), QSize(1024, 700));
    ScreenTour tour({.size = size, .language = language});
    Faults faults;
    tour.go([&](QWidget& screen, const QString& name) {
        faults.add(name, cutTexts(screen));
        faults.add(name, overlaps(screen));
    });
    faults.check();
}

TEST_CASE("at 1024×700 each list shows twenty letters of a name, whole pills and every row button",
          "[ui][look][screens][lists]")
{
    const Language language = GENERATE(Language::English, Language::Afrikaans);
    ScreenTour tour({.size = {1024, 700}, .language = language});
    Faults faults;
    tour.go([&](QWidget& screen, const QString& name) { faults.add(name, crampedLists(screen)); });
    faults.check();
}

TEST_CASE("right to left every screen is mirrored, with nothing cut off and nothing over another",
          "[ui][look][screens]")
{
    ScreenTour tour({.size = {1024, 700}, .direction = Qt::RightToLeft});
    Faults faults;
    tour.go([&](QWidget& screen, const QString& name) {
        CHECK(screen.layoutDirection() == Qt::RightToLeft);
        faults.add(name, cutTexts(screen));
        faults.add(name, overlaps(screen));
    });
    faults.check();
}

TEST_CASE("every text of every screen stands out from its ground, light and dark", "[ui][look][screens]")
{
    const LookChoice look = GENERATE(LookChoice::Light, LookChoice::Dark);
    ScreenTour tour({.look = look});
    Faults faults;
    tour.go([&](QWidget& screen, const QString& name) { faults.add(name, faintTexts(screen)); });
    faults.check();
}

TEST_CASE("every colour that words are written in has 4.5:1 on every ground it is used on", "[ui][look]")
{
    const bool dark = GENERATE(false, true);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    const auto colour = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
    const auto check = [&](const char* what, const QColor& text, const QColor& ground) {
        INFO(what << (dark ? ", dark" : ", light"));
        CHECK(contrast(text, ground) >= 4.5);
    };
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button}) {
        check("text", colour(QPalette::Text), colour(ground));
        check("hint", colour(QPalette::PlaceholderText), colour(ground));
        check("link", colour(QPalette::Link), colour(ground));
        check("problem", problemColour(palette), colour(ground));
    }
    check("selected row", colour(QPalette::HighlightedText), colour(QPalette::Highlight));
    check("tooltip", colour(QPalette::ToolTipText), colour(QPalette::ToolTipBase));
    for (const Tone tone : {Tone::Neutral, Tone::Info, Tone::Good, Tone::Warning, Tone::Bad})
        check("pill or band", toneColours(tone, palette).text, toneColours(tone, palette).fill);
}

TEST_CASE("the trade buttons stand out 3:1 from the row, the selected row and the green section",
          "[ui][look]")
{
    const bool dark = GENERATE(false, true);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    for (const QString& name :
         {u"hand"_s, u"edit"_s, u"send"_s, u"delete"_s, u"customer"_s, u"view"_s, u"copy"_s, u"merge"_s}) {
        QIcon drawn = icon(name);
        for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Highlight}) {
            QPixmap cell(20, 20);
            cell.fill(palette.color(role));
            QPainter painter(&cell);
            drawn.paint(&painter, cell.rect());
            painter.end();
            const QImage picture = cell.toImage();
            double most = 0;
            for (int y = 0; y < 20; ++y)
                for (int x = 0; x < 20; ++x)
                    most = std::max(most, contrast(picture.pixelColor(x, y), palette.color(role)));
            INFO(name.toStdString() << (dark ? ", dark" : ", light"));
            CHECK(most >= 3.0);
        }
    }
}

// Run by hand with GREENHAND_PICTURES=folder, also with QT_SCALE_FACTOR: what a person should look at.
TEST_CASE("pictures of every screen, light and dark, in both languages", "[.pictures][.look]")
{
    const LookChoice look = GENERATE(LookChoice::Light, LookChoice::Dark);
    const Language language = GENERATE(Language::English, Language::Afrikaans);
    const QSize size = GENERATE(QSize(1280, 800), QSize(1024, 700));
    takePictures({.size = size, .look = look, .language = language, .settledMs = 250});
}

TEST_CASE("pictures of every screen right to left", "[.pictures][.look-right-to-left]")
{
    const LookChoice look = GENERATE(LookChoice::Light, LookChoice::Dark);
    takePictures({.size = {1024, 700}, .look = look, .direction = Qt::RightToLeft, .settledMs = 250});
}
