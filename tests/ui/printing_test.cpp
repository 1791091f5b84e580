#include "ui/invoice/print_run.h"

#include "core/documents/logo.h"
#include "tests/ui/bench.h"
#include "ui/invoice/invoice_screen.h"
#include "ui/invoice/paper_actions.h"
#include "ui/settings/logo_field.h"
#include "ui/settings/logo_file.h"
#include "ui/shared/inline_message.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct PrintBench {
    UiBench bench;
    QTemporaryDir home;
    QWidget window;

    std::vector<InvoiceId> invoices(int count)
    {
        std::vector<InvoiceId> ids;
        ids.reserve(std::size_t(count));
        for (int n = 0; n < count; ++n)
            ids.push_back(bench.generate(bench.addLead(u"L-%1"_s.arg(2000 + n), u"Karoo Guest House"_s)));
        return ids;
    }
    QString path(const QString& name) const { return home.filePath(name); }
};

QString written(const QTemporaryDir& home, const QString& name, const QByteArray& bytes)
{
    QFile file(home.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QByteArray png(const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, "png"));
    return bytes;
}

}  // namespace

TEST_CASE("a selection of invoices becomes one PDF while the window stays alive", "[ui][printing]")
{
    PrintBench office;
    PrintRun* run = PrintRun::savePdf(
        office.bench.desk, {.invoices = office.invoices(12), .fileName = u"12.pdf"_s}, &office.window);
    QSignalSpy done(run, &PrintRun::done);
    auto* files = office.window.findChild<QFileDialog*>(u"pdfFileDialog"_s);
    REQUIRE(files);
    Q_EMIT files->fileSelected(office.path(u"12.pdf"_s));
    CHECK(done.isEmpty());  // it goes on in steps
    REQUIRE(QTest::qWaitFor([&] { return done.size() == 1; }));
    CHECK(done.front().front().toString() == u"12 invoices were saved as 12.pdf."_s);
    QFile pdf(office.path(u"12.pdf"_s));
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.readAll().count("/Type /Page\n") == 12);
}

TEST_CASE("a PDF that cannot be written says so and leaves no file", "[ui][printing]")
{
    PrintBench office;
    PrintRun* run = PrintRun::savePdf(
        office.bench.desk, {.invoices = office.invoices(1), .fileName = u"1.pdf"_s}, &office.window);
    QSignalSpy failed(run, &PrintRun::failed);
    Q_EMIT office.window.findChild<QFileDialog*>(u"pdfFileDialog"_s)
        ->fileSelected(office.path(u"no such folder/1.pdf"_s));
    REQUIRE(QTest::qWaitFor([&] { return failed.size() == 1; }));
    CHECK(failed.front().front().toString().contains(u"1.pdf"_s));
    CHECK(QDir(office.home.path()).isEmpty());
}

TEST_CASE("the invoice screen says itself that its PDF was saved, in place of an earlier failure",
          "[ui][printing]")
{
    PrintBench office;
    InvoiceScreen screen(office.bench.desk, office.bench.prompter, office.bench.navigator,
                         office.invoices(1).front());
    screen.show();
    auto* message = screen.findChild<InlineMessage*>();
    const auto saveAs = [&](const QString& path, const QString& said) {
        screen.findChild<QPushButton*>(u"savePdfButton"_s)->click();
        auto* files = screen.findChild<QFileDialog*>(u"pdfFileDialog"_s);
        REQUIRE(files);
        Q_EMIT files->fileSelected(path);
        delete files;
        CHECK(QTest::qWaitFor([&] { return message->text() == said; }));
    };
    saveAs(office.path(u"no such folder/1.pdf"_s), u"1.pdf could not be written. Choose another folder."_s);
    saveAs(office.path(u"1.pdf"_s), u"The invoice was saved as 1.pdf."_s);
}

TEST_CASE("a PDF that was saved takes away no other failure's message", "[ui][printing]")
{
    PrintBench office;
    InlineMessage message;
    PrintRun* run = PrintRun::savePdf(
        office.bench.desk, {.invoices = office.invoices(1), .fileName = u"1.pdf"_s}, &office.window);
    tellHow(*run, office.bench.navigator, message);
    message.tell(Tone::Bad, u"The ledger could not be read."_s);
    QSignalSpy done(run, &PrintRun::done);
    Q_EMIT office.window.findChild<QFileDialog*>(u"pdfFileDialog"_s)->fileSelected(office.path(u"1.pdf"_s));
    REQUIRE(QTest::qWaitFor([&] { return done.size() == 1; }));
    CHECK(message.text() == u"The ledger could not be read."_s);
}

TEST_CASE("printing to a printer puts the same pages there", "[ui][printing]")
{
    PrintBench office;
    PrintRun* run = PrintRun::print(office.bench.desk,
                                    {.invoices = office.invoices(2), .fileName = u"2.pdf"_s}, &office.window);
    QSignalSpy done(run, &PrintRun::done);
    auto* dialog = office.window.findChild<QPrintDialog*>(u"printDialog"_s);
    REQUIRE(dialog);
    dialog->printer()->setOutputFileName(office.path(u"printed.pdf"_s));
    Q_EMIT dialog->accepted(dialog->printer());
    REQUIRE(QTest::qWaitFor([&] { return done.size() == 1; }));
    QFile pages(office.path(u"printed.pdf"_s));
    REQUIRE(pages.open(QIODevice::ReadOnly));
    CHECK(pages.readAll().count("/Type /Page\n") == 2);
}

TEST_CASE("a logo is a PNG, JPEG or SVG, kept as a PNG no larger than paper shows", "[ui][settings]")
{
    const QTemporaryDir home;
    const QByteArray svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10' width='40' height='10'>"
        "<rect width='40' height='10' fill='blue'/></svg>";
    for (const QString& path :
         {written(home, u"a.png"_s, png({3000, 900})), written(home, u"a.svg"_s, svg)}) {
        const QByteArray kept = must(logoFromFile(path));
        CHECK(logoFormat(kept) == LogoFormat::Png);
        const QImage image = readLogo(kept);
        CHECK_FALSE(image.isNull());
        CHECK(image.width() <= kLogoPixels.width());
        CHECK(image.height() <= kLogoPixels.height());
    }
}

TEST_CASE("a bad picture gets a sentence with its name, and the logo stays", "[ui][settings]")
{
    const QTemporaryDir home;
    LogoField field(png({120, 40}));
    const std::vector<std::pair<QString, QString>> bad{
        {home.filePath(u"missing.png"_s), u"cannot be read"_s},
        {written(home, u"note.txt"_s, "hello"), u"is not a PNG, JPEG or SVG"_s},
        {written(home, u"cut.png"_s, png({120, 40}).left(60)), u"is damaged"_s},
        {written(home, u"huge.png"_s, png({120, 40}) + QByteArray(qsizetype{6} * 1024 * 1024, ' ')),
         u"larger than 5 MB"_s},
        {written(home, u"pulls.svg"_s,
                 "<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/x.png'/></svg>"),
         u"other pictures or files"_s}};
    for (const auto& [path, words] : bad) {
        field.take(path);
        INFO(path.toStdString());
        CHECK(field.findChild<QLabel*>(u"logoProblem"_s)->text().contains(words));
        CHECK(field.findChild<QLabel*>(u"logoProblem"_s)->text().contains(QFileInfo(path).fileName()));
        CHECK_FALSE(field.isChanged());
    }
    QSignalSpy edited(&field, &LogoField::edited);
    field.findChild<QPushButton*>(u"removeLogoButton"_s)->click();
    CHECK(field.isChanged());
    CHECK(edited.size() == 1);
}
