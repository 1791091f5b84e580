#include "ui/settings/settings_dialog.h"

#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/settings/company_page.h"
#include "ui/settings/first_run_dialog.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_export.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct SettingsBench {
    UiBench bench;
    SettingsDialog dialog{bench.desk};

    explicit SettingsBench(LedgerKind kind = LedgerKind::Company) : bench(kind)
    {
        dialog.show();
        REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    }
    template <class Widget>
    Widget* field(const QString& name)
    {
        auto* found = dialog.findChild<Widget*>(name);
        REQUIRE(found);
        return found;
    }
    QPushButton* save() { return field<QPushButton>(u"saveSettingsButton"_s); }
};

}  // namespace

TEST_CASE("settings are stored by Save and only then", "[ui][settings]")
{
    SettingsBench settings;
    settings.field<QLineEdit>(u"companyNameField"_s)->setText(u"Karoo Plumbing"_s);
    settings.field<QSpinBox>(u"invoiceDueDaysField"_s)->setValue(14);
    CHECK(must(settings.bench.settings.value(u"company.name"_s)) == u"Kaap Loodgieters"_s);
    settings.save()->click();
    CHECK(must(settings.bench.settings.value(u"company.name"_s)) == u"Karoo Plumbing"_s);
    CHECK(must(settings.bench.settings.value(u"invoice.due_days"_s)) == u"14"_s);
    CHECK_FALSE(settings.dialog.isVisible());
}

TEST_CASE("a wrong VAT number is refused at its place", "[ui][settings]")
{
    CHECK(vendorNumberProblem(u"4123456789"_s).isEmpty());
    CHECK_FALSE(vendorNumberProblem({}).isEmpty());
    CHECK_FALSE(vendorNumberProblem(u"9123456789"_s).isEmpty());
    CHECK_FALSE(vendorNumberProblem(u"41234"_s).isEmpty());

    SettingsBench settings;
    auto* number = settings.field<QLineEdit>(u"companyVatNumberField"_s);
    CHECK(settings.save()->isEnabled());
    number->setText(u"12"_s);
    CHECK_FALSE(settings.save()->isEnabled());
    settings.field<QCheckBox>(u"companyVatVendorField"_s)->setChecked(false);
    CHECK(settings.save()->isEnabled());
    CHECK_FALSE(number->isEnabled());
}

TEST_CASE("the wheel scrolls the settings and changes none", "[ui][settings]")
{
    SettingsBench settings;
    auto* next = settings.field<QSpinBox>(u"invoiceNextNumberField"_s);
    int turned = 0;
    const auto turn = [&turned](QWidget* field) {
        QWheelEvent wheel({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(field, &wheel);
        ++turned;
        CHECK_FALSE(wheel.isAccepted());  // so that the page gets it
    };
    const int before = next->value();
    turn(next);
    CHECK(next->value() == before);
    for (auto* field : settings.dialog.findChildren<QComboBox*>()) {
        const int chosen = field->currentIndex();
        turn(field);
        CHECK(field->currentIndex() == chosen);
    }
    CHECK(turned > 3);
}

TEST_CASE("the next number cannot go back", "[ui][settings]")
{
    SettingsBench settings;
    auto* next = settings.field<QSpinBox>(u"invoiceNextNumberField"_s);
    CHECK(next->value() == 2280);
    CHECK(next->minimum() == 2280);
}

TEST_CASE("leaving settings with changes asks, without changes it does not", "[ui][settings]")
{
    SettingsBench settings;
    SECTION("without")
    {
        settings.dialog.reject();
        CHECK_FALSE(settings.dialog.findChild<QDialog*>(u"leaveDialog"_s));
        CHECK_FALSE(settings.dialog.isVisible());
    }
    SECTION("with")
    {
        const QString phone = u"021 555 0199"_s;
        settings.field<QLineEdit>(u"companyPhoneField"_s)->setText(phone);
        settings.dialog.reject();
        CHECK(settings.dialog.isVisible());
        const bool saved = GENERATE(false, true);
        settings.field<QPushButton>(saved ? u"leaveSaveButton"_s : u"leaveDiscardButton"_s)->click();
        CHECK_FALSE(settings.dialog.isVisible());
        CHECK(must(settings.bench.settings.value(u"company.phone"_s)) == (saved ? phone : QString()));
    }
}

TEST_CASE("settings do not close over a price list that is being exported before a person says so",
          "[ui][settings][export]")
{
    SettingsBench settings;
    const QTemporaryDir home;
    const QString path = home.filePath(u"prices.csv"_s);
    auto* list = settings.dialog.findChild<ListExport*>();
    bool isLast = false;
    list->start(path, {u"Code"_s}, [&]() -> Result<ListExport::Step> {
        return ListExport::Step{.rows = {{u"V1"_s}}, .last = isLast};
    });
    REQUIRE(list->isRunning());
    auto* message = settings.dialog.findChild<InlineMessage*>(QString(), Qt::FindDirectChildrenOnly);
    SECTION("it is written to its end, and what was said goes")
    {
        settings.save()->click();
        CHECK(settings.dialog.isVisible());
        CHECK(message->text().contains(u"being written to a file"_s));
        isLast = true;
        REQUIRE(QTest::qWaitFor([&] { return !list->isRunning(); }));
        CHECK_FALSE(message->isVisible());
        CHECK(QFile::exists(path));
        settings.dialog.reject();
        CHECK_FALSE(settings.dialog.isVisible());
    }
    SECTION("it is stopped by the button, and there is no half file")
    {
        settings.dialog.reject();
        REQUIRE(settings.dialog.isVisible());
        message->findChild<QPushButton*>(u"inlineMessageButton"_s)->click();
        CHECK_FALSE(settings.dialog.isVisible());
    }
}

TEST_CASE("the button that chooses the colour is as wide as its words", "[ui][settings]")
{
    SettingsBench settings;
    auto* colour = settings.field<QPushButton>(u"chooseColourButton"_s);
    CHECK(colour->width() == colour->sizeHint().width());
}

TEST_CASE("one click is one log-in to Sage One, and secrets are not shown", "[ui][settings]")
{
    SettingsBench settings;
    settings.dialog.showPage(SettingsPage::SageOne);
    auto* find = settings.field<QPushButton>(u"findCompaniesButton"_s);
    CHECK(settings.field<QLineEdit>(u"sagePasswordField"_s)->echoMode() == QLineEdit::Password);
    CHECK(settings.field<QLineEdit>(u"sageApiKeyField"_s)->echoMode() == QLineEdit::Password);
    CHECK_FALSE(find->isEnabled());
    settings.field<QLineEdit>(u"sageUserField"_s)->setText(u"clerk@example.co.za"_s);
    settings.field<QLineEdit>(u"sagePasswordField"_s)->setText(u"secret"_s);
    settings.field<QLineEdit>(u"sageApiKeyField"_s)->setText(u"key"_s);
    REQUIRE(find->isEnabled());
    find->click();
    find->click();
    CHECK_FALSE(find->isEnabled());
    REQUIRE(QTest::qWaitFor([&] { return settings.bench.transport.waiting() == 1; }));
    CHECK(settings.bench.transport.sent.size() == 1);
    settings.bench.transport.answer(401, "{}");
    REQUIRE(QTest::qWaitFor([&] { return find->isEnabled(); }));
    const auto* box = settings.field<QWidget>(u"sageConnectionBox"_s);
    CHECK_FALSE(box->findChild<InlineMessage*>()->text().isEmpty());
    CHECK(settings.bench.transport.sent.size() == 1);
}

TEST_CASE("a practice company needs no Sage One address", "[ui][settings]")
{
    SettingsBench settings(LedgerKind::Practice);
    settings.dialog.showPage(SettingsPage::SageOne);
    CHECK_FALSE(settings.dialog.findChild<QWidget*>(u"sageConnectionBox"_s));
    CHECK(settings.field<QSpinBox>(u"pushPaceMillisecondsField"_s)->minimum() == 0);
}

TEST_CASE("a real Sage One is never asked faster than once a second", "[ui][settings]")
{
    SettingsBench settings;
    CHECK(settings.field<QSpinBox>(u"pushPaceMillisecondsField"_s)->minimum() == 1000);
}

TEST_CASE("every control of the settings has a name", "[ui][settings][accessibility]")
{
    SettingsBench settings;
    for (const SettingsPage page : {SettingsPage::Company, SettingsPage::Invoices, SettingsPage::SageOne}) {
        settings.dialog.showPage(page);
        CHECK(unnamedControls(&settings.dialog) == QStringList());
        CHECK(sharedMnemonics(&settings.dialog) == QStringList());
    }
}

TEST_CASE("the first start offers practice or the own company and asks nothing that can wait",
          "[ui][settings]")
{
    UiBench bench;
    FirstRunDialog dialog;
    dialog.show();
    REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    CHECK(unnamedControls(&dialog) == QStringList());
    SECTION("practice is one click")
    {
        dialog.findChild<QPushButton*>(u"practiceButton"_s)->click();
        CHECK(dialog.result() == QDialog::Accepted);
        CHECK(dialog.choice().kind == LedgerKind::Practice);
    }
    SECTION("the own company asks for name, VAT number and next number")
    {
        dialog.findChild<QPushButton*>(u"myCompanyButton"_s)->click();
        auto* start = dialog.findChild<QPushButton*>(u"startButton"_s);
        CHECK(unnamedControls(&dialog) == QStringList());
        CHECK(sharedMnemonics(&dialog) == QStringList());
        CHECK_FALSE(start->isEnabled());
        dialog.findChild<QLineEdit*>(u"companyNameField"_s)->setText(u" Kaap Loodgieters "_s);
        CHECK_FALSE(start->isEnabled());
        dialog.findChild<QLineEdit*>(u"vatNumberField"_s)->setText(u"4123456789"_s);
        dialog.findChild<QSpinBox*>(u"nextNumberField"_s)->setValue(2280);
        REQUIRE(start->isEnabled());
        start->click();
        CHECK(dialog.choice().kind == LedgerKind::Company);
        CHECK(dialog.choice().companyName == u"Kaap Loodgieters"_s);
        CHECK(dialog.choice().vatNumber == u"4123456789"_s);
        CHECK(dialog.choice().nextNumber == 2280);
    }
}
