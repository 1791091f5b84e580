#include "tests/bench/array_view.h"
#include "tests/bench/disk_reads.h"
#include "tests/bench/made_up.h"
#include "tests/bench/measures.h"
#include "tests/bench/office.h"
#include "tests/bench/painted.h"
#include "tests/bench/typed_texts.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/main_window.h"
#include "ui/shared/search_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCursor>
#include <QDialog>
#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>
#include <QTabWidget>

#include <algorithm>
#include <cstdio>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr double kKeyMs = 16;     ///< a keystroke of search, painted
constexpr double kFrozenMs = 50;  ///< what a window may stand still
constexpr double kLikeBare = 1.2;
constexpr int kFrames = 120;
constexpr int kRowsAFrame = 3;
constexpr int kFilters = 20;
constexpr int kOpened = 40;
constexpr int kDeepest = 20'000;  ///< rows that are scrolled through to be deep in a list

/// A list of the window with what is measured beside it.
struct List {
    QString name;
    ActionTable* table;
    SearchField* field;
    std::unique_ptr<ArrayView> bare;
};

class Window {
public:
    Window(const Job& job, Desk& desk, Desk& emptyDesk)
        : m_job{job}
        , m_desk{desk}
        , m_emptyDesk{emptyDesk}
        , m_window(desk, m_prompter)
        , m_emptyWindow(emptyDesk, m_prompter)
    {
    }

    Measured all()
    {
        QCursor::setPos(QGuiApplication::primaryScreen()->geometry().bottomRight());  // over neither view
        m_window.resize(1280, 800);
        m_window.show();
        if (!turnUntil([&] { return m_window.isVisible(); }))
            return fail(ErrorKind::Storage, u"no window"_s);
        for (const auto& [stage, name] :
             {std::pair{LeadStage::New, u"new"_s}, std::pair{LeadStage::Active, u"active"_s},
              std::pair{LeadStage::Completed, u"completed"_s}}) {
            m_window.showInvoicing(stage);
            measureList(u"leads in "_s + name);
        }
        m_window.showInvoices();
        measureFilters();
        click(u"allFilter"_s);
        measureList(u"invoices all"_s);
        openScreens();
        if (!m_done)
            return passOn(m_done);
        return m_figures;
    }

private:
    template <class T>
    [[nodiscard]] T* visible(const QString& name = {})
    {
        for (T* child : m_window.findChildren<T*>(name))
            if (child->isVisible())
                return child;
        return nullptr;
    }

    void click(const QString& button)
    {
        if (auto* wanted = visible<QAbstractButton>(button))
            wanted->click();
        settle();
    }

    List shownList(const QString& name)
    {
        settle();
        auto* table = visible<ActionTable>();
        List list{.name = name,
                  .table = table,
                  .field = visible<SearchField>(),
                  .bare = std::make_unique<ArrayView>(*table)};
        list.bare->show();
        settle();
        return list;
    }

    void measureList(const QString& name)
    {
        List list = shownList(name);
        scroll(list);
        type(list);
        sort(list);
    }

    /// Every text letter by letter, in both views.
    void type(List& list)
    {
        Times ours;
        Series bare;
        double worst = 0;
        QString slowest;
        const std::size_t texts = m_job.once ? 3 : kTyped.size();
        for (std::size_t number = 0; number < texts; ++number) {
            const QString& text = kTyped[number];
            for (const QChar letter : text) {
                if (letter.isSpace()) {  // no search begins before the next word does
                    pressKey(*list.field, 0, QString(letter));
                    continue;
                }
                ours.take([&] { return keyIn(*list.field, *list.table, letter); });
                list.bare->take(*list.table, list.table->model()->rowCount());
                bare.push_back(keyIn(list.bare->field(), list.bare->table(), letter));
                if (ours.all.back() > worst) {
                    worst = ours.all.back();
                    slowest = list.field->text();
                }
            }
            list.field->clear();
            list.bare->field().clear();
        }
        std::fprintf(stderr, "slowest key in %s: \"%s\", %.1f ms\n", qUtf8Printable(list.name),
                     qUtf8Printable(slowest), worst);
        m_figures.push_back(atMostOrTimes(kKeyMs, kLikeBare,
                                          {.name = u"key painted, "_s + list.name + u", p99"_s,
                                           .value = percentile99(ours.all),
                                           .limit = percentile99(bare),
                                           .unit = u"ms"_s}));
        std::ranges::move(ours.waits(u"ms"_s), std::back_inserter(m_figures));
    }

    static double keyIn(SearchField& field, ActionTable& table, QChar letter)
    {
        return msUntilPainted(table, [&] { pressKey(field, 0, QString(letter)); });
    }

    /// At the top, then as deep as the list goes; the array is as long as the list is then.
    void scroll(List& list)
    {
        frames(list, u"top"_s);
        goDown(*list.table);
        frames(list, u"deep"_s);
        list.table->scrollToTop();
        settle();
    }

    void frames(List& list, const QString& where)
    {
        QScrollBar& ours = *list.table->verticalScrollBar();
        if (ours.maximum() == 0)
            return;  // all of it is in sight
        list.bare->take(*list.table, list.table->model()->rowCount());
        settle();
        QScrollBar& bare = *list.bare->table().verticalScrollBar();
        bare.setValue(ours.value());
        Series our;
        Series limit;
        for (int frame = 0; frame < m_job.times(kFrames); ++frame) {
            our.push_back(oneFrame(*list.table, ours));
            limit.push_back(oneFrame(list.bare->table(), bare));
        }
        m_figures.push_back(
            atMostTimes(kLikeBare, {.name = u"frame scrolling, "_s + list.name + u", "_s + where,
                                    .value = median(our),
                                    .limit = median(limit),
                                    .unit = u"ms"_s}));
        m_figures.push_back(
            {.name = u"  p99"_s, .value = percentile99(our), .limit = percentile99(limit), .unit = u"ms"_s});
    }

    /// Down, or up again where there is no further down.
    static double oneFrame(ActionTable& table, QScrollBar& bar)
    {
        const int step = bar.value() + kRowsAFrame <= bar.maximum() ? kRowsAFrame : -kRowsAFrame;
        return msUntilPainted(table, [&] { bar.setValue(bar.value() + step); });
    }

    /// To the end again and again, until there is no more or it is deep enough.
    void goDown(ActionTable& table)
    {
        QScrollBar& bar = *table.verticalScrollBar();
        const int deepest = m_job.once ? 300 : kDeepest;
        for (int before = -1; before < bar.maximum() && bar.maximum() < deepest;) {
            before = bar.maximum();
            bar.setValue(before);
            settle();
        }
        bar.setValue(bar.maximum() / 2);
        settle();
    }

    void measureFilters()
    {
        List list = shownList(u"invoices"_s);
        Series ours;
        Series bare;
        const std::array names{u"sentFilter"_s, u"allFilter"_s, u"toPushFilter"_s};
        for (int turn = 0; turn < m_job.times(kFilters); ++turn)
            for (const QString& name : names) {
                auto* button = visible<QAbstractButton>(name);
                ours.push_back(msUntilPainted(*list.table, [&] { button->click(); }));
                list.bare->take(*list.table, list.table->model()->rowCount());
                bare.push_back(msUntilPainted(list.bare->table(), [&] { list.bare->showAgain(); }));
            }
        m_figures.push_back(atMost(
            kFrozenMs,
            {.name = u"filter painted"_s, .value = median(ours), .limit = median(bare), .unit = u"ms"_s}));
    }

    /// By each column that can be sorted by, both ways.
    void sort(List& list)
    {
        QHeaderView& header = *list.table->horizontalHeader();
        if (!header.isSortIndicatorShown())
            return;
        Times ours;
        Series bare;
        const int column = header.sortIndicatorSection();
        const Qt::SortOrder order = header.sortIndicatorOrder();
        for (int section = 0; section < header.count(); ++section) {
            if (list.table->isColumnHidden(section) || section == list.table->actionColumn())
                continue;
            for (const Qt::SortOrder way : {Qt::DescendingOrder, Qt::AscendingOrder}) {
                if (section == header.sortIndicatorSection() && way == header.sortIndicatorOrder())
                    continue;  // nothing changes, nothing is painted
                ours.take([&] {
                    return msUntilPainted(*list.table, [&] { header.setSortIndicator(section, way); });
                });
                list.bare->take(*list.table, list.table->model()->rowCount());
                bare.push_back(msUntilPainted(list.bare->table(), [&] { list.bare->showAgain(); }));
            }
        }
        header.setSortIndicator(column, order);
        m_figures.push_back(atMost(kFrozenMs, {.name = u"sort painted, "_s + list.name + u", p99"_s,
                                               .value = percentile99(ours.all),
                                               .limit = percentile99(bare),
                                               .unit = u"ms"_s}));
        std::ranges::move(ours.waits(u"ms"_s), std::back_inserter(m_figures));
    }

    /// Any job card and any invoice, beside the same screen over an empty ledger.
    void openScreens()
    {
        const auto mostly = m_desk.ledger.invoices.page({.filter = InvoiceFilter::All, .limit = 1});
        if (!mostly || mostly->empty()) {
            m_done = fail(ErrorKind::NotFound, u"no invoice"_s);
            return;
        }
        const auto only = makeOnlyInvoice();
        if (!only) {
            m_done = passOn(only);
            return;
        }
        const int last = int(mostly->front().id.value());
        m_emptyWindow.resize(1280, 800);
        m_emptyWindow.show();
        settle();
        Chance chance(13);
        const auto any = [&] { return 1 + chance.below(last); };
        opened(
            u"job card painted"_s, u"jobCardScreen"_s, [&] { m_window.openJobCard(LeadId{any()}); },
            [&] { m_emptyWindow.openJobCard(only->lead); });
        opened(
            u"invoice painted"_s, u"invoiceScreen"_s, [&] { m_window.openInvoice(InvoiceId{any()}); },
            [&] { m_emptyWindow.openInvoice(only->id); });
    }

    Result<Invoice> makeOnlyInvoice()
    {
        MadeUp madeUp(5, 1);
        const auto customer = m_emptyDesk.invoicing.addCustomer(madeUp.customer());
        if (!customer)
            return passOn(customer);
        JobCard card = madeUp.jobCard(u"L-1"_s, m_emptyDesk.ledger.today());
        card.customer = customer->id;
        const auto lead = m_emptyDesk.invoicing.addLead(card);
        if (!lead)
            return passOn(lead);
        const auto made = m_emptyDesk.invoicing.generate(*lead);
        if (!made)
            return passOn(made);
        return m_emptyDesk.billing.invoice(made->invoice);
    }

    void opened(const QString& name, const QString& screen, const std::function<void()>& open,
                const std::function<void()>& openBare)
    {
        Series ours;
        Series bare;
        for (int turn = -1; turn < m_job.times(kOpened); ++turn)
            for (const auto& [series, act] : {std::pair{&ours, &open}, std::pair{&bare, &openBare}}) {
                const double ms = msUntilPainted(screen, *act);
                if (turn >= 0)
                    series->push_back(ms);
                closeScreens(screen);
            }
        m_figures.push_back(
            atMost(kFrozenMs, {.name = name, .value = median(ours), .limit = median(bare), .unit = u"ms"_s}));
    }

    static void closeScreens(const QString& screen)
    {
        settle();
        for (QWidget* top : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QDialog*>(top); dialog && dialog->objectName() == screen)
                dialog->close();
        settle();
    }

    const Job& m_job;
    Desk& m_desk;
    Desk& m_emptyDesk;
    Yes m_prompter;
    MainWindow m_window;
    MainWindow m_emptyWindow;
    std::vector<Figure> m_figures;
    Result<void> m_done;
};

}  // namespace

Measured measureWindow(const Job& job)
{
    const auto office = Composition::open(job.ledger, usualOptions());
    if (!office)
        return passOn(office);
    const auto nothing = emptyOffice();
    if (!nothing)
        return passOn(nothing);
    return Window(job, (*office)->desk(), (*nothing)->desk()).all();
}

}  // namespace greenhand::bench
