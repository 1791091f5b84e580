#pragma once

#include <QDialog>

namespace greenhand {

/// Asks for the reason of an act that is kept in the history. There is no doing it without one.
class ReasonDialog final : public QDialog {
    Q_OBJECT
public:
    ReasonDialog(const QString& title, const QString& words, const QString& verb, QWidget* parent);

Q_SIGNALS:
    void given(const QString& reason);
};

}  // namespace greenhand
