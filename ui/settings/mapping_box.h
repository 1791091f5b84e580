#pragma once

#include "core/workflow/desk.h"

#include <QGroupBox>
#include <QMap>

class QComboBox;
class QFormLayout;

namespace greenhand {

/// Where lines of each kind, and VAT types, are booked in Sage One.
class MappingBox final : public QGroupBox {
    Q_OBJECT
public:
    explicit MappingBox(Desk& desk, QWidget* parent = nullptr);

    /// Shows Sage One's lists as they were read last; choices not yet saved are given up.
    void reload();
    [[nodiscard]] bool isChanged() const;
    Result<void> save();

Q_SIGNALS:
    void edited();
    void failed(const greenhand::Error& error);

private:
    void addRow(const QString& key, const std::vector<SageTarget>& targets,
                const std::vector<QString>& words);
    [[nodiscard]] std::optional<SageTarget> chosen(const QString& key) const;

    Desk& m_desk;
    QFormLayout* m_form;
    QMap<QString, QComboBox*> m_boxes;
    QMap<QString, std::vector<SageTarget>> m_targets;
    QMap<QString, SageTarget> m_before;
};

}  // namespace greenhand
