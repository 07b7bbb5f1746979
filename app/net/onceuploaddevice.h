// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

#include <chrono>

namespace gavel::net {

/// A request body that can be sent only once. When a server closes a connection without an answer,
/// Qt rewinds the body and silently sends the request again; this device refuses to rewind, so that
/// Qt reports ContentReSendError. It has a size and is not sequential, so that it is not buffered
/// first and the Content-Length is known.
class OnceUploadDevice : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceUploadDevice(QByteArray body);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_body.size(); }
    bool seek(qint64 position) override;
    bool reset() override { return false; }

    /// When Qt last took bytes to send; the clock's epoch if never.
    std::chrono::steady_clock::time_point lastRead() const { return m_lastRead; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_body;
    qint64 m_read = 0;
    std::chrono::steady_clock::time_point m_lastRead;
};

} // namespace gavel::net
