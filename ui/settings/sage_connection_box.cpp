#include "ui/settings/sage_connection_box.h"

#include "core/when_done.h"
#include "core/workflow/words.h"
#include "ui/manager/pin_dialog.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/plain_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kUsualAddress = u"https://accounting.sageone.co.za"_s;

}  // namespace

SageConnectionBox::SageConnectionBox(Desk& desk, QWidget* parent)
    : QGroupBox(tr("Connection"), parent)
    , m_desk(desk)
    , m_address(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_apiKey(new QLineEdit(this))
    , m_find(new QPushButton(tr("&Find companies"), this))
    , m_company(new QComboBox(this))
    , m_connect(new QPushButton(tr("Conn&ect"), this))
    , m_again(new QPushButton(tr("&Read lists again"), this))
    , m_message(new InlineMessage(this, InlineMessage::Closing::Permanent))
{
    setObjectName(u"sageConnectionBox"_s);
    build();
    for (const QLineEdit* field : {m_address, m_user, m_password, m_apiKey})
        connect(field, &QLineEdit::textChanged, this, &SageConnectionBox::lookWhatIsTyped);
    connect(m_find, &QPushButton::clicked, this, &SageConnectionBox::findCompanies);
    connect(m_connect, &QPushButton::clicked, this, &SageConnectionBox::connectCompany);
    connect(m_again, &QPushButton::clicked, this, &SageConnectionBox::readAgain);
    lookWhatIsTyped();
}

void SageConnectionBox::build()
{
    const auto stored = [this](const QString& key) { return m_desk.settings.value(key).value_or(QString()); };
    const QString address = stored(u"sage.url"_s);
    m_address->setText(address.isEmpty() ? kUsualAddress : address);
    m_user->setText(stored(u"sage.user"_s));
    for (QLineEdit* secret : {m_password, m_apiKey}) {
        secret->setEchoMode(QLineEdit::Password);
        if (m_desk.connection.isConnected())
            secret->setPlaceholderText(tr("kept in this computer's keyring"));
    }
    m_company->addItem(m_desk.connection.isConnected() ? m_desk.connection.companyName()
                                                       : tr("Find companies first"));

    auto* form = new QFormLayout(this);
    const auto add = [&](const QString& label, QWidget* field, const QString& name) {
        field->setObjectName(name);
        field->setAccessibleName(QString(label).remove(u'&'));
        auto* words = plainLabel(label, this);
        words->setBuddy(field);
        form->addRow(words, field);
    };
    add(tr("&Address"), m_address, u"sageAddressField"_s);
    add(tr("&User"), m_user, u"sageUserField"_s);
    add(tr("&Password"), m_password, u"sagePasswordField"_s);
    add(tr("API &key"), m_apiKey, u"sageApiKeyField"_s);
    m_find->setObjectName(u"findCompaniesButton"_s);
    m_connect->setObjectName(u"connectButton"_s);
    m_again->setObjectName(u"readListsButton"_s);
    for (QPushButton* button : {m_find, m_connect, m_again})
        button->setAutoDefault(false);
    auto* first = new QHBoxLayout;
    first->addWidget(m_find);
    first->addStretch(1);
    form->addRow(QString(), first);
    add(tr("Compan&y"), m_company, u"sageCompanyField"_s);
    auto* second = new QHBoxLayout;
    second->addWidget(m_connect);
    second->addWidget(m_again);
    second->addStretch(1);
    form->addRow(QString(), second);
    form->addRow(m_message);
}

SageAccess SageConnectionBox::typed() const
{
    return {.base = apiBase(m_address->text().trimmed()),
            .user = m_user->text().trimmed(),
            .password = m_password->text(),
            .apiKey = m_apiKey->text().trimmed(),
            .companyId = 0};
}

void SageConnectionBox::lookWhatIsTyped()
{
    const bool whole = !m_address->text().trimmed().isEmpty() && !m_user->text().trimmed().isEmpty()
                    && !m_password->text().isEmpty() && !m_apiKey->text().trimmed().isEmpty();
    m_find->setEnabled(whole && !m_busy);
    m_find->setToolTip(whole ? QString() : plainTooltip(tr("Needs address, user, password and API key.")));
    m_company->setEnabled(!m_found.empty() && !m_busy);
    m_connect->setEnabled(whole && !m_found.empty() && !m_busy);
    m_connect->setToolTip(m_found.empty() ? plainTooltip(tr("Find the companies first.")) : QString());
    m_again->setEnabled(m_desk.connection.isConnected() && !m_busy);
}

void SageConnectionBox::setBusy(bool busy)
{
    m_busy = busy;
    for (QLineEdit* field : {m_address, m_user, m_password, m_apiKey})
        field->setReadOnly(busy);
    if (busy)
        m_message->tell(Tone::Info, tr("Asking Sage One…"));
    lookWhatIsTyped();
}

void SageConnectionBox::findCompanies()
{
    m_found.clear();
    setBusy(true);
    whenDone(
        m_desk.sageSetup.companies(typed()), this, [this](const Result<std::vector<SageCompany>>& found) {
            if (found)
                m_found = *found;
            setBusy(false);
            if (!found) {
                m_message->tell(Tone::Bad, sentence(found.error()));
                return;
            }
            m_company->clear();
            for (const SageCompany& company : m_found)
                m_company->addItem(company.name);
            if (m_found.empty()) {
                m_message->tell(Tone::Warning, tr("The log-in is right, but this user may see no company."));
                return;
            }
            m_message->tell(Tone::Good, tr("The log-in is right. Choose the company, then Connect."));
            m_company->setFocus();
        });
}

void SageConnectionBox::connectCompany()
{
    SageAccess access = typed();
    access.companyId = m_found[std::size_t(m_company->currentIndex())].id;
    setBusy(true);
    whenDone(m_desk.sageSetup.connectTo(access, KeepSecrets::InKeyring), this,
             [this](const Result<ConnectReport>& done) { report(done); });
}

void SageConnectionBox::readAgain()
{
    setBusy(true);
    whenDone(m_desk.sageSetup.refresh(), this, [this](const Result<ConnectReport>& done) { report(done); });
}

void SageConnectionBox::report(const Result<ConnectReport>& done)
{
    setBusy(false);
    if (!done) {
        m_message->tell(Tone::Bad, sentence(done.error()));
        if (done.error().kind == ErrorKind::NeedsManager)
            asManager(m_desk.manager, this, tr("Sage One is connected by the financial manager."),
                      [this] { connectCompany(); });
        return;
    }
    QStringList said{tr("Connected to %1: %2 items, %3 accounts, %4 customers and %5 VAT types were read.")
                         .arg(done->company.name)
                         .arg(done->items)
                         .arg(done->accounts)
                         .arg(done->customers)
                         .arg(done->taxTypes)};
    if (!done->unpairedVat.isEmpty() || !done->unmappedKinds.isEmpty())
        said << tr("Choose below where these go: %1.")
                    .arg((done->unmappedKinds + done->unpairedVat).join(u", "_s));
    if (!done->secretsKept)
        said << tr(
            "This computer has no keyring that works: password and key must be typed again next time.");
    m_message->tell(said.size() == 1 ? Tone::Good : Tone::Warning, said.join(u' '));
    Q_EMIT connected();
}

}  // namespace greenhand
