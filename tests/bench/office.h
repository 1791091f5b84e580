#pragma once

#include "app/composition.h"
#include "core/sage/sage_types.h"
#include "ui/shared/prompter.h"

#include <QProcess>
#include <QStringList>

#include <memory>

namespace greenhand::bench {

/// Says yes to every question, and keeps what went wrong.
class Yes final : public Prompter {
public:
    void confirm(const Question& question, QObject* context, std::function<void()> onYes) override;
    void tell(const Notice& notice, QObject* context, std::function<void()> onClosed = {}) override;

    QStringList told;
};

/// As the program opens a ledger, but for the keyring.
[[nodiscard]] CompositionOptions usualOptions();
/// A ledger in memory with one lead and its draft: what a screen costs without data around it.
[[nodiscard]] Result<std::unique_ptr<Composition>> emptyOffice();

/// A practice Sage One in a process of its own, without a limit of requests.
class PracticeSage {
public:
    static Result<std::unique_ptr<PracticeSage>> start();
    ~PracticeSage();
    PracticeSage(const PracticeSage&) = delete;
    PracticeSage& operator=(const PracticeSage&) = delete;

    [[nodiscard]] const SageAccess& access() const { return m_access; }

private:
    PracticeSage() = default;

    QProcess m_process;
    SageAccess m_access;
};

/// The other end of PracticeSage: serves until its input ends.
int servePractice();

/// Takes a ledger into practice: nothing of it goes to a real Sage One.
Result<void> becomePractice(const QString& ledger);
/// Connected, with the pace off and every kind of line booked somewhere. Needs an event loop.
Result<void> connectTo(Desk& desk, const SageAccess& access);
/// New leads for customers that the practice Sage One has, linked to them.
Result<std::vector<LeadId>> importLinkedLeads(Desk& desk, int leads, const QString& prefix);

}  // namespace greenhand::bench
