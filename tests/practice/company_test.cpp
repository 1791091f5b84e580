#include "core/practice/company.h"

#include "tests/practice/bench.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::practice;
using namespace greenhand::testing;

namespace {

struct Kept {
    QTemporaryDir folder;
    QString path = folder.filePath(u"practice.sage"_s);

    Result<Company> open() const { return Company::open(practiceSeed(), path); }

    QByteArray content() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray& bytes) const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
};

#ifdef Q_OS_UNIX
/// While it lives no file of this process grows beyond a size.
class FullDisk {
public:
    explicit FullDisk(qint64 size)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{.rlim_cur = rlim_t(size), .rlim_max = m_before.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before = {};
    sighandler_t m_handler = nullptr;
};
#endif

QJsonObject row(qint64 id, const QString& name) { return {{u"ID"_s, id}, {u"Name"_s, name}}; }

}  // namespace

TEST_CASE("the practice company is as it was when it is opened again", "[practice][journal]")
{
    Kept kept;
    {
        Company company = must(kept.open());
        must(company.save(Table::Customers, row(120048, u"New"_s)));
        must(company.save(Table::Customers, row(120045, u"Renamed"_s)));
        must(company.remove(Table::Customers, 120047));
        must(company.save(Table::TaxInvoices, {{u"ID"_s, company.nextId(Table::TaxInvoices)},
                                               {u"DocumentNumber"_s, company.nextInvoiceNumber()}}));
        must(company.sendMail({{u"Subject"_s, u"line\nbreak"_s}}));
    }
    const Company again = must(kept.open());
    CHECK(again.find(Table::Customers, 120048)->value("Name"_L1) == u"New"_s);
    CHECK(again.find(Table::Customers, 120045)->value("Name"_L1) == u"Renamed"_s);
    CHECK(again.find(Table::Customers, 120047) == nullptr);
    REQUIRE(again.invoices().size() == 1);
    CHECK(again.nextInvoiceNumber() == u"INV0000002");
    CHECK(again.nextId(Table::TaxInvoices) == again.invoices().front().value("ID"_L1).toInteger() + 1);
    REQUIRE(again.outbox().size() == 1);
    CHECK(again.outbox().front().value("Subject"_L1) == u"line\nbreak"_s);
}

TEST_CASE("a journal cut off anywhere opens with the changes that were whole", "[practice][journal]")
{
    Kept kept;
    {
        Company company = must(kept.open());
        for (int i = 0; i < 3; ++i)
            must(company.save(Table::Customers, row(200000 + i, u"Customer"_s)));
    }
    const QByteArray whole = kept.content();
    for (qsizetype length = 0; length <= whole.size(); length += 5) {
        kept.write(whole.left(length));
        const qsizetype changes = std::max<qsizetype>(0, whole.left(length).count('\n') - 1);
        {
            Company company = must(kept.open());
            REQUIRE(company.rows(Table::Customers).size() == std::size_t(3 + changes));
            must(company.save(Table::Customers, row(300000, u"After"_s)));
        }
        const Company again = must(kept.open());
        REQUIRE(again.rows(Table::Customers).size() == std::size_t(4 + changes));
    }
}

#ifdef Q_OS_UNIX
TEST_CASE("a change that does not fit on the disk does not happen", "[practice][journal]")
{
    Kept kept;
    Company company = must(kept.open());
    must(company.save(Table::Customers, row(200000, u"Before"_s)));
    const QByteArray before = kept.content();
    {
        const FullDisk full(before.size() + 10);
        const auto saved = company.save(Table::Customers, row(200001, u"Too much"_s));
        REQUIRE_FALSE(saved);
        CHECK(saved.error().kind == ErrorKind::UnwritableFile);
        CHECK(saved.error().subject.contains(u"practice.sage"_s));
    }
    CHECK(kept.content() == before);
    CHECK(company.find(Table::Customers, 200001) == nullptr);
    must(company.save(Table::Customers, row(200002, u"After"_s)));
    CHECK(kept.content().size() > before.size());
}

TEST_CASE("a Sage One that cannot keep an invoice says that it failed", "[practice][journal]")
{
    Kept kept;
    Company company = must(kept.open());
    SageOne sage(company, Bench::defaults());
    const Bench bench;
    const Request request = bench.request("POST", "TaxInvoice/Save", QJsonDocument(sampleInvoice()).toJson());
    {
        const FullDisk full(kept.content().size());
        const Response response = sage.answer(request, bench.nowMs);
        CHECK(response.status == 500);
        CHECK(response.body == R"({"Message":"An error has occurred."})");
    }
    CHECK(company.invoices().empty());
    CHECK(sage.answer(request, bench.nowMs).status == 201);
}
#endif

TEST_CASE("a journal that cannot be used is named", "[practice][journal]")
{
    Kept kept;
    const auto kindOf = [&] {
        const auto company = kept.open();
        REQUIRE_FALSE(company);
        CHECK(company.error().subject.contains(u"practice.sage"_s));
        return company.error().kind;
    };
    kept.write("some other file\n");
    CHECK(kindOf() == ErrorKind::ForeignFile);
    CHECK(kept.content() == "some other file\n");

    REQUIRE(QFile::remove(kept.path));
    must(must(kept.open()).save(Table::Customers, row(1, u"A"_s)));
    const QByteArray damaged = kept.content() + "{broken\n{\"Service\":\"Customer\",\"Deleted\":1}\n";
    kept.write(damaged);
    CHECK(kindOf() == ErrorKind::DamagedFile);
    CHECK(kept.content() == damaged);

    kept.path = kept.folder.path();
    const auto company = kept.open();
    REQUIRE_FALSE(company);
    CHECK(company.error().kind == ErrorKind::UnwritableFile);

    kept.path = kept.folder.filePath(u"no/such/folder/practice.sage"_s);
    CHECK(kindOf() == ErrorKind::UnwritableFile);
}

TEST_CASE("one journal has one practice company at a time", "[practice][journal]")
{
    Kept kept;
    const Company first = must(kept.open());
    const auto second = kept.open();
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == ErrorKind::InUse);
}

TEST_CASE("data that name no company are refused", "[practice][journal]")
{
    for (const QByteArray& seed : {QByteArray(), QByteArray("[]"), QByteArray("{\"Company\":{}}")}) {
        const auto company = Company::open(seed);
        REQUIRE_FALSE(company);
        CHECK(company.error().kind == ErrorKind::BadImport);
    }
}

TEST_CASE("a company in memory writes no file", "[practice][journal]")
{
    Company company = must(Company::open(practiceSeed()));
    must(company.save(Table::Customers, row(1, u"A"_s)));
    CHECK(company.find(Table::Customers, 1));
}
