#pragma once

#include <QObject>

namespace greenhand::cli {

/// SIGINT and SIGTERM as a Qt signal, so that what is under way can come to its
/// end. One object at a time.
class StopSignals final : public QObject {
    Q_OBJECT
public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void asked();
};

}  // namespace greenhand::cli
