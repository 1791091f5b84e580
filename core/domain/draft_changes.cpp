#include "core/domain/draft_changes.h"

#include "core/domain/line_order.h"

#include <algorithm>
#include <map>

namespace greenhand {
namespace {

bool saysTheSame(InvoiceLine a, const InvoiceLine& b)
{
    a.id = b.id;
    a.touched = b.touched;
    return a == b;
}

/// Where the fresh line of each line of the draft stands.
std::vector<std::optional<std::size_t>> placesOnCard(const InvoiceContent& draft, const InvoiceContent& fresh)
{
    std::map<JobLineId, std::size_t> byJobLine;
    for (std::size_t at = 0; at < fresh.lines.size(); ++at)
        if (fresh.lines[at].from)
            byJobLine.emplace(*fresh.lines[at].from, at);
    std::vector<std::optional<std::size_t>> places;
    for (const InvoiceLine& line : draft.lines) {
        const auto found = line.from ? byJobLine.find(*line.from) : byJobLine.end();
        if (found == byJobLine.end()) {
            places.emplace_back();
        } else {
            places.emplace_back(found->second);
            byJobLine.erase(found);  // a second line of the same job line is the clerk's own
        }
    }
    return places;
}

bool isReordered(const std::vector<std::optional<std::size_t>>& places)
{
    std::optional<std::size_t> last;
    for (const auto& place : places) {
        if (!place)
            continue;
        if (last && *place < *last)
            return true;
        last = place;
    }
    return false;
}

bool holds(const std::vector<DraftChange>& changes, ChangeKind kind)
{
    return std::ranges::any_of(changes, [kind](const DraftChange& change) { return change.kind == kind; });
}

void takeLines(InvoiceContent& content, const InvoiceContent& fresh, const std::vector<DraftChange>& taken)
{
    const auto places = placesOnCard(content, fresh);
    std::vector<Strand> strands;
    for (std::size_t at = 0; at < content.lines.size(); ++at)
        strands.push_back({inMode(content.lines[at], content.priceMode, fresh.priceMode), places[at], at});
    for (const DraftChange& change : taken) {
        if (change.kind == ChangeKind::LineChanged) {
            InvoiceLine& line = strands[*change.onInvoice].line;
            const auto id = line.id;
            line = fresh.lines[*change.onCard];
            line.id = id;
        } else if (change.kind == ChangeKind::LineAdded) {
            strands.push_back({fresh.lines[*change.onCard], change.onCard, {}});
        }
    }
    std::erase_if(strands, [&](const Strand& strand) {
        return std::ranges::any_of(taken, [&](const DraftChange& change) {
            return change.kind == ChangeKind::LineRemoved && strand.onInvoice
                && change.onInvoice == strand.onInvoice;
        });
    });
    content.priceMode = fresh.priceMode;
    const bool asOnCard = !isReordered(places) || holds(taken, ChangeKind::LineOrder);
    content.lines = asOnCard ? woven(std::move(strands), &Strand::onCard, &Strand::onInvoice)
                             : woven(std::move(strands), &Strand::onInvoice, &Strand::onCard);
}

}  // namespace

std::vector<DraftChange> changesTo(const InvoiceContent& fresh, const InvoiceContent& draft)
{
    std::vector<DraftChange> changes;
    const auto places = placesOnCard(draft, fresh);
    std::vector<bool> isThere(fresh.lines.size(), false);
    for (std::size_t at = 0; at < draft.lines.size(); ++at) {
        if (!places[at]) {
            changes.push_back({ChangeKind::LineRemoved, at, {}});
            continue;
        }
        isThere[*places[at]] = true;
        if (!saysTheSame(draft.lines[at], fresh.lines[*places[at]]))
            changes.push_back({ChangeKind::LineChanged, at, places[at]});
    }
    for (std::size_t at = 0; at < fresh.lines.size(); ++at)
        if (!isThere[at])
            changes.push_back({ChangeKind::LineAdded, {}, at});
    if (isReordered(places))
        changes.push_back({ChangeKind::LineOrder, {}, {}});
    if (draft.customer != fresh.customer || draft.recipient != fresh.recipient)
        changes.push_back({ChangeKind::Recipient, {}, {}});
    if (draft.orderNumber != fresh.orderNumber)
        changes.push_back({ChangeKind::OrderNumber, {}, {}});
    if (draft.dueDate != fresh.dueDate)
        changes.push_back({ChangeKind::DueDate, {}, {}});
    if (draft.message != fresh.message)
        changes.push_back({ChangeKind::Message, {}, {}});
    return changes;
}

InvoiceContent withChanges(const InvoiceContent& draft, const InvoiceContent& fresh,
                           const std::vector<DraftChange>& taken)
{
    InvoiceContent content = draft;
    if (taken.empty())
        return content;
    takeLines(content, fresh, taken);
    for (const DraftChange& change : taken) {
        switch (change.kind) {
        case ChangeKind::Recipient:
            content.customer = fresh.customer;
            content.recipient = fresh.recipient;
            break;
        case ChangeKind::OrderNumber: content.orderNumber = fresh.orderNumber; break;
        case ChangeKind::DueDate: content.dueDate = fresh.dueDate; break;
        case ChangeKind::Message: content.message = fresh.message; break;
        case ChangeKind::LineChanged:
        case ChangeKind::LineAdded:
        case ChangeKind::LineRemoved:
        case ChangeKind::LineOrder: break;
        }
    }
    return untouchedWhereFresh(content, fresh);
}

InvoiceContent untouchedWhereFresh(InvoiceContent draft, const InvoiceContent& fresh)
{
    const auto places = placesOnCard(draft, fresh);
    for (std::size_t at = 0; at < draft.lines.size(); ++at)
        if (places[at] && saysTheSame(draft.lines[at], fresh.lines[*places[at]]))
            draft.lines[at].touched = false;
    return draft;
}

}  // namespace greenhand
