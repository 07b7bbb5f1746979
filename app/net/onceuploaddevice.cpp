// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/onceuploaddevice.h"

#include <cstring>

namespace gavel::net {

OnceUploadDevice::OnceUploadDevice(QByteArray body)
    : m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnceUploadDevice::seek(qint64 position)
{
    return position == m_read && QIODevice::seek(position);
}

qint64 OnceUploadDevice::readData(char *data, qint64 maxSize)
{
    const qint64 size = qMin(maxSize, m_body.size() - m_read);
    if (size <= 0)
        return m_read >= m_body.size() && maxSize > 0 ? -1 : 0;
    std::memcpy(data, m_body.constData() + m_read, static_cast<std::size_t>(size));
    m_read += size;
    m_lastRead = std::chrono::steady_clock::now();
    return size;
}

qint64 OnceUploadDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace gavel::net

#include "moc_onceuploaddevice.cpp"
