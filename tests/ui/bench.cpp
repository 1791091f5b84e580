#include "tests/ui/bench.h"

#include "app/resources.h"
#include "ui/shared/look.h"

#include <QAccessible>
#include <QApplication>
#include <QPromise>
#include <QSettings>
#include <QWidget>

namespace greenhand::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// The window's own settings go with the bench.
std::unique_ptr<Ledger> freshLedger(LedgerKind kind, const QString& home)
{
    initResources();
    QCoreApplication::setOrganizationName(u"greenhand-tests"_s);
    QCoreApplication::setApplicationName(u"greenhand-tests"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home);
    QSettings().clear();
    applyLook(*qApp);
    Clock clock;
    clock.today = [] { return kToday; };
    return must(Ledger::inMemory({.kind = kind,
                                  .companyName = u"Kaap Loodgieters"_s,
                                  .vatNumber = u"4123456789"_s,
                                  .nextNumber = 2280},
                                 clock));
}

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::PageTab:
    case QAccessible::MenuItem: return true;
    default: return false;
    }
}

void collectUnnamed(QAccessibleInterface* node, QStringList& found, int depth)
{
    if (!node || depth > 40 || node->state().invisible)
        return;
    // The name of a combo box is what is chosen in it; what it is about, a label says.
    const bool named = node->role() == QAccessible::ComboBox ? !node->relations(QAccessible::Label).isEmpty()
                                                             : !node->text(QAccessible::Name).isEmpty();
    if (isControl(node->role()) && !named) {
        const QObject* object = node->object();
        found << (object ? QString(QLatin1StringView(object->metaObject()->className()) % u' '
                                   % object->objectName())
                         : u"part of a list"_s);
    }
    if (node->role() == QAccessible::ComboBox || node->role() == QAccessible::SpinBox)
        return;  // their inner parts are the style's
    for (int n = 0; n < node->childCount(); ++n)
        collectUnnamed(node->child(n), found, depth + 1);
}

}  // namespace

QFuture<Result<std::optional<Secrets>>> FakeSecretStore::read(const QString& account)
{
    const auto found = kept.find(account);
    return ready<Result<std::optional<Secrets>>>(found == kept.end() ? std::nullopt
                                                                     : std::optional(found->second));
}

QFuture<Result<void>> FakeSecretStore::write(const QString& account, const Secrets& secrets)
{
    kept[account] = secrets;
    return ready<Result<void>>({});
}

UiBench::UiBench(LedgerKind kind)
    : ledger(freshLedger(kind, m_home.path()))
    , settings(*ledger)
    , invoicing(*ledger, settings)
    , billing(*ledger, settings)
    , connection(*ledger, settings, transport, secrets)
    , sageSetup(*ledger, settings, connection)
    , pushing(*ledger, settings, billing, connection)
    , batch(*ledger, settings, billing, connection, pushing)
    , syncing(*ledger)
    , importing(*ledger, settings)
    , customers(*ledger)
    , overview(*ledger)
    , approvals(*ledger, settings)
    , manager(*ledger, 10)
    , backups{*ledger, settings}
    , desk{*ledger, settings,  invoicing, billing,  connection, sageSetup, pushing, batch,
           syncing, importing, customers, overview, approvals,  manager,   backups}
{
}

CustomerId UiBench::customerNamed(const QString& name)
{
    for (const Customer& customer : must(invoicing.customersMatching(name)))
        if (customer.details.name == name)
            return customer.id;
    return must(invoicing.addCustomer({.name = name,
                                       .contact = {},
                                       .email = u"accounts@example.co.za"_s,
                                       .phone = u"021 555 0101"_s,
                                       .vatNumber = u"4000101129"_s,
                                       .postalAddress = u"1 Long Street\nCape Town"_s}))
        .id;
}

LeadId UiBench::addLead(const QString& reference, const QString& customer, QDate finishedOn, qint64 rand)
{
    JobCard card;
    card.reference = reference;
    card.customer = customerNamed(customer);
    card.site = u"Sandton"_s;
    card.technician = u"Thabo Nkosi"_s;
    card.finishedOn = finishedOn;
    card.work = u"Replaced the geyser"_s;
    JobLine line;
    line.description = u"Geyser, 150 litre"_s;
    line.unitPrice = UnitPrice::fromWhole(rand);
    card.lines = {line};
    return must(invoicing.addLead(card));
}

InvoiceId UiBench::generate(LeadId lead) { return must(invoicing.generate(lead)).invoice; }

InvoiceId UiBench::generateAndUpdate(LeadId lead)
{
    const InvoiceId id = generate(lead);
    const Invoice draft = must(billing.invoice(id));
    must(billing.update(id, draft.version, draft.content));
    return id;
}

void UiBench::push(InvoiceId id, const std::vector<PushEvent>& events, const PushFacts& facts)
{
    auto& pushes = ledger->pushes;
    const auto under = must(pushes.ofInvoice(id, PushEffect::Invoice));
    PushRow row = under ? *under
                        : must(pushes.open(PushEffect::Invoice, id, {}, must(billing.row(id)).reference, {},
                                           ledger->nowMs()));
    for (const PushEvent event : events)
        row = must(pushes.advance(row, event, facts, ledger->nowMs()));
    must(ledger->invoices.refreshState(id));
    Q_EMIT ledger->invoicesChanged();
}

QStringList unnamedControls(QWidget* window)
{
    QStringList found;
    collectUnnamed(QAccessible::queryAccessibleInterface(window), found, 0);
    return found;
}

}  // namespace greenhand::testing
