#include "ui/job_card/attachment_page.h"

#include "tests/ui/practice_office.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/shared/inline_message.h"

#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QByteArray kPdf = QByteArrayLiteral("%PDF-1.4 signed");

/// Says everything in another language.
class OtherLanguage final : public QTranslator {
public:
    OtherLanguage() { QCoreApplication::installTranslator(this); }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return u"Ander: "_s + QString::fromUtf8(text);
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// What is opened outside of the program comes here.
class Viewer final : public QObject {
    Q_OBJECT
public:
    Viewer() { QDesktopServices::setUrlHandler(u"file"_s, this, "show"); }
    ~Viewer() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QStringList shown;

public Q_SLOTS:
    void show(const QUrl& url) { shown << url.toLocalFile(); }
};

QImage photo()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return image;
}

/// The attachments of one lead in a ledger file, on the screen.
struct Attached {
    QTemporaryDir home;
    std::unique_ptr<Ledger> ledger = must(
        Ledger::create(home.filePath(u"books.greenhand"_s), {.companyName = u"Kaap"_s, .vatNumber = {}}, {}));
    LeadId lead = newLead();
    AttachmentPage page{*ledger, nullptr};
    Attachments kept{*ledger};
    QListWidget* list = page.findChild<QListWidget*>(u"attachmentList"_s);

    Attached()
    {
        page.setLead(lead);
        page.show();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        page.findChild<QPushButton*>(u"addAttachmentButton"_s)->setFocus();
    }
    LeadId newLead()
    {
        JobCard card;
        card.reference = u"L-1"_s;
        card.finishedOn = kToday;
        return must(ledger->leads.add(card, Money{}, 0));
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(home.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void copyFiles(const QStringList& paths)
    {
        auto* mime = new QMimeData;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        mime->setUrls(urls);
        QGuiApplication::clipboard()->setMimeData(mime);
    }
    void paste() { QTest::keyClick(page.focusWidget(), Qt::Key_V, Qt::ControlModifier); }
    QString said() { return page.findChild<InlineMessage*>()->isHidden() ? QString() : words(); }
    QString words() { return page.findChild<InlineMessage*>()->text(); }
    QStringList names()
    {
        QStringList names;
        for (const Attachment& attachment : must(kept.of(lead)))
            names << attachment.originalName;
        return names;
    }
    void press(const QString& button) { page.findChild<QPushButton*>(button)->click(); }
};

}  // namespace

TEST_CASE("a picture is pasted with Ctrl+V and has the same name in every language", "[ui][attachments]")
{
    Attached office;
    QGuiApplication::clipboard()->setImage(photo());
    office.paste();
    const OtherLanguage other;
    office.paste();
    REQUIRE(office.list->count() == 2);
    const QRegularExpression neutral(u"\\Apasted-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.png\\z"_s);
    for (const QString& name : office.names()) {
        INFO(name.toStdString());
        CHECK(neutral.match(name).hasMatch());
    }
    CHECK(office.list->item(0)->text().contains(office.names().front()));
    CHECK(office.said().isEmpty());
    const auto first = must(office.kept.of(office.lead)).front();
    CHECK(QImage::fromData(must(office.kept.read(first))).convertToFormat(QImage::Format_RGB32) == photo());
}

TEST_CASE("copied files are pasted with their own names, and nothing copied is said to be nothing",
          "[ui][attachments]")
{
    Attached office;
    QGuiApplication::clipboard()->setText(u"just words"_s);
    office.paste();
    CHECK(office.said() == u"Nothing to attach was copied: copy a picture or files first."_s);
    office.copyFiles({office.write(u"Signed card.pdf"_s, kPdf), office.write(u"notes.txt"_s, "key at café")});
    office.paste();
    CHECK(office.said().isEmpty());
    CHECK(office.names() == QStringList{u"Signed card.pdf"_s, u"notes.txt"_s});
}

TEST_CASE("of several files each bad one is refused with a sentence, and the good ones are attached",
          "[ui][attachments]")
{
    Attached office;
    const QString huge = office.write(u"huge.pdf"_s, kPdf);
    REQUIRE(QFile::resize(huge, kLargestAttachment + 1));
    office.copyFiles({huge, office.write(u"tool.exe"_s, QByteArray("MZ\0\1", 4)),
                      office.write(u"empty.pdf"_s, {}), office.home.filePath(u"gone.pdf"_s),
                      office.write(u"good.pdf"_s, kPdf)});
    office.paste();
    CHECK(office.names() == QStringList{u"good.pdf"_s});
    for (const QString& words : {u"huge.pdf is larger than 20 MB"_s, u"tool.exe is not a kind of file"_s,
                                 u"empty.pdf is empty"_s, u"gone.pdf"_s}) {
        INFO(office.said().toStdString());
        CHECK(office.said().contains(words));
    }
    CHECK_FALSE(office.said().contains(u"good.pdf"_s));
}

TEST_CASE("what is removed comes back with Undo, and its picture with it", "[ui][attachments]")
{
    Attached office;
    office.copyFiles({office.write(u"a.pdf"_s, kPdf), office.write(u"b.pdf"_s, kPdf)});
    office.paste();
    office.list->setCurrentRow(0);
    QTest::keyClick(office.list, Qt::Key_Delete);
    CHECK(office.names() == QStringList{u"b.pdf"_s});
    CHECK(office.said() == u"a.pdf was removed."_s);
    auto* undo = office.page.findChild<InlineMessage*>()->findChild<QPushButton*>();
    REQUIRE(undo);
    CHECK(undo->text() == u"&Undo"_s);
    undo->click();
    CHECK(office.names() == QStringList{u"a.pdf"_s, u"b.pdf"_s});
    CHECK(office.list->count() == 2);
    CHECK(must(office.kept.read(must(office.kept.of(office.lead)).front())) == kPdf);
    CHECK(office.said().isEmpty());
}

TEST_CASE("Delete takes off one file, however long it is held, and the next one is chosen then",
          "[ui][attachments][once]")
{
    Attached office;
    QStringList files;
    for (const QString& name : {u"a.pdf"_s, u"b.pdf"_s, u"c.pdf"_s})
        files << office.write(name, kPdf);
    office.copyFiles(files);
    office.paste();
    office.list->setCurrentRow(1);
    const auto press = [&](bool again) {
        QTest::simulateEvent(office.list, true, Qt::Key_Delete, Qt::NoModifier, {}, again);
    };
    press(false);
    press(true);
    press(true);
    CHECK(office.names() == QStringList{u"a.pdf"_s, u"c.pdf"_s});
    CHECK(office.list->currentItem()->text().startsWith(u"c.pdf"_s));
}

TEST_CASE("a held Ctrl+V pastes once, and Ctrl+Return is not for the list of files",
          "[ui][attachments][once]")
{
    Attached office;
    Viewer viewer;
    office.copyFiles({office.write(u"a.pdf"_s, kPdf)});
    office.paste();
    QTest::simulateEvent(office.page.focusWidget(), true, Qt::Key_V, Qt::ControlModifier, u"v"_s, true);
    CHECK(office.names().size() == 1);
    QTest::keyClick(office.list, Qt::Key_Return, Qt::ControlModifier);
    CHECK(viewer.shown.isEmpty());
}

TEST_CASE("nothing is removed while the invoice is in Sage One or on its way, but late photos are added",
          "[ui][attachments]")
{
    Attached office;
    office.copyFiles({office.write(u"a.pdf"_s, kPdf)});
    office.paste();
    office.page.setLocked(true);
    office.list->setFocus();
    QTest::keyClick(office.list, Qt::Key_Delete);
    CHECK(office.names().size() == 1);
    CHECK_FALSE(office.page.findChild<QPushButton*>(u"removeAttachmentButton"_s)->isEnabled());
    QGuiApplication::clipboard()->setImage(photo());
    office.paste();
    CHECK(office.names().size() == 2);
}

TEST_CASE("Return opens a copy, so that what another program saves changes nothing that was added",
          "[ui][attachments]")
{
    Attached office;
    Viewer viewer;
    office.copyFiles({office.write(u"a.pdf"_s, kPdf)});
    office.paste();
    office.list->setFocus();
    QTest::keyClick(office.list, Qt::Key_Return);
    REQUIRE(viewer.shown.size() == 1);
    QFile copy(viewer.shown.front());
    REQUIRE(copy.open(QIODevice::ReadWrite));
    CHECK(copy.readAll() == kPdf);
    CHECK(copy.fileName() != office.kept.pathOf(must(office.kept.of(office.lead)).front()));
    copy.write(" and scribbled on");
    copy.close();
    CHECK(must(office.kept.read(must(office.kept.of(office.lead)).front())) == kPdf);
}

TEST_CASE("a file whose copy in the folder was altered or lost says so in the list and is not opened",
          "[ui][attachments]")
{
    Attached office;
    Viewer viewer;
    office.copyFiles({office.write(u"a.pdf"_s, kPdf)});
    office.paste();
    REQUIRE(QFile::remove(office.kept.pathOf(must(office.kept.of(office.lead)).front())));
    office.page.setLead(office.lead);
    REQUIRE(QTest::qWaitFor([&] { return office.list->item(0)->text().contains(u"its file is missing"_s); }));
    office.press(u"openAttachmentButton"_s);
    CHECK(viewer.shown.isEmpty());
    CHECK(office.said().contains(u"a.pdf"_s));
}

TEST_CASE("a file that is dropped anywhere on the job card is attached and shown", "[ui][attachments]")
{
    Attached office;
    const QString path = office.write(u"dropped.pdf"_s, kPdf);
    PracticeOffice practice;
    JobCardScreen screen(practice.desk, practice.prompter,
                         must(practice.desk.billing.invoice(*practice.invoice)).lead);
    screen.show();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&screen, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({20, 20}, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    drop.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(&screen, &drop);
    CHECK(drop.dropAction() == Qt::CopyAction);  // a move would delete the user's file
    const auto* tabs = screen.findChild<QTabWidget*>();
    CHECK(tabs->tabText(tabs->currentIndex()) == u"Attachments (1)"_s);
    QMimeData words;
    words.setText(u"just words"_s);
    QDragEnterEvent refused({20, 20}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&screen, &refused);
    CHECK_FALSE(refused.isAccepted());
}

TEST_CASE("a new job card is saved before anything is attached to it", "[ui][attachments]")
{
    Attached office;
    office.page.setLead(std::nullopt);
    CHECK_FALSE(office.page.findChild<QPushButton*>(u"addAttachmentButton"_s)->isEnabled());
    QMimeData mime;
    mime.setImageData(photo());
    office.page.take(&mime);
    CHECK(office.said().contains(u"Save the new job card first"_s));
}

#include "attachment_page_test.moc"
