#pragma once

#include "core/domain/money.h"
#include "core/domain/push_state.h"
#include "core/result.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace greenhand {

/// What must hold of the document in Sage One for it to be ours.
struct Expected {
    QString reference;
    qint64 customer;  ///< Sage's id
    QDate date;
    Money total;  ///< inclusive
};

/// A document as Sage One has it.
struct FoundDocument {
    qint64 id = 0;
    QString number;
    QString reference;
    qint64 customer = 0;
    QDate date;
    Money exclusive;
    Money vat;
    Money rounding;
    Money total;
};

/// What a valid look-up says (reliability 2.4): none, one that agrees, one that
/// differs, or several.
[[nodiscard]] PushEvent judgeLookUp(const std::vector<FoundDocument>& found, const Expected& expected);
//  ^ SaveCommitted for none (the caller may go on), FoundEqual, FoundDifferent

/// What Sage's answer to a Save says; never SaveCommitted.
[[nodiscard]] PushEvent judgeSave(const FoundDocument& saved, const Expected& expected);

/// What a failed request says. `bodyRead` alone decides between NotSent and NoVerdict
/// where the answer does not say more (reliability 2.6).
[[nodiscard]] PushEvent judgeFailure(ErrorKind kind, bool bodyRead);

}  // namespace greenhand
