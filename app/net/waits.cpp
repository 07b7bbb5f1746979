// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/waits.h"

#include "core/number.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace gavel::net {

namespace {

/// A day: longer waits are pointless and must not overflow.
constexpr double longestSeconds = 86'400;
const auto ignoringCase = QRegularExpression::CaseInsensitiveOption;

Wait waitOf(double seconds)
{
    if (seconds < 0)
        return std::nullopt;
    return std::chrono::milliseconds(static_cast<qint64>(std::min(seconds, longestSeconds) * 1000));
}

Wait waitUntil(const QDateTime &date, const QDateTime &now)
{
    return date.isValid() ? waitOf(static_cast<double>(std::max<qint64>(0, now.msecsTo(date))) / 1000) : std::nullopt;
}

/// "6m0s", "1.2s", "20ms", "1 hour 5 minutes", "12:34:56".
Wait duration(const QString &text)
{
    static const QRegularExpression clock(QStringLiteral("^(\\d+):(\\d\\d):(\\d\\d)$"));
    static const QRegularExpression part(
        QStringLiteral("\\G\\s*(?:and\\s+)?(\\d+(?:\\.\\d+)?)\\s*(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d)"
                       "(?![a-z])(?:\\s*,)?"),
        ignoringCase);
    static const QRegularExpression glued(QStringLiteral("(?<=[a-z])(?=\\d)"), ignoringCase);
    if (const auto match = clock.match(text); match.hasMatch())
        return waitOf(match.captured(1).toDouble() * 3600 + match.captured(2).toDouble() * 60 + match.captured(3).toDouble());
    QString spaced = text;
    spaced.replace(glued, QStringLiteral(" "));
    double seconds = 0;
    bool any = false;
    auto matches = part.globalMatch(spaced);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString unit = match.captured(2).toLower();
        const double factor = unit.startsWith(QLatin1StringView("ms")) || unit.startsWith(QLatin1StringView("mil")) ? 0.001
            : unit.startsWith(u's')                                                                                 ? 1
            : unit.startsWith(u'm')                                                                                 ? 60
            : unit.startsWith(u'h')                                                                                 ? 3600
                                                                                                                    : 86'400;
        seconds += finiteNumber(match.captured(1)).value_or(0) * factor;
        any = true;
    }
    return any ? waitOf(seconds) : std::nullopt;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT"; invalid for anything else.
QDateTime httpDate(const QString &text)
{
    QDateTime date = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (date.isValid())
        date.setTimeZone(QTimeZone::utc());
    return date;
}

/// Of the limits that are used up the last to be renewed; else the first of all.
Wait untilReset(const Headers &headers, const QDateTime &now)
{
    Wait used;
    Wait first;
    for (const auto &[key, value] : headers) {
        const QByteArray name = key.toLower();
        if (!name.contains("ratelimit") || !name.contains("reset"))
            continue;
        const Wait wait = waitIn(QString::fromLatin1(value), now);
        if (!wait)
            continue;
        const QByteArray left = headerIn(headers, QByteArray(name).replace("reset", "remaining"));
        if (!left.isEmpty() && finiteNumber(QString::fromLatin1(left)) == 0.0)
            used = used ? std::max(*used, *wait) : *wait;
        first = first ? std::min(*first, *wait) : *wait;
    }
    return used ? used : first;
}

} // namespace

Wait waitInMs(const QString &text)
{
    const auto number = finiteNumber(text);
    return number ? waitOf(*number / 1000) : std::nullopt;
}

Wait waitIn(const QString &text, const QDateTime &now)
{
    constexpr double firstMoment = 1e9; ///< as seconds: September 2001
    constexpr double firstMomentMs = 1e12;
    const QString trimmed = text.trimmed();
    if (const auto number = finiteNumber(trimmed)) {
        if (*number >= firstMoment && *number < firstMomentMs * 10) {
            const double moment = *number >= firstMomentMs ? *number : *number * 1000;
            return waitUntil(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(moment), QTimeZone::utc()), now);
        }
        return waitOf(*number);
    }
    if (const Wait known = duration(trimmed))
        return known;
    const QDateTime date = httpDate(trimmed);
    return waitUntil(date.isValid() ? date : QDateTime::fromString(trimmed, Qt::ISODateWithMs), now);
}

Wait waitAskedFor(int status, const Headers &headers, const QDateTime &now)
{
    for (const char *name : { "retry-after-ms", "x-ms-retry-after-ms" }) {
        if (const Wait wait = waitInMs(QString::fromLatin1(headerIn(headers, name))))
            return wait;
    }
    const QDateTime told = httpDate(QString::fromLatin1(headerIn(headers, "Date")).trimmed());
    const QDateTime serverNow = told.isValid() ? told : now;
    const Wait named = waitIn(QString::fromLatin1(headerIn(headers, "Retry-After")), serverNow);
    return named || status != 429 ? named : untilReset(headers, serverNow);
}

} // namespace gavel::net
