// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace gavel::net {

/// Undoes the compression of a body that arrives in pieces. Requests ask for none, but some proxies
/// compress all the same. Knows gzip and deflate.
class ContentDecoder
{
public:
    /// `coding` is the value of Content-Encoding; `limit` bounds the decoded body, in bytes.
    ContentDecoder(QByteArrayView coding, qint64 limit);
    ~ContentDecoder();
    Q_DISABLE_COPY_MOVE(ContentDecoder)

    /// The body is sent as it is.
    static bool isPlain(QByteArrayView coding);

    /// The decoded bytes so far. BadReply for a coding that is not known or broken data, TooLarge
    /// beyond the limit.
    Result<QByteArray> feed(const QByteArray &bytes);
    /// The data ended where it should.
    bool isComplete() const;

private:
    class Stream;
    std::unique_ptr<Stream> m_stream; ///< null: the coding is not known
    QByteArray m_coding;
    qint64 m_left;
};

} // namespace gavel::net
