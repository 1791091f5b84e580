#include "ui/shared/date_field.h"

#include "core/domain/date_text.h"

#include <QAction>
#include <QCalendarWidget>
#include <QIcon>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

DateField::DateField(Today today, QWidget* parent)
    : CheckedField(parent)
    , m_today{std::move(today)}
    , m_calendar{addAction(QIcon(u":/icons/calendar.svg"_s), QLineEdit::TrailingPosition)}
{
    setPlaceholderText(tr("2024-05-13, 13/5, t, +7"));
    setToolTip(tr("A day: 2024-05-13, 13/5/24, t for today, +7 for in a week (calendar: Alt+Down)"));
    m_calendar->setText(tr("Calendar"));
    m_calendar->setToolTip(tr("Calendar (Alt+Down)"));
    connect(m_calendar, &QAction::triggered, this, &DateField::openCalendar);
    connect(this, &QLineEdit::textChanged, this, &DateField::check);
}

std::optional<QDate> DateField::value() const { return readTypedDate(text().trimmed(), m_today()); }

void DateField::setValue(QDate day)
{
    setText(format(day));
    check();
}

void DateField::setMayBeEmpty()
{
    m_mayBeEmpty = true;
    check();
}

void DateField::setEarliest(std::optional<QDate> day)
{
    if (day == m_earliest)
        return;
    m_earliest = day;
    check();
}

void DateField::setLocked(bool locked)
{
    setReadOnly(locked);
    m_calendar->setVisible(!locked);
}

void DateField::check()
{
    const auto day = value();
    if (day && m_earliest && *day < *m_earliest)
        setProblem(tr("This day is before %1.").arg(format(*m_earliest)));
    else if (day)
        setProblem({});
    else if (text().trimmed().isEmpty())
        setProblem(m_mayBeEmpty ? QString() : tr("A date is missing here."));
    else
        setProblem(tr("This is not a date. Type it as 2024-05-13 or 13/5/24, or t for today."));
}

void DateField::showRead()
{
    if (isReadOnly())
        return;
    if (const auto day = value(); day && format(*day) != text())
        setText(format(*day));
}

void DateField::focusOutEvent(QFocusEvent* event)
{
    CheckedField::focusOutEvent(event);
    showRead();
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        openCalendar();
        return;
    }
    CheckedField::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        showRead();
}

void DateField::openCalendar()
{
    if (isReadOnly())
        return;
    auto* box = new QWidget(this, Qt::Popup);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"calendarBox"_s);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* calendar = new QCalendarWidget(box);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setSelectedDate(value().value_or(m_today()));
    layout->addWidget(calendar);
    const auto take = [this, box](QDate day) {
        setValue(day);
        box->close();
        Q_EMIT textEdited(text());
    };
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(calendar, &QCalendarWidget::clicked, this, take);
    box->move(mapToGlobal(QPoint(0, height())));
    box->show();
    calendar->setFocus();
}

}  // namespace greenhand
