#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace greenhand::cli {

class Session;

/// What the program ends with.
enum class Exit {
    Done = 0,
    NotDone = 1,  ///< something was not done
    WrongUse = 2,
    WaitsForPerson = 3,  ///< only of pushes and their list
};

struct OptionRule {
    QString name;   ///< without dashes
    QString value;  ///< what stands behind it in the help; empty: a switch
    QString help;
    bool many = false;  ///< further words with a = in them belong to it too
};

/// What a command must have before it runs.
enum class Needs {
    Nothing,   ///< --data may lack
    DataFile,  ///< --data, which need not exist
    Ledger,    ///< --data, opened
    SageOne,   ///< the same, and a practice ledger's Sage One is served
};

struct Command {
    QString name;       ///< one word or two
    QString operands;   ///< as the help shows them
    QString help;       ///< one sentence
    QString more = {};  ///< what its own help says beside that
    std::vector<OptionRule> options;
    int leastOperands = 0;
    int mostOperands = 0;  ///< -1: any number
    Needs needs = Needs::Ledger;
    bool paintsPages = false;  ///< needs fonts
    /// Nothing: the command goes on in the event loop and ends with Session::finish().
    std::optional<Exit> (*run)(Session&) = nullptr;
};

struct CommandLine {
    enum class Wish { Run, Help, Version };

    Wish wish = Wish::Run;
    const Command* command = nullptr;  ///< none: help or version of the whole program
    QString dataFile;
    bool json = false;
    QStringList operands;
    QMap<QString, QStringList> options;

    [[nodiscard]] bool has(const QString& option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString& option) const { return options.value(option).value(0); }
};

/// The words behind the program's name. The error says in one sentence what is
/// wrong and where help is, and repeats no value: it might be a password.
[[nodiscard]] tl::expected<CommandLine, QString> parse(const QStringList& words,
                                                       const std::vector<Command>& commands);

[[nodiscard]] QString helpText(const std::vector<Command>& commands);
[[nodiscard]] QString helpText(const Command& command);

}  // namespace greenhand::cli
