#pragma once

#include "core/domain/customer.h"
#include "core/result.h"
#include "ui/shared/checked_field.h"

#include <functional>
#include <optional>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace greenhand {

/// A customer found by typing a part of name, VAT number, e-mail or phone. A
/// text that is nobody's name is a problem, never a new customer by accident.
class CustomerPicker final : public CheckedField {
    Q_OBJECT
public:
    using Find = std::function<Result<std::vector<Customer>>(const QString& text)>;

    CustomerPicker(Find find, QWidget* parent);

    [[nodiscard]] const std::optional<Customer>& customer() const { return m_customer; }
    void setCustomer(const std::optional<Customer>& customer);
    /// Beside it stands "New customer…", which is then a way out for a name that nobody has.
    void setMayBeNew();
    /// A text that is not a customer yet, as if it had been typed and left.
    void setTyped(const QString& text);

Q_SIGNALS:
    void picked();

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void suggest(const QString& typed);
    void take(const std::optional<Customer>& customer);
    void check();

    Find m_find;
    std::optional<Customer> m_customer;
    std::vector<Customer> m_found;
    bool m_mayBeNew = false;
    QString m_whyNotFound;  ///< the customers could not be read
    QStandardItemModel* m_entries;
    QCompleter* m_completer;
};

}  // namespace greenhand
