#include "core/domain/reference.h"

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Crockford's base 32: no I, L, O or U.
constexpr QStringView kAlphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kDigits = 16;  ///< 80 bits, five each
constexpr int kModulus = 31;

}  // namespace

QString makeReference(const std::array<quint8, 10>& randomBytes)
{
    QString text = u"GH"_s;
    unsigned held = 0;  ///< bits not yet written, at the low end
    int bits = 0;
    int written = 0;
    int remainder = 0;
    for (const quint8 byte : randomBytes) {
        held = (held << 8) | byte;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            const int digit = int((held >> bits) & 31u);
            held &= (1u << bits) - 1;
            if (written++ % 4 == 0)
                text += u'-';
            text += kAlphabet[digit];
            remainder = (remainder * 32 + digit) % kModulus;
        }
    }
    text += u'-';
    text += kAlphabet[remainder];
    return text;
}

bool isReference(QStringView text)
{
    constexpr QStringView kShape = u"GH-****-****-****-****-";
    if (text.size() != kShape.size() + 1)
        return false;
    int remainder = 0;
    int digits = 0;
    for (qsizetype i = 0; i < kShape.size(); ++i) {
        if (kShape[i] != u'*') {
            if (text[i] != kShape[i])
                return false;
            continue;
        }
        const qsizetype digit = kAlphabet.indexOf(text[i]);
        if (digit < 0)
            return false;
        remainder = int((remainder * 32 + digit) % kModulus);
        ++digits;
    }
    return digits == kDigits && text.back() == kAlphabet[remainder];
}

}  // namespace greenhand
