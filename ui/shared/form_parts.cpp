#include "ui/shared/form_parts.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

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
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * lines + kFrame);
}

QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

}  // namespace greenhand
