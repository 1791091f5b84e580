#pragma once

#include "core/sage/http_transport.h"

#include <QString>

namespace greenhand {

/// What Sage One said in a reply that is not what was asked for: plain text, a
/// JSON string, {Message[, MessageDetail][, ModelState]}, a page of HTML or
/// nothing. One line of at most 500 characters, without secrets.
[[nodiscard]] QString sageWords(const QByteArray& body, const QByteArray& contentType);

/// What a status that is not 2xx means (sage-one-api 3.1).
[[nodiscard]] ErrorKind kindOfRefusal(const HttpReply& reply, RequestKind kind, const QString& words);

/// Whether a 429 is the block of a day that follows too many bad log-ins.
[[nodiscard]] bool speaksOfLogIns(const QString& words);

}  // namespace greenhand
