// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace gavel::llm {

namespace {

using net::Wait;

/// Nothing nests its details deeper.
constexpr int mostNesting = 6;

const auto ignoringCase = QRegularExpression::CaseInsensitiveOption;

Wait waitInField(const QJsonValue &value, bool isMilliseconds, const QDateTime &now)
{
    const QJsonValue seconds = value.toObject().value(QLatin1StringView("seconds"));
    const QJsonValue plain = value.isObject() ? seconds : value;
    const QString text = plain.isDouble() ? QString::number(plain.toDouble(), 'g', 17) : plain.toString();
    return isMilliseconds ? net::waitInMs(text) : net::waitIn(text, now);
}

struct Field
{
    QLatin1StringView name; ///< without "-" and "_", in lower case
    bool isMilliseconds;
};

constexpr std::array fields{ Field{ QLatin1StringView("retryafter"), false },      Field{ QLatin1StringView("retryafterseconds"), false },
                             Field{ QLatin1StringView("retryaftersecs"), false },  Field{ QLatin1StringView("retryafterms"), true },
                             Field{ QLatin1StringView("xmsretryafterms"), true },  Field{ QLatin1StringView("retrydelay"), false },
                             Field{ QLatin1StringView("retryin"), false },         Field{ QLatin1StringView("estimatedtime"), false },
                             Field{ QLatin1StringView("xratelimitreset"), false }, Field{ QLatin1StringView("ratelimitreset"), false } };

const Field *fieldOf(const QString &name)
{
    QString plain = name.toLower();
    plain.remove(u'-').remove(u'_');
    const auto found = std::ranges::find_if(fields, [&plain](const Field &field) { return plain == field.name; });
    return found == fields.end() ? nullptr : &*found;
}

/// The longest wait of all fields that name one, at any depth.
Wait waitInFields(const QJsonValue &value, const QDateTime &now, int depth = 0)
{
    Wait longest;
    const auto take = [&longest](const Wait &wait) { longest = wait && (!longest || *wait > *longest) ? wait : longest; };
    if (depth > mostNesting)
        return longest;
    const QJsonArray entries = value.toArray();
    for (const auto &entry : entries)
        take(waitInFields(entry, now, depth + 1));
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const Field *field = fieldOf(it.key())) {
            take(waitInField(it.value(), field->isMilliseconds, now));
        } else {
            take(waitInFields(it.value(), now, depth + 1));
        }
    }
    return longest;
}

Wait waitInWords(const QString &text, const QDateTime &now)
{
    static const QRegularExpression words(
        QStringLiteral("(?:(?:re)?try(?: again)?|available(?: again)?|resets?|replenished|wait(?: for)?|back)(?: your request)?(?: again)?"
                       "(?: (?:in|after|for|at least|about))*:? *"
                       "(\\d+:\\d\\d:\\d\\d|\\d+(?:\\.\\d+)?\\s*(?:ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)(?![a-z])"
                       "(?:[ ,]*(?:and )?\\d+(?:\\.\\d+)?\\s*(?:ms|s|secs?|seconds?|m|mins?|minutes?)(?![a-z]))*)"),
        ignoringCase);
    const auto match = words.match(text);
    return match.hasMatch() ? net::waitIn(match.captured(1), now) : std::nullopt;
}

QString withoutAddresses(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("https?://\\S+"), ignoringCase);
    QString copy = text;
    return copy.remove(address);
}

/// Codes of accounts that have nothing left, whatever else the server says.
bool isSpent(const ServerMessage &message)
{
    static constexpr std::array codes{ QLatin1StringView("insufficient_quota"),   QLatin1StringView("insufficient_user_quota"),
                                       QLatin1StringView("insufficient_balance"), QLatin1StringView("insufficient_credits"),
                                       QLatin1StringView("insufficient_funds"),   QLatin1StringView("credit_balance_too_low"),
                                       QLatin1StringView("billing_not_active"),   QLatin1StringView("billing_hard_limit_reached") };
    return std::ranges::any_of(codes, [&message](QLatin1StringView code) {
        return message.code.compare(code, Qt::CaseInsensitive) == 0 || message.type.compare(code, Qt::CaseInsensitive) == 0;
    });
}

bool saysNothingLeft(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("credit balance|insufficient (?:funds|balance|credits?|quota)|(?:out of|no|not enough) credits?|billing (?:is )?not"
                       "|account balance|余额不足|欠费"),
        ignoringCase);
    return words.match(text).hasMatch();
}

bool saysQuota(const ServerMessage &message, const QString &text)
{
    static const QRegularExpression words(QStringLiteral("quota|billing|\\bcredits?\\b|usage limit|spend(?:ing)? limit|recharge|top up|额度"),
                                          ignoringCase);
    return words.match(text).hasMatch() || words.match(message.code).hasMatch() || words.match(message.type).hasMatch() || saysNothingLeft(text);
}

bool saysRate(const ServerMessage &message, const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("rate[ _-]?limit|too[ _-]?many[ _-]?(?:requests|tokens|concurrent)|(?:per|each|every|/)[ _-]?(?:second|sec|minute|min|hour)"
                       "|(?:requests?|tokens?)[ _-]per|\\b[RT]P[MS]\\b|throttl|concurren|try again (?:later|shortly|in a )|slow down|频率|频繁"),
        ignoringCase);
    return words.match(text).hasMatch() || words.match(message.code).hasMatch() || words.match(message.type).hasMatch();
}

} // namespace

Wait waitOf(int status, const net::Headers &headers, const ServerMessage &message, const QDateTime &now)
{
    if (const Wait inHeaders = net::waitAskedFor(status, headers, now))
        return inHeaders;
    const QJsonDocument &body = message.whole;
    const Wait inFields = waitInFields(body.isArray() ? QJsonValue(body.array()) : QJsonValue(body.object()), now);
    return inFields ? inFields : waitInWords(withoutAddresses(message.text), now);
}

bool saysNotReady(const ServerMessage &message)
{
    static const QRegularExpression words(
        QStringLiteral("\\bloading (?:the )?model\\b|\\bmodels?\\b.{0,80}\\b(?:is|are|still|currently)\\b[^.]{0,20}\\bloading\\b"
                       "|still loading|being loaded|model[ _]?not[ _]?ready|not ready (?:yet|for)|getting ready|warming up"
                       "|(?:server|model|engine|worker) is (?:still )?starting|is (?:currently )?overloaded|overloaded_error"
                       "|no healthy upstream|temporarily unavailable|server (?:is )?busy"),
        ignoringCase);
    return words.match(message.text).hasMatch() || words.match(message.type).hasMatch() || words.match(message.code).hasMatch();
}

std::optional<Error::Kind> limitKind(int status, const ServerMessage &message, bool namesWait)
{
    using Kind = Error::Kind;
    const QString text = withoutAddresses(message.text);
    if (status == 400)
        return isSpent(message) || saysNothingLeft(text) ? std::optional(Kind::QuotaExceeded) : std::nullopt;
    if (status != 402 && status != 403 && status != 429)
        return std::nullopt;
    if (isSpent(message))
        return Kind::QuotaExceeded;
    if (namesWait || saysRate(message, text))
        return Kind::RateLimited;
    if (status == 402 || saysQuota(message, text))
        return Kind::QuotaExceeded;
    return status == 429 ? std::optional(Kind::RateLimited) : std::nullopt;
}

} // namespace gavel::llm
