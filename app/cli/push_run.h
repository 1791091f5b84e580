#pragma once

#include "app/cli/chosen_invoices.h"

#include <QHash>

namespace greenhand::cli {

enum class PushWish { Push, Ask, Retry };

/// One run of push, ask or retry: tells each outcome as it comes, and ends the
/// program with what all of them came to. The first Ctrl+C lets the current
/// invoice come to its end, the second one ends the program: whatever was on
/// the wire then is looked for in the next run.
class PushRun final : public QObject {
    Q_OBJECT
public:
    PushRun(Session& session, PushWish wish, SendOptions options, std::vector<ChosenInvoice> chosen);

    void start();

private:
    void send();
    void tellOutcome(const PushOutcome& outcome);
    void tellWhy(const PushOutcome& outcome);
    [[nodiscard]] QString whyNot(const PushOutcome& outcome) const;
    void stop();
    void finish();
    [[nodiscard]] QJsonObject json(const ChosenInvoice& one) const;
    [[nodiscard]] bool waits(const PushOutcome& outcome) const;
    [[nodiscard]] QStringList sentences(const PushOutcome& outcome, bool hints) const;

    Session& m_session;
    const PushWish m_wish;
    const SendOptions m_options;
    const std::vector<ChosenInvoice> m_chosen;
    QHash<qint64, PushOutcome> m_outcomes;  ///< by our number
    bool m_stopping = false;
};

}  // namespace greenhand::cli
