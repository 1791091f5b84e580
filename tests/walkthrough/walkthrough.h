#pragma once

#include "app/composition.h"
#include "ui/main_window.h"
#include "ui/shared/qt_prompter.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

#include <memory>

class QAbstractButton;

namespace greenhand {

class ActionTable;
class BreakableLine;

/// The clerk's manual, 7 to 7.4, done in the real main window by object names as
/// a hand would do it, against a practice company of its own. Each step prints
/// one line and leaves one picture; the first thing that is not as the manual
/// says ends the walk.
class Walkthrough {
public:
    /// How leads are opened from the list.
    enum class Way { GreenHand, DoubleClick };

    Walkthrough(const QString& pictures, Way way, QTextStream& out);
    ~Walkthrough();

    /// False when a step failed; it was printed which and why.
    bool run();

private:
    struct Failed {
        QString why;
    };

    void openOffice();
    void invoicingNew();
    void jobCard();
    void cancelGenerate();
    void generate();
    void update();
    void updateJobCard();
    void findInvoice();
    void blueButton();
    void cancelSending();
    void send();
    void errorAndSyncing();
    void completed();
    void settingsAndFirstRun();
    void checkSageOne();

    void step(const QString& manual, const QString& what);
    void need(bool holds, const QString& what) const;
    template <class T>
    T* find(const QString& name) const;
    template <class T>
    T* waitFor(const QString& name) const;
    void waitUntil(const std::function<bool()>& holds, const QString& what) const;
    void click(const QString& button) const;
    void clickRowButton(ActionTable* table, int row, const QString& action) const;
    [[nodiscard]] int rowOf(ActionTable* table, const QString& text) const;
    [[nodiscard]] LeadRow leadToSend(const QString& notThis = {}) const;
    InvoiceId makeReady(const LeadRow& lead);
    [[nodiscard]] Desk& desk() const { return m_office->desk(); }

    void openLead(ActionTable* list, int row) const;

    QDir m_pictures;
    const Way m_way;
    QTextStream& m_out;
    QTemporaryDir m_folder;
    BreakableLine* m_line = nullptr;  ///< owned by the composition
    std::unique_ptr<Composition> m_office;
    QtPrompter m_prompter;
    std::unique_ptr<MainWindow> m_window;
    std::optional<LeadRow> m_lead;
    std::optional<InvoiceId> m_invoice;
    int m_step = 0;
};

}  // namespace greenhand
