#include "core/domain/customer.h"

#include "tests/support/catch_qt.h"

using namespace greenhand;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a customer's name is compared without case, accents, punctuation and company form",
          "[domain][customer]")
{
    for (const QStringView name :
         {u"Geyser Kings", u"GEYSER KINGS (Pty) Ltd", u"Geyser Kings (PTY) LTD.",
          u"  geyser   kings, pty ltd", u"Géyser Kíngs CC", u"Geyser Kings C.C.", u"Geyser Kings Inc.",
          u"Geyser-Kings (Proprietary) Limited", u"Geyser Kings (Edms) Bpk", u"Geyser\u00a0Kings BK"})
        CHECK(normalisedName(name) == u"geyser kings"_s);
    CHECK(normalisedName(u"Joe's Plumbing") == normalisedName(u"Joes plumbing"));
    CHECK(normalisedName(u"Joe\u2019s") == normalisedName(u"Joe's"));
    CHECK(normalisedName(u"A.B. Plumbing") == normalisedName(u"AB Plumbing"));
    CHECK(normalisedName(u"Kings (Pty) Ltd t/a Geysers") == normalisedName(u"Kings t/a Geysers"));
    CHECK(normalisedName(u"Inc Solutions") == u"inc solutions"_s);
    CHECK(normalisedName(u"CC") == u"cc"_s);
    CHECK(normalisedName(u"Kings 1") != normalisedName(u"Kings 2"));
    CHECK(normalisedName(u" - ").isEmpty());
}

TEST_CASE("search sees through case and accents", "[domain][customer]")
{
    CHECK(folded(u"CAFÉ Müller") == u"cafe muller"_s);
    CHECK(folded(u"Cafe\u0301") == u"cafe"_s);
    CHECK(folded(u"Nkosi, R&D") == u"nkosi, r&d"_s);
    CHECK(folded(u"A\u00a0B") == u"a b"_s);
}

TEST_CASE("a phone number is the same with and without the country", "[domain][customer]")
{
    for (const QStringView phone : {u"021 555 0101", u"+27 21 555 0101", u"(021) 555-0101",
                                    u"0027 21 555 0101", u"+27 (0)21 555 0101", u"27215550101"})
        CHECK(normalisedPhone(phone) == u"215550101"_s);
    CHECK(normalisedPhone(u"027 213 1234") == u"272131234"_s);
    CHECK(normalisedPhone(u"+27 27 213 1234") == u"272131234"_s);
    CHECK(normalisedPhone(u"27 213 1234") == u"272131234"_s);  // without its nought
    CHECK(normalisedPhone(u"+264 61 123456") == u"26461123456"_s);
    CHECK(normalisedPhone(u"n/a").isEmpty());
}

TEST_CASE("an e-mail address has one @, something on both sides and a dot in the domain",
          "[domain][customer]")
{
    for (const QStringView good :
         {u"a@b.co", u"accounts@protea.example", u"o'neil+x@mail.co.za", u"A.B@C-D.org"})
        CHECK(isEmailAddress(good));
    for (const QStringView bad : {u"", u"a", u"a@b", u"@b.co", u"a@", u"a@@b.co", u"a@b@c.co", u"a b@c.co",
                                  u" a@b.co", u"a@b.co ", u"a@.co", u"a@b.", u"a@b..co", u"a@b.co, c@d.co",
                                  u"a@b.co;", u"A <a@b.co>", u"a@b.co\n", u"a@b\u00a0.co"})
        CHECK_FALSE(isEmailAddress(bad));
}
