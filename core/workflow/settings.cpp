#include "core/workflow/settings.h"

#include "core/documents/accent.h"
#include "core/documents/logo.h"
#include "core/sage/sage_client.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDate>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct SettingWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::SettingWords)
};

const QString kNextNumber = u"invoice.next_number"_s;
const QString kAccent = u"invoice.accent"_s;
/// In base64; no rule, since nobody types it.
const QString kLogo = u"company.logo"_s;

/// What the history says of a picture.
QString fingerprint(const QByteArray& picture)
{
    if (picture.isEmpty())
        return {};
    return QString::fromLatin1(QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex());
}

/// Whether the financial manager alone may change it, once a PIN is set. What Sage One says of
/// itself is read by whoever connects.
bool isManagers(const QString& key)
{
    if (key == u"sage.company_name" || key == u"sage.locked_until")
        return false;
    return key.startsWith(u"sage."_s) || key.startsWith(u"push."_s) || key.startsWith(u"approval."_s)
        || key == u"company.bank_details" || key == u"company.vat_vendor" || key == u"company.vat_number"
        || key == u"vat.rounding";
}

const SettingRule* ruleOf(const QString& key)
{
    const auto& rules = Settings::rules();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.key == key; });
    return found == rules.end() ? nullptr : &*found;
}

tl::unexpected<Error> refused(const QString& sentence)
{
    return fail(ErrorKind::SettingRefused, {}, sentence);
}

Result<void> checkNumber(const SettingRule& rule, const QString& value, bool farAway)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber || number < rule.least || number > rule.most)
        return refused(SettingWords::tr("%1 takes a whole number from %2 to %3.")
                           .arg(rule.key, QString::number(rule.least), QString::number(rule.most)));
    if (farAway && number < rule.leastSafe)
        return refused(
            SettingWords::tr(
                "%1 below %2 is not safe with the real Sage One; it is only for a practice Sage One "
                "on this computer.")
                .arg(rule.key, QString::number(rule.leastSafe)));
    return {};
}

Result<void> check(const SettingRule& rule, const QString& value, bool farAway)
{
    switch (rule.form) {
    case SettingForm::Number: return checkNumber(rule, value, farAway);
    case SettingForm::Limit: return value.isEmpty() ? Result<void>() : checkNumber(rule, value, farAway);
    case SettingForm::YesNo:
    case SettingForm::Choice:
        if (rule.choices.contains(value))
            return {};
        return refused(SettingWords::tr("%1 takes one of: %2.").arg(rule.key, rule.choices.join(u", "_s)));
    case SettingForm::Date:
        if (value.isEmpty() || QDate::fromString(value, Qt::ISODate).isValid())
            return {};
        return refused(SettingWords::tr("%1 takes a date such as 2026-03-31.").arg(rule.key));
    case SettingForm::Text:
        if (rule.key == u"company.name" && value.trimmed().isEmpty())
            return refused(SettingWords::tr("The company needs a name."));
        if (const QString problem = rule.key == kAccent ? accentProblem(value) : QString();
            !problem.isEmpty())
            return refused(problem);
        if (rule.key == kBackupFolder && !value.isEmpty()
            && !(QDir::isAbsolutePath(value) && QFileInfo(value).isDir()))
            return refused(SettingWords::tr("There is no folder %1 for the backups.").arg(value));
        if (rule.key == u"sage.url" && !value.isEmpty() && !allowedAddress(apiBase(value)))
            return refused(
                SettingWords::tr("Greenhand speaks to Sage One only: accounting.sageone.co.za, "
                                 "resellers.accounting.sageone.co.za, or a practice Sage One on this "
                                 "computer."));
        return {};
    }
    Q_UNREACHABLE();
}

SettingRule text(const QString& key, const QString& standard, const QString& help)
{
    return {.key = key, .form = SettingForm::Text, .standard = standard, .choices = {}, .help = help};
}

SettingRule connected(const QString& key, SettingForm form, const QString& help)
{
    return {.key = key, .form = form, .standard = {}, .choices = {}, .help = help, .setByConnecting = true};
}

SettingRule number(const QString& key, qint64 standard, qint64 least, qint64 most, qint64 leastSafe,
                   const QString& help)
{
    return {.key = key,
            .form = SettingForm::Number,
            .standard = QString::number(standard),
            .least = least,
            .most = most,
            .leastSafe = leastSafe,
            .choices = {},
            .help = help};
}

SettingRule limit(const QString& key, const QString& standard, qint64 most, const QString& help)
{
    return {.key = key,
            .form = SettingForm::Limit,
            .standard = standard,
            .most = most,
            .choices = {},
            .help = help};
}

SettingRule choice(const QString& key, const QStringList& choices, const QString& help)
{
    return {.key = key,
            .form = SettingForm::Choice,
            .standard = choices.first(),
            .choices = choices,
            .help = help};
}

}  // namespace

const std::vector<SettingRule>& Settings::rules()
{
    static const std::vector<SettingRule> rules{
        text(u"company.name"_s, {}, u"The company's name as invoices show it."_s),
        text(u"company.address"_s, {}, u"Postal address; lines separated by line breaks."_s),
        choice(u"company.vat_vendor"_s, {u"yes"_s, u"no"_s}, u"Whether the company is registered for VAT."_s),
        text(u"company.vat_number"_s, {}, u"The company's own VAT number."_s),
        text(u"company.phone"_s, {}, u"Telephone on invoices."_s),
        text(u"company.email"_s, {}, u"E-mail on invoices."_s),
        text(u"company.bank_details"_s, {}, u"Bank details on invoices."_s),
        text(u"company.terms"_s, {}, u"Terms at the foot of invoices."_s),
        number(kNextNumber, 1, 1, 999'999'999, 0, u"The number that the next invoice takes."_s),
        number(u"invoice.due_days"_s, 30, 0, 365, 0, u"Days from the invoice's date until it is due."_s),
        text(u"invoice.message"_s, {}, u"What every new draft says under its lines."_s),
        text(kAccent, kGreenAccent.toString(), u"Colour of headings and rules on invoices, as #2e7d32."_s),
        choice(u"vat.rounding"_s, {u"line"_s, u"document"_s},
               u"Where VAT is rounded: per line, or per document where Sage One does that."_s),
        choice(
            u"text.format"_s,
            {toKey(TextFormat::SouthAfrican), toKey(TextFormat::British), toKey(TextFormat::UnitedStates)},
            u"How amounts and dates are written: R 1 234,50 and 2026/11/23, R1,234.50 and 23/11/2026, or R1,234.50 and 11/23/2026."_s),
        connected(u"sage.url"_s, SettingForm::Text, u"Address of Sage One; set by connecting."_s),
        connected(u"sage.user"_s, SettingForm::Text, u"Sage One user; set by connecting."_s),
        connected(u"sage.company_id"_s, SettingForm::Text, u"Sage One company; set by connecting."_s),
        connected(u"sage.company_name"_s, SettingForm::Text, u"Its name in Sage One; set by connecting."_s),
        connected(u"sage.locked_until"_s, SettingForm::Date,
                  u"Sage One takes no document dated on or before this day; set by connecting."_s),
        choice(u"sage.document_number"_s, {u"sage"_s, u"ours"_s},
               u"Whether Sage One numbers its documents or takes our numbers."_s),
        text(u"sage.email_subject"_s, u"Invoice from %company"_s,
             u"Subject of Sage One's e-mail; %company and %number are filled in."_s),
        text(u"sage.email_message"_s, u"Please find your invoice attached."_s,
             u"Text of Sage One's e-mail."_s),
        number(u"push.pace_milliseconds"_s, 1000, 0, 60'000, 1000, u"Least time between two requests."_s),
        number(u"push.quarantine_seconds"_s, 600, 0, 86'400, 600,
               u"How long an invoice that may have been sent is only looked for."_s),
        number(u"push.lookup_gap_seconds"_s, 60, 0, 3600, 60,
               u"Least time between two look-ups that count."_s),
        number(u"push.deadline_seconds"_s, 120, 1, 600, 100, u"How long Greenhand waits for one answer."_s),
        number(u"push.block_seconds"_s, 3600, 0, 86'400, 3600,
               u"How long Greenhand keeps silent after Sage One blocks."_s),
        number(u"push.retry_seconds"_s, 60, 0, 3600, 10, u"When what was not sent is tried again."_s),
        limit(u"approval.total_above_cents"_s, u"5000000"_s, Money::kMaxCents,
              u"An invoice with a total above this needs approval; empty: no limit."_s),
        limit(u"approval.discount_above_basis_points"_s, u"2000"_s, 10'000,
              u"An invoice with a discount above this on a line needs approval; empty: no limit."_s),
        limit(u"approval.discount_above_cents"_s, {}, Money::kMaxCents,
              u"An invoice with more discount than this in all needs approval; empty: no limit."_s),
        choice(u"approval.delete_needs_pin"_s, {u"no"_s, u"yes"_s},
               u"Whether deleting a draft that is over a limit needs the manager's PIN."_s),
        choice(kBackupAutomatic, {u"yes"_s, u"no"_s}, u"Whether Greenhand makes backups by itself."_s),
        text(kBackupFolder, {}, u"Where backups are written; empty: a folder beside the ledger."_s),
    };
    return rules;
}

QString accentProblem(const QString& colour)
{
    const std::optional<int> contrast = contrastOnWhite(colour);
    if (!contrast)
        return SettingWords::tr("“%1” is not a colour. Write it like #2e7d32.").arg(colour);
    return *contrast >= kLeastContrast
             ? QString()
             : SettingWords::tr("The colour %1 is too pale to be read on white paper. Choose a darker one.")
                   .arg(colour);
}

Result<QString> Settings::value(const QString& key) const
{
    const SettingRule* rule = ruleOf(key);
    if (!rule)
        return fail(ErrorKind::UnknownSetting, {}, key);
    const auto stored =
        key == kNextNumber ? m_ledger.settings.meta(u"next_number"_s) : m_ledger.settings.value(key);
    return stored.map([&](const std::optional<QString>& found) { return found.value_or(rule->standard); });
}

Result<void> Settings::set(const QString& key, const QString& value) { return set({{key, value}}); }

Result<void> Settings::set(const QList<std::pair<QString, QString>>& values)
{
    if (auto fits = checkAll(values); !fits)
        return fits;
    for (const auto& [key, text] : values)
        if (ruleOf(key)->setByConnecting)
            return refused(
                SettingWords::tr("%1 is set by connecting to Sage One: in the settings under Sage One, or "
                                 "with “sage connect”.")
                    .arg(key));
    auto done = m_ledger.db->transaction([&] { return write(values); });
    if (done)
        Q_EMIT m_ledger.settingsChanged();
    return done;
}

Result<void> Settings::checkAll(const QList<std::pair<QString, QString>>& values) const
{
    auto address = value(u"sage.url"_s);
    if (!address)
        return passOn(address);
    for (const auto& [key, text] : values)
        if (key == u"sage.url")
            address = text;
    const bool farAway = !address->isEmpty() && !isLoopback(apiBase(*address));
    for (const auto& [key, text] : values) {
        const SettingRule* rule = ruleOf(key);
        if (!rule)
            return fail(ErrorKind::UnknownSetting, {}, key);
        if (auto fits = check(*rule, text, farAway); !fits)
            return fits;
    }
    return {};
}

Result<void> Settings::store(const QList<std::pair<QString, QString>>& values)
{
    auto fits = checkAll(values);
    return fits ? write(values) : fits;
}

Result<void> Settings::write(const QList<std::pair<QString, QString>>& values)
{
    for (const auto& [key, text] : values) {
        const auto before = value(key);
        if (!before)
            return passOn(before);
        if (*before == text)
            continue;
        if (isManagers(key))
            if (auto may = m_ledger.manager.mayAct(); !may)
                return may;
        if (key == kNextNumber) {
            if (text.toLongLong() < before->toLongLong())
                return refused(SettingWords::tr("The next number is %1; going back would use a number twice.")
                                   .arg(*before));
            if (auto stored = m_ledger.settings.setMeta(u"next_number"_s, text); !stored)
                return stored;
        } else if (auto stored = m_ledger.settings.set(key, text); !stored) {
            return stored;
        }
        if (auto recorded = m_ledger.record({.entity = u"setting"_s,
                                             .action = u"set"_s,
                                             .before = {{key, *before}},
                                             .after = {{key, text}}});
            !recorded)
            return recorded;
    }
    return {};
}

Result<Letterhead> Settings::letterhead() const
{
    auto stored = m_ledger.settings.all();
    if (!stored)
        return passOn(stored);
    const auto read = [&](const QString& key) { return stored->value(key, ruleOf(key)->standard); };
    return Letterhead{
        .name = read(u"company.name"_s),
        .address = read(u"company.address"_s),
        .vatNumber = read(u"company.vat_number"_s),
        .phone = read(u"company.phone"_s),
        .email = read(u"company.email"_s),
        .bankDetails = read(u"company.bank_details"_s),
        .terms = read(u"company.terms"_s),
        .logo = QByteArray::fromBase64(stored->value(kLogo).toLatin1()),
        .accent = read(kAccent),
        .vendor = read(u"company.vat_vendor"_s) == u"yes" ? Vendor::Yes : Vendor::No,
    };
}

Result<QByteArray> Settings::logo() const
{
    return m_ledger.settings.value(kLogo).map([](const std::optional<QString>& stored) {
        return QByteArray::fromBase64(stored.value_or(QString()).toLatin1());
    });
}

Result<void> Settings::setLogo(const QByteArray& picture)
{
    if (!picture.isEmpty() && logoFormat(picture) == LogoFormat::Other)
        return refused(SettingWords::tr("The logo is not a PNG or JPEG picture."));
    if (picture.size() > kMaxLogoBytes)
        return refused(SettingWords::tr("The logo is too large: a picture may have 5 MB."));
    const auto before = logo();
    if (!before)
        return passOn(before);
    if (*before == picture)
        return {};
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        if (auto stored = m_ledger.settings.set(kLogo, QString::fromLatin1(picture.toBase64())); !stored)
            return stored;
        return m_ledger.record({.entity = u"setting"_s,
                                .action = u"set"_s,
                                .before = {{kLogo, fingerprint(*before)}},
                                .after = {{kLogo, fingerprint(picture)}}});
    });
    if (done)
        Q_EMIT m_ledger.settingsChanged();
    return done;
}

Result<Vendor> Settings::vendor() const
{
    return value(u"company.vat_vendor"_s).map([](const QString& yes) {
        return yes == u"yes" ? Vendor::Yes : Vendor::No;
    });
}

Result<VatRounding> Settings::vatRounding() const
{
    return value(u"vat.rounding"_s).map([](const QString& where) {
        return where == u"document" ? VatRounding::PerDocument : VatRounding::PerLine;
    });
}

Result<TextFormat> Settings::format() const
{
    return value(u"text.format"_s).map([](const QString& key) {
        return textFormatFrom(key).value_or(TextFormat::SouthAfrican);
    });
}

Result<DraftTerms> Settings::draftTerms(QDate date, const std::vector<VatType>& types) const
{
    const auto isVendor = vendor();
    const auto days = value(u"invoice.due_days"_s);
    const auto message = value(u"invoice.message"_s);
    if (!isVendor)
        return passOn(isVendor);
    if (!days)
        return passOn(days);
    if (!message)
        return passOn(message);
    return DraftTerms{.date = date,
                      .daysToPay = days->toInt(),
                      .message = *message,
                      .vendor = *isVendor,
                      .vatTypes = &types};
}

Result<PushTiming> Settings::timing(const QUrl& sage) const
{
    const bool farAway = !isLoopback(sage);
    const auto read = [&](const QString& key, qint64 perUnit) -> Result<qint64> {
        const auto stored = value(key);
        if (!stored)
            return passOn(stored);
        if (auto fits = check(*ruleOf(key), *stored, farAway); !fits)
            return passOn(fits);
        return stored->toLongLong() * perUnit;
    };
    const auto pace = read(u"push.pace_milliseconds"_s, 1);
    const auto quarantine = read(u"push.quarantine_seconds"_s, 1000);
    const auto gap = read(u"push.lookup_gap_seconds"_s, 1000);
    const auto deadline = read(u"push.deadline_seconds"_s, 1000);
    const auto block = read(u"push.block_seconds"_s, 1000);
    const auto retry = read(u"push.retry_seconds"_s, 1000);
    for (const auto* one : {&pace, &quarantine, &gap, &deadline, &block, &retry})
        if (!*one)
            return passOn(*one);
    return PushTiming{*pace, *quarantine, *gap, *deadline, *block, *retry};
}

void followFormat(Ledger& ledger, const Settings& settings)
{
    const auto follow = [&settings] {
        if (const auto format = settings.format())
            setTextFormat(*format);
    };
    QObject::connect(&ledger, &Ledger::settingsChanged, &ledger, follow);
    follow();
}

}  // namespace greenhand
