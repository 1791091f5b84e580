#pragma once

#include "tests/ui/bench.h"
#include "ui/main_window.h"
#include "ui/shared/language.h"
#include "ui/shared/look.h"
#include "ui/shared/qt_prompter.h"

#include <QTemporaryDir>

namespace greenhand {
class ImportDialog;
}

namespace greenhand::testing {

// Whom the toured office works for.
inline const QString kFishery = QStringLiteral("Weskus Visserye Koöperatief Bpk");
inline const QString kPlaza = QStringLiteral("Umhlanga Plaza & Sons (Pty) Ltd");
inline const QString kGuests = QStringLiteral("Karoo Guest House");

/// Every screen of the program, one after another, filled as an office fills them: long names,
/// old jobs, an invoice in each state.
class ScreenTour {
public:
    /// Called with each screen as it stands open, laid out.
    using Visit = std::function<void(QWidget& screen, const QString& name)>;

    struct Eyes {
        QSize size = {1280, 800};  ///< screens are at most this large
        LookChoice look = LookChoice::Light;
        Language language = Language::English;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        int settledMs = 0;  ///< for pictures: previews and imports come a moment later
    };

    explicit ScreenTour(const Eyes& eyes);
    /// Light, English and left to right again.
    ~ScreenTour();

    void go(const Visit& visit);

    UiBench bench{LedgerKind::Practice};

private:
    void fill();
    InvoiceId ready(const QString& reference, const QString& customer, int daysAgo);
    void push(InvoiceId id, const std::vector<PushEvent>& events, const PushFacts& facts);
    void mainWindow(const Visit& visit);
    void billing(const Visit& visit);
    void cards(const Visit& visit);
    void hints(const Visit& visit);
    void boxes(const Visit& visit);
    void badRows(const Visit& visit, ImportDialog& import);
    void batch(const Visit& visit);
    void attachments(const Visit& visit);
    void approval(const Visit& visit);
    void settings(const Visit& visit);
    void help(const Visit& visit);
    void show(const Visit& visit, QWidget& screen, const QString& name) const;
    /// The dialog that stands open over the window, with each of its tabs; then it goes.
    void showOpened(const Visit& visit, const QString& name);

    const Eyes m_eyes;
    QTemporaryDir m_folder;
    QtPrompter m_prompter{nullptr};
    std::optional<LeadId> m_rich;
    std::optional<InvoiceId> m_draft;
    std::optional<InvoiceId> m_sendable;
    std::optional<InvoiceId> m_sent;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace greenhand::testing
