#include "tests/ui/bench.h"
#include "tests/ui/practice_office.h"
#include "ui/invoice/invoice_screen.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/shared/line_table.h"
#include "ui/shared/lines_model.h"
#include "ui/shared/look.h"
#include "ui/shared/recovered_dialog.h"

#include "core/workflow/attachments.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QByteArray photo(QColor colour)
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG");
    return bytes;
}

}  // namespace

// Run by hand with GREENHAND_PICTURES=folder: what a person should look at.
TEST_CASE("pictures of undo, hints, attachments and What will change", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    const bool dark = GENERATE(false, true);
    PracticeOffice office;
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    const auto picture = [&](QWidget& widget, const QString& name) {
        widget.show();
        REQUIRE(QTest::qWaitForWindowExposed(&widget));
        QTest::qWait(400);
        REQUIRE(widget.grab().save(
            QDir(folder).filePath(QString(name % (dark ? u"-dark.png"_s : u"-light.png"_s)))));
    };
    const LeadId lead = must(office.desk.billing.invoice(*office.invoice)).lead;
    Attachments attachments(office.desk.ledger);
    must(attachments.add(lead, u"Geyser before.jpg"_s, photo(Qt::darkCyan)));
    must(attachments.add(lead, u"Signed job card, page 1 of 2, with the customer's remarks.pdf"_s,
                         "%PDF-1.4 x"));
    const Attachment lost = must(attachments.add(lead, u"Geyser after.jpg"_s, photo(Qt::darkYellow)));
    QFile::remove(attachments.pathOf(lost));
    {
        JobCardScreen card(office.desk, office.prompter, lead);
        card.resize(1280, 800);
        card.show();
        card.findChild<QPlainTextEdit*>(u"notesField"_s)->setPlainText(u"3 h on site, key with the guard"_s);
        auto* lines = card.findChild<LinesModel*>();
        for (int row = 0; row < lines->rowCount(); ++row)
            lines->setData(lines->index(row, lines->sectionOf(LineColumn::Kind)), u"part"_s);
        picture(card, u"card_hints"_s);
        card.resize(1024, 700);
        picture(card, u"card_hints_small"_s);
        card.findChild<QTabWidget*>(u"jobCardTabs"_s)->setCurrentIndex(1);
        picture(card, u"card_attachments"_s);
        RecoveredDialog box(u"Job card L-1004"_s, u"10:42"_s,
                            {u"site: saved is “Sandton”, you typed “Sandton, north gate”"_s,
                             u"your line: 2 × Valve at 120.00"_s},
                            &card);
        box.setAttribute(Qt::WA_DeleteOnClose, false);
        picture(box, u"recovered"_s);
    }
    Invoice mine = must(office.desk.billing.invoice(*office.invoice));
    mine.content.lines[0].description += u", as agreed"_s;
    must(office.desk.billing.update(*office.invoice, mine.version, mine.content));
    Lead changed = must(office.desk.invoicing.lead(lead));
    changed.card.lines[0].unitPrice = UnitPrice::fromWhole(999);
    must(office.desk.invoicing.saveCard(lead, changed.version, changed.card));
    {
        InvoiceScreen screen(office.desk, office.prompter, office.navigator, *office.invoice);
        screen.resize(1280, 800);
        screen.show();
        QTest::keyClicks(screen.findChild<QLineEdit*>(u"orderNumberField"_s), u"PO 9"_s);
        picture(screen, u"what_will_change"_s);
        screen.resize(1024, 700);
        picture(screen, u"what_will_change_small"_s);
        QTest::qWait(800);
    }
    {
        InvoiceScreen screen(office.desk, office.prompter, office.navigator, *office.invoice);
        screen.resize(1280, 800);
        picture(screen, u"interrupted"_s);
    }
}
