#include "core/storage/listing.h"

#include "core/domain/customer.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr int kDigits = 12;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

}  // namespace

QString sortText(const QString& text)
{
    const QString plain = folded(text.simplified());
    QString sorted;
    for (qsizetype at = 0; at < plain.size();) {
        qsizetype end = at;
        while (end < plain.size() && isDigit(plain[end]))
            ++end;
        if (end == at) {
            sorted += plain[at++];
            continue;
        }
        sorted += plain.sliced(at, end - at).rightJustified(kDigits, u'0');
        at = end;
    }
    return sorted;
}

}  // namespace greenhand
