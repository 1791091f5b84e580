#include "ui/shared/plain_label.h"

#include <QLabel>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel* wrappedLabel(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QLabel* headingLabel(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    label->setFont(font);
    return label;
}

void nameUnseen(QWidget* field, const QString& name)
{
    QLabel* label = plainLabel(name, field->parentWidget());
    label->setBuddy(field);
    label->hide();
    field->setAccessibleName(name);
}

QString plainTooltip(const QString& text)
{
    return text.isEmpty() ? QString()
                          : u"<qt>"_s % text.toHtmlEscaped().replace(u'\n', u"<br>"_s) % u"</qt>"_s;
}

QString buttonText(const QString& text)
{
    QString doubled = text;
    return doubled.replace(u'&', u"&&"_s);
}

}  // namespace greenhand
