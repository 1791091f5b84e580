#pragma once

#include "app/composition.h"
#include "ui/main_window.h"
#include "ui/shared/language.h"
#include "ui/shared/qt_prompter.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>
#include <memory>

class QImage;

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

    /// Which pictures are left: one a step, or those that the help shows.
    enum class Album { Steps, Help };

    Walkthrough(const QString& pictures, Way way, Album album, Language language, QTextStream& out);
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

    /// What the help shows beside the manual, without a check of its own.
    void furtherScreens();
    void takeAndClose(const QString& screen, const QString& picture);
    void showSettings(SettingsPage page, const QString& picture);
    void showLink();
    void showWhatWillChange();
    void showBilling(const QString& page, const QString& picture);
    void showPushAll();
    void showImport();
    void showApprovals();

    /// `page` names the picture of the help; without one the help does not show the step.
    void step(const QString& manual, const QString& what, const QString& page = {});
    void takeForHelp(const QString& page);
    void save(const QImage& picture, const QString& name) const;
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
    const Album m_album;
    const Language m_language;
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

/// The named thing that is to be seen now; the topmost where several are.
template <class T>
T* Walkthrough::find(const QString& name) const
{
    T* found = nullptr;
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (!top->isVisible())
            continue;
        if (top->objectName() == name)
            found = qobject_cast<T*>(top);
        for (T* child : top->findChildren<T*>(name))
            if (child->isVisible())
                found = child;
    }
    return found;
}

template <class T>
T* Walkthrough::waitFor(const QString& name) const
{
    waitUntil([&] { return find<T>(name) != nullptr; }, name);
    return find<T>(name);
}

}  // namespace greenhand
