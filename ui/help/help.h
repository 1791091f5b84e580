#pragma once

#include <QObject>

#include <memory>

class QWidget;

namespace greenhand {

class HelpWindow;

/// Answers F1 with the page about the screen, and Shift+F1 with the keyboard
/// page, in a window and in every dialog over it. One page is read at a time, in
/// a window of its own that no dialog blocks.
class Help final : public QObject {
    Q_OBJECT
public:
    explicit Help(QWidget* owner);
    ~Help() override;

    void showFor(const QWidget* widget);
    void showPage(const QString& page);
    void showKeys();

    [[nodiscard]] HelpWindow& window();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isOurs(const QWidget* widget) const;

    QWidget* m_owner;
    std::unique_ptr<HelpWindow> m_window;
};

}  // namespace greenhand
