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
    return row.customer.active ? CustomerListWords::tr("Linked") : CustomerListWords::tr("Not active there");
}

QString linkSentence(const CustomerRow& row)
{
    const Customer& customer = row.customer;
    if (customer.mergedInto)
        return CustomerListWords::tr("Merged into “%1”. It is kept for what was sent with its name.")
            .arg(row.mergedInto);
    if (!customer.sageId)
        return CustomerListWords::tr("Not linked to a customer in Sage One.");
    return customer.active ? CustomerListWords::tr("Linked to “%1” in Sage One.").arg(customer.sageName)
                           : CustomerListWords::tr("Linked to “%1”, which is not active in Sage One.")
                                 .arg(customer.sageName);
}

Tone linkTone(const CustomerRow& row)
{
    if (row.customer.mergedInto)
        return Tone::Info;
    if (!row.customer.sageId)
        return Tone::Neutral;
    return row.customer.active ? Tone::Good : Tone::Warning;
}

}  // namespace greenhand
