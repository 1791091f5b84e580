#pragma once

#include <QLineEdit>

namespace greenhand {

/// The search line over a list: narrows while typing (searched), Ctrl+F comes to
/// it while it is visible, Escape empties it, Down goes to the list below it.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    /// `placeholder` says what is searched; it is the accessible name as well.
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    /// The list that Down and Return lead to.
    void setList(QWidget* list) { m_list = list; }
    [[nodiscard]] QString words() const { return text().simplified(); }

Q_SIGNALS:
    void searched(const QString& words);  ///< only when the words have changed

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void nameButtons(const QString& name);

    QWidget* m_list = nullptr;
    QString m_last;
};

}  // namespace greenhand
