#pragma once

#include "tests/support/catch_qt.h"

#include <QFile>
#include <QString>

#include <optional>

namespace greenhand::testing {

/// A reply of Sage One's service, recorded elsewhere and not part of this tree.
inline std::optional<QByteArray> recording(const QString& name)
{
    const QString root = QStringLiteral(GREENHAND_SOURCE_DIR);
    QFile file(root + QStringLiteral("/../shared/spec/sage-recordings/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("skipped: no recording " << name.toStdString());
        return std::nullopt;
    }
    return file.readAll();
}

}  // namespace greenhand::testing
