#pragma once

#include "ui/shared/filter_row.h"

#include <QMap>
#include <QPair>
#include <QString>

class QWidget;

namespace greenhand {

/// What a person has chosen in a window: tabs, filters, words searched for,
/// selected rows, the focus. A window made anew shows it again. Controls are
/// known by their object names; those without one do not count.
class WindowView {
public:
    [[nodiscard]] static WindowView of(const QWidget* window);
    void showIn(QWidget* window) const;

private:
    using Name = QPair<QString, int>;  ///< the object name, and which of those that share it

    QMap<Name, int> m_tabs;
    QMap<Name, bool> m_buttons;
    QMap<Name, int> m_combos;
    QMap<Name, QString> m_lines;
    QMap<Name, FilterRow::Chosen> m_filters;
    QMap<Name, int> m_rows;
    Name m_focus;
};

}  // namespace greenhand
