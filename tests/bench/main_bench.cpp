#include "tests/bench/measures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::bench;

namespace {

int refuse(const Error& error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.detail));
    return 1;
}

}  // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Greenhand on a ledger."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"FILE"_s, u"A ledger from greenhand-bench-ledger."_s);
    const QCommandLineOption out(u"json"_s, u"Also write the figures here."_s, u"FILE"_s);
    const QCommandLineOption only(u"only"_s, u"reading or verify."_s, u"PART"_s);
    parser.addOptions({out, only});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QString ledger = QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath();

    std::vector<Figure> figures;
    for (const auto& [name, measure] :
         {std::pair{u"reading"_s, &measureReading}, std::pair{u"verify"_s, &measureVerify}}) {
        if (parser.isSet(only) && parser.value(only) != name)
            continue;
        const auto measured = measure(ledger);
        if (!measured)
            return refuse(measured.error());
        figures.insert(figures.end(), measured->begin(), measured->end());
    }
    std::fputs(qUtf8Printable(table(figures)), stdout);
    if (!parser.isSet(out))
        return 0;
    QFile file(parser.value(out));
    const QByteArray text = QJsonDocument(json(figures)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return refuse({ErrorKind::Storage, u"cannot write "_s + file.fileName(), {}});
    return 0;
}
