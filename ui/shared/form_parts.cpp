#include "ui/shared/form_parts.h"

#include "ui/shared/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace greenhand {

QLabel* labelFor(const QString& text, QWidget* field, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

QPlainTextEdit* smallText(const QString& name, int lines, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    setHeightInLines(*edit, lines);
    return edit;
}

void setHeightInLines(QPlainTextEdit& edit, int lines)
{
    constexpr int kFrame = 12;
    constexpr int kLowScreen =
        600;  // as 1280×800 is at 150 per cent: there what else is on the form needs room
    constexpr int kLeastLines = 2;
    const bool isLow = edit.screen()->availableGeometry().height() < kLowScreen;
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * (isLow ? std::min(lines, kLeastLines) : lines)
                        + kFrame);
}

QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QHBoxLayout* buttonsAtEnd(std::initializer_list<QWidget*> buttons)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    row->addStretch();
    for (QWidget* button : buttons)
        row->addWidget(button);
    return row;
}

}  // namespace greenhand
