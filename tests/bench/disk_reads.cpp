#include "tests/bench/disk_reads.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {

qint64 readFromDisk()
{
    QFile counters(u"/proc/self/io"_s);
    if (!counters.open(QIODevice::ReadOnly))
        return 0;
    constexpr QByteArrayView kName("read_bytes:");
    for (const QByteArray& line : counters.readAll().split('\n'))
        if (line.startsWith(kName))
            return line.sliced(kName.size()).trimmed().toLongLong();
    return 0;
}

void Times::take(const std::function<double()>& measure)
{
    const qint64 before = readFromDisk();
    const double time = measure();
    all.push_back(time);
    if (readFromDisk() == before)
        fromMemory.push_back(time);
}

std::vector<Figure> Times::waits(const QString& unit) const
{
    const auto waited = double(all.size() - fromMemory.size());
    std::vector<Figure> figures{{.name = u"  of them waited for the disk"_s,
                                 .value = waited,
                                 .limit = double(all.size()),
                                 .unit = {}}};
    if (!fromMemory.empty())
        figures.push_back(
            {.name = u"  p99 of the others"_s, .value = percentile99(fromMemory), .limit = 0, .unit = unit});
    return figures;
}

}  // namespace greenhand::bench
