#pragma once

#include "app/composition.h"
#include "app/single_instance.h"
#include "app/stop_signals.h"
#include "ui/shared/qt_prompter.h"
#include "ui/window_keeper.h"

#include <QObject>

#include <functional>
#include <memory>

namespace greenhand {

/// What the words behind the program's name ask for.
struct StartOptions {
    enum class Wish { Run, Help, Version, Refused };

    Wish wish = Wish::Run;
    QString text;  ///< help, version, or what is wrong
    QString dataFile;
    bool practice = false;
};

[[nodiscard]] StartOptions startOptions(const QStringList& words);

/// From the program's start to its window: which ledger, made or opened, and
/// what to say when that fails.
class Startup final : public QObject {
    Q_OBJECT
public:
    explicit Startup(StartOptions options, QObject* parent = nullptr);
    ~Startup() override;

    void begin();

private:
    void chooseFirst();
    void make(const NewLedger& what);
    void claim(const QString& path);
    void open();
    void use(Result<std::unique_ptr<Composition>> opened);
    void showWindow();
    void refuse(const Error& error);
    void chooseFile();
    void chooseBackup(const std::function<void()>& otherwise);
    void restore(const QString& backup);
    void putBack(const QString& backup);
    void tellRestored(const Result<QString>& restored);
    void endInOrder();

    const StartOptions m_options;
    QString m_path;
    std::optional<NewLedger> m_toMake;  ///< not there yet
    std::optional<QString> m_toRestore;
    SingleInstance m_instance;
    StopSignals m_stop{StopSignals::HangUp::Asks};
    std::unique_ptr<Composition> m_composition;
    QtPrompter m_prompter;
    std::unique_ptr<WindowKeeper> m_keeper;
};

}  // namespace greenhand
