#include "ui/shared/address_words.h"

#include "core/domain/customer.h"

#include <QCoreApplication>

namespace greenhand {
namespace {

struct AddressWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::AddressWords)
};

}  // namespace

QString emailProblem(const QString& email)
{
    return email.isEmpty() || isEmailAddress(email)
             ? QString()
             : AddressWords::tr("This is not an e-mail address. It looks like name@company.co.za.");
}

QString vatNumberProblem(const QString& number)
{
    return number.isEmpty() || isVatNumber(number)
             ? QString()
             : AddressWords::tr("A South African VAT number has ten digits and begins with 4.");
}

}  // namespace greenhand
