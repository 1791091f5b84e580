#include "ui/invoice/page_preview.h"

#include "ui/invoice/page_view.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kTarget = 28;
constexpr auto kPercents = std::to_array<int>({50, 75, 100, 150, 200});

QToolButton* arrowButton(Qt::ArrowType arrow, const QString& name, const QString& words, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setArrowType(arrow);
    button->setAccessibleName(words);
    button->setFixedSize(kTarget, kTarget);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace

PagePreview::PagePreview(QWidget* parent) : QWidget(parent), m_view(new PageView(this))
{
    setObjectName(u"pagePreview"_s);
    m_view->setObjectName(u"pageView"_s);
    m_view->setAccessibleName(tr("The page as it will print"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_view, 1);
    column->addWidget(buildBar());
    setFocusProxy(m_view);
    connect(m_view, &PageView::moved, this, &PagePreview::say);
    connect(m_view, &PageView::zoomed, this, [this] {
        m_zoom->setCurrentIndex(m_zoom->findData(m_view->percent()));
        m_zoom->setPlaceholderText(tr("%1 %").arg(m_view->percent()));
        say();
    });
    say();
}

QWidget* PagePreview::buildBar()
{
    auto* bar = new QWidget(this);
    m_back = arrowButton(Qt::LeftArrow, u"previousPageButton"_s, tr("Previous page"), bar);
    m_back->setToolTip(tr("Previous page (Page Up)"));
    m_on = arrowButton(Qt::RightArrow, u"nextPageButton"_s, tr("Next page"), bar);
    m_on->setToolTip(tr("Next page (Page Down)"));
    m_place = plainLabel({}, bar);
    m_place->setObjectName(u"pagePlace"_s);
    m_zoom = new QComboBox(bar);
    m_zoom->setObjectName(u"pageZoom"_s);
    nameUnseen(m_zoom, tr("Size of the page"));
    m_zoom->setToolTip(tr("How large the page is shown (Ctrl and plus or minus)"));
    m_zoom->addItem(tr("Fit width"), 0);
    m_zoom->addItem(tr("Whole page"), -1);
    for (const int percent : kPercents)
        m_zoom->addItem(tr("%1 %").arg(percent), percent);

    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_back);
    row->addWidget(m_place);
    row->addWidget(m_on);
    row->addStretch();
    row->addWidget(m_zoom);
    connect(m_back, &QToolButton::clicked, this, [this] { m_view->goTo(currentPage() - 1); });
    connect(m_on, &QToolButton::clicked, this, [this] { m_view->goTo(currentPage() + 1); });
    connect(m_zoom, &QComboBox::activated, this, [this](int index) {
        const int percent = m_zoom->itemData(index).toInt();
        m_view->setZoom({.fit = percent > 0  ? PageZoom::Fit::Percent
                              : percent == 0 ? PageZoom::Fit::Width
                                             : PageZoom::Fit::Page,
                         .percent = percent > 0 ? percent : 100});
        say();
    });
    return bar;
}

void PagePreview::show(PrintedInvoice invoice)
{
    m_view->show(std::make_unique<InvoicePage>(std::move(invoice)));
}

int PagePreview::pageCount() const { return m_view->pageCount(); }

int PagePreview::currentPage() const { return m_view->currentPage(); }

void PagePreview::say()
{
    const int page = currentPage();
    m_place->setText(tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    m_view->setAccessibleDescription(
        tr("Page %1 of %2, shown at %3 %").arg(page + 1).arg(pageCount()).arg(m_view->percent()));
    m_back->setEnabled(page > 0);
    m_on->setEnabled(page + 1 < pageCount());
}

}  // namespace greenhand
