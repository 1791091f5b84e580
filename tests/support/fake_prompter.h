#pragma once

#include "ui/shared/prompter.h"

#include <QPointer>

#include <utility>
#include <vector>

namespace greenhand::testing {

/// Keeps what the clerk was asked and told; the test answers.
class FakePrompter final : public Prompter {
public:
    struct Asked {
        Question question;
        QPointer<QObject> context;
        std::function<void()> onYes;
    };
    struct Told {
        Notice notice;
        QPointer<QObject> context;
        std::function<void()> onClosed;
    };

    void confirm(const Question& question, QObject* context, std::function<void()> onYes) override
    {
        asked.push_back({question, context, std::move(onYes)});
    }
    void tell(const Notice& notice, QObject* context, std::function<void()> onClosed = {}) override
    {
        told.push_back({notice, context, std::move(onClosed)});
    }

    /// The clerk presses the yes button of the last question.
    void sayYes() const
    {
        const Asked last = asked.back();
        if (last.context)
            last.onYes();
    }
    void sayNo() const
    {
        const Asked last = asked.back();
        if (last.context && last.question.onNo)
            last.question.onNo();
    }
    /// The clerk closes the last notice.
    void close() const
    {
        const Told last = told.back();
        if (last.context && last.onClosed)
            last.onClosed();
    }

    std::vector<Asked> asked;
    std::vector<Told> told;
};

}  // namespace greenhand::testing
