// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/jsonpieces.h"
#include "data/jsontable.h"
#include "data/textsource.h"

#include <QByteArray>
#include <QCoreApplication>

#include <memory>

namespace gavel::data {

/// The rows of one JSON object that holds all of them, which is kept as a whole.
class JsonTablePieces : public JsonPieces
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::JsonTablePieces)

public:
    /// So much text is kept at most.
    static constexpr qint64 maxBytes = 256LL << 20;

    /// TooLarge when the object is longer; BadInput when it has no rows.
    static Result<std::unique_ptr<JsonTablePieces>> read(TextSource &source);

    Result<std::optional<JsonPiece>> next() override;
    double progress() const override;
    const QStringList &notes() const { return m_table->notes(); }

private:
    JsonTablePieces() = default;

    QByteArray m_text;
    std::optional<JsonTable> m_table;
    size_t m_next = 0;
    qsizetype m_offset = 0; ///< of the last row
    qint64 m_line = 1; ///< of m_offset
};

} // namespace gavel::data
