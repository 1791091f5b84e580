#include "tests/bench/start.h"

#include "app/log.h"
#include "app/process.h"
#include "app/resources.h"
#include "app/startup.h"
#include "tests/bench/hour.h"
#include "tests/bench/measures.h"
#include "tests/bench/office.h"
#include "ui/main_window.h"
#include "ui/shared/action_table.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QIcon>
#include <QProcess>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kStarts = 15;
constexpr int kPatienceMs = 120'000;
constexpr int kRestMs = 400;  ///< until what begins behind the first picture has begun

qint64 steadyNow() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

/// Waits until a list was painted, tells, and ends the program.
class FirstPicture final : public QObject {
public:
    explicit FirstPicture(qint64 since) : m_since{since} { qApp->installEventFilter(this); }

    /// What was made for measuring only is not of the start.
    void leaveOut(qint64 nanoseconds) { m_since += nanoseconds; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && dynamic_cast<ActionTable*>(watched->parent())) {
            qApp->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] {  // the whole window is painted at once
                m_painted = steadyNow();
                QTimer::singleShot(kRestMs, this, [this] { tell(); });
            });
        }
        return false;
    }

private:
    void tell() const
    {
        std::printf("%f %f\n", double(m_painted - m_since) / 1e6, peakMemoryMiB());
        std::fflush(stdout);
        QApplication::exit(0);
    }

    qint64 m_since;
    qint64 m_painted = 0;
};

struct OneStart {
    double ms = 0;
    double peakMiB = 0;
};

Result<OneStart> startOnce(const QString& what)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--start"_s, what, QString::number(steadyNow())});
    if (!process.waitForFinished(kPatienceMs))
        return fail(ErrorKind::Storage, u"the window did not come"_s);
    const QStringList said = QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(u' ');
    if (said.size() != 2)
        return fail(ErrorKind::Storage, u"the window did not say when it came"_s);
    return OneStart{said[0].toDouble(), said[1].toDouble()};
}

int runEmptyWindow(FirstPicture& picture)
{
    const qint64 before = steadyNow();
    const auto office = emptyOffice();
    if (!office)
        return 1;
    picture.leaveOut(steadyNow() - before);
    Yes prompter;
    MainWindow window((*office)->desk(), prompter);
    window.show();
    return QApplication::exec();
}

}  // namespace

int startAndTell(const QStringList& words, char* argv[])
{
    startLog();
    hardenProcess();
    ignoreWriteSignals();
    initResources();
    int one = 1;
    QApplication app(one, argv);
    QApplication::setApplicationName(u"greenhand"_s);
    QApplication::setOrganizationName(u"greenhand"_s);
    QApplication::setWindowIcon(icon(u"greenhand"_s));
    applyLook(app);
    FirstPicture picture(words.value(1).toLongLong());
    if (words.value(0) == u"-")
        return runEmptyWindow(picture);
    Startup startup(startOptions({u"--data"_s, words.value(0)}));
    QTimer::singleShot(0, &startup, &Startup::begin);
    return QApplication::exec();
}

double emptyWindowMiB()
{
    const auto once = startOnce(u"-"_s);
    return once ? once->peakMiB : 0;
}

Measured measureStart(const Job& job)
{
    Series ours;
    Series bare;
    Series ourMemory;
    Series bareMemory;
    for (int turn = -1; turn < job.times(kStarts); ++turn) {
        const auto our = startOnce(job.ledger);
        const auto limit = startOnce(u"-"_s);
        if (!our)
            return passOn(our);
        if (!limit)
            return passOn(limit);
        if (turn < 0)
            continue;  // not warm yet
        ours.push_back(our->ms);
        bare.push_back(limit->ms);
        ourMemory.push_back(our->peakMiB);
        bareMemory.push_back(limit->peakMiB);
    }
    return std::vector<Figure>{atMostTimes(1.5, {.name = u"start to a usable list"_s,
                                                 .value = median(ours),
                                                 .limit = median(bare),
                                                 .unit = u"ms"_s}),
                               atMostTimes(1.6, {.name = u"memory after start"_s,
                                                 .value = median(ourMemory),
                                                 .limit = median(bareMemory),
                                                 .unit = u"MiB"_s})};
}

}  // namespace greenhand::bench
