#include "core/workflow/printing.h"

#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// The office is a practice company, which every page of it says.
PageMarks besidesPractice(PageMarks marks)
{
    CHECK(marks.testFlag(PageMark::Practice));
    return marks.setFlag(PageMark::Practice, false);
}

PageMarks taken(Office& office, InvoiceId id, Printing::Onto onto = Printing::Onto::Pdf)
{
    return besidesPractice(must(Printing(*office.ledger, office.billing).take({id}, onto)).front().marks);
}

PageMarks looked(Office& office, InvoiceId id)
{
    return besidesPractice(must(office.billing.printed(id)).marks);
}

QStringList printsOf(Office& office, InvoiceId id)
{
    QStringList said;
    for (const HistoryRow& row : must(office.billing.historyOf(id)))
        if (row.entry.action.endsWith(u"printed"_s))
            said << row.entry.action + u' ' + row.entry.after[u"onto"_s].toString()
                        + (row.entry.after[u"copy"_s].toBool() ? u" copy"_s : QString());
    return said;
}

InvoiceId sent(Office& office)
{
    const InvoiceId id = office.ready();
    office.push({id});
    REQUIRE(isInSage(office.state(id)));
    return id;
}

}  // namespace

TEST_CASE("a draft says Draft however often it is printed, and the history keeps nothing of it",
          "[workflow][printing]")
{
    Office office;
    const InvoiceId id = office.ready();
    CHECK(taken(office, id) == PageMarks(PageMark::Draft));
    CHECK(taken(office, id) == PageMarks(PageMark::Draft));
    CHECK(printsOf(office, id).isEmpty());
}

TEST_CASE("the first print of a sent invoice is the original, a second one says Copy", "[workflow][printing]")
{
    Office office;
    const InvoiceId id = sent(office);
    CHECK(looked(office, id) == PageMarks());
    CHECK(looked(office, id) == PageMarks());  // looking makes no original
    CHECK(taken(office, id) == PageMarks());
    CHECK(looked(office, id) == PageMarks(PageMark::Copy));
    CHECK(taken(office, id, Printing::Onto::Paper) == PageMarks(PageMark::Copy));
    CHECK(printsOf(office, id) == QStringList{u"printed pdf"_s, u"printed paper copy"_s});
}

TEST_CASE("a print that came to nothing leaves the original to the next", "[workflow][printing]")
{
    Office office;
    const InvoiceId id = sent(office);
    Printing printing(*office.ledger, office.billing);
    CHECK(besidesPractice(must(printing.take({id}, Printing::Onto::Pdf)).front().marks) == PageMarks());
    must(printing.giveBack());
    CHECK(taken(office, id) == PageMarks());
    CHECK(taken(office, id) == PageMarks(PageMark::Copy));
    must(printing.giveBack());  // what was given back is not given back again
    CHECK(taken(office, id) == PageMarks(PageMark::Copy));
}

TEST_CASE("of several invoices all are written down or none", "[workflow][printing]")
{
    Office office;
    const InvoiceId id = sent(office);
    Printing printing(*office.ledger, office.billing);
    CHECK_FALSE(printing.take({id, InvoiceId{9999}}, Printing::Onto::Pdf).has_value());
    CHECK(printsOf(office, id).isEmpty());
    CHECK(taken(office, id) == PageMarks());
}

TEST_CASE("a void number says Void", "[workflow][printing]")
{
    Office office;
    const InvoiceId id = office.ready();
    must(office.invoicing.deleteDraft(id, u"made twice"_s));
    CHECK(taken(office, id) == PageMarks(PageMark::Void));
}

TEST_CASE(
    "the logo is kept in the ledger, the history has its fingerprint, and nothing else is taken for one",
    "[workflow][printing]")
{
    Office office;
    const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n") + "whatever";
    must(office.settings.setLogo(png));
    CHECK(must(office.settings.letterhead()).logo == png);
    const auto bad = office.settings.setLogo("GIF89a");
    REQUIRE_FALSE(bad.has_value());
    CHECK(bad.error().kind == ErrorKind::SettingRefused);
    CHECK_FALSE(office.settings.setLogo(png + QByteArray(6 * 1024 * 1024, 'x')).has_value());
    CHECK(must(office.settings.logo()) == png);
    const auto rows = must(office.ledger->history.of(u"setting"_s, 0));
    REQUIRE_FALSE(rows.empty());
    CHECK(rows.back().entry.after[u"company.logo"_s].toString().size() == 64);
    must(office.settings.setLogo({}));
    CHECK(must(office.settings.letterhead()).logo.isEmpty());
}

TEST_CASE("a colour too pale for white paper is refused with a sentence", "[workflow][printing]")
{
    Office office;
    CHECK_FALSE(office.settings.set(u"invoice.accent"_s, u"#ffff00"_s).has_value());
    CHECK_FALSE(office.settings.set(u"invoice.accent"_s, u"blue"_s).has_value());
    must(office.settings.set(u"invoice.accent"_s, u"#0b5cad"_s));
    CHECK(must(office.settings.letterhead()).accent == u"#0b5cad"_s);
    CHECK(accentProblem(u"#ffff00"_s).contains(u"too pale"_s));
}
