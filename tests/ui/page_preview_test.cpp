#include "ui/invoice/page_preview.h"

#include "tests/support/catch_qt.h"
#include "ui/invoice/page_view.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

PrintedInvoice invoiceOf(int count, qint64 priceE4 = 12'3400)
{
    PrintedInvoice invoice{.from = {},
                           .number = 2280,
                           .sageNumber = {},
                           .leadReference = {},
                           .content = {.customer = CustomerId{1},
                                       .recipient = {},
                                       .date = QDate(2026, 5, 13),
                                       .dueDate = {},
                                       .orderNumber = {},
                                       .message = {},
                                       .lines = {}},
                           .totals = {},
                           .style = {}};
    invoice.from.name = u"Cape Pumps"_s;
    for (int n = 0; n < count; ++n) {
        InvoiceLine line;
        line.description = u"Fitting %1"_s.arg(n + 1);
        line.unitPrice = UnitPrice::fromE4(priceE4);
        line.vatRate = Rate::percent(15);
        invoice.content.lines.push_back(line);
    }
    invoice.totals = must(totals(terms(invoice.content.lines), PriceMode::Exclusive));
    return invoice;
}

struct Preview {
    PagePreview preview;
    PageView* view = preview.findChild<PageView*>(u"pageView"_s);

    explicit Preview(int lines)
    {
        preview.resize(420, 560);
        preview.show(invoiceOf(lines));
        preview.show();
        REQUIRE(QTest::qWaitForWindowExposed(&preview));
        preview.activateWindow();
        view->setFocus();
    }
    QString place() const { return preview.findChild<QLabel*>(u"pagePlace"_s)->text(); }
    QToolButton* button(const QString& name) const { return preview.findChild<QToolButton*>(name); }
};

}  // namespace

TEST_CASE("another price is another picture of the page", "[ui][preview]")
{
    Preview one(3);
    const QImage before = one.view->viewport()->grab().toImage();
    one.preview.show(invoiceOf(3));
    CHECK(one.view->viewport()->grab().toImage() == before);
    one.preview.show(invoiceOf(3, 12'3500));
    CHECK(one.view->viewport()->grab().toImage() != before);
}

TEST_CASE("Page Up and Page Down turn the pages of the preview, and it says which is shown", "[ui][preview]")
{
    Preview many(80);
    const int pages = many.preview.pageCount();
    REQUIRE(pages >= 3);
    CHECK(many.place() == u"Page 1 of %1"_s.arg(pages));
    CHECK_FALSE(many.button(u"previousPageButton"_s)->isEnabled());
    QTest::keyClick(many.view, Qt::Key_PageDown);
    CHECK(many.place() == u"Page 2 of %1"_s.arg(pages));
    CHECK(many.view->accessibleDescription().startsWith(u"Page 2 of %1"_s.arg(pages)));
    QTest::keyClick(many.view, Qt::Key_PageUp);
    CHECK(many.preview.currentPage() == 0);
    QTest::keyClick(many.view, Qt::Key_End);
    CHECK(many.preview.currentPage() == pages - 1);
    CHECK_FALSE(many.button(u"nextPageButton"_s)->isEnabled());
    many.button(u"previousPageButton"_s)->click();
    CHECK(many.preview.currentPage() == pages - 2);
}

TEST_CASE("what is typed leaves the preview where it was scrolled to", "[ui][preview]")
{
    Preview many(80);
    QTest::keyClick(many.view, Qt::Key_PageDown);
    const int place = many.view->verticalScrollBar()->value();
    many.preview.show(invoiceOf(80, 99'0000));
    CHECK(many.view->verticalScrollBar()->value() == place);
}

TEST_CASE("the page is shown as wide as the view, whole, or in a size of one's choice", "[ui][preview]")
{
    Preview one(3);
    auto* zoom = one.preview.findChild<QComboBox*>(u"pageZoom"_s);
    const int wide = one.view->percent();
    const auto choose = [&](int index) {
        zoom->setCurrentIndex(index);
        Q_EMIT zoom->activated(index);
    };
    choose(zoom->findText(u"Whole page"_s));
    CHECK(one.view->percent() < wide);
    CHECK(one.view->verticalScrollBar()->maximum() == 0);
    choose(zoom->findText(u"150 %"_s));
    CHECK(one.view->percent() == 150);
    CHECK(one.view->horizontalScrollBar()->maximum() > 0);
    QTest::keyClick(one.view, Qt::Key_Minus, Qt::ControlModifier);
    CHECK(one.view->percent() == 125);
    QTest::keyClick(one.view, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(one.view->percent() == 150);
    choose(zoom->findText(u"Fit width"_s));
    CHECK(one.view->percent() == wide);
}

// Run by hand with GREENHAND_PICTURES=folder.
TEST_CASE("pictures of the preview", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    Preview many(80);
    REQUIRE(many.preview.grab().save(folder + u"/preview.png"_s));
}
