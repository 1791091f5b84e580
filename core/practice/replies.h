#pragma once

#include "core/practice/http_message.h"

#include <QJsonObject>

/// The shapes of Sage One's answers, as they were recorded.
namespace greenhand::practice::replies {

[[nodiscard]] Response json(int status, const QJsonObject& object);
/// A bare JSON string: what a refused rule and an unknown method look like.
[[nodiscard]] Response jsonString(int status, const QString& text);
/// {"Message": …}
[[nodiscard]] Response message(int status, const QString& text);
/// The words null, true or false.
[[nodiscard]] Response word(const QByteArray& word);
[[nodiscard]] Response text(int status, const QByteArray& reason, const QByteArray& text);
/// 200 and nothing more: what an e-mail or a deletion is answered with.
[[nodiscard]] Response empty();

[[nodiscard]] Response userMissing();
[[nodiscard]] Response wrongPassword();
[[nodiscard]] Response wrongApiKey();
[[nodiscard]] Response noSuchResource(const Request& request);
[[nodiscard]] Response noSuchMethod(const QString& service, const QString& method);
[[nodiscard]] Response wrongVerb(const QByteArray& verb, const QByteArray& allowed);
[[nodiscard]] Response wrongContentType(const QByteArray& type);
[[nodiscard]] Response serverFault();

}  // namespace greenhand::practice::replies
