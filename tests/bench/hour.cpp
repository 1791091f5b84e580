#include "tests/bench/hour.h"

#include "tests/bench/heartbeat.h"
#include "tests/bench/lead_file.h"
#include "tests/bench/made_up.h"
#include "tests/bench/measures.h"
#include "tests/bench/office.h"
#include "tests/bench/painted.h"
#include "tests/bench/typed_texts.h"
#include "ui/invoicing/import_dialog.h"
#include "ui/main_window.h"
#include "ui/shared/action_table.h"
#include "ui/shared/search_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kLeads = 500;
constexpr int kSearchesALead = 10;
constexpr int kImported = 5'000;
constexpr int kCancelAfterMs = 100;
constexpr int kPatienceMs = 60'000;
constexpr int kHourMs = 3'600'000;

class Hour {
public:
    Hour(Desk& desk, int leads) : m_desk{desk}, m_leads{leads}, m_window(desk, m_prompter) {}

    Result<QJsonObject> all()
    {
        m_window.resize(1280, 800);
        m_window.show();
        settle();
        auto leads = importLinkedLeads(m_desk, m_leads, u"H-"_s);
        if (!leads)
            return passOn(leads);
        settle();
        m_beat = std::make_unique<Heartbeat>();
        const BareBeat bare;
        for (std::size_t number = 0; number < leads->size() && m_done; ++number) {
            complete((*leads)[number]);
            search(kTyped[number % kTyped.size()]);
        }
        if (!m_done)
            return passOn(m_done);
        QJsonObject found{{u"peak_mib"_s, peakMemoryMiB()}, {u"now_mib"_s, memoryMiB()}};
        QJsonObject stood;
        for (const auto& [what, longest] : m_beat->stoodStill())
            stood[what] = longest.toJson();
        found[u"stood_still"_s] = stood;
        found[u"bare_ms"_s] = bare.latestMs();
        m_beat.reset();
        found[u"cancel_ms"_s] = cancelledImportMs();
        return found;
    }

private:
    static QWidget* screen(const QString& name)
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->isVisible() && top->objectName() == name)
                return top;
        return nullptr;
    }

    template <class T>
    [[nodiscard]] T* visible() const
    {
        for (T* child : m_window.findChildren<T*>())
            if (child->isVisible())
                return child;
        return nullptr;
    }

    /// As a person's click: from the event loop, which beats meanwhile, and not in the turn that has just
    /// painted what she clicks: two turns with nothing between them would count as one.
    void act(const QString& what, const std::function<void()>& action, const std::function<bool()>& until)
    {
        if (!m_done)
            return;
        turnUntil([this, seen = m_beat->beats()] { return m_beat->beats() > seen; }, kPatienceMs);
        m_beat->nowDoing(what);
        QTimer::singleShot(0, &m_context, action);
        if (!turnUntil(until, kPatienceMs))
            m_done = fail(ErrorKind::NoAnswer,
                          u"%1 does not come to an end. %2"_s.arg(what, m_prompter.told.join(u' ')));
    }

    void click(const QString& what, const QString& in, const QString& button,
               const std::function<bool()>& until)
    {
        QAbstractButton* wanted = nullptr;
        const auto ready = [&] {
            wanted = screen(in) ? screen(in)->findChild<QAbstractButton*>(button) : nullptr;
            return wanted && wanted->isEnabled();
        };
        if (m_done && !turnUntil(ready, kPatienceMs))
            m_done = fail(ErrorKind::NoAnswer, u"no button "_s + button);
        act(
            what, [&] { wanted->click(); }, until);
    }

    void complete(LeadId lead)
    {
        const auto seen = [](const QString& name) { return [name] { return screen(name) != nullptr; }; };
        act(
            u"open job card"_s, [&] { m_window.openJobCard(lead); }, seen(u"jobCardScreen"_s));
        click(u"generate"_s, u"jobCardScreen"_s, u"generateInvoiceButton"_s, seen(u"invoiceScreen"_s));
        const auto made = m_desk.invoicing.lead(lead);
        if (!made || !made->invoice) {
            m_done = made ? m_done : Result<void>(passOn(made));
            return;
        }
        const InvoiceId invoice = *made->invoice;
        click(u"update"_s, u"invoiceScreen"_s, u"updateButton"_s, [&] {
            const auto state = m_desk.billing.row(invoice);
            return state && state->state == InvoiceState::Ready;
        });
        act(
            u"close"_s, [] { closeAll(); }, [] { return !QApplication::activeModalWidget(); });
        act(
            u"open Sage pop-up"_s, [&] { m_window.openSagePopUp(invoice); }, seen(u"sagePopUp"_s));
        click(u"send"_s, u"sagePopUp"_s, u"generateButton"_s, [] { return !screen(u"sagePopUp"_s); });
        const auto state = m_desk.billing.row(invoice);
        if (m_done
            && (!state || (state->state != InvoiceState::Sent && state->state != InvoiceState::Emailed)))
            m_done = fail(ErrorKind::NotReady, u"not sent: "_s + m_prompter.told.join(u' '));
    }

    static void closeAll()
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QDialog*>(top); dialog && dialog->isVisible())
                dialog->close();
    }

    void search(const QString& text)
    {
        auto* field = visible<SearchField>();
        auto* table = visible<ActionTable>();
        if (!m_done || !field || !table)
            return;
        QString typed = text;
        while (typed.size() < kSearchesALead)
            typed += text;
        for (const QChar letter : typed.left(kSearchesALead)) {
            const Paintings paintings(*table);
            act(
                u"search"_s, [&] { pressKey(*field, 0, QString(letter)); },
                [&] { return paintings.count() > 0 || letter.isSpace(); });
        }
        act(
            u"clear search"_s, [&] { field->clear(); }, [&] { return field->text().isEmpty(); });
    }

    /// From the clerk's click on Cancel until the import has stopped.
    double cancelledImportMs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"leads.csv"_s);
        if (!writeFile(path))
            return -1;
        auto* dialog = new ImportDialog(m_desk, path, &m_window);
        const QPointer<QDialog> open(dialog);
        dialog->open();
        auto* import = dialog->findChild<QAbstractButton*>(u"importButton"_s);
        turnUntil([&] { return import->isEnabled(); }, kPatienceMs);
        QElapsedTimer clock;
        QTimer::singleShot(0, dialog, [&] {
            clock.start();
            import->click();
        });
        turnUntil([&] { return clock.isValid() && clock.elapsed() >= kCancelAfterMs; });
        const bool works = open && open->isVisible();
        if (works)
            clickCancel();
        turnUntil([&] { return !open || import->isEnabled(); }, kPatienceMs);
        return double(clock.elapsed() - kCancelAfterMs);
    }

    bool writeFile(const QString& path) const
    {
        MadeUp madeUp(23, 1);
        const CustomerDetails customer = madeUp.customer();
        std::vector<FileLead> leads;
        for (int i = 0; i < std::min(kImported, 10 * m_leads); ++i)
            leads.push_back(fileLead(madeUp, u"C-%1"_s.arg(i), m_desk.ledger.today(), customer));
        QFile file(path);
        const QByteArray bytes = leadFile(leads);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    static void clickCancel()
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            for (QAbstractButton* button : top->findChildren<QAbstractButton*>())
                if (button->isVisible() && button->objectName().startsWith("cancel"_L1, Qt::CaseInsensitive))
                    return button->click();
    }

    Desk& m_desk;
    const int m_leads;
    Yes m_prompter;
    MainWindow m_window;
    QObject m_context;
    std::unique_ptr<Heartbeat> m_beat;
    Result<void> m_done;
};

Result<QJsonObject> hourOn(const QString& ledger, int leads)
{
    if (auto done = becomePractice(ledger); !done)
        return passOn(done);
    const auto sage = PracticeSage::start();
    if (!sage)
        return passOn(sage);
    const auto office = Composition::open(ledger, usualOptions());
    if (!office)
        return passOn(office);
    if (auto connected = connectTo((*office)->desk(), (*sage)->access()); !connected)
        return passOn(connected);
    return Hour((*office)->desk(), leads).all();
}

}  // namespace

int workAnHour(const QStringList& words)
{
    const auto found = hourOn(words.value(0), words.value(1).toInt());
    if (!found) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(found.error().detail));
        return 1;
    }
    std::fputs(QJsonDocument(*found).toJson(QJsonDocument::Compact).constData(), stdout);
    std::fputs("\n", stdout);
    return 0;
}

Measured measureHour(const Job& job)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const int leads = job.times(kLeads);
    process.start(QCoreApplication::applicationFilePath(), {u"--hour"_s, job.ledger, QString::number(leads)});
    if (!process.waitForFinished(kHourMs) || process.exitCode() != 0)
        return fail(ErrorKind::Storage, u"the hour's work did not come to its end"_s);
    const QJsonObject found = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const QJsonObject stood = found[u"stood_still"_s].toObject();
    double longest = 0;
    for (auto one = stood.begin(); one != stood.end(); ++one) {
        const StoodStill still = StoodStill::fromJson(one.value().toObject());
        std::fprintf(stderr, "stood still longest in %s: %s\n", qUtf8Printable(one.key()),
                     qUtf8Printable(still.words()));
        longest = std::max(longest, still.ms);
    }
    const double empty = emptyWindowMiB();
    const double added = found[u"peak_mib"_s].toDouble() - empty;
    return std::vector<Figure>{atMost(64, {.name = u"memory after an hour, above the empty window"_s,
                                           .value = added,
                                           .limit = empty,
                                           .unit = u"MiB"_s}),
                               atMostOrTimes(50, 1.2,
                                             {.name = u"window stood still, longest in an hour"_s,
                                              .value = longest,
                                              .limit = found[u"bare_ms"_s].toDouble(),
                                              .unit = u"ms"_s}),
                               atMost(200, {.name = u"import answers Cancel"_s,
                                            .value = found[u"cancel_ms"_s].toDouble(),
                                            .unit = u"ms"_s})};
}

}  // namespace greenhand::bench
