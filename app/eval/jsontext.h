// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QStringView>

namespace gavel::eval {

/// The shortest decimal text that reads back as the same finite number ("4", "0.5", "1e+21").
QString shortestNumber(double value);

/// A JSON string with its quotes; escapes only what JSON demands.
QString jsonString(QStringView text);

/// Compact JSON: keys sorted by their UTF-8 bytes, shortest numbers, no spaces.
QByteArray canonicalText(const QJsonValue &value);

} // namespace gavel::eval
