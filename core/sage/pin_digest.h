#pragma once

#include <QByteArray>
#include <QString>

namespace greenhand {

/// How slow a PIN's hash is made; stored with it, so that it can grow later.
inline constexpr int kPinRounds = 150'000;

/// PBKDF2 with HMAC-SHA-256, 32 bytes. Here because Qt keeps it with its network.
[[nodiscard]] QByteArray pinDigest(const QString& pin, const QByteArray& salt, int rounds);
/// 16 bytes from the system's own source of chance.
[[nodiscard]] QByteArray freshSalt();
/// Takes as long whatever the bytes are.
[[nodiscard]] bool sameBytes(const QByteArray& a, const QByteArray& b);

}  // namespace greenhand
