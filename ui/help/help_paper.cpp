#include "ui/help/help_paper.h"

#include "ui/help/help_picture.h"
#include "ui/help/help_style.h"
#include "ui/shared/look.h"

#include <QFileInfo>
#include <QFont>
#include <QPagedPaintDevice>
#include <QUrl>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kScreenDpi = 96;
constexpr int kPrinterMargins = 2 * 76;  // what QTextDocument::print() keeps free, 2 cm a side
constexpr double kFineness = 2;

}  // namespace

HelpPaper::HelpPaper(const HelpBook& book, const HelpPage& page, const QPagedPaintDevice& paper)
    : m_book(book)
    , m_room(paper.pageLayout().paintRectPixels(kScreenDpi).width() - kPrinterMargins)
{
    setDefaultFont(QFont(u"Noto Sans"_s, 10));
    setDefaultStyleSheet(helpStyle(lightPalette()));
    setHtml(page.html);
}

QVariant HelpPaper::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource)
        return QTextDocument::loadResource(type, name);
    return helpPicture(m_book.picture(QFileInfo(name.path()).fileName()), m_room, kFineness,
                       lightPalette().color(QPalette::Mid));
}

}  // namespace greenhand
