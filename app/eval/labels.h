// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

#include <QStringView>

#include <optional>

namespace gavel::eval {

/// The number that a text is written as ("4", "-1", "0.5"): a decimal as in JSON, without an
/// exponent; nullopt for every other text.
std::optional<double> plainNumber(QStringView text);

/// All labels are plain numbers, which JSON does not quote.
bool isNumeric(const Scale &scale);
/// A label as it appears in the JSON of a verdict: bare or quoted.
QString jsonLabel(const Scale &scale, const QString &label);

/// The point that `text` names: the same text, else the same number ("4.0" is "4"), else the only
/// label that differs just in case. -1 if there is none.
qsizetype pointOf(const Scale &scale, QStringView text);
qsizetype pointOf(const Scale &scale, double number);

/// The reply limit may have cut a longer label here: "1" of "10", "pa" of "pass".
bool startsLongerLabel(const Scale &scale, QStringView text);

/// "1, 2 or 3"
QString listed(const QStringList &words);

} // namespace gavel::eval
