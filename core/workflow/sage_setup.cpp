#include "core/workflow/sage_setup.h"

#include "core/domain/date_text.h"
#include "core/when_done.h"
#include "core/workflow/customer_link.h"
#include "core/workflow/push_step.h"
#include "core/workflow/sage_lists.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct SetupWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::SetupWords)
};

using ReportPromise = QPromise<Result<ConnectReport>>;

template <class T>
void finish(QPromise<Result<T>>& promise, Result<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

QString companyOf(const QUrl& base, const QString& id) { return QString(base.host() + u' ' + id); }

const QStringList& kindKeys()
{
    static const QStringList keys{toKey(LineKind::Labour), toKey(LineKind::Part), toKey(LineKind::Travel),
                                  toKey(LineKind::Other)};
    return keys;
}

/// The tax type of Sage One that fits ours: the same percentage, and where
/// several do, a name that says the same kind, then Sage's default, then the first.
const SageEntry* fittingTaxType(const VatType& ours, const std::vector<SageEntry>& theirs)
{
    const auto score = [&](const SageEntry& entry) {
        const bool saysExempt = entry.name.contains(u"exempt"_s, Qt::CaseInsensitive);
        const bool wantsExempt = ours.kind == VatKind::Exempt || ours.kind == VatKind::NotVendor;
        const bool special = entry.name.contains(u"capital"_s, Qt::CaseInsensitive)
                          || entry.name.contains(u"export"_s, Qt::CaseInsensitive);
        return (saysExempt == wantsExempt ? 4 : 0) + (entry.isDefault ? 2 : 0) + (special ? 0 : 1);
    };
    const SageEntry* best = nullptr;
    for (const SageEntry& entry : theirs)
        if (entry.usable && entry.rateBasisPoints == ours.rate.basisPoints()
            && (!best || score(entry) > score(*best)))
            best = &entry;
    return best;
}

/// Names under which a Sage company usually books each kind of line.
const SageEntry* fittingItem(const QString& kind, const std::vector<SageEntry>& items)
{
    for (const SageEntry& item : items)
        if (item.active
            && (item.code.compare(kind, Qt::CaseInsensitive) == 0
                || item.code.compare(QString(kind + u"s"_s), Qt::CaseInsensitive) == 0))
            return &item;
    return nullptr;
}

std::optional<SageList> listFromText(QStringView word)
{
    if (word == u"item")
        return SageList::Item;
    if (word == u"account")
        return SageList::Account;
    if (word == u"tax")
        return SageList::TaxType;
    return std::nullopt;
}

}  // namespace

SageSetup::SageSetup(Ledger& ledger, Settings& settings, SageConnection& connection, QObject* parent)
    : QObject(parent)
    , m_ledger{ledger}
    , m_settings{settings}
    , m_connection{connection}
{
}

QFuture<Result<std::vector<SageCompany>>> SageSetup::companies(const SageAccess& access)
{
    auto promise = std::make_shared<QPromise<Result<std::vector<SageCompany>>>>();
    promise->start();
    const auto client = m_connection.clientFor(access);
    if (!client) {
        finish<std::vector<SageCompany>>(*promise, passOn(client));
        return promise->future();
    }
    // The client lives as long as its answer is waited for.
    whenDone((*client)->companies(), this,
             [this, promise, client = *client](const SageResult<std::vector<SageCompany>>& answer) {
                 m_connection.heard(answer ? std::nullopt : std::optional(answer.error().error));
                 if (answer)
                     finish<std::vector<SageCompany>>(*promise, answer->value);
                 else
                     finish<std::vector<SageCompany>>(*promise, tl::unexpected(answer.error().error));
             });
    return promise->future();
}

QFuture<Result<ConnectReport>> SageSetup::connectTo(const SageAccess& access, KeepSecrets keep)
{
    auto promise = std::make_shared<ReportPromise>();
    promise->start();
    if (const auto may = m_ledger.manager.mayAct(); !may && keep == KeepSecrets::InKeyring) {
        finish<ConnectReport>(*promise, passOn(may));
        return promise->future();
    }
    const auto client = m_connection.clientFor(access);
    if (!client) {
        finish<ConnectReport>(*promise, passOn(client));
        return promise->future();
    }
    auto* reader = new SageListReader(*client, this);
    const auto linkedMeanwhile = std::make_shared<bool>(false);
    connect(&m_ledger, &Ledger::customersChanged, reader, [linkedMeanwhile] { *linkedMeanwhile = true; });
    whenDone(reader->read(), this, [=, this](tl::expected<SageLists, SageError> lists) {
        m_connection.heard(lists ? std::nullopt : std::optional(lists.error().error));
        if (!lists)
            return finish<ConnectReport>(*promise, tl::unexpected(lists.error().error));
        lists->customersWhole = lists->customersWhole && !*linkedMeanwhile;
        auto report = store(access, *std::move(lists));
        if (report)
            m_connection.remember(access);
        if (!report || keep == KeepSecrets::ForThisSession || m_connection.isPractice())
            return finish(*promise, std::move(report));
        const QString account = SageConnection::secretAccount(access.base, access.companyId);
        whenDone(m_connection.secrets().write(account, {access.password, access.apiKey}), this,
                 [this, promise, report](const Result<void>& written) mutable {
                     report->secretsKept = written.has_value();
                     m_connection.forget();
                     finish(*promise, std::move(report));
                 });
    });
    return promise->future();
}

QFuture<Result<ConnectReport>> SageSetup::refresh()
{
    auto promise = std::make_shared<ReportPromise>();
    promise->start();
    whenDone(m_connection.client(), this, [this, promise](const Result<std::shared_ptr<SageClient>>& client) {
        if (!client)
            return finish<ConnectReport>(*promise, passOn(client));
        whenDone(connectTo((*client)->access(), KeepSecrets::ForThisSession), this,
                 [promise](const Result<ConnectReport>& report) { finish(*promise, report); });
    });
    return promise->future();
}

/// As the settings name it; empty where none is connected.
Result<QString> SageSetup::connectedCompany() const
{
    auto company = m_settings.value(u"sage.company_id"_s);
    if (!company || company->isEmpty())
        return company;
    return m_settings.value(u"sage.url"_s).map([&](const QString& address) {
        return companyOf(apiBase(address), *company);
    });
}

/// What is sent from now on is sent there: each step of a push says so.
Result<void> SageSetup::noteCompany()
{
    return connectedCompany().and_then(
        [this](const QString& company) { return m_ledger.settings.setMeta(u"sage_company"_s, company); });
}

/// Whether this is another company than the one connected so far: its numbers
/// mean other customers and items. Refused while a push of the old one is not through.
Result<bool> SageSetup::movesToAnother(const SageAccess& access, qint64 companyId) const
{
    const auto company = connectedCompany();
    if (!company)
        return passOn(company);
    if (company->isEmpty() || *company == companyOf(access.base, QString::number(companyId)))
        return false;
    const auto unfinished = m_ledger.pushes.unfinished();
    if (!unfinished)
        return passOn(unfinished);
    if (!unfinished->empty())
        return fail(
            ErrorKind::SettingRefused, {},
            SetupWords::tr(
                "Something for the present Sage One company is not through yet. Finish it in Sage One "
                "Syncing before you connect another company."));
    return true;
}

/// Links and mappings name what another company has not, or has as something else.
Result<void> SageSetup::forgetCompany()
{
    const auto all = m_ledger.customers.all();
    if (!all)
        return passOn(all);
    for (const Customer& customer : *all) {
        if (auto parted = partFromCreated(customer.id); !parted)
            return parted;
        if (customer.sageId)
            if (auto recorded = recordUnlinked(m_ledger, customer); !recorded)
                return recorded;
    }
    if (auto unlinked = m_ledger.customers.unlinkAll(); !unlinked)
        return unlinked;
    const auto known = m_ledger.sageLists.mappings();
    if (!known)
        return passOn(known);
    for (auto mapping = known->begin(); mapping != known->end(); ++mapping)
        if (auto recorded = recordMapping(mapping.key(), mapping->name, {}); !recorded)
            return recorded;
    return m_ledger.sageLists.unmapAll();
}

Result<void> SageSetup::recordMapping(const QString& key, const QString& before, const QString& after)
{
    return m_ledger.record(
        {.entity = u"mapping"_s, .action = u"mapped"_s, .before = {{key, before}}, .after = {{key, after}}});
}

/// The number of what Greenhand created stays with its push, but is not linked to by itself any more.
Result<void> SageSetup::partFromCreated(CustomerId ours)
{
    const auto row = m_ledger.pushes.ofCustomer(ours);
    if (!row)
        return passOn(row);
    if (!row->has_value() || (*row)->state != PushState::Confirmed)
        return {};
    PushFacts facts = (*row)->facts;
    facts.step = kLinkedStep;
    return m_ledger.pushes.note(**row, facts, m_ledger.nowMs()).map([](const PushRow&) {});
}

/// Those that the list of before has and this one passed over.
Result<void> SageSetup::addPassedOver(std::vector<SageEntry>& customers) const
{
    QSet<qint64> read;
    for (const SageEntry& entry : customers)
        read.insert(entry.sageId);
    const auto before = m_ledger.sageLists.entries(SageList::Customer);
    if (!before)
        return passOn(before);
    std::ranges::copy_if(*before, std::back_inserter(customers),
                         [&](const SageEntry& entry) { return !read.contains(entry.sageId); });
    return {};
}

Result<ConnectReport> SageSetup::store(const SageAccess& access, SageLists lists)
{
    const auto types = m_ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto moves = movesToAnother(access, lists.company.id);
    if (!moves)
        return passOn(moves);
    const QList<std::pair<QString, QString>> settings{
        {u"sage.url"_s, access.base.toString()},
        {u"sage.user"_s, access.user},
        {u"sage.company_id"_s, QString::number(lists.company.id)},
        {u"sage.company_name"_s, lists.company.name},
        {u"sage.locked_until"_s,
         lists.company.lockedUntil ? isoDate(*lists.company.lockedUntil) : QString()}};
    ConnectReport report{.company = lists.company,
                         .items = int(lists.items.size()),
                         .accounts = int(lists.accounts.size()),
                         .customers = int(lists.customers.size()),
                         .taxTypes = int(lists.taxTypes.size()),
                         .pairedVat = {},
                         .unpairedVat = {},
                         .unmappedKinds = {}};
    auto stored = m_ledger.db->transaction([&]() -> Result<void> {
        if (auto done = m_settings.store(settings); !done)
            return done;
        if (auto noted = noteCompany(); !noted)
            return noted;
        if (!lists.customersWhole && !*moves)
            if (auto added = addPassedOver(lists.customers); !added)
                return added;
        for (const auto& [list, entries] :
             {std::pair(SageList::Customer, &lists.customers), std::pair(SageList::Item, &lists.items),
              std::pair(SageList::Account, &lists.accounts), std::pair(SageList::TaxType, &lists.taxTypes),
              std::pair(SageList::Representative, &lists.representatives)})
            if (auto done = m_ledger.sageLists.replace(list, *entries); !done)
                return done;
        if (*moves)
            if (auto forgotten = forgetCompany(); !forgotten)
                return forgotten;
        const auto known = m_ledger.sageLists.mappings();
        if (!known)
            return passOn(known);
        for (const VatType& type : *types) {
            const QString key = u"vat."_s + type.code;
            if (known->contains(key))
                continue;
            const SageEntry* fitting = fittingTaxType(type, lists.taxTypes);
            if (!fitting) {
                report.unpairedVat << type.code;
                continue;
            }
            if (auto done = m_ledger.sageLists.map(key, {SageList::TaxType, fitting->sageId, fitting->name});
                !done)
                return done;
            report.pairedVat << QString(type.code + u" → "_s + fitting->name);
        }
        for (const QString& kind : kindKeys()) {
            if (known->contains(kind))
                continue;
            const SageEntry* fitting = fittingItem(kind, lists.items);
            if (!fitting) {
                report.unmappedKinds << kind;
                continue;
            }
            if (auto done = m_ledger.sageLists.map(kind, {SageList::Item, fitting->sageId, fitting->name});
                !done)
                return done;
        }
        // What Sage One says of linked customers: renamed, no longer active, or no longer there.
        const auto ours = m_ledger.customers.all();
        if (!ours)
            return passOn(ours);
        QHash<qint64, const SageEntry*> theirs;
        for (const SageEntry& entry : lists.customers)
            theirs.insert(entry.sageId, &entry);
        for (const Customer& customer : *ours)
            if (customer.sageId)
                if (auto noted = noteStanding(m_ledger, customer, theirs.value(*customer.sageId)); !noted)
                    return noted;
        return m_ledger.record(
            {.entity = u"ledger"_s,
             .action = u"connected to Sage One"_s,
             .before = {},
             .after = {{u"company_id"_s, lists.company.id}, {u"company"_s, lists.company.name}}});
    });
    if (!stored)
        return passOn(stored);
    Q_EMIT m_ledger.settingsChanged();
    m_connection.tellMended();
    Q_EMIT m_ledger.customersChanged();
    return report;
}

Result<std::vector<SageEntry>> SageSetup::entries(SageList list) const
{
    return m_ledger.sageLists.entries(list);
}
Result<QMap<QString, SageTarget>> SageSetup::mappings() const { return m_ledger.sageLists.mappings(); }

Result<QStringList> SageSetup::mappingKeys() const
{
    return m_ledger.vat.all().map([](const std::vector<VatType>& types) {
        QStringList keys = kindKeys();
        for (const VatType& type : types)
            keys << QString(u"vat."_s + type.code);
        return keys;
    });
}

Result<void> SageSetup::map(const QString& key, const SageTarget& target)
{
    if (auto may = m_ledger.manager.mayAct(); !may)
        return may;
    const auto keys = mappingKeys();
    if (!keys)
        return passOn(keys);
    if (!keys->contains(key))
        return fail(ErrorKind::NotFound, {}, key);
    if (key.startsWith(u"vat."_s) != (target.list == SageList::TaxType))
        return fail(ErrorKind::BadValue, {}, key);
    const auto known = mappings();
    if (!known)
        return passOn(known);
    auto mapped = m_ledger.db->transaction([&]() -> Result<void> {
        if (auto done = m_ledger.sageLists.map(key, target); !done)
            return done;
        const QString before = known->contains(key) ? known->value(key).name : QString();
        return recordMapping(key, before, target.name);
    });
    if (mapped) {
        Q_EMIT m_ledger.settingsChanged();
        m_connection.tellMended();
    }
    return mapped;
}

Result<SageTarget> SageSetup::targetFromText(const QString& key, const QString& text) const
{
    const auto colon = text.indexOf(u':');
    const auto list = colon < 0 ? std::nullopt : listFromText(QStringView(text).left(colon));
    if (!list || key.startsWith(u"vat."_s) != (*list == SageList::TaxType))
        return fail(ErrorKind::BadValue, {}, QString(key + u"="_s + text));
    const QString wanted = text.mid(colon + 1);
    const auto all = entries(*list);
    if (!all)
        return passOn(all);
    const auto fits = [&](const SageEntry& entry) {
        const QString& name = *list == SageList::Item ? entry.code : entry.name;
        return entry.active && name.compare(wanted, Qt::CaseInsensitive) == 0
            && (*list != SageList::TaxType || entry.usable);
    };
    const auto found = std::find_if(all->begin(), all->end(), fits);
    if (found == all->end())
        return fail(ErrorKind::NotFound, {}, text);
    return SageTarget{*list, found->sageId, found->name};
}

Result<std::vector<CustomerMatch>> SageSetup::matches(const Customer& customer) const
{
    const auto all = entries(SageList::Customer);
    if (!all)
        return passOn(all);
    const CustomerDetails& ours = customer.details;
    const QString name = normalisedName(ours.name);
    const QString phone = normalisedPhone(ours.phone);
    std::vector<CustomerMatch> found;
    for (const SageEntry& entry : *all) {
        if (!ours.vatNumber.isEmpty() && entry.taxReference == ours.vatNumber)
            found.push_back({entry, MatchReason::VatNumber});
        else if (!ours.email.isEmpty() && entry.email.compare(ours.email, Qt::CaseInsensitive) == 0)
            found.push_back({entry, MatchReason::Email});
        else if (!name.isEmpty() && normalisedName(entry.name) == name)
            found.push_back({entry, MatchReason::Name});
        else if (!phone.isEmpty() && normalisedPhone(entry.phone) == phone)
            found.push_back({entry, MatchReason::Phone});
    }
    std::stable_sort(found.begin(), found.end(), [](const CustomerMatch& a, const CustomerMatch& b) {
        return std::pair(!a.entry.active, a.reason) < std::pair(!b.entry.active, b.reason);
    });
    return found;
}

Result<void> SageSetup::link(CustomerId ours, qint64 sageId)
{
    const auto entry = m_ledger.sageLists.entry(SageList::Customer, sageId);
    if (!entry)
        return passOn(entry);
    if (!entry->has_value())
        return fail(ErrorKind::NotFound, {}, QString::number(sageId));
    auto linked = m_ledger.db->transaction([&]() -> Result<void> {
        if (auto done = linkCustomer(m_ledger, ours, **entry); !done)
            return done;
        return closePush(ours, sageId);
    });
    if (linked) {
        Q_EMIT m_ledger.customersChanged();
        Q_EMIT m_ledger.pushesChanged();
    }
    return linked;
}

/// The link answers what the customer's push was asking.
Result<void> SageSetup::closePush(CustomerId ours, qint64 sageId)
{
    const auto row = m_ledger.pushes.ofCustomer(ours);
    if (!row)
        return passOn(row);
    if (!row->has_value())
        return {};
    if ((*row)->state == PushState::Confirmed)
        return (*row)->facts.sageId == sageId ? Result<void>() : partFromCreated(ours);
    for (const PushEvent event : {PushEvent::FoundEqual, PushEvent::Withdrawn}) {
        if (!next(PushEffect::Customer, (*row)->state, event))
            continue;
        PushFacts facts = (*row)->facts;
        facts.error.reset();
        facts.step = kLinkedStep;
        facts.sageId = sageId;
        return recordStep(m_ledger, **row, event, facts).map([](const PushRow&) {});
    }
    return {};
}

Result<int> SageSetup::linkObvious()
{
    const auto ours = m_ledger.customers.all();
    if (!ours)
        return passOn(ours);
    int linked = 0;
    for (const Customer& customer : *ours) {
        if (customer.sageId || customer.mergedInto)
            continue;
        const auto found = matches(customer);
        if (!found)
            return passOn(found);
        const auto clear = std::count_if(found->begin(), found->end(), [&](const CustomerMatch& match) {
            return match.reason != MatchReason::Phone
                && (match.reason != MatchReason::Name || match.entry.name == customer.details.name);
        });
        // An exact name settles it; else one single match by VAT number or e-mail does.
        const auto exact = std::find_if(found->begin(), found->end(), [&](const CustomerMatch& match) {
            return match.entry.name == customer.details.name;
        });
        if (exact == found->end() && clear != 1)
            continue;
        const qint64 sageId = exact != found->end() ? exact->entry.sageId : found->front().entry.sageId;
        if (auto done = link(customer.id, sageId); !done)
            return passOn(done);
        ++linked;
    }
    return linked;
}

}  // namespace greenhand
