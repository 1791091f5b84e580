#include "app/startup.h"

#include "app/process.h"
#include "core/in_background.h"
#include "core/when_done.h"
#include "core/workflow/restoring.h"
#include "core/workflow/words.h"
#include "ui/help/help.h"
#include "ui/main_window.h"
#include "ui/settings/first_run_dialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QSettings>
#include <QThreadPool>

#include <utility>

Q_LOGGING_CATEGORY(lcStart, "greenhand.start", QtInfoMsg)

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kLedgerKey = u"ledger"_s;
constexpr int kBlinkMs = 300;

CompositionOptions compositionOptions()
{
    return {.actor = actorOfProcess(Program::Window),
            .clock = {},
            .place = placeOfProcess(),
            .secrets = {},
            .transport = {}};
}

/// Whether another file may be the answer.
bool isAboutTheFile(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NoSuchFile:
    case ErrorKind::FileExists:
    case ErrorKind::ForeignFile:
    case ErrorKind::IsBackup:
    case ErrorKind::NewerFile:
    case ErrorKind::DamagedFile:
    case ErrorKind::NetworkFolder:
    case ErrorKind::InUse:
    case ErrorKind::ReadOnlyFile: return true;
    default: return false;
    }
}

StartOptions refused(const QString& text)
{
    return {StartOptions::Wish::Refused, u"greenhand: "_s + text + u" See: greenhand --help\n"_s, {}, false};
}

}  // namespace

StartOptions startOptions(const QStringList& words)
{
    StartOptions options;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == u"--help" || word == u"-h")
            return {StartOptions::Wish::Help,
                    u"Usage: greenhand [--data FILE | --practice]\n\n"
                    "From a finished job to a sent invoice.\n\n"
                    "  --data FILE  Open this ledger.\n"
                    "  --practice   Open the practice company; it is made where there is none.\n"
                    "  --version    Show the version.\n\n"
                    "Without either, the ledger of the last time is opened. greenhand-cli does the same work "
                    "without "
                    "a window.\n"_s,
                    {},
                    false};
        if (word == u"--version")
            return {StartOptions::Wish::Version, u"greenhand " GREENHAND_VERSION "\n"_s, {}, false};
        if (word == u"--practice")
            options.practice = true;
        else if (word.startsWith(u"--data="))
            options.dataFile = word.mid(7);
        else if (word == u"--data" && i + 1 < words.size())
            options.dataFile = words[++i];
        else if (word == u"--data")
            return refused(u"--data needs a file's name behind it."_s);
        else
            return refused(u"Only --data FILE and --practice are known here."_s);
    }
    if (options.practice && !options.dataFile.isEmpty())
        return refused(u"--data and --practice exclude each other."_s);
    return options;
}

Startup::Startup(StartOptions options, QObject* parent)
    : QObject(parent)
    , m_options{std::move(options)}
    , m_instance(this)
{
    QObject::connect(&m_stop, &StopSignals::asked, this, &Startup::endInOrder);
    QObject::connect(&m_instance, &SingleInstance::first, this, &Startup::open);
    QObject::connect(&m_instance, &SingleInstance::handedOver, this, [] { QApplication::exit(0); });
    QObject::connect(&m_instance, &SingleInstance::raiseWanted, this, [this] {
        if (!m_keeper)
            return;
        MainWindow& window = m_keeper->window();
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    });
}

Startup::~Startup() = default;

void Startup::begin()
{
    if (!m_options.dataFile.isEmpty())
        return claim(m_options.dataFile);
    if (m_options.practice)
        return make({.kind = LedgerKind::Practice, .companyName = {}, .vatNumber = {}});
    const QString last = QSettings().value(kLedgerKey).toString();
    if (last.isEmpty())
        return chooseFirst();
    claim(last);  // a file that has gone since is named, never made anew in silence
}

void Startup::chooseFirst()
{
    auto* dialog = new FirstRunDialog;
    new Help(dialog);  // there is no window yet that would answer F1
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, this, [this, dialog] { make(dialog->choice()); });
    QObject::connect(dialog, &QDialog::rejected, this, [] { QApplication::exit(0); });
    QObject::connect(dialog, &FirstRunDialog::restoreWanted, this, [this] {
        m_path = standardLedgerPath(LedgerKind::Company);
        chooseBackup([this] { chooseFirst(); });
    });
    dialog->open();
}

/// Where there is a practice company already, it is opened.
void Startup::make(const NewLedger& what)
{
    const QString path = standardLedgerPath(what.kind);
    if (what.kind == LedgerKind::Company || !QFileInfo::exists(path))
        m_toMake = what;
    claim(path);
}

void Startup::claim(const QString& path)
{
    m_path = QFileInfo(path).absoluteFilePath();
    m_instance.claim(m_path);
}

void Startup::open()
{
    const auto wanted = std::exchange(m_toMake, std::nullopt);
    if (!wanted)
        return use(Composition::open(m_path, compositionOptions()));
    if (wanted->kind == LedgerKind::Practice)
        return use(Composition::createPractice(m_path, compositionOptions()));
    use(Ledger::create(m_path, *wanted, actorOfProcess(Program::Window), {}, placeOfProcess())
            .and_then([](std::unique_ptr<Ledger> ledger) {
                return Composition::around(std::move(ledger), compositionOptions());
            }));
}

void Startup::use(Result<std::unique_ptr<Composition>> opened)
{
    if (!opened)
        return refuse(opened.error());
    m_composition = *std::move(opened);
    QSettings().setValue(kLedgerKey, m_path);
    showWindow();
    whenDone(m_composition->connectPractice(), this, [](const Result<void>& connected) {
        if (!connected)
            qCWarning(lcStart).noquote() << "practice Sage One:" << connected.error().detail;
    });
}

void Startup::showWindow()
{
    m_keeper = std::make_unique<WindowKeeper>(m_composition->desk(), m_prompter);
    const auto follow = [this] { m_prompter.setWindow(&m_keeper->window()); };
    QObject::connect(m_keeper.get(), &WindowKeeper::madeAnew, this, follow);
    QObject::connect(m_keeper.get(), &WindowKeeper::restoreWanted, this, &Startup::restore);
    follow();
    m_keeper->window().show();
    m_composition->desk().pushing.attend();
    m_composition->desk().batch.attend();
    m_composition->desk().backups.attend();
    QApplication::setQuitOnLastWindowClosed(true);
}

/// At a log-out, a shutdown or Ctrl+C. Not quit(): that asks the editors, whose typing is kept.
void Startup::endInOrder()
{
    if (!m_keeper)
        return QApplication::exit(0);
    MainWindow& window = m_keeper->window();
    QObject::connect(&window, &MainWindow::closed, this, [] { QApplication::exit(0); });
    window.closeUnasked();
}

void Startup::refuse(const Error& error)
{
    qCWarning(lcStart).noquote() << "cannot open the ledger:" << error.detail;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Greenhand"), sentence(error));
    box->setObjectName(u"startBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* quit = box->addButton(tr("Quit"), QMessageBox::RejectRole);
    box->setEscapeButton(quit);
    if (error.kind == ErrorKind::InUse) {
        QPushButton* again = box->addButton(tr("Try again"), QMessageBox::AcceptRole);
        QObject::connect(again, &QPushButton::clicked, this, [this] { claim(m_path); });
    }
    if (isAboutTheFile(error.kind)) {
        QPushButton* other = box->addButton(tr("Choose another file…"), QMessageBox::ActionRole);
        QObject::connect(other, &QPushButton::clicked, this, &Startup::chooseFile);
    }
    if (error.kind == ErrorKind::DamagedFile || error.kind == ErrorKind::NoSuchFile) {
        QPushButton* restore = box->addButton(tr("Restore a backup…"), QMessageBox::ActionRole);
        QObject::connect(restore, &QPushButton::clicked, this,
                         [this, error] { chooseBackup([this, error] { refuse(error); }); });
    }
    const QString usual = standardLedgerPath(LedgerKind::Company);
    if (error.kind == ErrorKind::IsBackup && !QFileInfo::exists(usual)) {
        QPushButton* restore = box->addButton(tr("Restore this backup"), QMessageBox::ActionRole);
        QObject::connect(restore, &QPushButton::clicked, this, [this, usual] {
            const QString backup = std::exchange(m_path, usual);
            putBack(backup);
        });
    }
    QObject::connect(quit, &QPushButton::clicked, this, [] { QApplication::exit(1); });
    box->open();
}

/// For a ledger that cannot be opened, so that its settings are not known.
void Startup::chooseBackup(const std::function<void()>& otherwise)
{
    const QString usual = usualBackupFolder(m_path);
    auto* dialog =
        new QFileDialog(nullptr, tr("Restore a backup"), QFileInfo(usual).isDir() ? usual : QDir::homePath(),
                        tr("Backups (*.backup)"));
    dialog->setObjectName(u"backupChooser"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, this, &Startup::putBack);
    QObject::connect(dialog, &QDialog::rejected, this, otherwise);
    dialog->open();
}

/// Once the window has gone, as at a log-out: what is on its way to Sage One ends first.
void Startup::restore(const QString& backup)
{
    if (std::exchange(m_toRestore, backup))
        return;  // another one was chosen while Sage One had not answered
    QApplication::setQuitOnLastWindowClosed(false);
    MainWindow& window = m_keeper->window();
    QObject::connect(
        &window, &MainWindow::closed, this, [this] { putBack(*std::exchange(m_toRestore, std::nullopt)); },
        Qt::QueuedConnection);
    window.closeUnasked();
}

void Startup::putBack(const QString& backup)
{
    m_prompter.setWindow(nullptr);
    m_keeper.reset();
    m_composition.reset();
    QThreadPool::globalInstance()->waitForDone();  // a backup that was being made when the window went
    auto* shown = new QProgressDialog(tr("The backup is read through and copied…"), QString(), 0, 0);
    shown->setWindowTitle(tr("Greenhand"));
    shown->setMinimumDuration(kBlinkMs);
    shown->setAttribute(Qt::WA_DeleteOnClose, false);
    shown->setValue(0);
    const auto done = inBackground([backup, path = m_path] { return restoreBackup(backup, path); });
    whenDone(done, this, [this, shown](const Result<QString>& restored) {
        shown->deleteLater();
        tellRestored(restored);
    });
}

void Startup::tellRestored(const Result<QString>& restored)
{
    auto* box = new QMessageBox(QMessageBox::Information, tr("Greenhand"), QString());
    box->setObjectName(u"restoreBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    if (!restored) {
        qCWarning(lcStart).noquote() << "not restored:" << restored.error().detail;
        box->setIcon(QMessageBox::Warning);
        box->setText(tr("The backup was not restored. %1").arg(sentence(restored.error())));
    } else if (restored->isEmpty()) {
        box->setText(tr("The backup is your ledger now."));
    } else {
        box->setText(tr("The backup is your ledger now. What was there before was put aside beside it and is "
                        "called %1.")
                         .arg(*restored));
    }
    const bool isThere = restored || QFileInfo::exists(m_path);
    QObject::connect(box, &QDialog::finished, this, [this, isThere] {
        if (isThere || !QSettings().value(kLedgerKey).toString().isEmpty())
            return claim(m_path);
        chooseFirst();
    });
    box->open();
}

void Startup::chooseFile()
{
    auto* dialog = new QFileDialog(nullptr, tr("Open a ledger"), QFileInfo(m_path).absolutePath(),
                                   tr("Ledgers (*.greenhand);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, this, &Startup::claim);
    QObject::connect(dialog, &QDialog::rejected, this, [] { QApplication::exit(1); });
    dialog->open();
}

}  // namespace greenhand
