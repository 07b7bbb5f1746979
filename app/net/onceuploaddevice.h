// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace gavel::net {

/// A request body that goes up once. When a server closes a connection without
/// an answer, Qt rewinds the body and sends the request again without saying
/// so; this device refuses to rewind, so that Qt reports ContentReSendError.
/// It has a size and is not sequential, so that nothing is buffered first and
/// the Content-Length is known.
class OnceUploadDevice : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceUploadDevice(QByteArray body);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_body.size(); }
    bool seek(qint64 position) override;
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace gavel::net
