// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/rowreader.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <memory>
#include <optional>

namespace gavel::data {

/// The bytes of a file as UTF-8, block by block, without its byte order mark. Text declared as
/// UTF-8 is passed on unchecked; the code that decodes a cell checks it.
class TextSource
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::TextSource)

public:
    static constexpr qint64 blockBytes = 64 << 10;

    /// The file's encoding and byte order mark are taken from `format`.
    static Result<std::unique_ptr<TextSource>> open(const QString &path, const SourceFormat &format);

    /// Appends about 64 KiB to `text`; false at the end. `line` is the line that the next byte
    /// belongs to, from which BadInput computes the place of a broken character.
    Result<bool> read(QByteArray &text, qint64 line);
    /// Fraction of the file read so far, 0 to 1.
    double progress() const;
    QString fileName() const;

private:
    TextSource() = default;
    QByteArray decoded(const QByteArray &block, bool atEnd, bool *broken);
    Error brokenAt(const QByteArray &text, qint64 line) const;

    QFile m_file;
    QString m_encoding;
    qint64 m_size = 0;
    qint64 m_read = 0;
    int m_unit = 1; ///< bytes of a code unit
    bool m_ended = false;
    QString m_carry; ///< half of a surrogate pair
    std::optional<QStringDecoder> m_decoder; ///< for all but UTF-8 and Windows-1252
};

} // namespace gavel::data
