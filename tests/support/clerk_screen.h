#pragma once

#include <QByteArray>

namespace greenhand::testing {

/// Without a display, a screen as a clerk may have it: Qt's own is 800×800, and windows would open no
/// wider than that. To be called before there is an application.
inline void useClerkScreen()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (platform.isEmpty() || platform == "offscreen")
        qputenv("QT_QPA_PLATFORM",
                "offscreen:configfile=" GREENHAND_SOURCE_DIR "/tests/support/clerk_screen.json");
}

}  // namespace greenhand::testing
