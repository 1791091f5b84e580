#include "tests/bench/growth.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::bench;

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Shows how the figures grow with the ledger: a table, and a picture."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"N=FILE"_s, u"The figures of a ledger of N invoices, smallest first."_s);
    const QCommandLineOption picture(u"picture"_s, u"Write the picture here."_s, u"FILE"_s);
    parser.addOption(picture);
    parser.process(app);

    std::vector<Size> sizes;
    for (const QString& argument : parser.positionalArguments()) {
        QFile file(argument.section(u'=', 1));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", qUtf8Printable(file.fileName()));
            return 1;
        }
        sizes.push_back(
            {.invoices = argument.section(u'=', 0, 0).toLongLong(),
             .results = QJsonDocument::fromJson(file.readAll()).object()[u"results"_s].toArray()});
    }
    std::fputs(qUtf8Printable(growthTable(sizes)), stdout);
    QFile out(parser.value(picture));
    if (parser.isSet(picture)) {
        const QByteArray drawn = growthPicture(sizes);
        if (!out.open(QIODevice::WriteOnly) || out.write(drawn) != drawn.size()) {
            std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(out.fileName()));
            return 1;
        }
    }
    return 0;
}
