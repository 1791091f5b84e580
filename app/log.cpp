#include "app/log.h"

#include "core/sage/redact.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QStringView levelWord(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return u"debug";
    case QtInfoMsg: return u"info";
    case QtWarningMsg: return u"warning";
    case QtCriticalMsg: return u"critical";
    case QtFatalMsg: return u"fatal";
    }
    return u"message";
}

/// Made by startLog() before any thread starts, and never destroyed: messages
/// come until the very end of the process.
LogFile* theLog = nullptr;

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtDebugMsg)
        return;
    const QString stamp = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    theLog->write(QString(stamp % u' ' % levelWord(type) % u' ' % QString::fromUtf8(context.category) % u": "
                          % redacted(message)));
}

}  // namespace

LogFile::LogFile(QString path, qint64 cap) : m_path{std::move(path)}, m_cap{cap} {}

bool LogFile::ready()
{
    if (m_file.isOpen() && m_file.size() >= m_cap) {
        m_file.close();
        const QString old = m_path + u".1"_s;
        QFile::remove(old);
        QFile::rename(m_path, old);
    }
    if (m_file.isOpen())
        return true;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    m_file.setFileName(m_path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)
        && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void LogFile::write(const QString& line)
{
    const QMutexLocker lock(&m_mutex);
    if (ready())
        m_file.write(QString(line % u'\n').toUtf8());
}

QString logPath()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + u"/.local/state"_s;
    return state + u"/greenhand/greenhand.log"_s;
}

void startLog()
{
    if (!theLog)
        theLog = new LogFile(logPath());
    qInstallMessageHandler(handle);
}

}  // namespace greenhand
