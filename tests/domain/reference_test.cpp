#include "core/domain/reference.h"

#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <set>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

constexpr QStringView kLetters = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::array<quint8, 10> randomBytes(std::mt19937_64& random)
{
    std::array<quint8, 10> bytes{};
    for (quint8& byte : bytes)
        byte = quint8(between(random, 0, 255));
    return bytes;
}

}  // namespace

TEST_CASE("a reference spells eighty bits and their remainder", "[domain][reference]")
{
    CHECK(makeReference({}) == u"GH-0000-0000-0000-0000-0"_s);
    CHECK(makeReference({0, 0, 0, 0, 0, 0, 0, 0, 0, 1}) == u"GH-0000-0000-0000-0001-1"_s);
    CHECK(makeReference({0, 0, 0, 0, 0, 0, 0, 0, 0, 31}) == u"GH-0000-0000-0000-000Z-0"_s);
    CHECK(makeReference({0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0}) == u"GH-G000-0000-0000-0000-G"_s);
    CHECK(makeReference({255, 255, 255, 255, 255, 255, 255, 255, 255, 255}) == u"GH-ZZZZ-ZZZZ-ZZZZ-ZZZZ-0"_s);
    CHECK(isReference(u"GH-7F3K-9Q2M-X4TD-8W2Z-P"));
}

TEST_CASE("a reference is known by its shape and its check character", "[domain][reference]")
{
    for (const QStringView text :
         {u"", u"GH-7F3K-9Q2M-X4TD-8W2Z-C", u"GH-7F3K-9Q2M-X4TD-8W2Z", u"gh-7f3k-9q2m-x4td-8w2z-p",
          u"GH-7F3K-9Q2M-X4TD-8W2Z-P ", u"XX-7F3K-9Q2M-X4TD-8W2Z-P", u"GH-7F3K9-Q2M-X4TD-8W2Z-P",
          u"GH-OF3K-9Q2M-X4TD-8W2Z-P", u"GH 7F3K 9Q2M X4TD 8W2Z P", u"INV0042"})
        CHECK_FALSE(isReference(text));
}

TEST_CASE("a reference is found wrong after most single slips", "[domain][reference][random]")
{
    std::mt19937_64 random = randomSource("references");
    std::set<QString> made;
    int slips = 0;
    int unseen = 0;
    for (int i = 0; i < 500; ++i) {
        const QString reference = makeReference(randomBytes(random));
        REQUIRE(isReference(reference));
        REQUIRE(made.insert(reference).second);
        for (qsizetype at = 3; at < reference.size(); ++at)
            for (const QChar letter : kLetters) {
                if (reference[at] == u'-' || reference[at] == letter)
                    continue;
                QString slipped = reference;
                slipped[at] = letter;
                ++slips;
                unseen += isReference(slipped);
            }
    }
    CAPTURE(slips, unseen);
    // 0 and Z are 31 apart, so that one slip alone goes unseen.
    CHECK(unseen * 300 < slips);
}
