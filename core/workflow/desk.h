#pragma once

#include "core/workflow/approvals.h"
#include "core/workflow/backups.h"
#include "core/workflow/billing.h"
#include "core/workflow/customers.h"
#include "core/workflow/importing.h"
#include "core/workflow/invoicing.h"
#include "core/workflow/manager.h"
#include "core/workflow/overview.h"
#include "core/workflow/push_batch.h"
#include "core/workflow/pushing.h"
#include "core/workflow/sage_setup.h"
#include "core/workflow/settings.h"
#include "core/workflow/syncing.h"

namespace greenhand {

/// The verbs that a window works with; all of them outlive it.
struct Desk {
    Ledger& ledger;
    Settings& settings;
    Invoicing& invoicing;
    Billing& billing;
    SageConnection& connection;
    SageSetup& sageSetup;
    Pushing& pushing;
    PushBatch& batch;
    Syncing& syncing;
    Importing& importing;
    Customers& customers;
    Overview& overview;
    Approvals& approvals;
    Manager& manager;
    Backups& backups;
};

}  // namespace greenhand
