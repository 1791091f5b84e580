#include "ui/settings/price_dialog.h"

#include "core/workflow/words.h"
#include "ui/shared/look.h"
#include "ui/shared/number_field.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

PriceDialog::PriceDialog(const std::optional<PriceItem>& item,
                         const std::vector<std::pair<QString, QString>>& vat, QWidget* parent)
    : FormDialog(item ? tr("Price: %1").arg(item->code) : tr("New price"), parent)
    , m_known{item}
    , m_code(new CheckedField(this))
    , m_description(new CheckedField(this))
    , m_kind(new QComboBox(this))
    , m_unit(new QLineEdit(this))
    , m_price(new UnitPriceField(this))
    , m_vat(new QComboBox(this))
    , m_cost(new UnitPriceField(this))
{
    setObjectName(u"priceDialog"_s);
    m_cost->allowNone();
    fill(vat);
    m_before = typed();
    build(buildFields(), u"savePriceButton"_s, tr("Save the price (Ctrl+Return)"));
    // A new one is not scolded before anything was typed.
    for (const QLineEdit* field : findChildren<QLineEdit*>())
        connect(field, &QLineEdit::textChanged, this, &PriceDialog::check);
    for (const QComboBox* box : {m_kind, m_vat})
        connect(box, &QComboBox::currentIndexChanged, this, &PriceDialog::check);
    m_code->setFocus();
}

QWidget* PriceDialog::buildFields()
{
    auto* fields = new QWidget(this);
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(kSpacing);
    const auto add = [&](const QString& label, QWidget* field, const QString& name) {
        field->setObjectName(name);
        field->setAccessibleName(label);
        form->addRow(label, field);
        if (auto* checked = qobject_cast<CheckedField*>(field))
            form->addRow({}, checked->makeHint(this));
    };
    add(tr("Code"), m_code, u"priceCodeField"_s);
    add(tr("Description"), m_description, u"priceDescriptionField"_s);
    add(tr("Kind"), m_kind, u"priceKindField"_s);
    add(tr("Unit"), m_unit, u"priceUnitField"_s);
    add(tr("Price, exclusive of VAT"), m_price, u"priceField"_s);
    add(tr("VAT type"), m_vat, u"priceVatField"_s);
    add(tr("Cost, exclusive of VAT"), m_cost, u"priceCostField"_s);
    m_cost->setPlaceholderText(tr("not known"));
    return fields;
}

void PriceDialog::fill(const std::vector<std::pair<QString, QString>>& vat)
{
    for (const LineKind kind : {LineKind::Labour, LineKind::Part, LineKind::Travel, LineKind::Other})
        m_kind->addItem(kindWord(kind), toKey(kind));
    for (const auto& [code, name] : vat)
        m_vat->addItem(name, code);
    m_kind->setCurrentIndex(m_kind->findData(toKey(m_known ? m_known->kind : LineKind::Part)));
    const QString type = m_known ? m_known->vat : kStandardVat;
    if (m_vat->findData(type) < 0)  // the types could not be read
        m_vat->addItem(type, type);
    m_vat->setCurrentIndex(m_vat->findData(type));
    if (!m_known)
        return;
    m_code->setText(m_known->code);
    m_description->setText(m_known->description);
    m_unit->setText(m_known->unit);
    m_price->setValue(m_known->price);
    if (m_known->cost)
        m_cost->setValue(*m_known->cost);
}

PriceItem PriceDialog::item() const
{
    const auto cost = m_cost->value();
    return {.id = m_known ? m_known->id : PriceItemId{0},
            .code = m_code->text().simplified(),
            .description = m_description->text().simplified(),
            .kind = lineKindFromKey(m_kind->currentData().toString()).value_or(LineKind::Part),
            .unit = m_unit->text().simplified(),
            .price = m_price->value().value_or(UnitPrice{}),
            .vat = m_vat->currentData().toString(),
            .cost = cost ? std::optional(*cost) : std::nullopt,
            .inUse = !m_known || m_known->inUse};
}

QStringList PriceDialog::typed() const
{
    return {m_code->text(),  m_description->text(), m_kind->currentText(), m_unit->text(),
            m_price->text(), m_vat->currentText(),  m_cost->text()};
}

bool PriceDialog::mayBeSaved() const
{
    const PriceItem now = item();
    return !now.code.isEmpty() && !now.description.isEmpty() && m_price->isValid() && m_cost->isValid();
}

void PriceDialog::check()
{
    const PriceItem now = item();
    m_code->setProblem(now.code.isEmpty() ? tr("A price needs a code; it is typed on job cards.")
                                          : QString());
    m_description->setProblem(now.description.isEmpty() ? tr("A price needs a description.") : QString());
    m_price->check();
    checkSave();
}

}  // namespace greenhand
