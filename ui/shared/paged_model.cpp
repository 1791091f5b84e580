#include "ui/shared/paged_model.h"
