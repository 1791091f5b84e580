#include "ui/invoicing/import_dialog.h"

#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/invoicing/lead_file_preview.h"
#include "ui/shared/inline_message.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QByteArray kGood = "reference,customer,finished,description,quantity,unit_price\n"
                         "L-1,Karoo Guest House,2026-06-01,Geyser,1,1000.00\n"
                         "L-2,Umhlanga Plaza,2026-06-02,Pump,2,500.00\n";

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
    other.replace("reference,", "Job no,");
    Import import(other);
    REQUIRE(import.says(u"Choose the column that gives: Lead"_s));
    CHECK_FALSE(import.button()->isEnabled());
    import.choose(u"reference"_s, u"Job no"_s);
    REQUIRE(import.says(u"2 leads"_s));
    import.button()->click();

    ImportDialog again(import.bench.desk, import.folder.filePath(u"leads.csv"_s));
    again.setAttribute(Qt::WA_DeleteOnClose, false);
    CHECK(again.findChild<QComboBox*>(u"column_reference"_s)->currentText() == u"Job no"_s);
}

TEST_CASE("a file that is no list is refused with a sentence", "[ui][import]")
{
    Import import("\"never closed\n");
    CHECK_FALSE(import.message().isEmpty());
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
