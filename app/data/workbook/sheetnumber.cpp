// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/workbook/sheetnumber.h"

#include "core/number.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace gavel::data {

namespace {

constexpr double lastDay = 2'958'465; ///< 31 December 9999
constexpr qint64 dayMs = 86'400'000;
constexpr int daysTo1904 = 1462;
constexpr double plainBelow = 1e15; ///< spreadsheets keep fifteen digits
constexpr double plainAbove = 1e-5;

/// The letters of a format that are not literal text.
QString lettersOf(QStringView format)
{
    QString letters;
    for (qsizetype i = 0; i < format.size() && format.at(i) != u';'; ++i) {
        const QChar c = format.at(i);
        if (c == u'"') {
            const qsizetype end = format.indexOf(u'"', i + 1);
            i = end < 0 ? format.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = format.indexOf(u']', i);
            const QStringView inside = end < 0 ? QStringView() : format.sliced(i + 1, end - i - 1);
            const QString lower = inside.toString().toLower();
            if (!lower.isEmpty() && (lower.count(u'h') == lower.size() || lower.count(u'm') == lower.size() || lower.count(u's') == lower.size()))
                letters += u'[';
            i = end < 0 ? format.size() : end;
        } else {
            letters += c.toLower();
        }
    }
    return letters;
}

QString timeText(qint64 ms)
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(ms));
    return time.toString(time.msec() == 0 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm:ss.zzz"));
}

QString durationText(double days)
{
    const qint64 seconds = std::llround(days * (dayMs / 1000.0));
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString momentText(double days, NumberKind kind, bool counts1904)
{
    qint64 day = static_cast<qint64>(std::floor(days));
    qint64 ms = std::llround((days - std::floor(days)) * static_cast<double>(dayMs));
    if (ms == dayMs) {
        ++day;
        ms = 0;
    }
    if (kind == NumberKind::Time && day == 0)
        return timeText(ms);
    // The first spreadsheets took 1900 for a leap year.
    if (counts1904)
        day += daysTo1904;
    else if (day < 60)
        ++day;
    const QString date = QDate(1899, 12, 30).addDays(day).toString(Qt::ISODate);
    return ms == 0 && kind != NumberKind::Moment ? date : date + u'T' + timeText(ms);
}

QString shortest(double number)
{
    const double size = std::abs(number);
    const bool plain = size == 0 || (size < plainBelow && size >= plainAbove);
    return QString::number(number, plain ? 'f' : 'g', QLocale::FloatingPointShortest);
}

} // namespace

NumberKind kindOfFormat(QStringView format)
{
    const QString letters = lettersOf(format);
    if (letters == QLatin1StringView("general"))
        return NumberKind::Number;
    if (letters.contains(u'['))
        return NumberKind::Duration;
    const bool time = letters.contains(u'h') || letters.contains(u's');
    const bool date = letters.contains(u'y') || letters.contains(u'd') || (letters.contains(u'm') && !time);
    if (date)
        return time ? NumberKind::Moment : NumberKind::Date;
    return time ? NumberKind::Time : NumberKind::Number;
}

NumberKind kindOfBuiltIn(int id)
{
    if (id == 22)
        return NumberKind::Moment;
    if (id == 46)
        return NumberKind::Duration;
    if ((id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 32 && id <= 35) || id == 55 || id == 56)
        return NumberKind::Time;
    const bool date = (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return date ? NumberKind::Date : NumberKind::Number;
}

QString sheetNumber(const QString &number, NumberKind kind, bool counts1904)
{
    const auto value = finiteNumber(number);
    if (!value)
        return number;
    if (kind == NumberKind::Duration && *value >= 0 && *value <= lastDay)
        return durationText(*value);
    if (kind == NumberKind::Number || *value < 0 || *value > lastDay)
        return shortest(*value);
    return momentText(*value, kind, counts1904);
}

} // namespace gavel::data
