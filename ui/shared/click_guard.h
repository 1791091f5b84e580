#pragma once

#include <QElapsedTimer>
#include <QObject>

class QDialog;

namespace greenhand {

/// Keeps keys and clicks away from a dialog for the first moments after it
/// appears: the second half of a double Return or double click on what opened
/// it must not answer it.
class ClickGuard final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMs = 300;

    explicit ClickGuard(QDialog* dialog);

    [[nodiscard]] bool holds() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QDialog* m_dialog;
    QElapsedTimer m_shown;
};

}  // namespace greenhand
