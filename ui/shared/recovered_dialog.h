#pragma once

#include <QDialog>

namespace greenhand {

/// After a crash, where the document was saved elsewhere meanwhile: what differs, and whose words
/// stand. Escape leaves the choice for the next time; it answers by signals and goes by itself.
class RecoveredDialog final : public QDialog {
    Q_OBJECT
public:
    RecoveredDialog(const QString& what, const QString& when, const QStringList& differences,
                    QWidget* parent);

Q_SIGNALS:
    void typedChosen();
    void savedChosen();
};

}  // namespace greenhand
