#include "ui/shared/save_dialog.h"

#include "tests/support/catch_qt.h"
#include "ui/shared/click_guard.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace greenhand;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Presses a button of the question that stands over the dialog, once it takes clicks.
void answer(const SaveDialog& dialog, const QString& button)
{
    auto* box = dialog.findChild<QDialog*>(u"questionBox"_s);
    REQUIRE(box);
    CHECK(box->isVisible());
    const auto* guard = box->findChild<ClickGuard*>();
    REQUIRE(QTest::qWaitFor([guard] { return !guard->holds(); }));
    QTest::mouseClick(box->findChild<QPushButton*>(button), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

}  // namespace

TEST_CASE("a file that is there is replaced only after a question that names it", "[ui][export]")
{
    const QTemporaryDir folder;
    QFile there(folder.filePath(u"leads.csv"_s));
    REQUIRE(there.open(QIODevice::WriteOnly));
    there.close();
    auto* dialog = new SaveDialog(u"Export the list"_s, u"csv"_s, nullptr);
    const QPointer<SaveDialog> lives(dialog);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setDirectory(folder.path());
    dialog->selectFile(u"leads.csv"_s);
    QSignalSpy selected(dialog, &QFileDialog::fileSelected);
    dialog->open();
    auto* save = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    REQUIRE(save);

    save->click();
    auto* text = dialog->findChild<QDialog*>(u"questionBox"_s)->findChild<QLabel*>(u"promptText"_s);
    REQUIRE(text);
    CHECK(text->text().contains(u"leads.csv is there already"_s));
    answer(*dialog, u"noButton"_s);
    CHECK(selected.isEmpty());
    CHECK(dialog->isVisible());  // for another name

    save->click();
    answer(*dialog, u"yesButton"_s);
    REQUIRE(selected.size() == 1);
    CHECK(selected.front().front().toString() == there.fileName());
    CHECK_FALSE(lives);
}

TEST_CASE("a file that is not there yet is saved without a question", "[ui][export]")
{
    const QTemporaryDir folder;
    auto* dialog = new SaveDialog(u"Export the list"_s, u"csv"_s, nullptr);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setDirectory(folder.path());
    dialog->selectFile(u"leads"_s);
    QSignalSpy selected(dialog, &QFileDialog::fileSelected);
    dialog->open();
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    REQUIRE(selected.size() == 1);
    CHECK(selected.front().front().toString() == folder.filePath(u"leads.csv"_s));
}
