#pragma once

#include "ui/shared/prompter.h"

#include <QPointer>
#include <QWidget>

namespace greenhand {

/// Asks and tells with dialogs of our own: plain text, our icons, and no key or
/// click in the first 300 ms.
class QtPrompter final : public Prompter {
public:
    /// Boxes belong to the context's window, or to this one where the context is no widget.
    explicit QtPrompter(QWidget* window = nullptr) : m_window(window) {}

    void setWindow(QWidget* window) { m_window = window; }
    void confirm(const Question& question, QObject* context, std::function<void()> onYes) override;
    void tell(const Notice& notice, QObject* context, std::function<void()> onClosed = {}) override;

private:
    [[nodiscard]] QWidget* windowFor(QObject* context) const;

    QPointer<QWidget> m_window;
};

}  // namespace greenhand
