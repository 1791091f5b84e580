#include "ui/shared/prompt_box.h"

#include "ui/shared/click_guard.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/window_size.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

PromptBox::PromptBox(const QString& title, const QString& text, const QString& iconName, QWidget* parent)
    : QDialog(parent)
    , m_text(wrappedLabel(text, this))
    , m_buttons(new QHBoxLayout)
{
    setWindowTitle(title);
    setAccessibleDescription(text);
    setAttribute(Qt::WA_DeleteOnClose);
    new ClickGuard(this);

    auto* picture = plainLabel({}, this);
    picture->setPixmap(icon(iconName).pixmap(QSize(36, 36)));
    m_text->setObjectName(u"promptText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addWidget(m_text, 1);
    m_buttons->setSpacing(kSpacing);
    m_buttons->addStretch(1);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(20, 18, 16, 14);
    m_column->setSpacing(16);
    m_column->addLayout(top);
    m_column->addLayout(m_buttons);
    m_column->setSizeConstraint(QLayout::SetMinimumSize);
}

void PromptBox::setDetails(const QString& details)
{
    if (details.isEmpty())
        return;
    auto* show = new QPushButton(withMnemonic(tr("&Details")), this);
    show->setObjectName(u"detailsButton"_s);
    show->setCheckable(true);
    show->setAutoDefault(false);
    auto* copy = new QPushButton(icon(u"copy"_s), withMnemonic(tr("Co&py details")), this);
    copy->setObjectName(u"copyDetailsButton"_s);
    copy->setAutoDefault(false);
    copy->hide();
    auto* words = new QPlainTextEdit(details, this);
    words->setObjectName(u"detailsText"_s);
    words->setAccessibleName(tr("Details"));
    words->setReadOnly(true);
    words->setTabChangesFocus(true);
    words->setMinimumHeight(words->fontMetrics().height() * 6);
    words->hide();
    connect(show, &QPushButton::toggled, this, [this, words, copy](bool open) {
        words->setVisible(open);
        copy->setVisible(open);
        fitHeight(*this);
    });
    connect(copy, &QPushButton::clicked, this, [details] { QGuiApplication::clipboard()->setText(details); });
    m_column->insertWidget(1, words, 1);
    m_buttons->insertWidget(0, show);
    m_buttons->insertWidget(1, copy);
}

QPushButton* PromptBox::addButton(const QString& objectName, const QString& text)
{
    auto* button = new QPushButton(withMnemonic(text), this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_buttons->addWidget(button);
    return button;
}

QCheckBox* PromptBox::addNeverAgain()
{
    auto* never = new QCheckBox(withMnemonic(tr("&Do not ask again")), this);
    never->setObjectName(u"neverAgainBox"_s);
    never->setToolTip(plainTooltip(tr("Settings, Language and look, switches the question on again")));
    m_column->insertWidget(m_column->indexOf(m_buttons), never);
    return never;
}

void PromptBox::setSafe(QPushButton* button)
{
    button->setDefault(true);
    button->setFocus();
}

void PromptBox::onPressed(QPushButton* button, std::function<void()> then)
{
    connect(button, &QPushButton::clicked, this, [this, then = std::move(then)] {
        // The box goes first: what follows may open the next one. `then` may
        // outlive its connection only as a copy.
        const auto next = then;
        m_isAnswered = true;
        close();
        next();
    });
}

QString PromptBox::withMnemonic(const QString& text)
{
    QString plain = text;
    const QKeySequence own = QKeySequence::mnemonic(text);
    if (!own.isEmpty()) {
        const QString key = own.toString().right(1).toLower();
        if (!m_takenKeys.contains(key)) {
            m_takenKeys += key;
            return text;
        }
        plain.remove(u'&');
    }
    for (qsizetype at = 0; at < plain.size(); ++at) {
        const QChar key = plain.at(at).toLower();
        if (!key.isLetter() || m_takenKeys.contains(key))
            continue;
        m_takenKeys += key;
        return plain.insert(at, u'&');
    }
    return plain;
}

}  // namespace greenhand
