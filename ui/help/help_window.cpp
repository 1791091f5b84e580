#include "ui/help/help_window.h"

#include "ui/help/help_view.h"
#include "ui/shared/look.h"
#include "ui/shared/search_field.h"
#include "ui/shared/window_size.h"
#include "ui/window_place.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPlaceKey = u"help/place"_s;
const QString kSplitterKey = u"help/splitter"_s;
const QString kZoomKey = u"help/zoom"_s;
constexpr int kPageRole = Qt::UserRole;
constexpr QSize kFirstSize{1040, 760};
constexpr int kFinderWidth = 290;

}  // namespace

HelpWindow::HelpWindow(const QString& keys)
    : m_book(keys)
    , m_search(m_book)
    , m_view(new HelpView(m_book, this))
    , m_splitter(new QSplitter(this))
    , m_field(new SearchField(tr("Search the help"), this))
    , m_left(new QStackedWidget(this))
    , m_contents(new QTreeWidget(this))
    , m_hits(new QListWidget(this))
    , m_found(new QLabel(this))
{
    setAttribute(Qt::WA_QuitOnClose, false);  // the work ends with the main window, not with the manual
    setObjectName(u"helpWindow"_s);
    build();
    fillContents();
    connect(m_field, &SearchField::searched, this, &HelpWindow::search);
    connect(m_view, &QTextBrowser::sourceChanged, this, &HelpWindow::follow);
    restore();
    m_view->open(kFirstHelpPage);
}

HelpWindow::~HelpWindow() = default;

void HelpWindow::build()
{
    m_view->setObjectName(u"helpPage"_s);
    m_splitter->setObjectName(u"helpSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildFinder());
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kFinderWidth, kFirstSize.width() - kFinderWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kSpacing, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(buildTools());
    column->addWidget(m_splitter, 1);
    setMinimumSize(640, 420);
    setTabOrder(m_field, m_contents);
    setTabOrder(m_contents, m_hits);
    setTabOrder(m_hits, m_view);
}

QToolButton* HelpWindow::tool(const QString& name, const QString& text, const QString& iconName,
                              const QKeySequence& key)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    const QString words = QString(text).remove(u'…');
    button->setAccessibleName(words);
    button->setToolTip(QString(words % u" ("_s % key.toString(QKeySequence::NativeText) % u')'));
    button->setShortcut(key);
    return button;
}

QWidget* HelpWindow::buildTools()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    QToolButton* back = tool(u"helpBackButton"_s, tr("Back"), u"back"_s, QKeySequence(u"Alt+Left"_s));
    QToolButton* forward =
        tool(u"helpForwardButton"_s, tr("Forward"), u"forward"_s, QKeySequence(u"Alt+Right"_s));
    QToolButton* smaller = tool(u"helpSmallerButton"_s, tr("Smaller"), u"remove"_s, QKeySequence::ZoomOut);
    m_zoom = tool(u"helpZoomButton"_s, tr("Normal size"), u"search"_s, QKeySequence(u"Ctrl+0"_s));
    QToolButton* larger = tool(u"helpLargerButton"_s, tr("Larger"), u"add"_s, QKeySequence::ZoomIn);
    QToolButton* paper = tool(u"helpPrintButton"_s, tr("Print…"), u"print"_s, QKeySequence::Print);
    for (QToolButton* button : {smaller, larger})
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    for (QToolButton* button : {back, forward})
        line->addWidget(button);
    line->addStretch(1);
    for (QToolButton* button : {smaller, m_zoom, larger, paper})
        line->addWidget(button);

    for (QToolButton* button : {back, forward})
        button->setEnabled(false);
    connect(m_view, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_view, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    connect(back, &QToolButton::clicked, m_view, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_view, &QTextBrowser::forward);
    connect(smaller, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() - 1); });
    connect(larger, &QToolButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() + 1); });
    connect(m_zoom, &QToolButton::clicked, this, [this] { m_view->setZoom(0); });
    connect(m_view, &HelpView::zoomed, this, [](int step) { QSettings().setValue(kZoomKey, step); });
    connect(paper, &QToolButton::clicked, this, &HelpWindow::print);
    return row;
}

QWidget* HelpWindow::buildFinder()
{
    m_field->setObjectName(u"helpSearch"_s);
    m_contents->setObjectName(u"helpContents"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_hits->setObjectName(u"helpHits"_s);
    m_hits->setAccessibleName(tr("Pages found"));
    m_hits->setWordWrap(true);
    m_hits->setResizeMode(QListView::Adjust);
    m_hits->setSpacing(2);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setObjectName(u"helpFound"_s);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_found->hide();

    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    column->addWidget(m_found);
    column->addWidget(m_left, 1);
    m_left->addWidget(m_contents);
    m_left->addWidget(m_hits);
    m_field->setList(m_contents);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item && m_book.page(item->data(0, kPageRole).toString()))
            m_view->open(item->data(0, kPageRole).toString());
    });
    connect(m_hits, &QListWidget::currentRowChanged, this, &HelpWindow::openHit);
    return side;
}

void HelpWindow::fillContents()
{
    for (const HelpChapter& chapter : m_book.chapters()) {
        auto* branch = new QTreeWidgetItem(m_contents, {chapter.title});
        for (const QString& name : chapter.pages) {
            const QString& title = m_book.page(name)->title;
            auto* leaf = new QTreeWidgetItem(branch, {title});
            leaf->setData(0, kPageRole, name);
            leaf->setToolTip(0, title);
        }
    }
    m_contents->expandAll();
}

/// Title and contents say which page is open, however one came to it.
void HelpWindow::follow()
{
    const HelpPage* page = m_book.page(m_view->openPage());
    if (!page)
        return;
    setWindowTitle(tr("%1 – Greenhand help").arg(page->title));
    const QSignalBlocker silent(m_contents);
    for (int branch = 0; branch < m_contents->topLevelItemCount(); ++branch)
        for (int leaf = 0; leaf < m_contents->topLevelItem(branch)->childCount(); ++leaf)
            if (QTreeWidgetItem* item = m_contents->topLevelItem(branch)->child(leaf);
                item->data(0, kPageRole).toString() == page->name)
                m_contents->setCurrentItem(item);
}

void HelpWindow::search(const QString& words)
{
    m_view->mark(words);
    const std::vector<HelpHit> hits = m_search.find(words);
    {
        const QSignalBlocker silent(m_hits);
        m_hits->clear();
        for (const HelpHit& hit : hits) {
            auto* item = new QListWidgetItem(QString(hit.title % u'\n' % hit.sentence), m_hits);
            item->setData(kPageRole, hit.page);
        }
    }
    const bool searching = !words.isEmpty();
    QWidget* shown = searching ? static_cast<QWidget*>(m_hits) : m_contents;
    m_left->setCurrentWidget(shown);
    m_field->setList(shown);
    m_found->setVisible(searching);
    m_found->setText(hits.empty() ? tr("Nothing found for “%1”. Try another or a shorter word.").arg(words)
                     : hits.size() == 1 ? tr("1 page found")
                                        : tr("%1 pages found").arg(hits.size()));
    m_hits->setCurrentRow(hits.empty() ? -1 : 0);
}

void HelpWindow::openHit()
{
    if (const QListWidgetItem* hit = m_hits->currentItem())
        m_view->open(hit->data(kPageRole).toString());
}

void HelpWindow::showPage(const QString& page)
{
    m_field->clear();
    m_view->open(page);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    m_view->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::print()
{
    auto* dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"helpPrintDialog"_s);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this](QPrinter* printer) { m_view->printTo(printer); });
    dialog->QDialog::open();
}

void HelpWindow::restore()
{
    sizeWithinScreen(*this, kFirstSize);
    if (QSettings().contains(kPlaceKey))
        restorePlace(this, kPlaceKey);
    m_splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    m_view->setZoom(QSettings().value(kZoomKey).toInt());
}

void HelpWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::closeEvent(QCloseEvent* event)
{
    savePlace(this, kPlaceKey);
    QSettings().setValue(kSplitterKey, m_splitter->saveState());
    QWidget::closeEvent(event);
}

}  // namespace greenhand
