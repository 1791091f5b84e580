#pragma once

#include <QWidget>

class QHBoxLayout;
class QKeySequence;
class QLabel;
class QPushButton;

namespace greenhand {

/// The lowest row of a document's screen: what can be done with the document, and why it cannot be
/// done as the document stands.
class DocumentFoot : public QWidget {
    Q_OBJECT
public:
    /// What is wrong, in colour; or, where nothing is, whatever else is to be said there.
    void sayWhyNot(const QString& wrong, const QString& otherwise);

protected:
    explicit DocumentFoot(QWidget* parent);

    [[nodiscard]] QPushButton* makeButton(const QString& text, const QString& name, const QString& iconName,
                                          const QString& tooltip);
    void onKey(const QKeySequence& key, QPushButton* button);
    [[nodiscard]] QHBoxLayout& row() { return *m_row; }
    /// Takes the room that the buttons leave.
    void addWhyNot();

private:
    QHBoxLayout* m_row;
    QLabel* m_whyNot;
};

}  // namespace greenhand
