#pragma once

#include "core/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace greenhand {

struct Question {
    QString title;
    QString text;
    QString details;                                   ///< folded away, copyable; may be empty
    QString yes;                                       ///< the verb on the button, as "Generate"
    QString no;                                        ///< as "Cancel"
    enum class Safe { Yes, No } returnKey = Safe::No;  ///< what Return does; Escape is always no
    /// Offers "Do not ask again"; called before onYes when that was ticked. Never for what cannot be undone.
    std::function<void()> onNeverAgain = {};
    std::function<void()> onNo = {};  ///< as onYes of confirm()
};

struct Notice {
    enum class Tone { Success, Information, Problem } tone = Tone::Information;
    QString title;
    QString text;
    QString details;
    QString close;       ///< the button, as "OK"
    QString other = {};  ///< a second button that leads on, as "Open Sage One Syncing"
    std::function<void()> onOther = {};
};

/// How a widget asks or tells the clerk something. Injected, so that a test can
/// answer; never blocks, so that no nested event loop runs. Texts are plain,
/// never rich.
class Prompter {
public:
    virtual ~Prompter() = default;
    /// Calls onYes if the clerk agrees and context still lives.
    virtual void confirm(const Question& question, QObject* context, std::function<void()> onYes) = 0;
    /// Calls onClosed when the box was closed and context still lives.
    virtual void tell(const Notice& notice, QObject* context, std::function<void()> onClosed = {}) = 0;
};

}  // namespace greenhand
