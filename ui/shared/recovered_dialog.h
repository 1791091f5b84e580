#pragma once

#include <QDialog>

namespace greenhand {

/// After a crash, where the document was saved elsewhere or typed into again meanwhile: what differs,
/// and whose words stand. Escape leaves the choice for the next time; it answers by signals and goes by
/// itself.
class RecoveredDialog final : public QDialog {
    Q_OBJECT
public:
    /// What the typing from before stands against.
    enum class Against { Saved, TypedOn };

    RecoveredDialog(const QString& what, const QString& when, const QStringList& differences, QWidget* parent,
                    Against against = Against::Saved);

Q_SIGNALS:
    void typedChosen();
    void savedChosen();  ///< or what was typed since
};

}  // namespace greenhand
