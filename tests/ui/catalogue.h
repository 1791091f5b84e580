#pragma once

#include <QStringList>

#include <vector>

namespace greenhand::testing {

/// One text of a .ts file.
struct Message {
    QString context;
    QString source;
    QStringList translations;  ///< one, or one for each plural form
    bool finished = true;
    bool plural = false;

    [[nodiscard]] QString name() const { return context + QStringLiteral(": ") + source; }
};

/// Every message of a .ts file; fails the test where it cannot be read.
[[nodiscard]] std::vector<Message> messagesOf(const QString& tsFile);

}  // namespace greenhand::testing
