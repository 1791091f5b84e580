#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QPoint>

namespace greenhand {

/// Swallows the second half of a double click whose first half closed a dialog: it would fall on
/// whatever lies below. It watches the place for as long as a double click may take, then goes.
class SecondClick final : public QObject {
public:
    explicit SecondClick(QPoint where);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const QPoint m_where;
    const QDeadlineTimer m_until;
};

}  // namespace greenhand
