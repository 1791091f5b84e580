#include "tests/bench/figures.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kNameWidth = -48;  // to the left
constexpr int kTargetWidth = -17;

double at(Series all, double share)
{
    if (all.empty())
        return 0;
    std::sort(all.begin(), all.end());
    return all[std::min(all.size() - 1, std::size_t(std::ceil(share * double(all.size()))) - 1)];
}

double statusMiB(QByteArrayView field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith(field))
            return double(line.mid(field.size()).trimmed().split(' ').constFirst().toLongLong()) / 1024;
    return 0;
}

QString number(double value) { return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0); }

}  // namespace

double median(Series all) { return at(std::move(all), 0.5); }
double percentile99(Series all) { return at(std::move(all), 0.99); }

Figure atMostTimes(double times, Figure figure)
{
    figure.target = u"<= %1 x"_s.arg(times);
    figure.met = figure.ratio() <= times;
    return figure;
}

Figure atLeastTimes(double times, Figure figure)
{
    figure.target = u">= %1 x"_s.arg(times);
    figure.met = figure.ratio() >= times;
    return figure;
}

Figure atMost(double value, Figure figure)
{
    figure.target = u"<= %1 %2"_s.arg(value).arg(figure.unit);
    figure.met = figure.value <= value;
    return figure;
}

Figure atMostOrTimes(double value, double times, Figure figure)
{
    figure.target = u"<= %1 %2 or %3 x"_s.arg(value).arg(figure.unit).arg(times);
    figure.met = figure.value <= value || figure.ratio() <= times;
    return figure;
}

QString table(const std::vector<Figure>& figures)
{
    QString text = u"%1 %2 %3 %4 %5 %6 %7\n"_s.arg(u"what"_s, kNameWidth)
                       .arg(u"ours"_s, 10)
                       .arg(u"limit"_s, 10)
                       .arg(u"unit"_s, -6)
                       .arg(u"ratio"_s, 7)
                       .arg(u"target"_s, kTargetWidth)
                       .arg(u"met"_s);
    for (const Figure& figure : figures)
        text += u"%1 %2 %3 %4 %5 %6 %7\n"_s.arg(figure.name, kNameWidth)
                    .arg(number(figure.value), 10)
                    .arg(figure.limit > 0 ? number(figure.limit) : u"-"_s, 10)
                    .arg(figure.unit, -6)
                    .arg(figure.limit > 0 ? QString::number(figure.ratio(), 'f', 2) : u"-"_s, 7)
                    .arg(figure.target, kTargetWidth)
                    .arg(!figure.met   ? u"-"_s
                         : *figure.met ? u"yes"_s
                                       : u"NO"_s);
    return text;
}

QJsonObject json(const std::vector<Figure>& figures)
{
    QJsonArray results;
    for (const Figure& figure : figures)
        results.append(QJsonObject{{u"name"_s, figure.name},
                                   {u"value"_s, figure.value},
                                   {u"limit"_s, figure.limit > 0 ? QJsonValue(figure.limit) : QJsonValue()},
                                   {u"unit"_s, figure.unit},
                                   {u"ratio"_s, figure.limit > 0 ? QJsonValue(figure.ratio()) : QJsonValue()},
                                   {u"target"_s, figure.target},
                                   {u"met"_s, figure.met ? QJsonValue(*figure.met) : QJsonValue()}});
    return {{u"results"_s, results}};
}

double memoryMiB() { return statusMiB("VmRSS:"); }
double peakMemoryMiB() { return statusMiB("VmHWM:"); }

}  // namespace greenhand::bench
