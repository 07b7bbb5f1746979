// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace gavel::data {

/// The text of one row, valid until the next call. At least `padding` bytes after it are readable.
struct JsonPiece
{
    static constexpr qsizetype padding = 64;

    qint64 line = 0; ///< of its first byte, from 1
    QByteArrayView text;
    QString problem = {}; ///< translated; if set, there is no text
};

/// The rows of a JSON source, one after the other.
class JsonPieces
{
public:
    JsonPieces() = default;
    virtual ~JsonPieces() = default;
    Q_DISABLE_COPY_MOVE(JsonPieces)

    /// nullopt at the end. TooLarge when a piece exceeds the limit, BadInput when there is no list.
    virtual Result<std::optional<JsonPiece>> next() = 0;
    /// Fraction of the source read so far, 0 to 1.
    virtual double progress() const = 0;
};

} // namespace gavel::data
