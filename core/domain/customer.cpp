#include "core/domain/customer.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

template <std::size_t N>
bool isOneOf(const QString& word, const std::array<QLatin1StringView, N>& words)
{
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView other) { return word == other; });
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02bc' || c == u'`';
}

/// The words of a folded name; single letters that stand together are one ("C.C." is "cc").
QStringList words(const QString& name)
{
    QStringList result;
    QString word;
    bool afterLetter = false;
    const auto take = [&] {
        if (word.isEmpty())
            return;
        const bool letter = word.size() == 1 && word.front().isLetter();
        if (letter && afterLetter)
            result.back() += word;
        else
            result.push_back(word);
        afterLetter = letter;
        word.clear();
    };
    for (const QChar c : name) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            word += c;
        else if (!isApostrophe(c))
            take();
    }
    take();
    return result;
}

}  // namespace

QString folded(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD);
    QString bare;
    bare.reserve(decomposed.size());
    for (const QChar c : decomposed)
        if (c.category() != QChar::Mark_NonSpacing)
            bare += isApostrophe(c) ? QChar(u'\'') : c;
    return bare.toLower();
}

QString toKey(SageStanding standing)
{
    switch (standing) {
    case SageStanding::Active: return u"active"_s;
    case SageStanding::Inactive: return u"inactive"_s;
    case SageStanding::Gone: return u"gone"_s;
    }
    return {};
}

std::optional<SageStanding> sageStandingFromKey(QStringView key)
{
    for (const SageStanding standing : {SageStanding::Active, SageStanding::Inactive, SageStanding::Gone})
        if (toKey(standing) == key)
            return standing;
    return std::nullopt;
}

QString normalisedName(QStringView name)
{
    static constexpr std::array kForms{"pty"_L1, "ltd"_L1,    "limited"_L1, "proprietary"_L1,
                                       "cc"_L1,  "bk"_L1,     "inc"_L1,     "incorporated"_L1,
                                       "npc"_L1, "rf"_L1,     "soc"_L1,     "edms"_L1,
                                       "bpk"_L1, "beperk"_L1, "eiendoms"_L1};
    static constexpr std::array kFirstHalves{"pty"_L1, "proprietary"_L1, "edms"_L1, "eiendoms"_L1};
    static constexpr std::array kSecondHalves{"ltd"_L1, "limited"_L1, "bpk"_L1, "beperk"_L1};

    QStringList left = words(folded(name));
    while (left.size() > 1 && isOneOf(left.back(), kForms))
        left.pop_back();
    for (qsizetype at = 1; at + 1 < left.size();) {  // "(Pty) Ltd t/a …"
        if (isOneOf(left[at], kFirstHalves) && isOneOf(left[at + 1], kSecondHalves))
            left.remove(at, 2);
        else
            ++at;
    }
    return left.join(u' ');
}

QString normalisedPhone(QStringView phone)
{
    QString digits;
    for (const QChar c : phone)
        if (c >= u'0' && c <= u'9')
            digits += c;
    bool abroad = phone.trimmed().startsWith(u'+');
    if (digits.startsWith("00"_L1)) {
        digits.remove(0, 2);
        abroad = true;
    }
    // Nine digits that begin with 27 are a subscriber's, as 027 213 1234.
    if (digits.startsWith("27"_L1) && (abroad || digits.size() > 10))
        digits.remove(0, 2);
    if (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits;
}

bool isEmailAddress(QStringView text)
{
    static constexpr QStringView kNever = u",;<>()[]:\"\\";
    for (const QChar c : text)
        if (c.isSpace() || !c.isPrint() || kNever.contains(c))
            return false;
    if (text.count(u'@') != 1)
        return false;
    const qsizetype at = text.indexOf(u'@');
    const QStringView domain = text.sliced(at + 1);
    return at > 0 && domain.contains(u'.') && !domain.startsWith(u'.') && !domain.endsWith(u'.')
        && !domain.contains(u".."_s);
}

bool isVatNumber(QStringView text)
{
    return text.size() == 10 && text.startsWith(u'4')
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

}  // namespace greenhand
