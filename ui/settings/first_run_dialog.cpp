#include "ui/settings/first_run_dialog.h"

#include "ui/settings/company_page.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/window_size.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostNumber = 999'999'999;

}  // namespace

FirstRunDialog::FirstRunDialog(QWidget* parent) : QDialog(parent), m_steps(new QStackedWidget(this))
{
    setObjectName(u"firstRunDialog"_s);
    setWindowTitle(tr("Welcome to Greenhand"));
    m_steps->addWidget(buildChoices());
    m_steps->addWidget(buildCompany());

    auto* picture = plainLabel({}, this);
    picture->setPixmap(icon(u"greenhand"_s).pixmap(QSize(64, 64)));
    auto* title = headingLabel(tr("Greenhand takes a finished job to a sent invoice."), this);
    title->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(picture);
    head->addWidget(title, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addLayout(head);
    column->addWidget(m_steps, 1);
    sizeWithinScreen(*this, {560, 480});
    lookWhatIsTyped();
}

QWidget* FirstRunDialog::buildChoices()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    const auto add = [&](const QString& name, const QString& text, const QString& what,
                         const QString& iconName) {
        auto* button = new QPushButton(page);
        button->setObjectName(name);
        button->setAccessibleName(QString(text).remove(u'&'));
        button->setAccessibleDescription(what);
        auto* picture = plainLabel({}, button);
        picture->setPixmap(icon(iconName).pixmap(QSize(36, 36)));
        auto* title = headingLabel(text, button);
        title->setBuddy(button);  // its mnemonic presses
        auto* words = wrappedLabel(what, button);
        for (QLabel* label : {picture, title, words})
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto* inner = new QGridLayout(button);
        inner->setContentsMargins(16, 12, 16, 12);
        inner->setHorizontalSpacing(16);
        inner->addWidget(picture, 0, 0, 2, 1);
        inner->addWidget(title, 0, 1, Qt::AlignBottom);
        inner->addWidget(words, 1, 1, Qt::AlignTop);
        inner->setColumnStretch(1, 1);
        button->setMinimumHeight(96);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        column->addWidget(button);
        return button;
    };
    auto* practice = add(
        u"practiceButton"_s, tr("&Practice"),
        tr("A made-up company with leads and its own Sage One: nothing leaves this computer."), u"hand"_s);
    auto* company = add(u"myCompanyButton"_s, tr("My &company"),
                        tr("Your own leads and invoices; Sage One can be connected later."), u"invoice"_s);
    auto* restore =
        add(u"restoreBackupButton"_s, tr("&Restore a backup…"),
            tr("After a broken disk, or on a new computer: the ledger as a backup has it."), u"undo"_s);
    connect(restore, &QPushButton::clicked, this, [this] {
        hide();
        deleteLater();
        Q_EMIT restoreWanted();
    });
    connect(practice, &QPushButton::clicked, this, &FirstRunDialog::choosePractice);
    connect(company, &QPushButton::clicked, this, [this] {
        m_steps->setCurrentIndex(1);
        m_name->setFocus();
        m_start->setDefault(true);
    });
    practice->setFocus();
    return page;
}

QWidget* FirstRunDialog::buildCompany()
{
    auto* page = new QWidget(this);
    m_name = new QLineEdit(page);
    m_name->setObjectName(u"companyNameField"_s);
    m_vendor = new QCheckBox(tr("Registered for &VAT"), page);
    m_vendor->setObjectName(u"vatVendorField"_s);
    m_vendor->setChecked(true);
    m_vatNumber = new QLineEdit(page);
    m_vatNumber->setObjectName(u"vatNumberField"_s);
    m_next = new QSpinBox(page);
    m_next->setObjectName(u"nextNumberField"_s);
    m_next->setRange(1, kMostNumber);
    m_next->setPrefix(u"#"_s);

    auto* form = new QFormLayout;
    const auto add = [&](const QString& label, QWidget* field) {
        auto* words = plainLabel(label, page);
        words->setBuddy(field);
        field->setAccessibleName(QString(label).remove(u'&'));
        form->addRow(words, field);
    };
    add(tr("Company &name"), m_name);
    form->addRow(QString(), m_vendor);
    add(tr("VAT n&umber"), m_vatNumber);
    add(tr("Next &invoice number"), m_next);

    m_problem = wrappedLabel({}, page);
    m_problem->setObjectName(u"problemText"_s);
    auto* back = new QPushButton(tr("&Back"), page);
    back->setObjectName(u"backButton"_s);
    back->setAutoDefault(false);
    m_start = new QPushButton(tr("&Start with this company"), page);
    m_start->setObjectName(u"startButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(m_start);

    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, [this] { m_steps->setCurrentIndex(0); });
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_kind = LedgerKind::Company;
        accept();
    });
    connect(m_name, &QLineEdit::textChanged, this, &FirstRunDialog::lookWhatIsTyped);
    connect(m_vatNumber, &QLineEdit::textChanged, this, &FirstRunDialog::lookWhatIsTyped);
    connect(m_vendor, &QCheckBox::toggled, this, [this](bool vendor) {
        m_vatNumber->setEnabled(vendor);
        lookWhatIsTyped();
    });
    return page;
}

void FirstRunDialog::choosePractice()
{
    m_kind = LedgerKind::Practice;
    accept();
}

void FirstRunDialog::lookWhatIsTyped()
{
    QString problem;
    if (m_name->text().trimmed().isEmpty())
        problem = tr("The company needs a name.");
    else if (m_vendor->isChecked())
        problem = vendorNumberProblem(m_vatNumber->text().trimmed());
    m_problem->setText(problem);
    m_start->setEnabled(problem.isEmpty());
}

NewLedger FirstRunDialog::choice() const
{
    if (m_kind == LedgerKind::Practice)
        return {.kind = LedgerKind::Practice, .companyName = {}, .vatNumber = std::nullopt};
    const QString vat = m_vatNumber->text().trimmed();
    return {.kind = LedgerKind::Company,
            .companyName = m_name->text().trimmed(),
            .vatNumber = m_vendor->isChecked() ? std::optional(vat) : std::nullopt,
            .nextNumber = m_next->value()};
}

}  // namespace greenhand
