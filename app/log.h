#pragma once

#include <QFile>
#include <QMutex>
#include <QString>

namespace greenhand {

/// A text file that keeps its latest lines: full, it becomes "NAME.1" and a new
/// one begins. Only its owner may read it. What cannot be written is dropped.
class LogFile {
public:
    explicit LogFile(QString path, qint64 cap = qint64{1024} * 1024);

    void write(const QString& line);

private:
    bool ready();

    const QString m_path;
    const qint64 m_cap;
    QFile m_file;
    QMutex m_mutex;
};

/// "$XDG_STATE_HOME/greenhand/greenhand.log"
[[nodiscard]] QString logPath();

/// From here on Qt's and our messages go, redacted, to logPath() and nowhere
/// else: Qt's own words may carry an address with the key in it. To be called
/// before anything else.
void startLog();

}  // namespace greenhand
