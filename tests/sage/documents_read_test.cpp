#include "tests/support/catch_qt.h"

#include "core/sage/documents_read.h"

#include <initializer_list>

using namespace greenhand;

namespace {

using Stands = DocumentsRead::Stands;

FoundDocument document(qint64 id)
{
    FoundDocument document;
    document.id = id;
    return document;
}

SageInvoicePage page(std::initializer_list<qint64> ids, int totalResults)
{
    SageInvoicePage page{.documents = {}, .totalResults = totalResults};
    for (const qint64 id : ids)
        page.documents.push_back(document(id));
    return page;
}

}  // namespace

TEST_CASE("a list is read whole when as many documents were given as Sage One counts", "[sage][once]")
{
    DocumentsRead read;
    CHECK(read.skip() == 0);
    CHECK(read.take(page({9, 8, 7}, 5)) == Stands::More);
    CHECK(read.skip() == 2);
    CHECK(read.take(page({7, 6, 5}, 5)) == Stands::Whole);
    DocumentsRead empty;
    CHECK(empty.take(page({}, 0)) == Stands::Whole);
}

TEST_CASE("a page with nothing new is no end of a list that promised more", "[sage][once]")
{
    DocumentsRead read;
    REQUIRE(read.take(page({9, 8, 7}, 5)) == Stands::More);
    SECTION("the same page again") { CHECK(read.take(page({9, 8, 7}, 5)) == Stands::EndedEarly); }
    SECTION("the repeated row alone") { CHECK(read.take(page({7}, 5)) == Stands::EndedEarly); }
    SECTION("an empty page") { CHECK(read.take(page({}, 5)) == Stands::EndedEarly); }
}

TEST_CASE("a document deleted between two pages is noticed, by the counter or by the rows", "[sage][once]")
{
    DocumentsRead read;
    REQUIRE(read.take(page({1, 2, 3}, 6)) == Stands::More);
    // 2 is deleted: 4 stands where 3 stood, and the next page would begin behind it.
    SECTION("the counter falls") { CHECK(read.take(page({3, 5, 6}, 5)) == Stands::EndedEarly); }
    SECTION("another was added at the end") { CHECK(read.take(page({4, 5, 6, 7}, 6)) == Stands::EndedEarly); }
}

TEST_CASE("a document added at the top while a list is read hides none of the others", "[sage][once]")
{
    DocumentsRead read;
    REQUIRE(read.take(page({9, 8, 7}, 5)) == Stands::More);
    CHECK(read.take(page({8, 7, 6}, 6)) == Stands::More);
    CHECK(read.skip() == 3);
    CHECK(read.take(page({7, 6, 5}, 6)) == Stands::More);
    CHECK(read.has(document(5)));
    CHECK(read.take(page({6, 5}, 6)) == Stands::EndedEarly);  // the new one itself was on no page
}
