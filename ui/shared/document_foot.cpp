#include "ui/shared/document_foot.h"

#include "ui/shared/checked_field.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

DocumentFoot::DocumentFoot(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_whyNot(wrappedLabel({}, this))
{
    m_whyNot->setObjectName(u"whyNotLabel"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kSpacing);
}

QPushButton* DocumentFoot::makeButton(const QString& text, const QString& name, const QString& iconName,
                                      const QString& tooltip)
{
    QPushButton* button = plainButton(text, name, this);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setToolTip(tooltip);
    button->setMinimumHeight(kFootButtonHeight);
    return button;
}

void DocumentFoot::onKey(const QKeySequence& key, QPushButton* button)
{
    auto* shortcut = new QShortcut(key, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
}

void DocumentFoot::addWhyNot() { m_row->addWidget(m_whyNot, 1); }

void DocumentFoot::sayWhyNot(const QString& wrong, const QString& otherwise)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     wrong.isEmpty() ? colours.color(QPalette::PlaceholderText) : problemColour(colours));
    m_whyNot->setPalette(colours);
    m_whyNot->setText(wrong.isEmpty() ? otherwise : wrong);
}

}  // namespace greenhand
