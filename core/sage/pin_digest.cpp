#include "core/sage/pin_digest.h"

#include <QPasswordDigestor>
#include <QRandomGenerator>

#include <array>

namespace greenhand {

QByteArray pinDigest(const QString& pin, const QByteArray& salt, int rounds)
{
    constexpr quint64 kBytes = 32;
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, pin.toUtf8(), salt, rounds, kBytes);
}

QByteArray freshSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray salt;
    for (const quint32 word : words)
        for (int byte = 0; byte < 4; ++byte)
            salt.append(char(quint8(word >> (8 * byte))));
    return salt;
}

bool sameBytes(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size())
        return false;
    uint differing = 0;
    for (qsizetype at = 0; at < a.size(); ++at)
        differing |= uint(quint8(a[at]) ^ quint8(b[at]));
    return differing == 0;
}

}  // namespace greenhand
