// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::data {

/// What a number in a cell stands for, by the format it is shown in.
enum class NumberKind { Number, Date, Time, Moment, Duration };

/// By a number format of a workbook ("yyyy\-mm\-dd", "0.00").
NumberKind kindOfFormat(QStringView format);
/// By the number of a format that every workbook has.
NumberKind kindOfBuiltIn(int id);

/// The number as text: the shortest that reads back the same ("0.1"), a date, a time, or both as
/// in ISO 8601, a duration in hours ("25:10:00"). `number`: as the file has it. `counts1904`: the
/// days count from 1904.
QString sheetNumber(const QString &number, NumberKind kind, bool counts1904);

} // namespace gavel::data
