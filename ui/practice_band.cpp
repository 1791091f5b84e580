#include "ui/practice_band.h"

#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

// The same in light and dark: it must not be overlooked. 9:1 to each other.
const QColor kBand(0xfacc15);
const QColor kWords(0x3b2a00);

}  // namespace

PracticeBand::PracticeBand(QWidget* parent) : QFrame(parent)
{
    setObjectName(u"practiceBand"_s);
    auto* words = plainLabel(tr("Practice company: nothing leaves this computer"), this);
    words->setObjectName(u"practiceBandText"_s);
    QFont bold = words->font();
    bold.setBold(true);
    words->setFont(bold);
    words->setAlignment(Qt::AlignCenter);
    QPalette palette = words->palette();
    palette.setColor(QPalette::WindowText, kWords);
    words->setPalette(palette);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPageMargin, 4, kPageMargin, 5);
    row->addWidget(words);
}

void PracticeBand::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), kBand);
}

}  // namespace greenhand
