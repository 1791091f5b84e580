#include "core/domain/lead_stage.h"

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr bool isFunction()
{
    for (std::size_t a = 0; a < kLeadTransitions.size(); ++a)
        for (std::size_t b = a + 1; b < kLeadTransitions.size(); ++b)
            if (kLeadTransitions[a].from == kLeadTransitions[b].from
                && kLeadTransitions[a].on == kLeadTransitions[b].on)
                return false;
    return true;
}
static_assert(isFunction(), "two rows share stage and event");

}  // namespace

QString toKey(LeadStage stage)
{
    switch (stage) {
    case LeadStage::New: return u"new"_s;
    case LeadStage::Active: return u"active"_s;
    case LeadStage::Completed: return u"completed"_s;
    }
    return {};
}

std::optional<LeadStage> leadStageFromKey(QStringView key)
{
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed})
        if (toKey(stage) == key)
            return stage;
    return std::nullopt;
}

}  // namespace greenhand
