// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace gavel::llm {

/// JSON of a server as it means it: a byte order mark is left out, NaN and Infinity become null,
/// broken UTF-8 becomes U+FFFD. Null if it is no JSON even so.
QJsonDocument lenientJson(const QByteArray &body);

/// A scalar as text: strings as they are, numbers in the shortest form, true and false; empty for
/// everything else.
QString scalarText(const QJsonValue &value);

/// A finite number, also one that is sent as a string.
std::optional<double> numberIn(const QJsonValue &value);

/// Every half of a surrogate pair that stands alone becomes U+FFFD.
QString wellFormed(QString text);

} // namespace gavel::llm
