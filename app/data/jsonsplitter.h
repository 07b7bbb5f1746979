// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/jsonpieces.h"
#include "data/textsource.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCoreApplication>

#include <memory>
#include <optional>

namespace gavel::data {

/// Splits a text into JSON lines, into the elements of one list, or into objects that stand one
/// after the other, without reading all of it: only the current piece is held, up to a limit.
class JsonSplitter : public JsonPieces
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::JsonSplitter)

public:
    enum class Mode { Lines, Elements, Objects };

    using Piece = JsonPiece;

    JsonSplitter(std::unique_ptr<TextSource> source, Mode mode, qint64 maxBytes);

    Result<std::optional<Piece>> next() override;
    double progress() const override { return m_source->progress(); }
    QString fileName() const { return m_source->fileName(); }

private:
    enum class Place { BeforeList, BeforeElement, InElement, AfterList, End };

    Result<bool> fill();
    Result<std::optional<Piece>> nextLine();
    Result<std::optional<Piece>> nextElement();
    Result<std::optional<Piece>> nextObject();
    std::optional<Piece> scan();
    bool skipSpace();
    bool elementEnds();
    bool objectEnds();
    bool lineEnds();
    Piece piece(qsizetype end) const;

    std::unique_ptr<TextSource> m_source;
    Mode m_mode;
    qint64 m_maxBytes;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of the current piece
    qsizetype m_scan = 0;
    qint64 m_line = 1; ///< of m_scan
    qint64 m_pieceLine = 1;
    Place m_place = Place::BeforeList;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_afterComma = false;
    int m_depth = 0;
    bool m_ended = false;
};

} // namespace gavel::data
