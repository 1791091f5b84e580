#include "core/sage/once_body.h"

#include <algorithm>
#include <cstring>

namespace greenhand {

OnceBody::OnceBody(QByteArray bytes, QObject* parent) : QIODevice(parent), m_bytes{std::move(bytes)}
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }

bool OnceBody::seek(qint64 position) { return !m_read && position == 0; }

qint64 OnceBody::readData(char* data, qint64 most)
{
    m_read = true;
    const qint64 left = m_bytes.size() - m_at;
    if (left <= 0)
        return -1;
    const qint64 count = std::min(most, left);
    std::memcpy(data, m_bytes.constData() + m_at, std::size_t(count));
    m_at += count;
    return count;
}

}  // namespace greenhand
