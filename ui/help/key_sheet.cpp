#include "ui/help/key_sheet.h"

#include "ui/shared/action_table.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KeySheet {
    Q_DECLARE_TR_FUNCTIONS(greenhand::KeySheet)
};

/// A text without what underlines a letter of it and without "…".
QString plain(QString text)
{
    text.remove(u'…');
    return text.replace("&&"_L1, "\1"_L1).remove(u'&').replace(u'\1', u'&');
}

/// Each key once for each thing it does: five lists may share it.
class Lines {
public:
    void add(const QString& where, const QKeySequence& key, const QString& what)
    {
        const auto same = [&](const KeyLine& line) { return line.key == key && line.what == what; };
        if (!key.isEmpty() && std::none_of(m_lines.begin(), m_lines.end(), same))
            m_lines.push_back({where, key, what});
    }
    void addMenu(const QString& where, const QMenu* menu)
    {
        for (const QAction* entry : menu->actions())
            if (entry->menu())
                addMenu(where, entry->menu());
            else
                add(where, entry->shortcut(), plain(entry->text()));
    }
    [[nodiscard]] std::vector<KeyLine> take() { return std::move(m_lines); }

private:
    std::vector<KeyLine> m_lines;
};

}  // namespace

std::vector<KeyLine> keysOf(const QWidget* window)
{
    Lines lines;
    if (const auto* main = qobject_cast<const QMainWindow*>(window))
        for (const QAction* menu : main->menuBar()->actions())
            lines.addMenu(KeySheet::tr("Menu %1").arg(plain(menu->text())), menu->menu());
    for (const ActionTable* table : window->findChildren<ActionTable*>())
        for (const QAction* action : table->actions())
            lines.add(KeySheet::tr("The selected row"), action->shortcut(), plain(action->text()));
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>())
        if (button->shortcut() != QKeySequence::mnemonic(button->text()))
            lines.add(KeySheet::tr("The shown list"), button->shortcut(), plain(button->text()));
    return lines.take();
}

std::vector<KeyLine> keysOfScreens()
{
    const QString lists = KeySheet::tr("In every list");
    const QString screens = KeySheet::tr("In every screen");
    const QString card = KeySheet::tr("In the job card");
    const QString files = KeySheet::tr("In the attachments");
    const QString both = KeySheet::tr("In job card and invoice");
    const QString invoice = KeySheet::tr("In the invoice screen");
    const QString dates = KeySheet::tr("In a date");
    const QString syncing = KeySheet::tr("In Sage One Syncing");
    return {
        {lists, Qt::Key_Down, KeySheet::tr("The next row; from the search into the list")},
        {lists, Qt::Key_J, KeySheet::tr("The next row")},
        {lists, Qt::Key_Up, KeySheet::tr("The row before")},
        {lists, Qt::Key_K, KeySheet::tr("The row before")},
        {lists, Qt::Key_Return, KeySheet::tr("Opens the selected row")},
        {lists, Qt::Key_Menu, KeySheet::tr("Everything that the selected row can do")},
        {lists, Qt::SHIFT | Qt::Key_F10, KeySheet::tr("The same, on keyboards without a menu key")},
        {screens, Qt::Key_Escape, KeySheet::tr("Leaves the screen; in a search, empties it first")},
        {screens, Qt::CTRL | Qt::Key_Return, KeySheet::tr("The main button of the screen")},
        {screens, Qt::Key_F1, KeySheet::tr("The page of this help that is about the screen")},
        {screens, Qt::SHIFT | Qt::Key_F1, KeySheet::tr("This page")},
        {card, Qt::CTRL | Qt::Key_S, KeySheet::tr("Save")},
        {card, Qt::CTRL | Qt::Key_G, KeySheet::tr("Generate Invoice")},
        {files, Qt::Key_Insert, KeySheet::tr("Add files")},
        {files, Qt::CTRL | Qt::SHIFT | Qt::Key_S, KeySheet::tr("Save as")},
        {files, Qt::Key_Delete, KeySheet::tr("Remove")},
        {files, Qt::CTRL | Qt::Key_V, KeySheet::tr("Paste a picture or files")},
        {both, Qt::CTRL | Qt::Key_Z, KeySheet::tr("Undo")},
        {both, Qt::CTRL | Qt::SHIFT | Qt::Key_Z, KeySheet::tr("Redo")},
        {both, Qt::Key_Tab, KeySheet::tr("The next cell of the lines; in the last one a new line")},
        {both, Qt::CTRL | Qt::Key_Tab, KeySheet::tr("Out of the lines, to what comes behind them")},
        {both, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab,
         KeySheet::tr("Out of the lines, to what stands before them")},
        {both, Qt::CTRL | Qt::Key_L, KeySheet::tr("Add line")},
        {both, Qt::CTRL | Qt::Key_V, KeySheet::tr("Paste lines of a spreadsheet")},
        {both, Qt::CTRL | Qt::Key_D, KeySheet::tr("Duplicate the line")},
        {both, Qt::CTRL | Qt::Key_Delete, KeySheet::tr("Remove the line")},
        {both, Qt::ALT | Qt::Key_Up, KeySheet::tr("Move the line up")},
        {both, Qt::ALT | Qt::Key_Down, KeySheet::tr("Move the line down")},
        {invoice, Qt::CTRL | Qt::Key_Return, KeySheet::tr("Update and next lead")},
        {invoice, Qt::CTRL | Qt::Key_P, KeySheet::tr("Print")},
        {invoice, Qt::CTRL | Qt::SHIFT | Qt::Key_P, KeySheet::tr("Save as PDF")},
        {invoice, Qt::Key_PageUp, KeySheet::tr("The page before, in the preview")},
        {invoice, Qt::Key_PageDown, KeySheet::tr("The next page, in the preview")},
        {dates, Qt::ALT | Qt::Key_Down, KeySheet::tr("Calendar")},
        {syncing, Qt::CTRL | Qt::Key_C,
         KeySheet::tr("Copies the selected push with all that is known of it")},
    };
}

QString keyTables(const std::vector<KeyLine>& lines)
{
    QString html;
    QString where;
    for (const KeyLine& line : lines) {
        if (line.where != where) {
            html += html.isEmpty() ? QString() : u"</table>"_s;
            html += u"<h2>%1</h2><table width=\"100%\" cellpadding=\"4\">"_s.arg(line.where.toHtmlEscaped());
            where = line.where;
        }
        html += u"<tr><td width=\"30%\"><kbd>%1</kbd></td><td>%2</td></tr>"_s.arg(
            line.key.toString(QKeySequence::NativeText).toHtmlEscaped(), line.what.toHtmlEscaped());
    }
    return html.isEmpty() ? html : QString(html % u"</table>"_s);
}

}  // namespace greenhand
