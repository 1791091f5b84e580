#include "ui/billing/sync_table.h"

#include "core/domain/customer.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

using enum SyncTable::Column;

namespace {

struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::SyncingPage)
};

using SyncTableColumn = Column<SyncRow>;

QString fixerShort(Fixer fixer) { return fixer == Fixer::Nobody ? SyncWords::tr("–") : fixerWords(fixer); }

QString stepText(const SyncRow& row)
{
    return row.step.isEmpty() ? effectWord(row.effect) : stepWord(row.step);
}

Tone toneOfPush(const SyncRow& row)
{
    switch (row.state) {
    case PushState::Ready:
    case PushState::Checking:
    case PushState::Sending: return row.waitsForPerson ? Tone::Warning : Tone::Info;
    case PushState::Confirmed: return Tone::Good;
    case PushState::Rejected:
    case PushState::Review: return Tone::Bad;
    case PushState::Unknown:
    case PushState::Ask:
    case PushState::BlockedLogin:
    case PushState::BlockedRate:
    case PushState::BlockedTls:
    case PushState::BlockedConfig:
    case PushState::BlockedPayment:
    case PushState::BlockedProxy: return Tone::Warning;
    case PushState::Cancelled: return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

SyncTableColumn textColumn(const QString& header, std::function<QString(const SyncRow&)> text)
{
    SyncTableColumn column;
    column.header = header;
    column.text = std::move(text);
    return column;
}

SyncTableColumn totalColumn()
{
    SyncTableColumn column = textColumn(SyncWords::tr("Total"), [](const SyncRow& row) {
        return row.invoice ? format(row.total) : QString();
    });
    column.alignment = kMoneyCell;
    column.firstSort = Qt::DescendingOrder;
    return column;
}

SyncTableColumn sentenceColumn()
{
    SyncTableColumn column =
        textColumn(SyncWords::tr("What happened"), [](const SyncRow& row) { return row.sentence; });
    column.other = [](const SyncRow& row, int role) -> QVariant {
        return role == Qt::ToolTipRole ? plainTooltip(row.sentence) : QVariant();
    };
    return column;
}

SyncTableColumn stateColumn()
{
    SyncTableColumn column =
        textColumn(SyncWords::tr("State"), [](const SyncRow& row) { return stateWord(row.state); });
    column.other = [](const SyncRow& row, int role) -> QVariant {
        return role == kToneRole ? QVariant(int(toneOfPush(row))) : QVariant();
    };
    return column;
}

SortKey keyOf(const SyncRow& row, int column)
{
    switch (SyncTable::Column(column)) {
    case When: return {.text = {}, .number = row.whenMs};
    case Number: return {.text = row.invoice ? QString() : effectWord(row.effect), .number = row.number};
    case CustomerName: return {.text = sortText(row.customer)};
    case Total: return {.text = {}, .number = row.total.cents()};
    case Step: return {.text = sortText(stepText(row))};
    case What: return {.text = sortText(row.sentence)};
    case Who: return {.text = {}, .number = int(row.fixer)};
    case State: return {.text = sortText(stateWord(row.state))};
    case Actions: break;
    }
    return {};
}

bool isWanted(const SyncRow& row, const QStringList& words, const SyncView& view)
{
    if (view.state && stateWord(*view.state) != stateWord(row.state))
        return false;
    const QString said = folded(
        QStringList{nameOf(row), row.customer, stepText(row), row.sentence, row.words, row.reference}.join(
            u'\n'));
    return std::ranges::all_of(words, [&](const QString& word) { return said.contains(word); });
}

}  // namespace

QString fixerWords(Fixer fixer)
{
    switch (fixer) {
    case Fixer::Nobody: return SyncWords::tr("Nobody: Greenhand goes on by itself");
    case Fixer::Clerk: return SyncWords::tr("You");
    case Fixer::FinancialManager: return SyncWords::tr("Financial manager");
    case Fixer::SageAdministrator: return SyncWords::tr("Sage One administrator");
    case Fixer::Network: return SyncWords::tr("Whoever looks after the network");
    }
    Q_UNREACHABLE();
}

QString effectWord(PushEffect effect)
{
    switch (effect) {
    case PushEffect::Customer: return SyncWords::tr("Customer");
    case PushEffect::Invoice: return SyncWords::tr("Invoice");
    case PushEffect::Email: return SyncWords::tr("E-mail");
    }
    Q_UNREACHABLE();
}

QString nameOf(const SyncRow& row) { return row.invoice ? u"#%1"_s.arg(row.number) : effectWord(row.effect); }

std::vector<SyncTableColumn> syncColumns()
{
    return {
        textColumn(SyncWords::tr("When"), [](const SyncRow& row) { return momentText(row.whenMs); }),
        textColumn(SyncWords::tr("Invoice"), nameOf),
        textColumn(SyncWords::tr("Customer"), [](const SyncRow& row) { return row.customer; }),
        totalColumn(),
        textColumn(SyncWords::tr("Step"), stepText),
        sentenceColumn(),
        textColumn(SyncWords::tr("Who can fix it"), [](const SyncRow& row) { return fixerShort(row.fixer); }),
        stateColumn(),
        textColumn(SyncWords::tr("Open"), {})};
}

std::vector<PushState> syncStates()
{
    std::vector<PushState> states;
    for (const PushState state :
         {PushState::Ready, PushState::Checking, PushState::Sending, PushState::Unknown, PushState::Ask,
          PushState::Rejected, PushState::Review, PushState::BlockedRate, PushState::BlockedLogin,
          PushState::BlockedConfig, PushState::BlockedTls, PushState::BlockedPayment, PushState::BlockedProxy,
          PushState::Cancelled})
        if (std::ranges::none_of(states,
                                 [&](PushState known) { return stateWord(known) == stateWord(state); }))
            states.push_back(state);
    return states;
}

std::vector<SyncRow> shownOf(std::vector<SyncRow> rows, const SyncView& view)
{
    const QStringList words = folded(view.words.simplified()).split(u' ', Qt::SkipEmptyParts);
    std::erase_if(rows, [&](const SyncRow& row) { return !isWanted(row, words, view); });
    const auto before = [&](const SyncRow& a, const SyncRow& b) {
        const SortKey first = keyOf(a, view.column);
        const SortKey second = keyOf(b, view.column);
        return view.order == Qt::AscendingOrder ? first < second : second < first;
    };
    std::ranges::stable_sort(rows, before);
    return rows;
}

QStringList syncFileHeader()
{
    return {SyncWords::tr("When"),
            SyncWords::tr("Invoice"),
            SyncWords::tr("Customer"),
            SyncWords::tr("Total"),
            SyncWords::tr("Step"),
            SyncWords::tr("What happened"),
            SyncWords::tr("Who can fix it"),
            SyncWords::tr("State"),
            SyncWords::tr("Our reference"),
            SyncWords::tr("Sage One's own words"),
            SyncWords::tr("For Sage One's support")};
}

QStringList syncFileRow(const SyncRow& row)
{
    return {QDateTime::fromMSecsSinceEpoch(row.whenMs).toString(u"yyyy-MM-dd HH:mm:ss"_s),
            row.invoice ? QString::number(row.number) : effectWord(row.effect),
            row.customer,
            row.invoice ? row.total.toPlain() : QString(),
            stepText(row),
            row.sentence,
            fixerWords(row.fixer),
            stateWord(row.state),
            row.reference,
            row.words,
            row.support};
}

}  // namespace greenhand
