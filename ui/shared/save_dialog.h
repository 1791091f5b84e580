#pragma once

#include "ui/shared/qt_prompter.h"

#include <QFileDialog>

namespace greenhand {

/// Asks where a file goes. One that is there already is replaced only after our own question, which names it;
/// "Keep it" leaves the dialog open for another name.
class SaveDialog final : public QFileDialog {
    Q_OBJECT
public:
    /// `suffix` is added to a name without one, as "pdf".
    SaveDialog(const QString& title, const QString& suffix, QWidget* parent);

protected:
    void accept() override;

private:
    QtPrompter m_prompter{this};
};

}  // namespace greenhand
