#include "tests/bench/made_ledger.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Makes a large ledger, the same for the same size and seed."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"FILE"_s, u"The ledger to make; must not be there."_s);
    const QCommandLineOption size(u"size"_s, u"Invoices in it."_s, u"N"_s, u"1000000"_s);
    const QCommandLineOption seed(u"seed"_s, u"Another seed, another ledger."_s, u"S"_s, u"1"_s);
    parser.addOptions({size, seed});
    parser.process(app);
    const int invoices = parser.value(size).toInt();
    if (parser.positionalArguments().size() != 1 || invoices < 1)
        parser.showHelp(2);

    QElapsedTimer timer;
    timer.start();
    const auto made = bench::makeLedger(parser.positionalArguments().constFirst(),
                                        {.invoices = invoices,
                                         .seed = parser.value(seed).toULongLong(),
                                         .progress =
                                             [&](int done) {
                                                 std::fprintf(stderr, "\r%d invoices, %lld s ", done,
                                                              static_cast<long long>(timer.elapsed() / 1000));
                                             },
                                         .indexing = [] { std::fprintf(stderr, "\nindexes "); }});
    std::fprintf(stderr, "\n");
    if (!made) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(made.error().detail));
        return 1;
    }
    std::fprintf(stderr, "made in %lld s\n", static_cast<long long>(timer.elapsed() / 1000));
    return 0;
}
