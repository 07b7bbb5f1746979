// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/textsource.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCoreApplication>

#include <memory>
#include <optional>

namespace gavel::data {

/// Cuts a text into JSON lines, or into the elements of one list, without reading
/// it as a whole: only the current piece is held, up to a limit.
class JsonSplitter
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::JsonSplitter)

public:
    enum class Mode { Lines, Elements };

    /// One line that is not blank, or one element; valid until the next call. At least
    /// `padding` bytes may be read behind it.
    struct Piece
    {
        qint64 line = 0; ///< its first, from 1
        QByteArrayView text;
        QString problem; ///< translated; when not empty there is no text
    };
    static constexpr qsizetype padding = 64;

    JsonSplitter(std::unique_ptr<TextSource> source, Mode mode, qint64 maxBytes);

    /// nullopt at the end. TooLarge when a piece passes the limit, BadInput when there is no list.
    Result<std::optional<Piece>> next();
    double progress() const { return m_source->progress(); }
    QString fileName() const { return m_source->fileName(); }

private:
    enum class Place { BeforeList, BeforeElement, InElement, AfterList, End };

    Result<bool> fill();
    Result<std::optional<Piece>> nextLine();
    Result<std::optional<Piece>> nextElement();
    std::optional<Piece> scan();
    bool skipSpace();
    bool elementEnds();
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
