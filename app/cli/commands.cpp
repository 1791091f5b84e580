#include "app/cli/commands.h"

namespace greenhand::cli {

const std::vector<Command>& commands()
{
    static const std::vector<Command> all = [] {
        std::vector<Command> gathered;
        for (auto group : {ledgerCommands, leadsCommands, invoiceCommands, sageCommands, pushCommands,
                           approvalCommands, practiceCommands})
            for (Command& command : group())
                gathered.push_back(std::move(command));
        return gathered;
    }();
    return all;
}

}  // namespace greenhand::cli
