#include "ui/main_menus.h"

#include "ui/help/help.h"
#include "ui/shared/look.h"
#include "ui/shared/prompter.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An entry with its name and key; the object name is how tests and scripts find it.
QAction* entry(QMenu* menu, const QString& objectName, const QString& text, const QKeySequence& key = {},
               const QString& iconName = {})
{
    QAction* action = menu->addAction(text);
    action->setObjectName(objectName);
    action->setShortcut(key);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    return action;
}

/// Shows its key in the menu but leaves the key to the widget that owns it.
void showOnly(QAction* action) { action->setShortcutContext(Qt::WidgetShortcut); }

}  // namespace

MainMenus::MainMenus(QMainWindow* window, Navigator& navigator, Prompter& prompter)
    : QObject(window)
    , m_window(window)
    , m_navigator(navigator)
    , m_prompter(prompter)
    , m_help(new Help(window))
{
    window->menuBar()->setObjectName(u"menuBar"_s);
    buildFile();
    buildEdit();
    buildView();
    buildSage();
    buildHelp();
}

void MainMenus::buildFile()
{
    QMenu* file = m_window->menuBar()->addMenu(tr("&File"));
    connect(entry(file, u"newLeadAction"_s, tr("&New lead"), QKeySequence::New, u"add"_s),
            &QAction::triggered, this, [this] { m_navigator.openNewLead(); });
    connect(entry(file, u"importLeadsAction"_s, tr("&Import leads…"), {}, u"import"_s), &QAction::triggered,
            this, &MainMenus::importWanted);
    connect(entry(file, u"importPricesAction"_s, tr("Import &price list…"), {}, u"import"_s),
            &QAction::triggered, this, &MainMenus::priceListWanted);
    file->addSeparator();
    connect(entry(file, u"settingsAction"_s, tr("&Settings…"), QKeySequence(u"Ctrl+,"_s), u"settings"_s),
            &QAction::triggered, this, [this] { m_navigator.openSettings(SettingsPage::Company); });
    file->addSeparator();
    QAction* quit = entry(file, u"quitAction"_s, tr("&Quit"), QKeySequence(u"Ctrl+Q"_s));
    connect(quit, &QAction::triggered, m_window, &QWidget::close);
}

void MainMenus::buildEdit()
{
    QMenu* edit = m_window->menuBar()->addMenu(tr("&Edit"));
    m_undo = entry(edit, u"undoAction"_s, tr("&Undo"), QKeySequence(u"Ctrl+Z"_s));
    connect(m_undo, &QAction::triggered, this, &MainMenus::undoWanted);
    offerUndo(false);
    QAction* find = entry(edit, u"findAction"_s, tr("&Find"), QKeySequence::Find, u"search"_s);
    showOnly(find);
    connect(find, &QAction::triggered, this, &MainMenus::findWanted);
    QMenu* row = edit->addMenu(tr("&Selected row"));
    row->setObjectName(u"rowActionsMenu"_s);
    connect(row, &QMenu::aboutToShow, this, [this, row] {
        row->clear();
        Q_EMIT rowActionsWanted(row);
    });
}

void MainMenus::offerUndo(bool something)
{
    m_undo->setEnabled(something);
    m_undo->setToolTip(something ? tr("Takes back what the bar below the list names")
                                 : tr("There is nothing to take back."));
}

void MainMenus::buildView()
{
    QMenu* view = m_window->menuBar()->addMenu(tr("&View"));
    connect(entry(view, u"showInvoicingAction"_s, tr("&Invoicing"), QKeySequence(u"Ctrl+1"_s)),
            &QAction::triggered, this, [this] { m_navigator.showInvoicing(LeadStage::New); });
    connect(entry(view, u"showBillingAction"_s, tr("&Billing"), QKeySequence(u"Ctrl+2"_s)),
            &QAction::triggered, this, [this] { m_navigator.showInvoices(); });
    view->addSeparator();
    QMenu* columns = view->addMenu(tr("&Columns of the list"));
    columns->setObjectName(u"columnsMenu"_s);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        Q_EMIT columnsWanted(columns);
    });
    addLook(view);
    view->addSeparator();
    connect(entry(view, u"refreshAction"_s, tr("&Refresh"), QKeySequence(Qt::Key_F5), u"refresh"_s),
            &QAction::triggered, this, &MainMenus::refreshWanted);
}

void MainMenus::addLook(QMenu* view)
{
    QMenu* look = view->addMenu(tr("&Look"));
    auto* one = new QActionGroup(look);
    const auto add = [&](const QString& name, const QString& text, LookChoice choice) {
        QAction* action = entry(look, name, text);
        action->setCheckable(true);
        action->setData(int(choice));
        one->addAction(action);
        connect(action, &QAction::triggered, this, [choice] { chooseLook(*qApp, choice); });
    };
    add(u"lookSystemAction"_s, tr("Like the &system"), LookChoice::System);
    add(u"lookLightAction"_s, tr("&Light"), LookChoice::Light);
    add(u"lookDarkAction"_s, tr("&Dark"), LookChoice::Dark);
    connect(look, &QMenu::aboutToShow, this, [look] {  // the settings choose it as well
        for (QAction* action : look->actions())
            action->setChecked(LookChoice(action->data().toInt()) == lookChoice());
    });
}

void MainMenus::buildSage()
{
    QMenu* sage = m_window->menuBar()->addMenu(tr("&Sage One"));
    QAction* generate = entry(sage, u"sageInvoiceAction"_s, tr("&Generate Sage One Invoice"),
                              QKeySequence(u"Ctrl+Shift+G"_s), u"send"_s);
    connect(generate, &QAction::triggered, this, &MainMenus::sageInvoiceWanted);
    connect(
        entry(sage, u"syncingAction"_s, tr("Sage One &Syncing"), QKeySequence(u"Ctrl+Shift+S"_s), u"sage"_s),
        &QAction::triggered, this, [this] { m_navigator.showSyncing(); });
    sage->addSeparator();
    connect(entry(sage, u"sageSettingsAction"_s, tr("&Connection settings…"), {}, u"settings"_s),
            &QAction::triggered, this, [this] { m_navigator.openSettings(SettingsPage::SageOne); });
}

void MainMenus::buildHelp()
{
    QMenu* help = m_window->menuBar()->addMenu(tr("&Help"));
    QAction* manual = entry(help, u"manualAction"_s, tr("&Manual"), QKeySequence(Qt::Key_F1), u"help"_s);
    connect(manual, &QAction::triggered, this, [this] { m_help->showFor(m_window); });
    QAction* keys = entry(help, u"keysAction"_s, tr("&Keyboard"), QKeySequence(Qt::SHIFT | Qt::Key_F1));
    connect(keys, &QAction::triggered, m_help, &Help::showKeys);
    for (QAction* everywhere : {manual, keys})
        showOnly(everywhere);  // Help takes these keys, in dialogs as well
    help->addSeparator();
    connect(entry(help, u"aboutAction"_s, tr("&About Greenhand"), {}, u"info"_s), &QAction::triggered, this,
            &MainMenus::showAbout);
}

void MainMenus::showAbout()
{
    m_prompter.tell(
        {.tone = Notice::Tone::Information,
         .title = tr("About Greenhand"),
         .text = tr("Greenhand %1\nFrom a finished job to an invoice in Sage One.\n\n"
                    "Free software under the GNU General Public License, version 3 or later, without "
                    "any warranty. Noto Sans under the SIL Open Font License.")
                     .arg(u"" GREENHAND_VERSION ""_s),
         .details = {},
         .close = tr("&Close")},
        m_window);
}

}  // namespace greenhand
