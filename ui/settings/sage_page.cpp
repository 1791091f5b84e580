#include "ui/settings/sage_page.h"

#include "core/workflow/words.h"
#include "ui/settings/mapping_box.h"
#include "ui/settings/sage_connection_box.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

SagePage::SagePage(Desk& desk, QWidget* parent) : SettingsPageWidget(parent)
{
    setObjectName(u"sagePage"_s);
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    auto* message = new InlineMessage(inner, InlineMessage::Closing::Permanent);
    column->addWidget(message);
    m_mappings = new MappingBox(desk, inner);
    connect(m_mappings, &MappingBox::failed, message,
            [message](const Error& error) { message->tell(Tone::Bad, sentence(error)); });
    connect(m_mappings, &MappingBox::edited, this, &SettingsPageWidget::edited);
    if (desk.ledger.kind() == LedgerKind::Practice) {
        message->tell(Tone::Info,
                      tr("The practice company has its own Sage One inside Greenhand. It needs no "
                         "address and no password, and nothing leaves this computer."));
    } else {
        auto* connection = new SageConnectionBox(desk, inner);
        connect(connection, &SageConnectionBox::connected, m_mappings, &MappingBox::reload);
        column->addWidget(connection);
    }
    column->addWidget(m_mappings);
    column->addWidget(buildSending(desk));
    column->addStretch(1);
    setWidget(inner);
}

QWidget* SagePage::buildSending(Desk& desk)
{
    auto* box = new QGroupBox(tr("Sending"), this);
    auto* form = new QFormLayout(box);
    m_fields = new SettingFields(desk.settings, form, box);
    m_fields->choice(u"sage.document_number"_s, tr("&Document numbers"),
                     {tr("Sage One gives its own"), tr("Ours, as #2280")});
    m_fields->line(u"sage.email_subject"_s, tr("E-mail sub&ject"));
    m_fields->lines(u"sage.email_message"_s, tr("E-mail te&xt"), 3);

    // Faster than this is only for a Sage One on this computer (reliability 2.5).
    const bool practice = desk.ledger.kind() == LedgerKind::Practice;
    const auto least = [practice](const QString& key) {
        const auto& rules = Settings::rules();
        const auto rule = std::ranges::find(rules, key, &SettingRule::key);
        return practice ? rule->least : std::max(rule->least, rule->leastSafe);
    };
    const auto time = [&](const QString& key, const QString& label, const QString& unit) {
        m_fields->number(key, label, unit, least(key));
    };
    time(u"push.pace_milliseconds"_s, tr("&Between two requests"), tr(" milliseconds"));
    time(u"push.quarantine_seconds"_s, tr("&Wait after an unclear end"), tr(" seconds"));
    time(u"push.lookup_gap_seconds"_s, tr("&Gap between look-ups"), tr(" seconds"));
    time(u"push.deadline_seconds"_s, tr("&Longest wait for an answer"), tr(" seconds"));
    time(u"push.block_seconds"_s, tr("&Quiet after a block"), tr(" seconds"));
    time(u"push.retry_seconds"_s, tr("&Try again after"), tr(" seconds"));
    connect(m_fields, &SettingFields::edited, this, &SettingsPageWidget::edited);
    return box;
}

bool SagePage::hasMore() const { return m_mappings->isChanged(); }
Result<void> SagePage::saveMore() { return m_mappings->save(); }

}  // namespace greenhand
