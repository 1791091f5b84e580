#include "tests/support/catch_qt.h"

#include "core/sage/once_body.h"

using namespace greenhand;

TEST_CASE("a body goes out once and cannot be rewound after that", "[sage][transport]")
{
    OnceBody body("{\"ID\":0}");
    CHECK_FALSE(body.wasRead());
    CHECK(body.reset());
    CHECK(body.seek(0));
    CHECK(body.isSequential());
    CHECK(body.bytesAvailable() == 8);

    CHECK(body.read(3) == "{\"I");
    CHECK(body.wasRead());
    CHECK_FALSE(body.reset());
    CHECK_FALSE(body.seek(0));
    CHECK_FALSE(body.atEnd());
    CHECK(body.readAll() == "D\":0}");
    CHECK(body.atEnd());
    CHECK(body.readAll().isEmpty());
}

TEST_CASE("a body of nothing counts as sent, since nothing would ever say so", "[sage][transport]")
{
    CHECK(OnceBody(QByteArray()).wasRead());
}
