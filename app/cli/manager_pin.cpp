#include "app/cli/manager_pin.h"

#include "app/cli/terminal.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

std::optional<QString> typedPin()
{
    constexpr auto kVariable = "GREENHAND_MANAGER_PIN";
    if (qEnvironmentVariableIsSet(kVariable))
        return qEnvironmentVariable(kVariable);
    return atTerminal() ? askSecretly(u"The financial manager's PIN: "_s) : std::nullopt;
}

}  // namespace

Result<void> asManager(Session& session, const std::function<Result<void>()>& act)
{
    auto done = act();
    if (done || done.error().kind != ErrorKind::NeedsManager)
        return done;
    const auto pin = typedPin();
    if (!pin)
        return done;
    if (auto acts = session.desk().manager.act(*pin); !acts)
        return acts;
    return act();
}

}  // namespace greenhand::cli
