#include "ui/job_card/customer_picker.h"

#include "core/workflow/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

CustomerPicker::CustomerPicker(Find find, QWidget* parent)
    : CheckedField(parent)
    , m_find{std::move(find)}
    , m_entries(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_entries, this))
{
    setPlaceholderText(tr("Type a part of the name, VAT number, e-mail or phone"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(Qt::UserRole);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(this);
    connect(this, &QLineEdit::textEdited, this, &CustomerPicker::suggest);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& chosen) {
                if (!chosen.isValid() || chosen.row() >= int(m_found.size()))
                    return;
                const Customer customer = m_found[std::size_t(chosen.row())];
                setText(customer.details.name);
                take(customer);
                check();
            });
}

void CustomerPicker::setCustomer(const std::optional<Customer>& customer)
{
    m_whyNotFound.clear();
    setText(customer ? customer->details.name : QString());
    take(customer);
    check();
}

void CustomerPicker::setMayBeNew()
{
    m_mayBeNew = true;
    check();
}

void CustomerPicker::setTyped(const QString& text)
{
    setText(text);
    take(std::nullopt);
    check();
}

void CustomerPicker::suggest(const QString& typed)
{
    const QString words = typed.simplified();
    auto found = words.isEmpty() ? Result<std::vector<Customer>>() : m_find(words);
    m_whyNotFound = found ? QString() : sentence(found.error());
    m_found = found ? *std::move(found) : std::vector<Customer>();
    m_entries->clear();
    for (const Customer& customer : m_found) {
        const CustomerDetails& d = customer.details;
        QStringList rest{d.contact, d.email, d.vatNumber};
        rest.removeAll({});
        auto* entry =
            new QStandardItem(rest.isEmpty() ? d.name : QString(d.name % u"   "_s % rest.join(u" · "_s)));
        entry->setData(d.name, Qt::UserRole);
        m_entries->appendRow(entry);
    }
    const auto same = std::ranges::find_if(
        m_found, [&](const Customer& customer) { return folded(customer.details.name) == folded(words); });
    take(same == m_found.end() ? std::nullopt : std::optional(*same));
    setProblem({});  // while typing the list is answer enough
    if (m_found.empty()) {
        m_completer->popup()->hide();
        check();
    } else {
        m_completer->complete();
    }
}

void CustomerPicker::take(const std::optional<Customer>& customer)
{
    m_customer = customer;
    Q_EMIT picked();
}

void CustomerPicker::check()
{
    if (m_customer || text().trimmed().isEmpty())
        setProblem({});
    else if (!m_whyNotFound.isEmpty())
        setProblem(m_whyNotFound);
    else if (m_mayBeNew)
        setProblem(tr("No customer has this name. Choose one from the list, or press “New customer…”."));
    else
        setProblem(tr("No customer has this name. Choose one from the list."));
}

void CustomerPicker::focusOutEvent(QFocusEvent* event)
{
    CheckedField::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    if (m_customer && text() != m_customer->details.name)
        setText(m_customer->details.name);
    check();
}

}  // namespace greenhand
