#pragma once

#include "core/domain/customer.h"
#include "core/domain/money.h"
#include "core/domain/push_verdict.h"
#include "core/domain/totals.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace greenhand {

/// Where a Sage One company is and who asks. Lives as short as it can.
struct SageAccess {
    QUrl base;  ///< ends in "/api/2.0.0/"
    QString user;
    QString password;
    QString apiKey;        ///< with or without braces
    qint64 companyId = 0;  ///< 0 before one was chosen: only companies() works
};

struct SageCompany {
    qint64 id = 0;
    QString name;
    QString taxNumber;
    bool active = true;
    std::optional<QDate> lockedUntil;  ///< LockProcessing and its date
    bool checksDuplicateReferences = false;
    bool roundsCash = false;  ///< RoundingType other than none
};

struct SageCustomer {
    qint64 id = 0;
    QString name;
    QString email;
    QString taxReference;
    QString telephone;
    QString mobile;
    QString tag;  ///< TextField1: our reference when we created it
    bool active = true;
    bool onHold = false;
};

/// An item or an account: what an invoice line is booked to.
struct SageSelection {
    qint64 id = 0;
    QString code;  ///< items only
    QString name;  ///< an item's description, an account's name
    bool active = true;
};

struct SageTaxType {
    qint64 id = 0;
    QString name;
    Rate rate;  ///< normalised: 0.15 and 15 are both 15 %
    bool isDefault = false;
    bool isManual = false;
    bool active = true;
    bool ofCompany = true;  ///< CompanyId absent or not 0
};

struct SageRepresentative {
    qint64 id = 0;
    QString name;
    bool active = true;
};

enum class SageLineType { Item = 0, Account = 1 };

struct SageInvoiceLine {
    SageLineType lineType = SageLineType::Item;
    qint64 selectionId = 0;
    qint64 taxTypeId = 0;
    QString description;  ///< any length: what goes beyond 100 characters travels in Comments
    Quantity quantity;
    QString unit;
    UnitPrice unitPrice;
    Rate discount;
};

/// A TaxInvoice as we send it.
struct SageInvoice {
    qint64 customerId = 0;
    QDate date;
    QDate dueDate;
    PriceMode priceMode = PriceMode::Exclusive;
    QString reference;
    QString documentNumber;  ///< empty: Sage One numbers it
    QString taxReference;    ///< the customer's VAT number
    QString message;
    QStringList postalAddress;
    std::vector<SageInvoiceLine> lines;
};

struct SageEmail {
    qint64 invoiceId = 0;
    QString address;
    QString subject;
    QString message;
};

/// What a list look-up gave. Not valid: the filter was not honoured, which is
/// neither found nor missing (reliability 2.4).
struct SageLookUp {
    bool valid = false;
    std::vector<FoundDocument> found;
};

/// One page of TaxInvoice/Get.
struct SageInvoicePage {
    std::vector<FoundDocument> documents;
    int totalResults = 0;
};

}  // namespace greenhand
