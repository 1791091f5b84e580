#include "tests/faults/cases.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("the rig sends an invoice and its e-mail, and finds secrets where there are some", "[fault]")
{
    for (const Wire wire : kWires) {
        CAPTURE(int(wire));
        Rig rig(wire);
        const InvoiceId invoice = rig.ready();
        REQUIRE(rig.push({invoice}, true).front().done);
        REQUIRE(rig.sage.mails() == 1);
        rig.crash();
        rig.settleTheBooks(invoice, 1, PushState::Confirmed);

        // What went over the wire holds them, as it must; a file of it is found, in any of its forms.
        const QString key = u"%7B"_s + rig.canaries.apiKey;
        REQUIRE(rig.sage.received().contains(key.toLatin1()));
        const QByteArray wireForm =
            rig.sage.received().mid(rig.sage.received().indexOf("Authorization"), 120);
        for (const QByteArray& text : {wireForm, key.toUpper().toLatin1(), rig.canaries.password.toUtf8()}) {
            const QTemporaryDir place;
            QFile file(place.filePath(u"some.log"_s));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write("before " + text + " behind");
            file.close();
            REQUIRE(rig.secretsLieIn(place.path()));
        }
    }
}
