#pragma once

#include "core/domain/id.h"
#include "core/domain/lead_stage.h"

#include <QDate>
#include <QString>

#include <vector>

namespace greenhand {

struct Problem;

/// Which page of the settings is wanted.
enum class SettingsPage { Company, Invoices, Prices, SageOne, Look, Approval, Backups };

/// How a page asks for another screen. The main window is the one that knows them.
class Navigator {
public:
    virtual ~Navigator() = default;

    /// The job card of a lead (manual 7.1); the draft instead when the lead has
    /// one that was not updated yet.
    virtual void openLead(LeadId id) = 0;
    virtual void openJobCard(LeadId id) = 0;
    virtual void openNewLead() = 0;
    virtual void openInvoice(InvoiceId id) = 0;
    /// The same, with the cursor where the problem is put right.
    virtual void openInvoiceAt(InvoiceId id, const Problem& problem) = 0;
    virtual void openSagePopUp(InvoiceId id) = 0;
    /// What was sent of an invoice and what Sage One answered.
    virtual void openReceipt(InvoiceId id) = 0;
    /// The customer (black button).
    virtual void openCustomerOf(LeadId id) = 0;
    virtual void openCustomerOf(InvoiceId id) = 0;
    /// Asks once, then deletes the drafts, which can be undone for ten seconds (red button).
    virtual void deleteDrafts(const std::vector<InvoiceId>& ids) = 0;
    /// A new lead with the same job card (light blue button).
    virtual void copyLead(LeadId id) = 0;
    virtual void showInvoicing(LeadStage stage) = 0;
    virtual void showInvoices() = 0;
    /// Those that are in Sage One with a date in the month that begins on this day.
    virtual void showSentInvoices(QDate month) = 0;
    virtual void showSyncing() = 0;
    virtual void openSettings(SettingsPage page) = 0;
    /// The same, with the cursor in the field of that name.
    virtual void openSettingsAt(SettingsPage page, const QString& field) = 0;
    /// One line in the status bar: the visible end of something that went well.
    virtual void announce(const QString& line) = 0;
};

}  // namespace greenhand
