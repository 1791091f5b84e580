#include "tests/app/command_line_bench.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

TEST_CASE("help and version need neither a ledger nor a display", "[app]")
{
    CommandLineBench bench;
    bench.environment.remove(u"QT_QPA_PLATFORM"_s);
    CHECK(bench.bare({u"--version"_s}).out.startsWith(u"greenhand-cli "_s));
    const Ended help = bench.bare({u"--help"_s});
    CHECK(help.exit == 0);
    for (const QString& command :
         {u"init"_s, u"settings"_s, u"import leads"_s, u"import prices"_s, u"leads"_s, u"generate"_s,
          u"update"_s, u"invoices"_s, u"sage connect"_s, u"sage map"_s, u"push"_s, u"ask"_s, u"retry"_s,
          u"syncing"_s, u"pdf"_s, u"practice"_s, u"verify"_s, u"adopt"_s, u"receipt"_s}) {
        CHECK(help.out.contains(QString(u"\n  "_s + command)));
        const Ended one = bench.bare(command.split(u' ') + QStringList{u"--help"_s});
        CHECK(one.exit == 0);
        CHECK(one.out.startsWith(u"Usage: greenhand-cli"_s));
        CHECK(one.out.contains(command));
    }
}

TEST_CASE("wrong use is one sentence, where help is, and 2", "[app]")
{
    const CommandLineBench bench;
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s});
    const QString data = bench.ledger();
    const std::vector<QStringList> wrong{
        {},
        {u"dance"_s},
        {u"sage"_s},
        {u"sage"_s, u"dance"_s},
        {u"leads"_s},  // without --data
        {u"--data"_s},
        {u"--data="_s, u"leads"_s},
        {u"--data"_s, data, u"leads"_s, u"--stage"_s, u"old"_s},
        {u"--data"_s, data, u"leads"_s, u"--colour"_s},
        {u"--data"_s, data, u"leads"_s, u"extra"_s},
        {u"--data"_s, data, u"leads"_s, u"-x"_s},
        {u"--data"_s, data, u"invoices"_s, u"--state"_s, u"lost"_s},
        {u"--data"_s, data, u"generate"_s},
        {u"--data"_s, data, u"generate"_s, u"L-1"_s, u"--all"_s},
        {u"--data"_s, data, u"update"_s, u"one"_s},
        {u"--data"_s, data, u"push"_s},
        {u"--data"_s, data, u"pdf"_s, u"1"_s},
        {u"--data"_s, data, u"import"_s, u"leads"_s},
        {u"--data"_s, data, u"import"_s, u"leads"_s, u"x.csv"_s, u"--dates"_s, u"dym"_s},
        {u"--data"_s, data, u"import"_s, u"leads"_s, u"x.csv"_s, u"--map"_s, u"colour=Colour"_s},
        {u"--data"_s, data, u"init"_s},
        {u"--data"_s, data, u"init"_s, u"--company"_s, u" "_s},
        {u"--data"_s, data, u"init"_s, u"--practice"_s, u"--company"_s, u"Kaap"_s},
        {u"--data"_s, data, u"init"_s, u"--company"_s, u"Kaap"_s, u"--next-number"_s, u"0"_s},
        {u"--data"_s, data, u"sage"_s, u"connect"_s, u"--url"_s, u"localhost"_s},
        {u"practice"_s},
        {u"practice"_s, u"--port"_s, u"99999"_s},
    };
    for (const QStringList& words : wrong) {
        const Ended ended = bench.bare(words);
        INFO(words.join(u' ').toStdString() << "\n" << ended.err.toStdString());
        CHECK(ended.exit == 2);
        CHECK(ended.out.isEmpty());
        CHECK(ended.err.startsWith(u"greenhand-cli: "_s));
        CHECK(ended.err.count(u'\n') == 1);
        CHECK(ended.err.contains(u"--help"_s));
    }
}

TEST_CASE("passwords and keys are not taken from the command line, nor repeated", "[app]")
{
    const CommandLineBench bench;
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s});
    for (const QString& option : {u"--password"_s, u"--api-key"_s, u"--apikey"_s, u"--pass"_s}) {
        for (const QStringList& given :
             {QStringList{option, u"hunter2"_s}, QStringList{option + u"=hunter2"_s}}) {
            const Ended refused = bench.cli(QStringList{u"sage"_s, u"connect"_s} + given);
            CHECK(refused.exit == 2);
            CHECK(refused.err.contains(u"never taken from the command line"_s));
            CHECK_FALSE(refused.err.contains(u"hunter2"_s));
        }
    }
    const Ended inAddress =
        bench.cli({u"sage"_s, u"connect"_s, u"--url"_s, u"http://u:hunter2@127.0.0.1:1/"_s, u"--user"_s,
                   u"u"_s, u"--company"_s, u"1"_s});
    CHECK(inAddress.exit == 2);
    CHECK_FALSE(inAddress.err.contains(u"hunter2"_s));
    const Ended plainHttp =
        bench.cli({u"sage"_s, u"connect"_s, u"--url"_s, u"http://accounting.sageone.co.za"_s, u"--user"_s,
                   u"u"_s, u"--company"_s, u"1"_s});
    CHECK(plainHttp.exit == 2);
}

TEST_CASE("without a password Sage One is not asked, and the sentence says where it goes", "[app]")
{
    CommandLineBench bench;
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s});
    const Ended none = bench.cli(
        {u"sage"_s, u"connect"_s, u"--url"_s, u"127.0.0.1:9"_s, u"--user"_s, u"u"_s, u"--company"_s, u"1"_s});
    CHECK(none.exit == 1);
    CHECK(none.err.contains(u"GREENHAND_SAGE_PASSWORD"_s));
    const Ended unconnected = bench.cli({u"push"_s, u"1"_s});
    CHECK(unconnected.exit == 1);
    bench.environment.insert(u"GREENHAND_SAGE_PASSWORD"_s, u"canary-pw"_s);
    CHECK(bench.cli({u"push"_s, u"--all"_s}).exit == 2);
}
