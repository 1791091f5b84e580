#include "ui/settings/invoice_settings_page.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

QString vatText(const VatType& type)
{
    QString days = InvoiceSettingsPage::tr("always");
    if (type.from && type.until)
        days = InvoiceSettingsPage::tr("from %1 to %2").arg(format(*type.from), format(*type.until));
    else if (type.from)
        days = InvoiceSettingsPage::tr("since %1").arg(format(*type.from));
    else if (type.until)
        days = InvoiceSettingsPage::tr("until %1").arg(format(*type.until));
    return InvoiceSettingsPage::tr("%1: %2, %3").arg(type.name, format(type.rate), days);
}

}  // namespace

InvoiceSettingsPage::InvoiceSettingsPage(Desk& desk, QWidget* parent) : SettingsPageWidget(parent)
{
    setObjectName(u"invoiceSettingsPage"_s);
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    auto* form = new QFormLayout;
    column->addLayout(form);
    column->addStretch(1);
    m_fields = new SettingFields(desk.settings, form, inner);
    const auto next = desk.settings.value(u"invoice.next_number"_s);
    // Going back would use a number twice.
    m_fields->number(u"invoice.next_number"_s, tr("Ne&xt number"), {}, next ? next->toLongLong() : 1);
    m_fields->number(u"invoice.due_days"_s, tr("Days to &pay"), tr(" days"), 0);
    m_fields->lines(u"invoice.message"_s, tr("&Message"), 3);
    m_fields->choice(u"vat.rounding"_s, tr("&Round VAT"),
                     {tr("for each line"), tr("for the whole document")});

    QStringList types;
    const auto vat = desk.invoicing.vatTypes();
    if (vat)
        for (const VatType& type : *vat)
            types << vatText(type);
    else
        types << sentence(vat.error());
    auto* list = plainLabel(types.join(u'\n'), inner);
    list->setObjectName(u"vatTypes"_s);
    form->addRow(plainLabel(tr("VAT types"), inner), list);
    setWidget(inner);
    connect(m_fields, &SettingFields::edited, this, &SettingsPageWidget::edited);
}

}  // namespace greenhand
