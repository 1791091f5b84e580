#include "core/practice/schema.h"

#include "core/practice/sage_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

using Kind = Property::Kind;

constexpr auto kCompany = std::to_array<Property>({
    {"ID"_L1, Kind::ReadOnly},
    {"Name"_L1},
    {"DisplayName"_L1},
    {"RegisteredName"_L1},
    {"RegistrationNumber"_L1},
    {"TaxNumber"_L1},
    {"CompanyTaxNumber"_L1},
    {"Active"_L1},
    {"Status"_L1},
    {"CurrencyId"_L1},
    {"HomeCurrencyId"_L1},
    {"LockProcessing"_L1},
    {"LockProcessingDate"_L1, Kind::Date},
    {"LockTimesheetProcessingDate"_L1, Kind::Date},
    {"TakeOnBalanceDate"_L1, Kind::Date},
    {"PreviousTaxPeriodEndDate"_L1, Kind::Date},
    {"PreviousTaxReturnDate"_L1, Kind::Date},
    {"CurrencySymbol"_L1},
    {"CurrencyDecimalDigits"_L1},
    {"NumberDecimalDigits"_L1},
    {"DecimalSeparator"_L1},
    {"HoursDecimalDigits"_L1},
    {"ItemCostPriceDecimalDigits"_L1},
    {"ItemSellingPriceDecimalDigits"_L1},
    {"PostalAddress1"_L1},
    {"PostalAddress2"_L1},
    {"PostalAddress3"_L1},
    {"PostalAddress4"_L1},
    {"PostalAddress5"_L1},
    {"GroupSeparator"_L1},
    {"RoundingValue"_L1},
    {"TaxSystem"_L1},
    {"RoundingType"_L1},
    {"AgeMonthly"_L1},
    {"DisplayInactiveItems"_L1},
    {"WarnWhenItemCostIsZero"_L1},
    {"DoNotAllowProcessingIntoNegativeQuantities"_L1},
    {"WarnWhenItemQuantityIsZero"_L1},
    {"WarnWhenItemSellingBelowCost"_L1},
    {"CountryId"_L1},
    {"CompanyEntityTypeId"_L1},
    {"EnableCustomerZone"_L1},
    {"EnableAutomaticBankFeedRefresh"_L1},
    {"ContactName"_L1},
    {"Telephone"_L1},
    {"Fax"_L1},
    {"Mobile"_L1},
    {"Email"_L1},
    {"IsPrimarySendingEmail"_L1},
    {"PostalAddress01"_L1},
    {"PostalAddress02"_L1},
    {"PostalAddress03"_L1},
    {"PostalAddress04"_L1},
    {"PostalAddress05"_L1},
    {"CompanyInfo01"_L1},
    {"CompanyInfo02"_L1},
    {"CompanyInfo03"_L1},
    {"CompanyInfo04"_L1},
    {"CompanyInfo05"_L1},
    {"IsOwner"_L1},
    {"UseCCEmail"_L1},
    {"CCEmail"_L1},
    {"DateFormatId"_L1},
    {"CheckForDuplicateCustomerReferences"_L1},
    {"CheckForDuplicateSupplierReferences"_L1},
    {"DisplayInactiveCustomers"_L1},
    {"DisplayInactiveSuppliers"_L1},
    {"DisplayInactiveTimeProjects"_L1},
    {"UseInclusiveProcessingByDefault"_L1},
    {"LockTimesheetProcessing"_L1},
    {"TaxPeriodFrequency"_L1},
    {"UseNoreplyEmail"_L1},
    {"AgeingBasedOnDueDate"_L1},
    {"UseLogoOnEmails"_L1},
    {"UseLogoOnCustomerZone"_L1},
    {"City"_L1},
    {"State"_L1},
    {"Country"_L1},
    {"IsPracticeAccount"_L1},
    {"LogoPositionID"_L1},
    {"Attachment"_L1},
    {"TaxOffice"_L1},
    {"CustomerZoneGuid"_L1},
    {"ClientTypeId"_L1},
    {"DisplayTotalTypeId"_L1},
    {"DisplayInCompanyConsole"_L1},
    {"LastLoginDate"_L1, Kind::Date},
    {"LockedForConversion"_L1},
    {"LockedForTransfer"_L1},
    {"Created"_L1, Kind::ReadOnlyDate},
    {"Modified"_L1, Kind::ReadOnlyDate},
});

constexpr auto kCustomer = std::to_array<Property>({
    {"ID"_L1, Kind::ReadOnly},
    {"Name"_L1, Kind::Plain, 100},
    {"Category"_L1},
    {"SalesRepresentativeId"_L1, Kind::Link},
    {"SalesRepresentative"_L1, Kind::ReadOnly},
    {"TaxReference"_L1, Kind::Plain, 30},
    {"ContactName"_L1, Kind::Plain, 100},
    {"Telephone"_L1, Kind::Plain, 30},
    {"Fax"_L1, Kind::Plain, 30},
    {"Mobile"_L1, Kind::Plain, 30},
    {"Email"_L1, Kind::Plain, 100},
    {"WebAddress"_L1, Kind::Plain, 100},
    {"Active"_L1},
    {"IsObfuscated"_L1},
    {"Balance"_L1, Kind::ReadOnly},
    {"CreditLimit"_L1},
    {"CommunicationMethod"_L1},
    {"PostalAddress01"_L1, Kind::Plain, 100},
    {"PostalAddress02"_L1, Kind::Plain, 100},
    {"PostalAddress03"_L1, Kind::Plain, 100},
    {"PostalAddress04"_L1, Kind::Plain, 100},
    {"PostalAddress05"_L1, Kind::Plain, 100},
    {"DeliveryAddress01"_L1, Kind::Plain, 100},
    {"DeliveryAddress02"_L1, Kind::Plain, 100},
    {"DeliveryAddress03"_L1, Kind::Plain, 100},
    {"DeliveryAddress04"_L1, Kind::Plain, 100},
    {"DeliveryAddress05"_L1, Kind::Plain, 100},
    {"AutoAllocateToOldestInvoice"_L1},
    {"EnableCustomerZone"_L1},
    {"CustomerZoneGuid"_L1, Kind::ReadOnly},
    {"CashSale"_L1},
    {"TextField1"_L1, Kind::Plain, 100},
    {"TextField2"_L1, Kind::Plain, 100},
    {"TextField3"_L1, Kind::Plain, 100},
    {"NumericField1"_L1},
    {"NumericField2"_L1},
    {"NumericField3"_L1},
    {"YesNoField1"_L1},
    {"YesNoField2"_L1},
    {"YesNoField3"_L1},
    {"DateField1"_L1, Kind::Date},
    {"DateField2"_L1, Kind::Date},
    {"DateField3"_L1, Kind::Date},
    {"DefaultPriceListId"_L1, Kind::Link},
    {"DefaultPriceList"_L1},
    {"DefaultPriceListName"_L1},
    {"AcceptsElectronicInvoices"_L1},
    {"BusinessRegistrationNumber"_L1},
    {"TaxStatusVerified"_L1, Kind::Date},
    {"CurrencyId"_L1, Kind::Link},
    {"CurrencySymbol"_L1},
    {"HasActivity"_L1, Kind::ReadOnly},
    {"DefaultDiscountPercentage"_L1},
    {"DefaultTaxTypeId"_L1, Kind::Link},
    {"DefaultTaxType"_L1},
    {"DueDateMethodId"_L1},
    {"DueDateMethodValue"_L1},
    {"CityId"_L1, Kind::Link},
    {"HasSpecialCountryTax"_L1},
    {"AccountingAgreement"_L1},
    {"HasSpecialCountryTaxActivity"_L1},
    {"RmcdApprovalNumber"_L1},
    {"SubjectToDRCVat"_L1},
    {"OnHold"_L1},
    {"ExcludeFromDebtorsManager"_L1},
    {"Created"_L1, Kind::ReadOnlyDate},
    {"Modified"_L1, Kind::ReadOnlyDate},
});

constexpr auto kItem = std::to_array<Property>({
    {"ID"_L1, Kind::ReadOnly},
    {"Description"_L1, Kind::Plain, 100},
    {"Category"_L1},
    {"Code"_L1, Kind::Plain, 100},
    {"Active"_L1},
    {"PriceInclusive"_L1},
    {"PriceExclusive"_L1},
    {"Physical"_L1},
    {"TaxTypeIdSales"_L1, Kind::Link},
    {"TaxTypeIdPurchases"_L1, Kind::Link},
    {"LastCost"_L1},
    {"AverageCost"_L1, Kind::ReadOnly},
    {"QuantityOnHand"_L1, Kind::ReadOnly},
    {"HasAttachments"_L1, Kind::ReadOnly},
    {"Unit"_L1},
    {"ItemReportingGroupId_Sales"_L1, Kind::Link},
    {"ItemReportingGroupId_Purchases"_L1, Kind::Link},
    {"TextUserField1"_L1, Kind::Plain, 100},
    {"TextUserField2"_L1, Kind::Plain, 100},
    {"TextUserField3"_L1, Kind::Plain, 100},
    {"NumericUserField1"_L1},
    {"NumericUserField2"_L1},
    {"NumericUserField3"_L1},
    {"DateUserField1"_L1, Kind::Date},
    {"DateUserField2"_L1, Kind::Date},
    {"DateUserField3"_L1, Kind::Date},
    {"YesNoUserField1"_L1},
    {"YesNoUserField2"_L1},
    {"YesNoUserField3"_L1},
    {"AdditionalItemPrices"_L1},
    {"Created"_L1, Kind::ReadOnlyDate},
    {"Modified"_L1, Kind::ReadOnlyDate},
});

constexpr auto kAccount = std::to_array<Property>({
    {"ID"_L1, Kind::ReadOnly},
    {"Name"_L1, Kind::Plain, 100},
    {"Category"_L1},
    {"Active"_L1},
    {"Balance"_L1, Kind::ReadOnly},
    {"Description"_L1, Kind::Plain, 100},
    {"ReportingGroupId"_L1, Kind::Link},
    {"UnallocatedAccount"_L1, Kind::ReadOnly},
    {"IsTaxLocked"_L1, Kind::ReadOnly},
    {"DefaultTaxTypeId"_L1, Kind::Link},
    {"DefaultTaxType"_L1},
    {"HasActivity"_L1, Kind::ReadOnly},
    {"AccountType"_L1},
    {"Created"_L1, Kind::ReadOnlyDate},
    {"Modified"_L1, Kind::ReadOnlyDate},
});

constexpr auto kTaxType = std::to_array<Property>({
    {"ID"_L1, Kind::ReadOnly},
    {"Name"_L1, Kind::Plain, 100},
    {"Percentage"_L1},
    {"IsDefault"_L1},
    {"HasActivity"_L1, Kind::ReadOnly},
    {"IsManualTax"_L1},
    {"Active"_L1},
    {"CompanyId"_L1, Kind::ReadOnly},
    {"TaxTypeDefaultUID"_L1, Kind::ReadOnly},
    {"Created"_L1, Kind::ReadOnlyDate},
    {"Modified"_L1, Kind::ReadOnlyDate},
});

constexpr auto kSalesRepresentative = std::to_array<Property>({
    {"ID"_L1, Kind::ReadOnly},
    {"FirstName"_L1, Kind::Plain, 100},
    {"LastName"_L1, Kind::Plain, 100},
    {"Name"_L1, Kind::ReadOnly},
    {"Active"_L1},
    {"Email"_L1, Kind::Plain, 100},
    {"Mobile"_L1, Kind::Plain, 30},
    {"Telephone"_L1, Kind::Plain, 30},
    {"Created"_L1, Kind::ReadOnlyDate},
    {"Modified"_L1, Kind::ReadOnlyDate},
});

constexpr auto kTaxInvoice = std::to_array<Property>({
    {"ID"_L1, Kind::ReadOnly},
    {"DueDate"_L1, Kind::Date},
    {"FromDocument"_L1, Kind::ReadOnly},
    {"FromDocumentId"_L1, Kind::ReadOnly},
    {"FromDocumentTypeId"_L1, Kind::ReadOnly},
    {"AllowOnlinePayment"_L1},
    {"Paid"_L1, Kind::ReadOnly},
    {"Status"_L1, Kind::ReadOnly},
    {"Locked"_L1, Kind::ReadOnly},
    {"CustomerId"_L1},
    {"CustomerName"_L1, Kind::ReadOnly},
    {"Customer"_L1},
    {"SalesRepresentativeId"_L1, Kind::Link},
    {"SalesRepresentative"_L1},
    {"StatusId"_L1},
    {"Customer_CurrencyId"_L1, Kind::Link},
    {"Customer_ExchangeRate"_L1},
    {"Date"_L1, Kind::Date},
    {"Inclusive"_L1},
    {"DiscountPercentage"_L1},
    {"TaxReference"_L1, Kind::Plain, 30},
    {"DocumentNumber"_L1, Kind::Plain, 100},
    {"Reference"_L1, Kind::Plain, 100},
    {"Message"_L1, Kind::Plain, 8000},
    {"Discount"_L1, Kind::ReadOnly},
    {"Exclusive"_L1, Kind::ReadOnly},
    {"Tax"_L1, Kind::ReadOnly},
    {"Rounding"_L1, Kind::ReadOnly},
    {"Total"_L1, Kind::ReadOnly},
    {"AmountDue"_L1, Kind::ReadOnly},
    {"PostalAddress01"_L1, Kind::Plain, 100},
    {"PostalAddress02"_L1, Kind::Plain, 100},
    {"PostalAddress03"_L1, Kind::Plain, 100},
    {"PostalAddress04"_L1, Kind::Plain, 100},
    {"PostalAddress05"_L1, Kind::Plain, 100},
    {"DeliveryAddress01"_L1, Kind::Plain, 100},
    {"DeliveryAddress02"_L1, Kind::Plain, 100},
    {"DeliveryAddress03"_L1, Kind::Plain, 100},
    {"DeliveryAddress04"_L1, Kind::Plain, 100},
    {"DeliveryAddress05"_L1, Kind::Plain, 100},
    {"Printed"_L1},
    {"TaxPeriodId"_L1, Kind::ReadOnly},
    {"Editable"_L1, Kind::ReadOnly},
    {"HasAttachments"_L1, Kind::ReadOnly},
    {"HasNotes"_L1, Kind::ReadOnly},
    {"HasAnticipatedDate"_L1, Kind::ReadOnly},
    {"AnticipatedDate"_L1, Kind::ReadOnlyDate},
    {"HasSpecialCountryTax"_L1, Kind::ReadOnly},
    {"ExternalReference"_L1, Kind::Plain, 100},
    {"UID"_L1, Kind::ReadOnly},
    {"Lines"_L1},
    {"Created"_L1, Kind::ReadOnlyDate},
    {"Modified"_L1, Kind::ReadOnlyDate},
});

constexpr auto kLine = std::to_array<Property>({
    {"ID"_L1},
    {"SelectionId"_L1},
    {"TaxTypeId"_L1},
    {"Description"_L1, Kind::Plain, 100},
    {"LineType"_L1},
    {"Quantity"_L1},
    {"UnitPriceExclusive"_L1},
    {"UnitPriceInclusive"_L1},
    {"Unit"_L1},
    {"TaxPercentage"_L1, Kind::ReadOnly},
    {"DiscountPercentage"_L1},
    {"Exclusive"_L1, Kind::ReadOnly},
    {"Discount"_L1, Kind::ReadOnly},
    {"Tax"_L1, Kind::ReadOnly},
    {"Total"_L1, Kind::ReadOnly},
    {"Comments"_L1, Kind::Plain, 8000},
    {"AnalysisCategoryId1"_L1, Kind::Link},
    {"AnalysisCategoryId2"_L1, Kind::Link},
    {"AnalysisCategoryId3"_L1, Kind::Link},
    {"$TrackingCode"_L1},
    {"CurrencyId"_L1, Kind::Link},
    {"UnitCost"_L1, Kind::ReadOnly},
    {"UID"_L1, Kind::ReadOnly},
});

constexpr auto kServices = std::to_array<std::pair<Table, QLatin1StringView>>({
    {Table::Companies, "Company"_L1},
    {Table::Customers, "Customer"_L1},
    {Table::Items, "Item"_L1},
    {Table::Accounts, "Account"_L1},
    {Table::TaxTypes, "TaxType"_L1},
    {Table::SalesRepresentatives, "SalesRepresentative"_L1},
    {Table::TaxInvoices, "TaxInvoice"_L1},
});

const Property* find(Schema schema, QStringView name)
{
    const auto found = std::ranges::find_if(
        schema, [&](const Property& one) { return name.compare(one.name, Qt::CaseInsensitive) == 0; });
    return found == schema.end() ? nullptr : &*found;
}

bool isDate(Kind kind) { return kind == Kind::Date || kind == Kind::ReadOnlyDate; }

bool isServers(Kind kind) { return kind == Kind::ReadOnly || kind == Kind::ReadOnlyDate; }

bool isDateOfAny(const QString& name)
{
    constexpr std::array kSchemas{Table::Companies, Table::Customers, Table::Items, Table::Accounts,
                                  Table::TaxInvoices};
    return std::ranges::any_of(kSchemas, [&](Table table) {
        const Property* property = find(schemaOf(table), name);
        return property && isDate(property->kind);
    });
}

QJsonValue zoned(const QString& name, const QJsonValue& value)
{
    if (value.isObject())
        return withZonedDates(value.toObject());
    if (value.isArray()) {
        QJsonArray shown;
        for (const QJsonValue& one : value.toArray())
            shown.append(zoned(name, one));
        return shown;
    }
    if (value.isString() && isDateOfAny(name)) {
        const auto moment = momentOf(value.toString());
        return moment ? QJsonValue(momentText(*moment) + u'Z') : value;
    }
    return value;
}

std::optional<QString> faultOf(const Property& property, const QJsonValue& value)
{
    if (property.longest > 0 && value.toString().size() > property.longest)
        return u"The field %1 must be a string with a maximum length of %2."_s.arg(property.name)
            .arg(property.longest);
    if (property.kind == Kind::Link && integerOf(value).value_or(0) == 0)
        return u"The field %1 is not valid."_s.arg(property.name);
    if (property.kind == Kind::Date && !momentOf(value.toString()))
        return u"The field %1 must be a date."_s.arg(property.name);
    return std::nullopt;
}

}  // namespace

Schema schemaOf(Table table)
{
    switch (table) {
    case Table::Companies: return kCompany;
    case Table::Customers: return kCustomer;
    case Table::Items: return kItem;
    case Table::Accounts: return kAccount;
    case Table::TaxTypes: return kTaxType;
    case Table::SalesRepresentatives: return kSalesRepresentative;
    case Table::TaxInvoices: return kTaxInvoice;
    }
    Q_UNREACHABLE();
}

Schema lineSchema() { return kLine; }

QString serviceName(Table table)
{
    return std::ranges::find(kServices, table, &std::pair<Table, QLatin1StringView>::first)->second;
}

std::optional<Table> tableOfService(QStringView service)
{
    for (const auto& [table, name] : kServices) {
        if (service.compare(name, Qt::CaseInsensitive) == 0)
            return table;
    }
    return std::nullopt;
}

std::optional<QString> knownName(Schema schema, QStringView name)
{
    const Property* property = find(schema, name);
    return property ? std::optional<QString>(property->name) : std::nullopt;
}

QJsonObject readable(const QJsonObject& sent, Schema schema)
{
    QJsonObject read;
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        const Property* property = find(schema, it.key());
        if (it.value().isNull() || (property && isServers(property->kind)))
            continue;
        read.insert(property ? QString(property->name) : it.key(), it.value());
    }
    return read;
}

qint64 sentId(const QJsonObject& sent)
{
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        if (it.key().compare("ID"_L1, Qt::CaseInsensitive) == 0)
            return integerOf(it.value()).value_or(0);
    }
    return 0;
}

std::optional<QString> firstFault(const QJsonObject& entity, Schema schema)
{
    for (const Property& property : schema) {
        const QJsonValue value = entity.value(property.name);
        if (value.isUndefined() || value.isNull())
            continue;
        if (auto fault = faultOf(property, value))
            return fault;
    }
    return std::nullopt;
}

QJsonObject withStoredDates(QJsonObject entity, Schema schema)
{
    for (const Property& property : schema) {
        if (!isDate(property.kind))
            continue;
        if (const auto moment = momentOf(entity.value(property.name).toString()))
            entity.insert(property.name, momentText(*moment));
    }
    return entity;
}

QJsonObject withZonedDates(const QJsonObject& entity)
{
    QJsonObject shown;
    for (auto it = entity.begin(); it != entity.end(); ++it)
        shown.insert(it.key(), zoned(it.key(), it.value()));
    return shown;
}

}  // namespace greenhand::practice
