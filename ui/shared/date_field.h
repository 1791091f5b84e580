#pragma once

#include "ui/shared/checked_field.h"

#include <QDate>

#include <functional>
#include <optional>

namespace greenhand {

/// A day as clerks type it: 2024-05-13, 13/5/24, "t" for today, "+7". Shown in the
/// product's format when the field is left; the calendar is there but never needed.
class DateField final : public CheckedField {
    Q_OBJECT
public:
    using Today = std::function<QDate()>;

    explicit DateField(Today today, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<QDate> value() const;
    void setValue(QDate day);
    /// Nothing typed is an answer too: an open end.
    void setMayBeEmpty();
    /// A day before this one is a problem; none for no limit.
    void setEarliest(std::optional<QDate> day);
    /// Grey the calendar with the field.
    void setLocked(bool locked);

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void check();
    void showRead();
    void openCalendar();

    Today m_today;
    QAction* m_calendar;
    std::optional<QDate> m_earliest;
    bool m_mayBeEmpty = false;
};

}  // namespace greenhand
