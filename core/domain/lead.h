#pragma once

#include "core/domain/invoice.h"
#include "core/domain/job_card.h"
#include "core/domain/lead_stage.h"

namespace greenhand {

struct Lead {
    LeadId id;
    LeadStage stage = LeadStage::New;
    JobCard card;
    std::optional<InvoiceId> invoice;  ///< the draft or invoice that is not void
    std::optional<qint64> invoiceNumber;
    std::optional<InvoiceState> invoiceState;
    int version = 1;
};

/// One row of Invoicing.
struct LeadRow {
    LeadId id;
    QString reference;
    QString customer;
    QString site;
    QString work;
    QDate finishedOn;
    QString technician;
    Money total;  ///< inclusive; of the invoice once there is one
    LeadStage stage = LeadStage::New;
    std::optional<qint64> invoiceNumber;
    std::optional<InvoiceState> invoiceState;
};

/// One row of Billing › Invoices.
struct InvoiceRow {
    InvoiceId id;
    LeadId lead;
    qint64 number;
    QString leadReference;
    QString customer;
    QDate date;
    Money exclusive;
    Money vat;
    Money total;
    InvoiceState state = InvoiceState::Draft;
    QString reference;  ///< ours in Sage One
    std::optional<qint64> sageId;
    QString sageNumber;
    bool emailed = false;
};

/// An invoice is due within 21 days of the supply (VAT Act s 20(1)).
enum class Lateness { InTime, Soon, Late };  ///< below 15 days, 15 to 20, from 21
[[nodiscard]] Lateness lateness(QDate finishedOn, QDate today);

}  // namespace greenhand
