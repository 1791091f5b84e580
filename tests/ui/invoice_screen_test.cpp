#include "ui/invoice/invoice_screen.h"
#include "ui/shared/click_guard.h"

#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/invoice/page_preview.h"
#include "ui/invoice/problem_list.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/line_table.h"
#include "ui/shared/lines_model.h"

#include <QCryptographicHash>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct Draft {
    UiBench bench;
    LeadId lead = bench.addLead(u"L-1004"_s, u"Karoo Guest House"_s);
    InvoiceId id = bench.generate(lead);
    QPointer<InvoiceScreen> screen;

    Draft() { open(); }
    ~Draft() { delete screen; }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    void open()
    {
        delete screen;
        screen = new InvoiceScreen(bench.desk, bench.prompter, bench.navigator, id);
        screen->show();
        REQUIRE(QTest::qWaitForWindowExposed(screen));
        screen->activateWindow();
    }
    template <class T>
    T* find(const QString& name) const
    {
        auto* found = screen->findChild<T*>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    QPushButton* button(const QString& name) const { return find<QPushButton>(name); }
    LineTable* table() const { return find<LineTable>(u"invoiceLineTable"_s); }
    LinesModel* lines() const { return qobject_cast<LinesModel*>(table()->model()); }
    void typeInto(int row, LineColumn column, const QString& text) const
    {
        table()->editCell(row, lines()->sectionOf(column));
        const auto editors = table()->findChildren<QLineEdit*>(u"lineCellEditor"_s);
        REQUIRE_FALSE(editors.isEmpty());
        QLineEdit* editor = editors.last();  // closed ones are deleted later
        editor->selectAll();
        QTest::keyClicks(editor, text);
    }
    QStringList problems() const
    {
        QStringList said;
        for (const auto* label : screen->findChildren<QLabel*>(u"problemText"_s))
            if (label->isVisible())
                said << label->text();
        return said;
    }
};

}  // namespace

TEST_CASE("Update saves the draft, closes the screen and moves the lead to Active", "[ui][invoice]")
{
    Draft draft;
    QSignalSpy updated(draft.screen, &InvoiceScreen::updated);
    draft.typeInto(0, LineColumn::Price, u"1500,50"_s);
    CHECK(draft.find<QLabel>(u"totalTotal"_s)->text() == format(Money::fromCents(172558)));
    draft.button(u"updateButton"_s)->click();
    REQUIRE(updated.size() == 1);
    CHECK_FALSE(draft.screen->isVisible());
    const Invoice invoice = must(draft.bench.billing.invoice(draft.id));
    CHECK(invoice.totals.total == Money::fromCents(172558));
    CHECK(invoice.state == InvoiceState::Ready);
    CHECK(must(draft.bench.invoicing.lead(draft.lead)).stage == LeadStage::Active);
    CHECK(draft.bench.prompter.told.empty());
}

TEST_CASE("Ctrl+Return updates, Return in a field does not", "[ui][invoice]")
{
    Draft draft;
    auto* order = draft.find<QLineEdit>(u"orderNumberField"_s);
    order->setFocus();
    QTest::keyClicks(order, u"PO 17"_s);
    QTest::keyClick(order, Qt::Key_Return);
    CHECK(draft.screen->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return !draft.screen->findChild<ClickGuard*>()->holds(); }));
    QTest::keyClick(order, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(draft.screen->isVisible());
    CHECK(must(draft.bench.billing.invoice(draft.id)).content.orderNumber == u"PO 17"_s);
}

TEST_CASE("Update is disabled while something is invalid, with the reason beside it", "[ui][invoice]")
{
    Draft draft;
    auto* date = draft.find<QLineEdit>(u"invoiceDate"_s);
    date->setText(u"31/2/26"_s);
    CHECK_FALSE(draft.button(u"updateButton"_s)->isEnabled());
    CHECK(draft.find<QLabel>(u"whyNotLabel"_s)->text().startsWith(u"Date"_s));
    date->setText(u"t"_s);
    CHECK(draft.button(u"updateButton"_s)->isEnabled());
    draft.typeInto(0, LineColumn::Price, u"abc"_s);
    CHECK_FALSE(draft.button(u"updateButton"_s)->isEnabled());
    CHECK(draft.find<QLabel>(u"whyNotLabel"_s)->text().startsWith(u"Line 1, Price"_s));
}

TEST_CASE("what stands in the way follows the typing, and Fix puts the cursor there", "[ui][invoice]")
{
    Draft draft;
    auto* email = draft.find<QLineEdit>(u"recipientEmail"_s);
    email->clear();
    const auto indexOf = [&](QStringView words) {
        const QStringList said = draft.problems();
        for (int i = 0; i < said.size(); ++i)
            if (said[i].contains(words))
                return i;
        return -1;
    };
    REQUIRE(QTest::qWaitFor([&] { return indexOf(u"no e-mail address") >= 0; }));
    draft.find<QLineEdit>(u"orderNumberField"_s)->setFocus();
    draft.button(u"fixButton%1"_s.arg(indexOf(u"no e-mail address") + 1))->click();
    CHECK(draft.screen->focusWidget() == email);

    draft.typeInto(0, LineColumn::Description, u" "_s);
    REQUIRE(QTest::qWaitFor([&] { return indexOf(u"has no description") >= 0; }));
    email->setFocus();
    draft.button(u"fixButton%1"_s.arg(indexOf(u"has no description") + 1))->click();
    CHECK(draft.table()->currentIndex()
          == draft.lines()->index(0, draft.lines()->sectionOf(LineColumn::Description)));

    REQUIRE(indexOf(u"No Sage One company") >= 0);
    draft.button(u"fixButton%1"_s.arg(indexOf(u"No Sage One company") + 1))->click();
    CHECK(draft.bench.navigator.settings == std::vector{SettingsPage::SageOne});

    email->setText(u"accounts@example.co.za"_s);
    CHECK(QTest::qWaitFor([&] { return indexOf(u"no e-mail address") < 0; }));
}

TEST_CASE("the way to Sage One is open when the invoice is Ready and nothing is unsaved", "[ui][invoice]")
{
    Draft draft;
    CHECK_FALSE(draft.button(u"sageInvoiceButton"_s)->isVisible());
    draft.button(u"updateButton"_s)->click();
    draft.open();
    REQUIRE(draft.button(u"sageInvoiceButton"_s)->isVisible());
    CHECK(draft.button(u"sageInvoiceButton"_s)->isEnabled());
    draft.find<QLineEdit>(u"orderNumberField"_s)->setText(u"PO 18"_s);
    CHECK_FALSE(draft.button(u"sageInvoiceButton"_s)->isEnabled());
    draft.find<QLineEdit>(u"orderNumberField"_s)->clear();
    draft.button(u"sageInvoiceButton"_s)->click();
    CHECK(draft.bench.navigator.sagePopUps == std::vector{draft.id});
}

TEST_CASE("an invoice that was changed elsewhere keeps what was typed here", "[ui][invoice]")
{
    Draft draft;
    draft.find<QLineEdit>(u"orderNumberField"_s)->setText(u"PO 19"_s);
    const Invoice before = must(draft.bench.billing.invoice(draft.id));
    InvoiceContent other = before.content;
    other.message = u"from elsewhere"_s;
    must(draft.bench.billing.update(draft.id, before.version, other));
    draft.button(u"updateButton"_s)->click();
    CHECK(draft.screen->isVisible());
    CHECK(draft.find<QLineEdit>(u"orderNumberField"_s)->text() == u"PO 19"_s);
    CHECK(draft.find<InlineMessage>(u"inlineMessage"_s)->isVisible());
    CHECK(must(draft.bench.billing.invoice(draft.id)).content.message == u"from elsewhere"_s);
}

TEST_CASE("closing an invoice with changes asks, and Discard leaves the draft as it was", "[ui][invoice]")
{
    Draft draft;
    draft.find<QPlainTextEdit>(u"messageField"_s)->setPlainText(u"Thank you"_s);
    draft.screen->reject();
    REQUIRE(draft.find<QDialog>(u"leaveDialog"_s)->isVisible());
    draft.button(u"leaveDiscardButton"_s)->click();
    CHECK_FALSE(draft.screen->isVisible());
    CHECK(must(draft.bench.billing.invoice(draft.id)).content.message != u"Thank you"_s);
}

TEST_CASE("what Sage One refuses is mended on the screen that is still open", "[ui][invoice][sage]")
{
    Draft draft;
    draft.button(u"updateButton"_s)->click();
    draft.open();
    PushFacts refused;
    refused.error = ErrorKind::Rejected;
    refused.status = 400;
    refused.words = u"The customer is inactive."_s;
    auto* order = draft.find<QLineEdit>(u"orderNumberField"_s);
    const QString typed = GENERATE(u""_s, u"PO 18"_s);
    order->setText(typed);
    const auto after = [&](PushEvent event, const PushFacts& facts) {
        draft.bench.push(draft.id, {event}, facts);
        QCoreApplication::processEvents();
    };
    after(PushEvent::Claim, {});
    CHECK(order->isReadOnly());
    CHECK_FALSE(draft.button(u"updateButton"_s)->isVisible());
    after(PushEvent::Refused, refused);
    CHECK_FALSE(draft.find<InlineMessage>(u"invoiceReason"_s)->isVisible());
    CHECK_FALSE(order->isReadOnly());
    CHECK_FALSE(draft.lines()->isReadOnly());
    CHECK(order->text() == typed);  // what was typed over the sending is back
    draft.typeInto(0, LineColumn::Price, u"1200"_s);
    REQUIRE(draft.button(u"updateButton"_s)->isVisible());
    draft.button(u"updateButton"_s)->click();
    const Invoice mended = must(draft.bench.billing.invoice(draft.id));
    CHECK(mended.totals.total == Money::fromCents(138000));
    CHECK(mended.content.orderNumber == typed);
}

TEST_CASE("a sent invoice is read-only, says why and names the credit note as the way out",
          "[ui][invoice][sage]")
{
    Draft draft;
    draft.button(u"updateButton"_s)->click();
    must(draft.bench.ledger->invoices.setSage(draft.id, 4711, u"INV0000417"_s));
    draft.bench.push(draft.id, {PushEvent::Claim, PushEvent::FoundEqual}, {.sageId = 4711});
    draft.open();
    const QString why = draft.find<InlineMessage>(u"invoiceReason"_s)->text();
    CHECK(why.contains(u"in Sage One as INV0000417"_s));
    CHECK(why.contains(u"credit note"_s));
    CHECK_FALSE(draft.button(u"updateButton"_s)->isVisible());
    CHECK_FALSE(draft.button(u"sageInvoiceButton"_s)->isVisible());
    CHECK(draft.find<QLineEdit>(u"recipientName"_s)->isReadOnly());
    CHECK(draft.find<QPlainTextEdit>(u"messageField"_s)->isReadOnly());
    CHECK(draft.lines()->isReadOnly());
}

TEST_CASE(
    "a locked invoice says whether it waits for its turn, for Sage One or a log-in, goes just now or may "
    "be there",
    "[ui][invoice][sage]")
{
    Draft draft;
    draft.button(u"updateButton"_s)->click();
    auto& batches = draft.bench.ledger->batches;
    const BatchId batch = must(batches.add({.id = BatchId(0), .pausedBy = {}, .endedAtMs = {}}));
    must(batches.addItem(batch, {.position = 1, .invoice = draft.id, .error = {}}));
    draft.open();
    const auto after = [&](const std::vector<PushEvent>& events, const PushFacts& facts = {}) {
        draft.bench.push(draft.id, events, facts);
        QCoreApplication::processEvents();
        const QString why = draft.find<InlineMessage>(u"invoiceReason"_s)->text();
        INFO(why.toStdString());
        CHECK(draft.find<QLineEdit>(u"recipientName"_s)->isReadOnly());
        CHECK_FALSE(why.contains(u"on its way"_s));
        return why;
    };
    const QByteArray body = "{}";
    const PushFacts sent{
        .attempt = 1, .body = body, .bodySha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256)};
    CHECK(after({}).contains(u"Waits for its turn in Push All."_s));
    must(batches.setState(batch, BatchState::Ended, std::nullopt, draft.bench.ledger->nowMs()));
    CHECK(after({}).contains(u"Waits to be sent."_s));
    CHECK(after({PushEvent::Claim}).contains(u"Asking Sage One…"_s));
    CHECK(after({PushEvent::RateLimited}, {.notBeforeMs = draft.bench.ledger->nowMs() + 60'000})
              .contains(u"Sage One has blocked further requests until "_s));
    CHECK(after({PushEvent::BlockLifted, PushEvent::Claim, PushEvent::LoginRefused},
                {.error = ErrorKind::WrongPassword})
              .contains(u"user name or password"_s));
    CHECK(after({PushEvent::BlockLifted, PushEvent::Claim, PushEvent::SaveCommitted}, sent)
              .contains(u"Being sent to Sage One…"_s));
    CHECK(after({PushEvent::NoVerdict}, sent).contains(u"It is not clear whether this reached Sage One."_s));
}

TEST_CASE("a void invoice is read-only and says why", "[ui][invoice]")
{
    Draft draft;
    must(draft.bench.ledger->invoices.markVoid(draft.id, u"made twice"_s));
    must(draft.bench.ledger->invoices.refreshState(draft.id));
    draft.open();
    CHECK(draft.find<InlineMessage>(u"invoiceReason"_s)->text().contains(u"made twice"_s));
    CHECK_FALSE(draft.button(u"updateButton"_s)->isVisible());
    CHECK(draft.find<QLineEdit>(u"recipientName"_s)->isReadOnly());
    CHECK(draft.lines()->isReadOnly());
}

TEST_CASE("a customer is linked to the one in Sage One that looks like it", "[ui][invoice]")
{
    Draft draft;
    must(draft.bench.ledger->sageLists.replace(SageList::Customer, {{.sageId = 7,
                                                                     .code = {},
                                                                     .name = u"KAROO GUEST HOUSE CC"_s,
                                                                     .email = {},
                                                                     .taxReference = {},
                                                                     .phone = {}},
                                                                    {.sageId = 8,
                                                                     .code = {},
                                                                     .name = u"Somebody else"_s,
                                                                     .email = {},
                                                                     .taxReference = {},
                                                                     .phone = {}}}));
    const auto fixOfLink = [&] {
        const QStringList said = draft.problems();
        for (int i = 0; i < said.size(); ++i)
            if (said[i].contains(u"not linked"_s))
                return i + 1;
        return 0;
    };
    REQUIRE(QTest::qWaitFor([&] { return fixOfLink() > 0; }));
    draft.button(u"fixButton%1"_s.arg(fixOfLink()))->click();
    auto* dialog = draft.find<QDialog>(u"customerLinkDialog"_s);
    auto* list = dialog->findChild<QListWidget*>(u"sageCustomerList"_s);
    REQUIRE(list->count() == 1);
    CHECK(list->item(0)->text().contains(u"same name"_s));
    dialog->findChild<QPushButton*>(u"linkCustomerButton"_s)->click();
    const CustomerId customer = draft.bench.customerNamed(u"Karoo Guest House"_s);
    CHECK(must(draft.bench.invoicing.customer(customer)).sageId == 7);
    CHECK(QTest::qWaitFor([&] { return fixOfLink() == 0; }));
}

TEST_CASE("the page beside the invoice is painted and follows the typing", "[ui][invoice]")
{
    Draft draft;
    auto* preview = draft.find<PagePreview>(u"pagePreview"_s);
    const QImage before = preview->grab().toImage();
    draft.find<QLineEdit>(u"recipientName"_s)->setText(u"Quite Another Name (Pty) Ltd"_s);
    CHECK(QTest::qWaitFor([&] { return preview->grab().toImage() != before; }));
}

TEST_CASE("every control of the invoice screen has a name, and no two share a mnemonic", "[ui][invoice]")
{
    Draft draft;
    draft.button(u"updateButton"_s)->click();
    draft.open();
    CHECK(unnamedControls(draft.screen) == QStringList());
    CHECK(sharedMnemonics(draft.screen) == QStringList());
}
