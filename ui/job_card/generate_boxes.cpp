#include "ui/job_card/generate_boxes.h"

#include "core/domain/number_text.h"
#include "ui/shared/asking.h"
#include "ui/shared/prompter.h"

#include <QCoreApplication>

namespace greenhand {

namespace {

struct GenerateWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::JobCardScreen)
};

}  // namespace

void askToGenerate(Prompter& prompter, QObject* context, const JobCard& card, const Customer& customer,
                   const Totals& totals, const std::function<void()>& yes)
{
    if (!asksBeforeGenerating())
        return yes();
    prompter.confirm({.title = GenerateWords::tr("Generate invoice"),
                      .text = GenerateWords::tr("Generate the invoice for %1, %2, %3?")
                                  .arg(card.reference, customer.details.name, format(totals.total)),
                      .details = {},
                      .yes = GenerateWords::tr("OK"),
                      .no = GenerateWords::tr("Cancel"),
                      .returnKey = Question::Safe::Yes,
                      .onNeverAgain = [] { askBeforeGenerating(false); }},
                     context, yes);
}

void tellGenerated(Prompter& prompter, QObject* context, qint64 number, const std::function<void()>& then)
{
    prompter.tell({.tone = Notice::Tone::Success,
                   .title = GenerateWords::tr("Invoice generated"),
                   .text = GenerateWords::tr("Invoice #%1 has been created successfully.").arg(number),
                   .details = {},
                   .close = GenerateWords::tr("OK")},
                  context, then);
}

}  // namespace greenhand
