#include "ui/invoicing/import_dialog.h"

#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/invoicing/lead_file_preview.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/work_progress.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QByteArray kGood = "reference,customer,finished,description,quantity,unit_price\n"
                         "L-1,Karoo Guest House,2026-06-01,Geyser,1,1000.00\n"
                         "L-2,Umhlanga Plaza,2026-06-02,Pump,2,500.00\n";

QByteArray manyLeads(int count)
{
    QByteArray csv = "reference,customer,finished,description,quantity,unit_price\n";
    for (int n = 0; n < count; ++n)
        csv += "M-" + QByteArray::number(n) + ",Customer " + QByteArray::number(n % 40)
             + ",2026-06-01,Geyser,1,1000.00\n";
    return csv;
}

/// The longest time that the event loop stood still.
class Stillness final : public QObject {
public:
    Stillness()
    {
        m_since.start();
        connect(&m_beat, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_beat.start(0);
    }
    [[nodiscard]] qint64 longestMs() const { return m_longest; }

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

struct Import {
    UiBench bench;
    QTemporaryDir folder;
    std::unique_ptr<ImportDialog> dialog;

    explicit Import(const QByteArray& csv)
    {
        QFile file(folder.filePath(u"leads.csv"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        dialog = std::make_unique<ImportDialog>(bench.desk, file.fileName());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->QWidget::show();
        REQUIRE(QTest::qWaitForWindowExposed(dialog.get()));
    }
    QPushButton* button() const { return dialog->findChild<QPushButton*>(u"importButton"_s); }
    WorkProgress* progress() const { return dialog->findChild<WorkProgress*>(); }
    qint64 waiting() const { return must(bench.invoicing.count(LeadStage::New)).count; }
    QString message() const { return dialog->findChild<InlineMessage*>()->text(); }
    bool says(const QString& words) const
    {
        return QTest::qWaitFor([&] { return message().contains(words); });
    }
    void choose(const QString& field, const QString& column)
    {
        auto* box = dialog->findChild<QComboBox*>(QString(u"column_"_s % field));
        box->setCurrentIndex(box->findText(column));
        Q_EMIT box->activated(box->currentIndex());
    }
};

}  // namespace

TEST_CASE("an import shows what it would do and writes nothing before Import", "[ui][import]")
{
    Import import(kGood);
    REQUIRE(import.says(u"2 leads with 2 lines can be imported"_s));
    CHECK(import.button()->text() == u"&Import 2 leads"_s);
    CHECK(must(import.bench.invoicing.count(LeadStage::New)).count == 0);

    QSignalSpy imported(import.dialog.get(), &ImportDialog::imported);
    import.button()->click();
    REQUIRE(imported.wait());
    REQUIRE(imported.count() == 1);
    CHECK(imported.at(0).at(0).toInt() == 2);
    CHECK(must(import.bench.invoicing.count(LeadStage::New)).count == 2);
}

TEST_CASE("bad rows are named by line before anything is imported", "[ui][import]")
{
    Import import(kGood + "L-3,Highveld Dairies,2026-06-03,Valve,none,10.00\n");
    REQUIRE(import.says(u"1 row cannot be read, so 1 lead is left out"_s));
    CHECK(import.dialog->findChild<QPlainTextEdit*>(u"importBadRows"_s)->toPlainText().contains(u"Line 4"_s));
    CHECK(import.button()->isEnabled());
}

TEST_CASE("a column of another name is chosen once and known the next time", "[ui][import]")
{
    QByteArray other = kGood;
    other.replace("reference,", "Docket,");
    Import import(other);
    REQUIRE(import.says(u"Choose the column that gives: Lead"_s));
    CHECK_FALSE(import.button()->isEnabled());
    import.choose(u"reference"_s, u"Docket"_s);
    REQUIRE(import.says(u"2 leads"_s));
    import.button()->click();
    REQUIRE(QTest::qWaitFor([&] { return !import.dialog->isVisible(); }));

    ImportDialog again(import.bench.desk, import.folder.filePath(u"leads.csv"_s));
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* column = again.findChild<QComboBox*>(u"column_reference"_s);
    CHECK(QTest::qWaitFor([&] { return column->currentText() == u"Docket"_s; }));
}

TEST_CASE("columns of usual names are chosen at once, and what was left out by hand stays left out",
          "[ui][import]")
{
    Import import("JobNo,Client,Date completed,Details,Qty,Price,Technician name\n"
                  "L-1,Karoo Guest House,2026-06-01,Geyser,1,1000.00,Thabo\n");
    REQUIRE(import.says(u"1 lead"_s));
    const auto chosen = [](const ImportDialog& dialog, const QString& field) {
        return dialog.findChild<QComboBox*>(QString(u"column_"_s % field))->currentText();
    };
    CHECK(chosen(*import.dialog, u"reference"_s) == u"JobNo"_s);
    CHECK(chosen(*import.dialog, u"technician"_s) == u"Technician name"_s);
    import.choose(u"technician"_s, u"(none)"_s);
    REQUIRE(QTest::qWaitFor([&] { return import.button()->isEnabled(); }));
    import.button()->click();
    REQUIRE(QTest::qWaitFor([&] { return !import.dialog->isVisible(); }));

    ImportDialog again(import.bench.desk, import.folder.filePath(u"leads.csv"_s));
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    CHECK(QTest::qWaitFor([&] { return chosen(again, u"reference"_s) == u"JobNo"_s; }));
    CHECK(chosen(again, u"technician"_s) == u"(none)"_s);
}

TEST_CASE("a file that is no list is refused with a sentence", "[ui][import]")
{
    Import import("\"never closed\n");
    REQUIRE(import.says(u"quote"_s));
    CHECK_FALSE(import.button()->isEnabled());
}

TEST_CASE("the preview shows each column under what it gives", "[ui][import]")
{
    LeadFilePreview preview;
    QAbstractItemModelTester tester(&preview);
    preview.setFile(must(readCsv(kGood)));
    preview.setFields({u"reference"_s, {}, u"finished"_s, {}, {}, {}});
    CHECK(preview.rowCount() == 2);
    CHECK(preview.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().contains(u"→ Lead"_s));
    CHECK(preview.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().contains(u"(left out)"_s));
    CHECK(preview.headerData(1, Qt::Vertical, Qt::DisplayRole).toInt() == 3);
}

TEST_CASE("every control of the import has a name", "[ui][import][accessibility]")
{
    Import import(kGood);
    CHECK(unnamedControls(import.dialog.get()) == QStringList());
    CHECK(sharedMnemonics(import.dialog.get()) == QStringList());
}

TEST_CASE("Cancel and Escape in the middle of an import are answered at once, and nothing was imported",
          "[ui][import]")
{
    const bool escape = GENERATE(false, true);
    constexpr int kLeads = 2000;
    Import import(manyLeads(kLeads));
    REQUIRE(import.says(u"%1 leads with"_s.arg(kLeads)));
    const auto before = must(import.bench.ledger->history.head());
    import.button()->click();
    REQUIRE(import.progress());
    CHECK(import.progress()->windowModality() == Qt::ApplicationModal);
    auto* bar = import.progress()->findChild<QProgressBar*>(u"workProgressBar"_s);
    REQUIRE(QTest::qWaitFor([&] { return bar->value() > 100; }));
    QElapsedTimer clock;
    clock.start();
    if (escape)
        QTest::keyClick(import.progress(), Qt::Key_Escape);
    else
        import.progress()->findChild<QPushButton*>(u"cancelProgressButton"_s)->click();
    CHECK(clock.elapsed() < 200);
    CHECK(import.message() == u"The import was cancelled; nothing was imported."_s);
    CHECK(import.waiting() == 0);
    CHECK(must(import.bench.ledger->history.head()).hash == before.hash);
    CHECK(import.dialog->isVisible());

    QSignalSpy imported(import.dialog.get(), &ImportDialog::imported);
    REQUIRE(import.button()->isEnabled());
    import.button()->click();
    REQUIRE(imported.wait(60'000));
    CHECK(import.waiting() == kLeads);
}

TEST_CASE("the window is not frozen while a file is read, checked and imported", "[ui][import][speed]")
{
    constexpr int kLeads = 3000;
    const Stillness stillness;
    Import import(manyLeads(kLeads));
    QSignalSpy imported(import.dialog.get(), &ImportDialog::imported);
    REQUIRE(QTest::qWaitFor([&] { return import.button()->isEnabled(); }, 60'000));
    import.button()->click();
    REQUIRE(imported.wait(60'000));
    WARN("the event loop stood still for at most " << stillness.longestMs() << " ms");
    CHECK(import.waiting() == kLeads);
}

TEST_CASE("every control of the progress window has a name", "[ui][import][accessibility]")
{
    Import import(manyLeads(500));
    REQUIRE(import.says(u"500 leads with"_s));
    import.button()->click();
    CHECK(unnamedControls(import.progress()) == QStringList());
    CHECK(sharedMnemonics(import.progress()) == QStringList());
}

// Run by hand with GREENHAND_PICTURES=folder: what a person should look at.
TEST_CASE("pictures of an import under way", "[.pictures]")
{
    const bool dark = GENERATE(false, true);
    const QDir folder(qEnvironmentVariable("GREENHAND_PICTURES", QDir::tempPath()));
    Import import(manyLeads(2000));
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    REQUIRE(import.says(u"2000 leads with"_s));
    import.button()->click();
    auto* bar = import.progress()->findChild<QProgressBar*>(u"workProgressBar"_s);
    REQUIRE(QTest::qWaitFor([&] { return bar->value() > 700; }));
    const QString look = dark ? u"dark"_s : u"light"_s;
    REQUIRE(import.progress()->grab().save(folder.filePath(u"import-progress-%1.png"_s.arg(look))));
    import.progress()->reject();
    REQUIRE(import.dialog->grab().save(folder.filePath(u"import-cancelled-%1.png"_s.arg(look))));
    chooseLook(*qApp, LookChoice::Light);
}
