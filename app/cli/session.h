#pragma once

#include "app/cli/command_line.h"
#include "app/composition.h"
#include "app/environment_secret_store.h"

#include <QJsonValue>
#include <QObject>

namespace greenhand::cli {

/// One sentence on stderr, as "greenhand-cli: …".
void say(const QString& sentence);
/// Text on stdout; what cannot be written shows in flushed().
void print(const QString& text);
/// Whether everything printed has arrived.
[[nodiscard]] bool flushed();

/// One run of one command.
class Session final : public QObject {
    Q_OBJECT
public:
    explicit Session(CommandLine line);

    /// Opens what the command needs, runs it, and ends the program when it is done.
    void start();
    /// Ends the program with what the command came to.
    void finish(Exit exit);

    [[nodiscard]] const CommandLine& line() const { return m_line; }
    [[nodiscard]] bool json() const { return m_line.json; }
    [[nodiscard]] Composition& composition() { return *m_composition; }
    [[nodiscard]] Desk& desk() { return m_composition->desk(); }
    /// A composition that the command itself made.
    void take(std::unique_ptr<Composition> composition) { m_composition = std::move(composition); }
    [[nodiscard]] static CompositionOptions compositionOptions();

    /// Prints a value for programs.
    void printJson(const QJsonValue& value);
    /// Tells what went wrong; the log gets the detail.
    Exit tell(const Error& error, const QString& about = {});
    /// One sentence about wrong use, and where help is.
    Exit refuse(const QString& sentence);

private:
    std::optional<Exit> run();

    const CommandLine m_line;
    std::unique_ptr<Composition> m_composition;
};

}  // namespace greenhand::cli
