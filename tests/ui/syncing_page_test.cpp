#include "ui/billing/syncing_page.h"

#include "tests/ui/practice_office.h"
#include "ui/shared/action_table.h"
#include "ui/shared/search_field.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// Three invoices that did not get through, for nobody answers.
struct Waiting {
    PracticeOffice office;
    std::vector<InvoiceId> invoices{*office.invoice, office.another(), office.another()};
    SyncingPage page{office.desk, office.navigator};

    Waiting()
    {
        office.unplug();
        for (const InvoiceId id : invoices) {
            office.desk.pushing.push({id}, {});
            REQUIRE(QTest::qWaitFor([&] { return !office.desk.pushing.busy(); }, kPatience));
        }
        page.resize(1280, 800);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        REQUIRE(model().rowCount() >= 3);
    }
    [[nodiscard]] QAbstractItemModel& model() const { return *page.table()->model(); }
    [[nodiscard]] QStringList column(int at) const
    {
        QStringList texts;
        for (int row = 0; row < model().rowCount(); ++row)
            texts << model().index(row, at).data().toString();
        return texts;
    }
    [[nodiscard]] QString number(InvoiceId id) const
    {
        return u"#%1"_s.arg(must(office.desk.billing.row(id)).number);
    }
    void sortBy(int at, Qt::SortOrder order) const
    {
        page.table()->horizontalHeader()->setSortIndicator(at, order);
    }
};

}  // namespace

TEST_CASE("what waits is sorted by every column, and the selection stays with its row", "[ui][syncing][list]")
{
    const Waiting waiting;
    const QStringList numbers = waiting.column(SyncTable::Number);
    waiting.page.table()->selectRowAt(0);
    waiting.sortBy(SyncTable::Number, Qt::DescendingOrder);
    CHECK(waiting.column(SyncTable::Number) == QStringList(numbers.rbegin(), numbers.rend()));
    CHECK(waiting.page.table()->selectedRow() == int(numbers.size()) - 1);
    for (int at = SyncTable::When; at < SyncTable::Actions; ++at) {
        INFO("column " << at);
        waiting.sortBy(at, Qt::AscendingOrder);
        CHECK(waiting.model().rowCount() == int(numbers.size()));
    }
    waiting.sortBy(SyncTable::Number, Qt::AscendingOrder);
    CHECK(waiting.column(SyncTable::Number) == numbers);
}

TEST_CASE("what waits is narrowed by words and by state, and the tab still counts all", "[ui][syncing][list]")
{
    Waiting waiting;
    const int all = waiting.model().rowCount();
    QSignalSpy counted(&waiting.page, &SyncingPage::counted);
    auto* search = waiting.page.findChild<SearchField*>(u"syncSearch"_s);
    search->setText(waiting.number(waiting.invoices[1]).mid(1));
    CHECK(waiting.column(SyncTable::Number) == QStringList{waiting.number(waiting.invoices[1])});
    CHECK(counted.back()[0].toInt() == all);
    CHECK(waiting.page.findChild<QLabel*>(u"syncQueue"_s)->text().contains(u"%1 pushes"_s.arg(all)));
    search->clear();
    auto* state = waiting.page.findChild<QComboBox*>(u"syncStateFilter"_s);
    state->setCurrentText(stateWord(PushState::Rejected));
    CHECK(waiting.model().rowCount() == 0);
    state->setCurrentIndex(0);
    CHECK(waiting.model().rowCount() == all);
    CHECK(unnamedControls(&waiting.page) == QStringList());
}

TEST_CASE("the list of what waits is exported as it is shown, and a row is copied with all that is known",
          "[ui][syncing][export]")
{
    Waiting waiting;
    waiting.page.findChild<SearchField*>(u"syncSearch"_s)
        ->setText(waiting.number(waiting.invoices[0]).mid(1));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"waiting.csv"_s);
    waiting.page.findChild<QPushButton*>(u"exportSyncingButton"_s)->click();
    auto* dialog = waiting.page.findChild<QFileDialog*>(u"exportDialog"_s);
    REQUIRE(dialog);
    Q_EMIT dialog->fileSelected(path);
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(path); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    CHECK(written.count('\n') == 2);
    CHECK(written.contains("\"Our reference\""));
    CHECK(written.contains(waiting.number(waiting.invoices[0]).mid(1).toUtf8()));

    waiting.page.table()->setFocus();
    QTest::keyClick(waiting.page.table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    CHECK(copied.contains(waiting.number(waiting.invoices[0])));
    CHECK(copied.contains(u"Our reference: "_s));
}

TEST_CASE("the page says how many requests went to Sage One today", "[ui][syncing]")
{
    Waiting waiting;
    const int sent = waiting.office.desk.connection.requestsToday();
    CHECK(sent > 0);
    CHECK(waiting.page.findChild<QLabel*>(u"syncQueue"_s)
              ->text()
              .contains(u"Today: %1 of 5\u00a0000 requests"_s.arg(sent)));
}

TEST_CASE("the page of what waits is not read while it is hidden, and right when it is shown again",
          "[ui][syncing][list]")
{
    Waiting waiting;
    const int before = waiting.model().rowCount();
    waiting.page.hide();
    QSignalSpy counted(&waiting.page, &SyncingPage::counted);
    must(waiting.office.desk.pushing.withdraw(waiting.invoices[0], u"paid in cash"_s));
    REQUIRE(QTest::qWaitFor([&] { return !counted.isEmpty(); }));
    CHECK(waiting.model().rowCount() == before);
    const int left = counted.back()[0].toInt();
    CHECK(left < before);
    waiting.page.show();
    CHECK(waiting.model().rowCount() == left);
}
