#include "ui/help/help_view.h"

#include "ui/help/help_paper.h"
#include "ui/help/help_picture.h"
#include "ui/help/help_search.h"
#include "ui/help/help_style.h"
#include "ui/shared/look.h"

#include <QFileInfo>
#include <QScrollBar>
#include <QWheelEvent>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPageEdge = 18;
constexpr int kFitAfterMs = 80;

QUrl addressOf(const QString& page) { return QUrl(QString(u"help:/"_s % page % u".html"_s)); }
QString pageOf(const QUrl& address) { return QFileInfo(address.path()).completeBaseName(); }

}  // namespace

HelpView::HelpView(const HelpBook& book, QWidget* parent) : QTextBrowser(parent), m_book(book)
{
    setAccessibleName(tr("Page"));
    setOpenLinks(true);
    setOpenExternalLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // its coming would make the pictures too wide
    document()->setDocumentMargin(kPageEdge);
    document()->setDefaultStyleSheet(helpStyle(palette()));
    m_fit.setSingleShot(true);
    m_fit.setInterval(kFitAfterMs);
    connect(&m_fit, &QTimer::timeout, this, &HelpView::restyle);
    connect(this, &QTextBrowser::sourceChanged, this, [this](const QUrl& address) {
        m_open = pageOf(address);  // source() still says the page before
        showMarks();
    });
}

void HelpView::open(const QString& page) { setSource(addressOf(page)); }

QVariant HelpView::loadResource(int type, const QUrl& name)
{
    if (type == QTextDocument::ImageResource) {
        m_fittedTo = pictureRoom();
        return helpPicture(m_book.picture(QFileInfo(name.path()).fileName()), m_fittedTo, devicePixelRatioF(),
                           palette().color(QPalette::Mid));
    }
    const HelpPage* page = m_book.page(pageOf(name));
    return page ? page->html : QString();
}

int HelpView::pictureRoom() const { return std::max(200, viewport()->width() - 2 * kPageEdge - 2); }

void HelpView::mark(const QString& words)
{
    m_marked = foldedInPlace(words).split(u' ', Qt::SkipEmptyParts);
    showMarks();
}

void HelpView::showMarks()
{
    const ToneColours colours = toneColours(Tone::Warning, palette());
    const QString text = foldedInPlace(document()->toPlainText());
    QList<ExtraSelection> marks;
    for (const QString& word : m_marked) {
        for (qsizetype at = placeOfWord(text, word); at >= 0;
             at = placeOfWord(text, word, at + word.size())) {
            ExtraSelection place;
            place.format.setBackground(colours.fill);
            place.format.setForeground(colours.text);
            place.cursor = QTextCursor(document());
            place.cursor.setPosition(int(at));
            place.cursor.setPosition(int(at + word.size()), QTextCursor::KeepAnchor);
            marks << place;
        }
    }
    setExtraSelections(marks);
}

void HelpView::setZoom(int step)
{
    const int wanted = std::clamp(step, kLeastZoom, kMostZoom);
    if (wanted == m_zoom)
        return;
    zoomIn(wanted - m_zoom);
    m_zoom = wanted;
    Q_EMIT zoomed(m_zoom);
}

void HelpView::printTo(QPagedPaintDevice* paper) const
{
    if (const HelpPage* page = m_book.page(openPage()))
        HelpPaper(m_book, *page, *paper).print(paper);
}

void HelpView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (pictureRoom() != m_fittedTo)
        m_fit.start();
}

void HelpView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_fit.start();
}

void HelpView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QTextBrowser::wheelEvent(event);
    setZoom(m_zoom + (event->angleDelta().y() > 0 ? 1 : -1));
    event->accept();
}

/// Writes the page again in today's colours and width, at the same place.
void HelpView::restyle()
{
    const QScrollBar* bar = verticalScrollBar();
    const double place = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
    document()->setDefaultStyleSheet(helpStyle(palette()));
    if (const HelpPage* page = m_book.page(m_open))
        setHtml(page->html);  // reload() would put the page into the history once more
    showMarks();
    verticalScrollBar()->setValue(qRound(place * verticalScrollBar()->maximum()));
}

}  // namespace greenhand
