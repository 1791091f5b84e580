#pragma once

#include "core/workflow/prices.h"
#include "ui/settings/settings_page.h"
#include "ui/shared/paged_model.h"

class QCheckBox;
class QLabel;

namespace greenhand {

class ActionTable;
class InlineMessage;
class ListExport;
class ListRefresh;
class SearchField;

/// The price list: search, add, change, take out of use, from and to a file. What
/// is done here holds at once.
class PriceListPage final : public SettingsPageWidget {
    Q_OBJECT
public:
    explicit PriceListPage(Desk& desk, QWidget* parent = nullptr);

    SettingFields::Changes changes() const override { return {}; }

Q_SIGNALS:
    void importWanted();

private:
    using Model = PagedModel<PriceItem, PriceItemId>;

    [[nodiscard]] std::vector<Column<PriceItem>> columns() const;
    QLayout* buildBar();
    QLayout* buildButtons();
    void buildTable();
    [[nodiscard]] Result<std::vector<PriceItem>> read(const PriceItem* after, int limit) const;
    void readVatTypes();
    void lookAgain();
    void readAgain();
    void sort(int column, Qt::SortOrder order);
    void sayWhyEmpty();
    void showFoot();
    void act(const QString& action, int row);
    void add();
    void change(const PriceItem& seen);
    void turnUse(const PriceItem& seen);
    void askExport();
    void tell(const Error& error);

    Desk& m_desk;
    Prices m_prices;
    std::vector<std::pair<QString, QString>> m_vat;  ///< codes and what they are called
    PriceQuery m_query;
    SearchField* m_search;
    QCheckBox* m_showAll;
    InlineMessage* m_message;
    ActionTable* m_table;
    Model* m_model;
    QLabel* m_foot;
    ListExport* m_export;
    ListRefresh* m_refresh;
};

}  // namespace greenhand
