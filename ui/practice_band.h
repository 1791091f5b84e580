#pragma once

#include <QFrame>

namespace greenhand {

/// The yellow band over everything while a practice company is open.
class PracticeBand final : public QFrame {
    Q_OBJECT
public:
    explicit PracticeBand(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace greenhand
