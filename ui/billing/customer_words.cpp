#include "ui/billing/customer_words.h"

#include <QCoreApplication>

namespace greenhand {
namespace {

struct CustomerListWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::CustomerListWords)
};

}  // namespace

QString linkWord(const CustomerRow& row)
{
    if (row.customer.mergedInto)
        return CustomerListWords::tr("Merged");
    if (!row.customer.sageId)
        return CustomerListWords::tr("Not linked");
    switch (row.customer.standing) {
    case SageStanding::Active: return CustomerListWords::tr("Linked");
    case SageStanding::Inactive: return CustomerListWords::tr("Not active there");
    case SageStanding::Gone: return CustomerListWords::tr("Gone there");
    }
    Q_UNREACHABLE();
}

QString linkSentence(const CustomerRow& row)
{
    const Customer& customer = row.customer;
    if (customer.mergedInto)
        return CustomerListWords::tr("Merged into “%1”. It is kept for what was sent with its name.")
            .arg(row.mergedInto);
    if (!customer.sageId)
        return CustomerListWords::tr("Not linked to a customer in Sage One.");
    switch (customer.standing) {
    case SageStanding::Active:
        return CustomerListWords::tr("Linked to “%1” in Sage One.").arg(customer.sageName);
    case SageStanding::Inactive:
        return CustomerListWords::tr("Linked to “%1”, which is not active in Sage One.")
            .arg(customer.sageName);
    case SageStanding::Gone:
        return CustomerListWords::tr("Linked to “%1”, which is no longer in Sage One.")
            .arg(customer.sageName);
    }
    Q_UNREACHABLE();
}

Tone linkTone(const CustomerRow& row)
{
    if (row.customer.mergedInto)
        return Tone::Info;
    if (!row.customer.sageId)
        return Tone::Neutral;
    return row.customer.standing == SageStanding::Active ? Tone::Good : Tone::Warning;
}

}  // namespace greenhand
