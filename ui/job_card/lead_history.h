#pragma once

#include "core/domain/id.h"

#include <QListWidget>

#include <optional>

namespace greenhand {

class Invoicing;

/// What happened to one lead, newest first. Read while it is seen.
class LeadHistory final : public QListWidget {
    Q_OBJECT
public:
    LeadHistory(Invoicing& invoicing, QWidget* parent);

    /// None: the lead is not saved yet. The same one again: more has happened to it.
    void setLead(std::optional<LeadId> lead);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();

    Invoicing& m_invoicing;
    std::optional<LeadId> m_lead;
};

}  // namespace greenhand
