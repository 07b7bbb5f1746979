// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace gavel::data {

/// The canonical name of an encoding that the decoder knows, from any of its usual names ("cp1251",
/// "sjis", "Latin-1"). `head`: the beginning of the file, from which the byte order of a plain
/// "UTF-16" is taken.
std::optional<QString> canonicalEncoding(const QString &name, QByteArrayView head = {});

/// What QStringDecoder calls an encoding: the widest table in use under its name (GBK is read as
/// GB18030, EUC-KR as Windows-949), so that no character of an older one is lost.
QByteArray decoderName(const QString &encoding);

/// A text, or nullopt when it has bytes that the encoding does not know. A character that is cut
/// off at the end is left out.
std::optional<QString> decodedText(const QString &encoding, QByteArrayView bytes);

/// The byte order mark of an encoding.
QByteArray byteOrderMark(const QString &encoding);
QString fromWindows1252(QByteArrayView bytes);

} // namespace gavel::data
