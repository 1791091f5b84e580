#include "ui/shared/editing_dialog.h"

#include "tests/ui/bench.h"
#include "ui/job_card/customer_dialog.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/settings/price_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/inline_message.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const CustomerDetails kKaroo = {
    .name = u"Karoo"_s, .contact = {}, .email = {}, .phone = {}, .vatNumber = {}, .postalAddress = {}};

void showAwake(QDialog& dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    const auto* guard = dialog.findChild<ClickGuard*>();
    REQUIRE(QTest::qWaitFor([&] { return !guard->holds(); }));
}

void leaveAndSave(QDialog& dialog)
{
    dialog.reject();
    auto* save = dialog.findChild<QPushButton*>(u"leaveSaveButton"_s);
    REQUIRE(save);
    save->click();
}

}  // namespace

TEST_CASE("who leaves a form and chooses Save is told what keeps it from being saved, and it stays open",
          "[ui][leave]")
{
    CustomerDialog customer(u"New customer"_s, kKaroo, nullptr);
    PriceDialog price(std::nullopt, {{kStandardVat, u"Standard"_s}}, nullptr);
    const auto [dialog, field, wrong, right] = GENERATE_REF(table<FormDialog*, QString, QString, QString>(
        {{&customer, u"customerEmail"_s, u"no address"_s, u"stay@karoo.example"_s},
         {&price, u"priceField"_s, u"cheap"_s, u"12,50"_s}}));
    for (const QString& needed : {u"priceCodeField"_s, u"priceDescriptionField"_s})
        price.findChild<QLineEdit*>(needed)->setText(u"V1"_s);
    const QSignalSpy saved(dialog, &FormDialog::saveWanted);
    auto* line = dialog->findChild<QLineEdit*>(field);
    showAwake(*dialog);
    line->setText(wrong);
    leaveAndSave(*dialog);
    CHECK(saved.isEmpty());
    CHECK(dialog->isVisible());
    CHECK(line->text() == wrong);
    CHECK(dialog->findChild<InlineMessage*>()->text().contains(u"marked red"_s));
    line->setText(right);
    leaveAndSave(*dialog);
    CHECK(saved.size() == 1);
    CHECK(dialog->findChild<InlineMessage*>()->text().isEmpty());
}

TEST_CASE("Enter of the number pad saves with Ctrl as Return does, once however long it is held",
          "[ui][keyboard][once]")
{
    CustomerDialog dialog(u"New customer"_s, kKaroo, nullptr);
    const QSignalSpy saved(&dialog, &CustomerDialog::saveWanted);
    showAwake(dialog);
    QTest::simulateEvent(&dialog, true, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier, {}, false);
    CHECK(saved.size() == 1);
    QTest::simulateEvent(&dialog, true, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier, {}, true);
    CHECK(saved.size() == 1);
}

TEST_CASE("Return alone saves where Save is the only end of a form, and not on a job card", "[ui][keyboard]")
{
    UiBench bench;
    PriceDialog price(std::nullopt, {{kStandardVat, u"Standard"_s}}, nullptr);
    for (const QString& needed : {u"priceCodeField"_s, u"priceDescriptionField"_s, u"priceField"_s})
        price.findChild<QLineEdit*>(needed)->setText(u"1"_s);
    const QSignalSpy saved(&price, &PriceDialog::saveWanted);
    showAwake(price);
    QTest::keyClick(price.findChild<QLineEdit*>(u"priceCodeField"_s), Qt::Key_Return);
    CHECK(saved.size() == 1);

    const LeadId lead = bench.addLead(u"L-1"_s, u"Karoo Guest House"_s);
    JobCardScreen card(bench.desk, bench.prompter, lead);
    showAwake(card);
    QTest::keyClick(card.findChild<QLineEdit*>(u"technicianField"_s), Qt::Key_Return);
    CHECK(card.isVisible());
    CHECK_FALSE(must(bench.invoicing.lead(lead)).invoice);
}

TEST_CASE("Ctrl+Return saves the settings", "[ui][settings][keyboard]")
{
    UiBench bench;
    SettingsDialog settings(bench.desk);
    showAwake(settings);
    settings.findChild<QLineEdit*>(u"companyPhoneField"_s)->setText(u"021 555 0199"_s);
    QTest::keyClick(&settings, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(settings.isVisible());
    CHECK(must(bench.settings.value(u"company.phone"_s)) == u"021 555 0199"_s);
}

TEST_CASE("particulars that are only viewed are closed by Return", "[ui][customer][keyboard]")
{
    CustomerDialog dialog(u"Customer of invoice #2280"_s, kKaroo, nullptr);
    dialog.lock(u"They are only viewed here."_s);
    showAwake(dialog);
    CHECK_FALSE(dialog.findChild<QPushButton*>(u"saveCustomerButton"_s)->isVisible());
    QTest::keyClick(dialog.findChild<QLineEdit*>(u"customerName"_s), Qt::Key_Return);
    CHECK_FALSE(dialog.isVisible());
}
