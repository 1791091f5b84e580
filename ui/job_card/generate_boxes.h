#pragma once

#include "core/domain/customer.h"
#include "core/domain/job_card.h"
#include "core/domain/totals.h"

#include <functional>

class QObject;

namespace greenhand {

class Prompter;

// The boxes before and after an invoice is generated from a job card (manual 7.1).

/// Asks whether to, unless the person has chosen not to be asked any more.
void askToGenerate(Prompter& prompter, QObject* context, const JobCard& card, const Customer& customer,
                   const Totals& totals, const std::function<void()>& yes);
void tellGenerated(Prompter& prompter, QObject* context, qint64 number, const std::function<void()>& then);

}  // namespace greenhand
