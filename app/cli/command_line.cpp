#include "app/cli/command_line.h"

#include "app/cli/output.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

const std::vector<OptionRule>& everywhere()
{
    static const std::vector<OptionRule> rules{
        {u"data"_s, u"FILE"_s, u"The ledger."_s},
        {u"json"_s, {}, u"Print JSON for programs instead of tables."_s},
        {u"help"_s, {}, u"Show this help."_s},
        {u"version"_s, {}, u"Show the version."_s},
    };
    return rules;
}

bool looksSecret(const QString& option)
{
    static const QStringList words{u"pass"_s, u"pwd"_s, u"key"_s, u"secret"_s, u"token"_s};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString& word) { return option.contains(word, Qt::CaseInsensitive); });
}

QStringList wordsOf(const Command& command) { return command.name.split(u' '); }

class Parser {
public:
    Parser(const QStringList& words, const std::vector<Command>& commands)
        : m_words{words}
        , m_commands{commands}
    {
    }

    tl::expected<CommandLine, QString> parse()
    {
        while (m_at < m_words.size() && m_wrong.isEmpty())
            takeWord();
        if (m_wrong.isEmpty() && m_line.wish == CommandLine::Wish::Run)
            checkWhole();
        if (m_wrong.isEmpty())
            return m_line;
        const QString about = m_line.command ? QString(m_line.command->name + u' ') : QString();
        return tl::unexpected(u"%1 See: greenhand-cli %2--help"_s.arg(m_wrong, about));
    }

private:
    void takeWord()
    {
        const QString word = m_words[m_at++];
        if (!m_onlyOperands && word == u"--")
            m_onlyOperands = true;
        else if (!m_onlyOperands && word.startsWith(u"--"))
            takeOption(word.mid(2));
        else if (!m_onlyOperands && word == u"-h")
            m_line.wish = CommandLine::Wish::Help;
        else if (!m_onlyOperands && word.size() > 1 && word.startsWith(u'-'))
            m_wrong = u"There is no option %1."_s.arg(shown(word.left(2)));
        else if (!m_line.command)
            takeCommand(word);
        else
            m_line.operands << word;
    }

    void takeCommand(const QString& word)
    {
        QStringList others;
        for (const Command& command : m_commands) {
            const QStringList name = wordsOf(command);
            if (name.first() != word)
                continue;
            if (name.size() == 1) {
                m_line.command = &command;
                return;
            }
            if (name[1] == m_words.value(m_at)) {
                ++m_at;
                m_line.command = &command;
                return;
            }
            others << name[1];
        }
        if (others.isEmpty())
            m_wrong = u"There is no command “%1”."_s.arg(shown(word));
        else if (m_line.wish == CommandLine::Wish::Run && !m_words.mid(m_at).contains(u"--help"_s))
            m_wrong = u"“%1” needs one of: %2."_s.arg(word, others.join(u", "_s));
    }

    const OptionRule* ruleOf(const QString& name) const
    {
        const auto named = [&](const OptionRule& rule) { return rule.name == name; };
        const auto of = [&](const std::vector<OptionRule>& rules) -> const OptionRule* {
            const auto found = std::find_if(rules.begin(), rules.end(), named);
            return found == rules.end() ? nullptr : &*found;
        };
        const OptionRule* rule = of(everywhere());
        return rule || !m_line.command ? rule : of(m_line.command->options);
    }

    void takeOption(const QString& text)
    {
        const auto equals = text.indexOf(u'=');
        const QString name = equals < 0 ? text : text.left(equals);
        const OptionRule* rule = ruleOf(name);
        if (!rule) {
            m_wrong = looksSecret(name)
                        ? u"Passwords and keys are never taken from the command line; they come from "
                          "the keyring, the terminal, or GREENHAND_SAGE_PASSWORD and "
                          "GREENHAND_SAGE_API_KEY."_s
                        : u"There is no option --%1%2."_s.arg(
                            shown(name), m_line.command ? u" for “%1”"_s.arg(m_line.command->name)
                                                        : u" before the command"_s);
            return;
        }
        QStringList values;
        if (rule->value.isEmpty()) {
            if (equals >= 0)
                m_wrong = u"--%1 takes no value."_s.arg(name);
        } else if (equals >= 0) {
            values << text.mid(equals + 1);
        } else if (m_at < m_words.size()) {
            values << m_words[m_at++];
        } else {
            m_wrong = u"--%1 needs %2 behind it."_s.arg(name, rule->value);
        }
        while (rule->many && m_at < m_words.size() && m_words[m_at].contains(u'=')
               && !m_words[m_at].startsWith(u'-'))
            values << m_words[m_at++];
        keep(*rule, values);
    }

    void keep(const OptionRule& rule, const QStringList& values)
    {
        if (rule.name == u"help")
            m_line.wish = CommandLine::Wish::Help;
        else if (rule.name == u"version")
            m_line.wish = CommandLine::Wish::Version;
        else if (rule.name == u"json")
            m_line.json = true;
        else if (m_line.options.contains(rule.name) && !rule.many && !rule.value.isEmpty())
            m_wrong = u"--%1 was given twice."_s.arg(rule.name);
        else
            m_line.options[rule.name] += values;
        if (rule.name == u"data" && m_wrong.isEmpty())
            m_line.dataFile = values.first();
    }

    void checkWhole()
    {
        if (!m_line.command) {
            m_wrong = u"A command is missing."_s;
            return;
        }
        const Command& command = *m_line.command;
        const auto operands = m_line.operands.size();
        if (operands < command.leastOperands)
            m_wrong = u"“%1” needs %2."_s.arg(command.name, command.operands);
        else if (command.mostOperands >= 0 && operands > command.mostOperands)
            m_wrong = command.mostOperands == 0
                        ? u"“%1” takes nothing but options."_s.arg(command.name)
                        : u"“%1” takes only %2."_s.arg(command.name, command.operands);
        else if (m_line.has(u"data"_s) && m_line.dataFile.isEmpty())
            m_wrong = u"--data needs a file's name behind it."_s;
        else if (command.needs != Needs::Nothing && m_line.dataFile.isEmpty())
            m_wrong = u"“%1” needs --data FILE: the ledger to work with."_s.arg(command.name);
    }

    const QStringList& m_words;
    const std::vector<Command>& m_commands;
    qsizetype m_at = 0;
    bool m_onlyOperands = false;
    CommandLine m_line;
    QString m_wrong;
};

QString optionWords(const OptionRule& rule)
{
    if (rule.value.isEmpty())
        return u"--%1"_s.arg(rule.name);
    return u"--%1 %2%3"_s.arg(rule.name, rule.value, rule.many ? u" …"_s : QString());
}

QString optionList(const std::vector<OptionRule>& rules)
{
    QString text;
    for (const OptionRule& rule : rules)
        text += u"  %1  %2\n"_s.arg(optionWords(rule), -26).arg(rule.help);
    return text;
}

}  // namespace

tl::expected<CommandLine, QString> parse(const QStringList& words, const std::vector<Command>& commands)
{
    return Parser(words, commands).parse();
}

QString helpText(const std::vector<Command>& commands)
{
    QString text = u"Usage: greenhand-cli --data FILE [--json] COMMAND …\n\n"
                   "From a finished job to a sent invoice, without a window.\n\nCommands:\n"_s;
    for (const Command& command : commands)
        text += u"  %1  %2\n"_s.arg(command.name, -14).arg(command.help);
    text += u"\nOptions:\n"_s + optionList(everywhere());
    text += u"\nThe Sage One password and API key come from the keyring, the terminal, or the variables\n"
            "GREENHAND_SAGE_PASSWORD and GREENHAND_SAGE_API_KEY; never from the command line.\n\n"
            "Ends with 0 when all was done, 1 when something was not, 2 for wrong use, and 3 when\n"
            "something waits for a person (push, ask, retry, syncing).\n"
            "“greenhand-cli COMMAND --help” tells more of one command.\n"_s;
    return text;
}

QString helpText(const Command& command)
{
    QStringList usage{u"greenhand-cli"_s};
    if (command.needs == Needs::Nothing)
        usage << u"[--data FILE]"_s;
    else
        usage << u"--data FILE"_s;
    usage << u"[--json]"_s << command.name;
    if (!command.operands.isEmpty())
        usage << command.operands;
    if (!command.options.empty())
        usage << u"[options]"_s;
    QString text = u"Usage: %1\n\n%2\n"_s.arg(usage.join(u' '), command.help);
    if (!command.more.isEmpty())
        text += u'\n' + command.more + u'\n';
    if (!command.options.empty())
        text += u"\nOptions:\n"_s + optionList(command.options);
    return text;
}

}  // namespace greenhand::cli
