#include "core/workflow/words.h"
#include "tests/support/catch_qt.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

TEST_CASE("every failure has a sentence that ends and shows nothing technical", "[words]")
{
    for (int kind = 0; kind <= int(ErrorKind::Cancelled); ++kind) {
        const QString said =
            sentence(Error{ErrorKind(kind), u"SELECT secret FROM x http://h?apikey=1"_s, u"That one."_s});
        INFO(kind << " " << said.toStdString());
        CHECK(said.endsWith(u'.') != said.endsWith(u"”"_s));
        CHECK_FALSE(said.contains(u"SELECT"_s));
        CHECK_FALSE(said.contains(u"apikey"_s));
    }
}

TEST_CASE("every problem of the pre-flight has a sentence that ends", "[words]")
{
    for (int kind = 0; kind <= int(ProblemKind::LooksAlike); ++kind)
        CHECK(
            sentence(Problem{ProblemKind(kind), ProblemField::None, 0, u"x"_s}, u"Labour"_s).endsWith(u'.'));
}

TEST_CASE("every push that is not through says what happens next", "[words]")
{
    for (const PushEffect effect : {PushEffect::Customer, PushEffect::Invoice, PushEffect::Email})
        for (int state = 0; state <= int(PushState::Cancelled); ++state) {
            const QString said = pushSentence({.effect = effect,
                                               .state = PushState(state),
                                               .error = ErrorKind::WrongPassword,
                                               .words = {},
                                               .notBeforeMs = {},
                                               .email = u"a@example.org"_s});
            CHECK_FALSE(said.isEmpty());
        }
}
