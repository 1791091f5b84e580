#pragma once

#include <QObject>

namespace greenhand {

/// The signals by which a system asks a program to end, as a Qt signal, so that what is under way can
/// come to its end. One object at a time.
class StopSignals final : public QObject {
    Q_OBJECT
public:
    /// Whether a terminal that goes away (SIGHUP, also at a log-out) asks as SIGINT and SIGTERM do, or
    /// ends the program there and then.
    enum class HangUp { Ends, Asks };

    explicit StopSignals(HangUp hangUp, QObject* parent = nullptr);
    ~StopSignals() override;  ///< from then on they end the program

Q_SIGNALS:
    void asked();
};

}  // namespace greenhand
