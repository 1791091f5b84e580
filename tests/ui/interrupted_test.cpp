#include "app/composition.h"
#include "tests/support/fake_prompter.h"
#include "tests/ui/bench.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/main_window.h"
#include "ui/shared/inline_message.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

constexpr auto kLedgerVariable = "GREENHAND_INTERRUPTED_LEDGER";
constexpr auto kKept = "kept\n";
constexpr int kPatienceMs = 60'000;

Result<std::unique_ptr<Composition>> openOffice(const QString& path)
{
    return Composition::open(path, {.actor = {u"clerk"_s, u"window"_s},
                                    .clock = {},
                                    .place = {},
                                    .secrets = std::make_unique<FakeSecretStore>(),
                                    .transport = {}});
}

JobCardScreen* cardOf(MainWindow& window)
{
    JobCardScreen* card = nullptr;
    REQUIRE(
        QTest::qWaitFor([&] { return (card = window.findChild<JobCardScreen*>()) && card->isVisible(); }));
    return card;
}

}  // namespace

// Not a test of its own: the clerk at work in another process, until it is killed.
TEST_CASE("a clerk types and is never asked to save", "[.interrupted-clerk]")
{
    UiBench looks;
    const auto made = must(openOffice(qEnvironmentVariable(kLedgerVariable)));
    FakePrompter prompter;
    MainWindow window(made->desk(), prompter);
    window.show();
    window.openNewLead();
    auto* technician = cardOf(window)->findChild<QLineEdit*>(u"technicianField"_s);
    technician->setFocus();
    QTest::keyClicks(technician, u"Sipho Dlamini"_s);
    technician->setCursorPosition(5);
    const TypingPlace fresh{TypedDocument::Lead, {}};
    REQUIRE(QTest::qWaitFor([&] { return must(made->desk().ledger.typing.of(fresh)).has_value(); }));
    std::fputs(kKept, stdout);
    std::fflush(stdout);
    QTest::qWait(kPatienceMs);
}

TEST_CASE("after kill -9 the next start opens the editor with what was typed and the caret where it was",
          "[ui][typing][kill]")
{
    UiBench looks;
    const QTemporaryDir home;
    const QString path = home.filePath(u"books.greenhand"_s);
    must(Ledger::create(path, {.companyName = u"Kaap"_s, .vatNumber = {}}, {u"clerk"_s, u"window"_s}));

    QProcess clerk;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kLedgerVariable), path);
    clerk.setProcessEnvironment(environment);
    clerk.start(QCoreApplication::applicationFilePath(), {u"a clerk types and is never asked to save"_s});
    REQUIRE(clerk.waitForStarted());
    QByteArray said;
    while (!said.contains(kKept) && clerk.waitForReadyRead(kPatienceMs))
        said += clerk.readAllStandardOutput();
    INFO(said.toStdString());
    REQUIRE(said.contains(kKept));
    ::kill(pid_t(clerk.processId()), SIGKILL);
    REQUIRE(clerk.waitForFinished(kPatienceMs));

    const auto made = must(openOffice(path));
    FakePrompter prompter;
    MainWindow window(made->desk(), prompter);
    window.show();
    JobCardScreen* card = cardOf(window);
    auto* technician = card->findChild<QLineEdit*>(u"technicianField"_s);
    CHECK(technician->text() == u"Sipho Dlamini"_s);
    CHECK(QTest::qWaitFor([&] { return card->focusWidget() == technician; }));
    CHECK(card->findChild<InlineMessage*>(u"inlineMessage"_s)
              ->text()
              .startsWith(u"Greenhand was interrupted."_s));
    CHECK(must(made->desk().invoicing.leads({.stage = LeadStage::New})).empty());
}
