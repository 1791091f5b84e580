#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;

namespace greenhand {

/// The logo as it stands on paper, with buttons to choose and to remove it, and
/// below them why a file was not taken.
class LogoField final : public QWidget {
    Q_OBJECT
public:
    explicit LogoField(const QByteArray& picture, QWidget* parent = nullptr);

    [[nodiscard]] const QByteArray& picture() const { return m_picture; }  ///< PNG or JPEG; empty: none
    [[nodiscard]] bool isChanged() const { return m_picture != m_before; }

public Q_SLOTS:
    /// What the file dialog calls; a bad file changes nothing.
    void take(const QString& path);

Q_SIGNALS:
    void edited();

private:
    void choose();
    void put(const QByteArray& picture);

    const QByteArray m_before;
    QByteArray m_picture;
    QLabel* m_paper;
    QPushButton* m_choose;
    QPushButton* m_remove;
    QLabel* m_problem;
};

}  // namespace greenhand
