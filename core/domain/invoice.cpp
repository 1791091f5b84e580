#include "core/domain/invoice.h"

#include "core/domain/date_text.h"
#include "core/domain/line_order.h"

#include <QCryptographicHash>

#include <algorithm>
#include <set>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

const std::vector<VatType>& typesOf(const DraftTerms& terms)
{
    return terms.vatTypes ? *terms.vatTypes : southAfricanVatTypes();
}

Result<VatType> vatOf(const QString& choice, QDate supplied, const DraftTerms& terms)
{
    std::optional<VatType> type = vatTypeFor(choice, supplied, terms.vendor, typesOf(terms));
    if (!type)
        return fail(ErrorKind::BadValue, u"no VAT type for "_s + isoDate(supplied), choice);
    return *std::move(type);
}

Result<InvoiceLine> draftLine(const JobLine& line, const DraftTerms& terms)
{
    const Result<VatType> vat = vatOf(line.vat, terms.date, terms);
    if (!vat)
        return passOn(vat);
    return InvoiceLine{.id = {},
                       .from = line.id,
                       .touched = false,
                       .kind = line.kind,
                       .code = line.code,
                       .description = line.description,
                       .quantity = line.quantity,
                       .unit = line.unit,
                       .unitPrice = line.unitPrice,
                       .discount = line.discount,
                       .vatCode = vat->code,
                       .vatRate = vat->rate};
}

/// The billable lines of a job card as a fresh draft has them; may be none.
Result<std::vector<InvoiceLine>> draftLines(const JobCard& card, const DraftTerms& terms)
{
    std::vector<InvoiceLine> lines;
    for (const JobLine& line : card.lines) {
        if (line.billable == Billable::No)
            continue;
        Result<InvoiceLine> drafted = draftLine(line, terms);
        if (!drafted)
            return passOn(drafted);
        lines.push_back(*std::move(drafted));
    }
    return lines;
}

bool isOf(const JobCard& card, const std::optional<Customer>& customer)
{
    return card.customer && customer && *card.customer == customer->id;
}

const JobLine* billedLine(const JobCard& card, JobLineId id)
{
    const auto line = std::find_if(card.lines.begin(), card.lines.end(), [id](const JobLine& candidate) {
        return candidate.id == id && candidate.billable == Billable::Yes;
    });
    return line == card.lines.end() ? nullptr : &*line;
}

/// Whether the invoice's lines stand in another order than their job lines did.
bool isReordered(const InvoiceContent& invoice, const JobCard& before)
{
    std::ptrdiff_t last = -1;
    for (const InvoiceLine& line : invoice.lines) {
        const JobLine* source = line.from ? billedLine(before, *line.from) : nullptr;
        if (!source)
            continue;
        const std::ptrdiff_t place = source - before.lines.data();
        if (place < last)
            return true;
        last = place;
    }
    return false;
}

/// Drafted while the company was no vendor, and now it is one.
bool isOfNonVendor(const VatType& type, const DraftTerms& terms)
{
    return terms.vendor == Vendor::Yes && type.kind == VatKind::NotVendor;
}

/// The VAT type of a line whose date moves: what the old date picked, the new
/// one picks again; what was picked in spite of the date stays. A vendor picks for
/// the first time what was drafted while the company was none.
Result<VatType> redatedVat(const InvoiceLine& was, QDate from, QDate to, const DraftTerms& terms,
                           const JobCard& card)
{
    Result<VatType> type = vatOf(was.vatCode, to, terms);
    if (type && isOfNonVendor(*type, terms)) {
        const JobLine* source = was.from ? billedLine(card, *was.from) : nullptr;
        return vatOf(source ? source->vat : kStandardVat, to, terms);
    }
    if (type && from != to && type->kind == VatKind::Standard && type->holdsOn(from))
        return vatOf(kStandardVat, to, terms);
    return type;
}

/// What the clerk sees of a line, VAT and touch left out.
bool saysTheSame(const InvoiceLine& a, const InvoiceLine& b)
{
    return a.kind == b.kind && a.code == b.code && a.description == b.description && a.quantity == b.quantity
        && a.unit == b.unit && a.unitPrice == b.unitPrice && a.discount == b.discount;
}

/// Where a line stood before the edit: by its id, else by its job line, else by its place.
std::optional<std::size_t> placeBefore(const std::vector<InvoiceLine>& before, const InvoiceLine& line,
                                       std::size_t at)
{
    for (std::size_t i = 0; i < before.size(); ++i)
        if (line.id ? before[i].id == line.id : line.from && before[i].from == line.from)
            return i;
    const bool nameless = !line.id && !line.from && at < before.size() && !before[at].id && !before[at].from;
    return nameless ? std::optional{at} : std::nullopt;
}

/// Fields one after the other, each with its length in front, so that no two
/// documents have the same spelling.
class Spelling {
public:
    void add(const QByteArray& field)
    {
        m_hash.addData(QByteArray::number(field.size()));
        m_hash.addData(QByteArrayLiteral(":"));
        m_hash.addData(field);
    }
    void add(const QString& field) { add(field.toUtf8()); }
    void add(qint64 number) { add(QByteArray::number(number)); }
    void add(QDate day) { add(isoDate(day)); }
    void add(Money amount) { add(amount.cents()); }

    [[nodiscard]] QByteArray digest() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

}  // namespace

InvoiceState stateOf(const InvoiceFacts& facts)
{
    if (facts.isVoid)
        return InvoiceState::Void;
    switch (facts.push.value_or(PushState::Cancelled)) {
    case PushState::Confirmed:
        return facts.email == PushState::Confirmed ? InvoiceState::Emailed : InvoiceState::Sent;
    case PushState::Rejected: return InvoiceState::Rejected;
    case PushState::Review: return InvoiceState::Review;
    case PushState::Unknown:
    case PushState::Ask: return InvoiceState::Unknown;
    case PushState::BlockedLogin:
    case PushState::BlockedRate:
    case PushState::BlockedTls:
    case PushState::BlockedConfig:
    case PushState::BlockedPayment:
    case PushState::BlockedProxy: return InvoiceState::Blocked;
    case PushState::Ready:
    case PushState::Checking:
    case PushState::Sending: return InvoiceState::Sending;
    case PushState::Cancelled: break;
    }
    if (!facts.updated)
        return InvoiceState::Draft;
    return facts.approved ? InvoiceState::Approved : InvoiceState::Ready;
}

QString toKey(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Draft: return u"draft"_s;
    case InvoiceState::Ready: return u"ready"_s;
    case InvoiceState::Approved: return u"approved"_s;
    case InvoiceState::Sending: return u"sending"_s;
    case InvoiceState::Blocked: return u"blocked"_s;
    case InvoiceState::Unknown: return u"unknown"_s;
    case InvoiceState::Rejected: return u"rejected"_s;
    case InvoiceState::Review: return u"review"_s;
    case InvoiceState::Sent: return u"sent"_s;
    case InvoiceState::Emailed: return u"emailed"_s;
    case InvoiceState::Void: return u"void"_s;
    }
    return {};
}

std::optional<InvoiceState> invoiceStateFromKey(QStringView key)
{
    using enum InvoiceState;
    for (const InvoiceState state :
         {Draft, Ready, Approved, Sending, Blocked, Unknown, Rejected, Review, Sent, Emailed, Void})
        if (toKey(state) == key)
            return state;
    return std::nullopt;
}

bool isEditable(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Draft:
    case InvoiceState::Ready:
    case InvoiceState::Approved:  // an edit ends the approval
    case InvoiceState::Rejected: return true;
    case InvoiceState::Sending:
    case InvoiceState::Blocked:
    case InvoiceState::Unknown:
    case InvoiceState::Review:
    case InvoiceState::Sent:
    case InvoiceState::Emailed:
    case InvoiceState::Void: return false;
    }
    return false;
}

std::vector<LineTerms> terms(const std::vector<InvoiceLine>& lines)
{
    std::vector<LineTerms> result;
    result.reserve(lines.size());
    for (const InvoiceLine& line : lines)
        result.push_back({line.quantity, line.unitPrice, line.discount, line.vatRate});
    return result;
}

Result<InvoiceContent> draftFrom(const JobCard& card, const std::optional<Customer>& customer,
                                 const DraftTerms& terms)
{
    if (!isOf(card, customer))
        return fail(ErrorKind::NoCustomer);
    Result<std::vector<InvoiceLine>> lines = draftLines(card, terms);
    if (!lines)
        return passOn(lines);
    if (lines->empty())
        return fail(ErrorKind::NothingToInvoice);
    return InvoiceContent{.customer = customer->id,
                          .recipient = customer->details,
                          .date = terms.date,
                          .dueDate = terms.date.addDays(terms.daysToPay),
                          .orderNumber = card.orderNumber,
                          .message = terms.message,
                          .priceMode = card.priceMode,
                          .lines = *std::move(lines)};
}

Result<Followed> followJobCard(const InvoiceContent& invoice, const JobCard& before, const JobCard& after,
                               const std::optional<Customer>& customer, const DraftTerms& terms)
{
    if (!isOf(after, customer))
        return fail(ErrorKind::NoCustomer);
    DraftTerms ofInvoice = terms;
    ofInvoice.date = invoice.date;
    const Result<std::vector<InvoiceLine>> fresh = draftLines(after, ofInvoice);
    if (!fresh)
        return passOn(fresh);

    Followed result{.content = invoice, .pending = {}};
    InvoiceContent& content = result.content;
    if (invoice.customer == before.customer && before.customer != after.customer) {
        content.customer = customer->id;
        content.recipient = customer->details;
    }
    if (invoice.orderNumber == before.orderNumber)
        content.orderNumber = after.orderNumber;
    if (invoice.priceMode == before.priceMode)
        content.priceMode = after.priceMode;

    const auto changed = [&](JobLineId id) {
        const JobLine* was = billedLine(before, id);
        const JobLine* is = billedLine(after, id);
        return bool(was) != bool(is) || (was && (*was != *is || before.priceMode != after.priceMode));
    };
    std::vector<Strand> strands;
    std::set<std::size_t> followed;  ///< places on the invoice
    for (std::size_t onCard = 0; onCard < fresh->size(); ++onCard) {
        InvoiceLine line = inMode((*fresh)[onCard], after.priceMode, content.priceMode);
        const auto own =
            std::find_if(invoice.lines.begin(), invoice.lines.end(), [&](const InvoiceLine& candidate) {
                return line.from && candidate.from == line.from;
            });
        if (own == invoice.lines.end()) {
            if (!line.from || !billedLine(before, *line.from))
                strands.push_back({std::move(line), onCard, {}});
            else if (changed(*line.from))  // taken off the invoice by the clerk
                result.pending.push_back({*line.from, {}});
            continue;
        }
        const auto onInvoice = std::size_t(own - invoice.lines.begin());
        followed.insert(onInvoice);
        if (own->touched) {
            if (changed(*line.from))
                result.pending.push_back({*line.from, own->description});
            line = inMode(*own, invoice.priceMode, content.priceMode);
        } else {
            line.id = own->id;
        }
        strands.push_back({std::move(line), onCard, onInvoice});
    }
    for (std::size_t at = 0; at < invoice.lines.size(); ++at) {
        const InvoiceLine& own = invoice.lines[at];
        if (followed.contains(at) || (own.from && !own.touched))
            continue;
        if (own.from && changed(*own.from))  // its job line has gone
            result.pending.push_back({*own.from, own.description});
        strands.push_back({inMode(own, invoice.priceMode, content.priceMode), {}, at});
    }

    content.lines = isReordered(invoice, before)
                      ? woven(std::move(strands), &Strand::onInvoice, &Strand::onCard)
                      : woven(std::move(strands), &Strand::onCard, &Strand::onInvoice);
    return result;
}

bool takesVatFromJobCard(const InvoiceContent& invoice, const DraftTerms& terms)
{
    return std::ranges::any_of(invoice.lines, [&](const InvoiceLine& line) {
        const Result<VatType> type = vatOf(line.vatCode, terms.date, terms);
        return type && isOfNonVendor(*type, terms);
    });
}

Result<InvoiceContent> edited(const InvoiceContent& before, InvoiceContent after, const DraftTerms& terms,
                              const JobCard& card)
{
    std::set<std::size_t> matched;
    for (std::size_t at = 0; at < after.lines.size(); ++at) {
        InvoiceLine& line = after.lines[at];
        const std::optional<std::size_t> place = placeBefore(before.lines, line, at);
        if (!place || !matched.insert(*place).second) {  // added on the invoice, or copied there
            const Result<VatType> vat = vatOf(line.vatCode, after.date, terms);
            if (!vat)
                return passOn(vat);
            if (place) {
                line.id.reset();
                line.from.reset();
            }
            line.touched = true;
            line.vatCode = vat->code;
            line.vatRate = vat->rate;
            continue;
        }
        const InvoiceLine& was = before.lines[*place];
        const Result<VatType> redated = redatedVat(was, before.date, after.date, terms, card);
        if (!redated)
            return passOn(redated);
        const bool vatPicked = line.vatCode != was.vatCode && line.vatCode != redated->code;
        const Result<VatType> vat = vatPicked ? vatOf(line.vatCode, after.date, terms) : redated;
        if (!vat)
            return passOn(vat);
        line.from = was.from;
        line.touched = line.touched || was.touched || vatPicked || !saysTheSame(was, line)
                    || before.priceMode != after.priceMode;
        line.vatCode = vat->code;
        line.vatRate = vat->rate;
    }
    return after;
}

QByteArray documentDigest(qint64 number, const QString& reference, const InvoiceContent& content,
                          const Totals& totals)
{
    Spelling spelling;
    spelling.add(number);
    spelling.add(reference);
    spelling.add(content.customer.value());
    const CustomerDetails& to = content.recipient;
    for (const QString& field : {to.name, to.contact, to.email, to.phone, to.vatNumber, to.postalAddress})
        spelling.add(field);
    spelling.add(content.date);
    spelling.add(content.dueDate);
    spelling.add(content.orderNumber);
    spelling.add(content.message);
    spelling.add(content.priceMode == PriceMode::Exclusive ? u"exclusive"_s : u"inclusive"_s);
    spelling.add(qint64(content.lines.size()));
    for (const InvoiceLine& line : content.lines) {
        spelling.add(toKey(line.kind));
        spelling.add(line.code);
        spelling.add(line.description);
        spelling.add(line.quantity.e4());
        spelling.add(line.unit);
        spelling.add(line.unitPrice.e4());
        spelling.add(qint64{line.discount.basisPoints()});
        spelling.add(line.vatCode);
        spelling.add(qint64{line.vatRate.basisPoints()});
    }
    for (const Money amount : {totals.discount, totals.exclusive, totals.vat, totals.total})
        spelling.add(amount);
    spelling.add(qint64(totals.byRate.size()));
    for (const VatSum& sum : totals.byRate) {
        spelling.add(qint64{sum.rate.basisPoints()});
        spelling.add(sum.exclusive);
        spelling.add(sum.vat);
    }
    return spelling.digest();
}

}  // namespace greenhand
