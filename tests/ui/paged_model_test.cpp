#include "ui/shared/paged_model.h"

#include "tests/support/catch_qt.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

namespace {

/// A list of numbers, ascending, read from `store`.
struct Numbers {
    std::vector<int> store;
    bool broken = false;
    PagedModel<int, int> model{
        {{.header = u"Number"_s, .text = [](const int& n) { return QString::number(n); }}},
        [](const int& n) { return n; },
        [this](const int* after, int limit) -> Result<std::vector<int>> {
            if (broken)
                return fail(ErrorKind::Storage);
            auto from = after ? std::find(store.begin(), store.end(), *after) + 1 : store.begin();
            const auto many = std::min<std::ptrdiff_t>(limit, store.end() - from);
            return std::vector<int>(from, from + many);
        }};

    explicit Numbers(int many) : store(std::size_t(many))
    {
        std::iota(store.begin(), store.end(), 1);
        model.reload();
    }
};

}  // namespace

TEST_CASE("a long list is read a page at a time as it is scrolled", "[ui][list]")
{
    Numbers numbers(250);
    CHECK(numbers.model.rowCount() == 100);
    REQUIRE(numbers.model.canFetchMore({}));
    numbers.model.fetchMore({});
    numbers.model.fetchMore({});
    CHECK(numbers.model.rowCount() == 250);
    CHECK_FALSE(numbers.model.canFetchMore({}));
    CHECK(numbers.model.at(249) == 250);
}

TEST_CASE("looking again keeps the selected row through what came, went and moved", "[ui][list]")
{
    Numbers numbers(60);  // one page: the tester itself would fetch the next ones
    QAbstractItemModelTester tester(&numbers.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QItemSelectionModel selection(&numbers.model);
    selection.select(numbers.model.index(29, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);

    numbers.store.erase(numbers.store.begin(), numbers.store.begin() + 10);  // 1 to 10 go
    numbers.store.insert(numbers.store.begin(), {900, 901});                 // two come at the top
    std::swap(numbers.store[2], numbers.store[21]);                          // 11 and 30 change places
    QSignalSpy reset(&numbers.model, &QAbstractItemModel::modelReset);
    numbers.model.refresh();

    CHECK(reset.isEmpty());
    CHECK(numbers.model.rows() == numbers.store);
    REQUIRE(selection.selectedRows().size() == 1);
    CHECK(numbers.model.at(selection.selectedRows().constFirst().row()) == 30);
}

TEST_CASE("looking again reads as many rows as were shown", "[ui][list]")
{
    Numbers numbers(250);
    numbers.model.fetchMore({});
    REQUIRE(numbers.model.rowCount() == 200);
    numbers.model.refresh();
    CHECK(numbers.model.rowCount() == 200);
    CHECK(numbers.model.canFetchMore({}));
}

TEST_CASE("a page that cannot be read is reported and what was shown stays", "[ui][list]")
{
    Numbers numbers(250);
    numbers.broken = true;
    QSignalSpy failed(&numbers.model, &PagedModelBase::failed);
    numbers.model.refresh();
    numbers.model.fetchMore({});
    CHECK(failed.count() == 2);
    CHECK(numbers.model.rowCount() == 100);
    CHECK_FALSE(numbers.model.canFetchMore({}));
}
