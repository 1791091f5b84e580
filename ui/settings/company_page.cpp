#include "ui/settings/company_page.h"

#include "core/domain/customer.h"
#include "ui/settings/logo_field.h"
#include "ui/shared/address_words.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CompanyWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::CompanyWords)
};

}  // namespace

CompanyPage::CompanyPage(Desk& desk, QWidget* parent) : SettingsPageWidget(parent), m_desk(desk)
{
    setObjectName(u"companyPage"_s);
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    auto* form = new QFormLayout;
    column->addLayout(form);
    column->addStretch(1);
    m_fields = new SettingFields(desk.settings, form, inner);
    m_name = m_fields->line(u"company.name"_s, tr("Na&me"));
    m_fields->lines(u"company.address"_s, tr("&Address"), 4);
    m_vendor = m_fields->yesNo(u"company.vat_vendor"_s, tr("Registered &for VAT"));
    m_vatNumber = m_fields->line(u"company.vat_number"_s, tr("VAT num&ber"));
    m_fields->line(u"company.phone"_s, tr("&Phone"));
    m_email = m_fields->line(u"company.email"_s, tr("&E-mail"));
    m_fields->lines(u"company.bank_details"_s, tr("Bank &details"), 4);
    m_fields->lines(u"company.terms"_s, tr("&Terms"), 3);
    buildLook(form, inner);
    setWidget(inner);

    m_vatNumber->setEnabled(m_vendor->isChecked());
    connect(m_vendor, &QCheckBox::toggled, m_vatNumber, &QLineEdit::setEnabled);
    connect(m_fields, &SettingFields::edited, this, &SettingsPageWidget::edited);
}

/// Logo and colour, with which its invoices are printed.
void CompanyPage::buildLook(QFormLayout* form, QWidget* inner)
{
    m_logo = new LogoField(m_desk.settings.logo().value_or(QByteArray()), inner);
    auto* label = plainLabel(tr("&Logo"), inner);
    label->setBuddy(m_logo);
    form->addRow(label, m_logo);
    connect(m_logo, &LogoField::edited, this, &SettingsPageWidget::edited);

    m_accent = m_fields->line(u"invoice.accent"_s, tr("Colo&ur of invoices"));
    m_colour = new QPushButton(tr("C&hoose the colour…"), inner);
    m_colour->setObjectName(u"chooseColourButton"_s);
    m_colour->setAutoDefault(false);
    m_colour->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    form->addRow(QString(), m_colour);
    connect(m_colour, &QPushButton::clicked, this, &CompanyPage::chooseColour);
    const auto showColour = [this] {
        QPixmap swatch(16, 16);
        swatch.fill(accentProblem(m_accent->text().trimmed()).isEmpty() ? QColor(m_accent->text().trimmed())
                                                                        : QColor(Qt::transparent));
        m_colour->setIcon(swatch);
    };
    connect(m_accent, &QLineEdit::textChanged, m_colour, showColour);
    showColour();
}

void CompanyPage::chooseColour()
{
    auto* dialog = new QColorDialog(QColor(m_accent->text().trimmed()), this);
    dialog->setObjectName(u"colourDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Colour of invoices"));
    connect(dialog, &QColorDialog::colorSelected, m_accent,
            [this](const QColor& colour) { m_accent->setText(colour.name()); });
    dialog->open();
}

bool CompanyPage::hasMore() const { return m_logo->isChanged(); }

Result<void> CompanyPage::saveMore()
{
    return m_logo->isChanged() ? m_desk.settings.setLogo(m_logo->picture()) : Result<void>();
}

QString CompanyPage::whatIsInvalid() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("The company needs a name.");
    if (m_vendor->isChecked())
        if (const QString problem = vendorNumberProblem(m_vatNumber->text().trimmed()); !problem.isEmpty())
            return problem;
    if (const QString problem = accentProblem(m_accent->text().trimmed()); !problem.isEmpty())
        return problem;
    const QString email = m_email->text().trimmed();
    return email.isEmpty() || isEmailAddress(email) ? QString()
                                                    : tr("“%1” is not an e-mail address.").arg(email);
}

QString vendorNumberProblem(const QString& number)
{
    return number.isEmpty()
             ? CompanyWords::tr("A VAT vendor needs its VAT number: tax invoices must show it.")
             : vatNumberProblem(number);
}

}  // namespace greenhand
