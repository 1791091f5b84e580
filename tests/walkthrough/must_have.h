#pragma once

#include "core/result.h"
#include "core/workflow/words.h"

namespace greenhand {

/// The value; what cannot fail here ends the walk with its sentence.
template <class T>
T mustHave(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(sentence(result.error())), qPrintable(result.error().detail));
    return *std::move(result);
}

}  // namespace greenhand
