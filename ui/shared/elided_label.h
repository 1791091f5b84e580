#pragma once

#include <QLabel>

namespace greenhand {

/// A line of plain text that gives way: where it does not fit it ends in "…" and its tooltip has
/// all of it. text() and screen readers always have all.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString shown() const;
};

}  // namespace greenhand
