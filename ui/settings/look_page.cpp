#include "ui/settings/look_page.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/asking.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/language.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kFormatKey = u"text.format"_s;
constexpr std::array kFormats{TextFormat::SouthAfrican, TextFormat::British, TextFormat::UnitedStates};

QString formatWord(TextFormat format)
{
    switch (format) {
    case TextFormat::SouthAfrican: return LookPage::tr("South African");
    case TextFormat::British: return LookPage::tr("British");
    case TextFormat::UnitedStates: return LookPage::tr("United States");
    }
    Q_UNREACHABLE();
}

/// A day whose parts cannot be taken for one another.
QString sampleOf(TextFormat as)
{
    return LookPage::tr("%1: %2, %3")
        .arg(formatWord(as), format(Money::fromCents(123'450), numberStyle(as)),
             format(QDate(2026, 11, 23), as));
}

}  // namespace

LookPage::LookPage(Desk& desk, QWidget* parent)
    : SettingsPageWidget(parent)
    , m_desk(desk)
    , m_message(new InlineMessage(this, InlineMessage::Closing::Permanent))
{
    setObjectName(u"lookPage"_s);
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    auto* form = new QFormLayout;
    m_language = add(form, u"languageField"_s, tr("&Language"));
    m_format = add(form, u"formatField"_s, tr("Amounts and &dates"));
    m_look = add(form, u"lookField"_s, tr("Loo&k"));
    column->addLayout(form);
    auto* note = plainLabel(
        tr("These hold at once. Amounts may be typed with point or comma in every format; a date typed as "
           "5/6/26 is read with the month first in the United States format, with the day first otherwise. "
           "Invoices are printed in English."),
        inner);
    note->setWordWrap(true);
    column->addWidget(note);
    column->addWidget(m_message);
    auto* ask = new QCheckBox(tr("Ask &before an invoice is generated"), inner);
    ask->setObjectName(u"askBeforeGeneratingBox"_s);
    ask->setToolTip(
        plainTooltip(tr("Off, Generate Invoice on the job card makes the draft at once. What is sent "
                        "to Sage One is always asked about.")));
    ask->setChecked(asksBeforeGenerating());
    connect(ask, &QCheckBox::toggled, this, &askBeforeGenerating);
    column->addWidget(ask);
    column->addStretch(1);
    setWidget(inner);
    fillLanguage();
    fillFormat();
    fillLook();
    for (QComboBox* field : {m_language, m_format})
        field->installEventFilter(this);
}

/// The whole window is made anew in what is chosen, so keys go through the open list and nothing changes
/// before Return.
bool LookPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return SettingsPageWidget::eventFilter(watched, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool walks = key.key() >= Qt::Key_Home && key.key() <= Qt::Key_PageDown;
    const bool searches = !key.text().isEmpty() && key.text().front().isPrint();
    if (!walks && !searches)
        return SettingsPageWidget::eventFilter(watched, event);
    static_cast<QComboBox*>(watched)->showPopup();
    return true;
}

QComboBox* LookPage::add(QFormLayout* form, const QString& name, const QString& label)
{
    auto* field = new QComboBox(this);
    field->setObjectName(name);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setAccessibleName(QString(label).remove(u'&'));
    auto* words = plainLabel(label, this);
    words->setBuddy(field);
    form->addRow(words, field);
    return field;
}

void LookPage::fillLanguage()
{
    for (const Language language : languages())
        m_language->addItem(ownName(language), int(language));
    m_language->setCurrentIndex(m_language->findData(int(languageChoice())));
    connect(m_language, &QComboBox::activated, this, [this] {
        chooseLanguage(Language(m_language->currentData().toInt()));
        Q_EMIT anewWanted();
    });
}

void LookPage::fillFormat()
{
    for (const TextFormat format : kFormats)
        m_format->addItem(sampleOf(format), toKey(format));
    m_format->setCurrentIndex(m_format->findData(toKey(textFormat())));
    connect(m_format, &QComboBox::activated, this, &LookPage::chooseFormat);
}

void LookPage::chooseFormat()
{
    if (const auto done = m_desk.settings.set(kFormatKey, m_format->currentData().toString()); !done)
        return m_message->tell(Tone::Bad, sentence(done.error()));
    Q_EMIT anewWanted();
}

void LookPage::fillLook()
{
    m_look->addItem(tr("Like the system"), int(LookChoice::System));
    m_look->addItem(tr("Light"), int(LookChoice::Light));
    m_look->addItem(tr("Dark"), int(LookChoice::Dark));
    m_look->setCurrentIndex(m_look->findData(int(lookChoice())));
    connect(m_look, &QComboBox::currentIndexChanged, this,
            [this] { chooseLook(*qApp, LookChoice(m_look->currentData().toInt())); });
}

void LookPage::forbid(const QString& reason)
{
    for (QComboBox* field : {m_language, m_format}) {
        field->setEnabled(reason.isEmpty());
        field->setToolTip(plainTooltip(reason));
    }
    if (reason.isEmpty())
        m_message->dismiss();
    else
        m_message->tell(Tone::Info, reason);
}

}  // namespace greenhand
