#pragma once

#include "core/domain/customer.h"
#include "core/domain/job_card.h"

#include <QByteArray>

#include <vector>

namespace greenhand::bench {

class MadeUp;

/// A lead as an import file has it.
struct FileLead {
    CustomerDetails customer;
    JobCard card;  ///< only what a file can say
};

[[nodiscard]] FileLead fileLead(MadeUp& madeUp, const QString& reference, QDate finishedOn,
                                const CustomerDetails& customer);
[[nodiscard]] QByteArray leadFile(const std::vector<FileLead>& leads);

}  // namespace greenhand::bench
