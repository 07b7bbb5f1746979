// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"
#include "llm/limits.h"
#include "llm/tr.h"
#include "llm/wire.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace gavel::llm {

namespace {

using Kind = Error::Kind;

bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> names)
{
    return std::find(names.begin(), names.end(), text) != names.end();
}

struct ContextNumbers
{
    bool tooLong = false;
    int prompt = 0; ///< 0: not mentioned
    int context = 0;
};

ContextNumbers contextNumbers(const ServerMessage &message)
{
    static const auto option = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression words(QStringLiteral("context length|context size|context window|maximum model length|maximum input length"),
                                          option);
    static const QRegularExpression limit(
        QStringLiteral("(?:context length|context window|model length|input length)(?: is| of)?(?: only)?:? (\\d+)|context size \\((\\d+)"), option);
    static const QRegularExpression asked(
        QStringLiteral(
            "(?:has|passed|requested|resulted in|contains at least|contains) (\\d+) (?:input )?tokens|\\(length (\\d+)\\)|request \\((\\d+) tokens"),
        option);
    static const QRegularExpression too(QStringLiteral("exceed|longer|too large|too long|reduce|however|increas|larger|greater|only"), option);

    ContextNumbers numbers;
    const bool named = isOneOf(message.type, { QLatin1StringView("exceed_context_size_error") })
        || isOneOf(message.code, { QLatin1StringView("context_length_exceeded") });
    numbers.tooLong = named || (words.match(message.text).hasMatch() && too.match(message.text).hasMatch());
    if (!numbers.tooLong)
        return numbers;
    const auto last = [&message](const QRegularExpression &pattern) {
        const auto match = pattern.match(message.text);
        return match.hasMatch() ? match.captured(match.lastCapturedIndex()).toInt() : 0;
    };
    numbers.prompt = message.fields.value(QLatin1StringView("n_prompt_tokens")).toInt(last(asked));
    numbers.context = message.fields.value(QLatin1StringView("n_ctx")).toInt(last(limit));
    return numbers;
}

QString contextText(const ContextNumbers &numbers)
{
    if (numbers.prompt > 0 && numbers.context > 0) {
        return tr("The request needs %1 tokens, the model's context holds %2. Shorten the row, lower the reply limit, or use a model with a "
                  "larger context.")
            .arg(QLocale().toString(numbers.prompt), QLocale().toString(numbers.context));
    }
    if (numbers.context > 0) {
        return tr("The request is longer than the %1 tokens that the model's context holds. Shorten the row, lower the reply limit, or use a "
                  "model with a larger context.")
            .arg(QLocale().toString(numbers.context));
    }
    return makeError(Kind::ContextTooLong, {}).text;
}

/// The status to assume for a 200 with an error object.
int impliedStatus(const ServerMessage &message)
{
    if (message.status != 0)
        return message.status;
    const QString kind = (message.code + u' ' + message.type + u' ' + message.text).toLower();
    struct Row
    {
        const char *word;
        int status;
    };
    static constexpr std::array rows{ Row{ "unexpected endpoint", 404 },
                                      Row{ "unauthorized", 401 },
                                      Row{ "invalid_api_key", 401 },
                                      Row{ "authentication", 401 },
                                      Row{ "permission", 403 },
                                      Row{ "rate_limit", 429 },
                                      Row{ "rate limit", 429 },
                                      Row{ "insufficient_quota", 429 },
                                      Row{ "not_found", 404 },
                                      Row{ "notfound", 404 },
                                      Row{ "overloaded", 503 },
                                      Row{ "loading model", 503 },
                                      Row{ "unavailable", 503 },
                                      Row{ "server_busy", 503 },
                                      Row{ "resource_exhausted", 429 },
                                      Row{ "too many requests", 429 },
                                      Row{ "bad gateway", 502 },
                                      Row{ "gateway timeout", 504 },
                                      Row{ "gateway time-out", 504 },
                                      Row{ "deadline_exceeded", 504 },
                                      Row{ "context_length_exceeded", 400 },
                                      Row{ "invalid_request", 400 },
                                      Row{ "badrequest", 400 } };
    for (const Row &row : rows) {
        if (kind.contains(QLatin1StringView(row.word)))
            return row.status;
    }
    return 500;
}

/// `namesWait`: the reply says when to come back.
Kind kindOf(int status, const ServerMessage &message, bool namesWait)
{
    if (const auto limit = limitKind(status, message, namesWait))
        return *limit;
    if (status >= 400 && status != 401 && status != 403 && status != 407 && saysNotReady(message))
        return Kind::ServerBusy;
    switch (status) {
    case 400:
        return message.code == QLatin1StringView("invalid_api_key") || message.text.contains(QLatin1StringView("API key not valid"))
            ? Kind::Auth
            : Kind::BadRequest;
    case 401:
    case 403:
    case 407:
        return Kind::Auth;
    case 404:
    case 405:
    case 410:
        return Kind::NotFound;
    case 408:
        return Kind::Timeout;
    case 501:
        return Kind::BadRequest;
    case 503:
    case 529:
        return Kind::ServerBusy;
    default:
        return status >= 500 ? Kind::ServerError : status >= 300 && status < 400 ? Kind::Redirect : Kind::BadRequest;
    }
}

/// Only then a wait is meant for the same request.
bool mayPass(const Error &error)
{
    const bool isConflict = error.httpStatus == 409 || error.httpStatus == 423 || error.httpStatus == 425;
    return error.kind == Kind::RateLimited || error.kind == Kind::ServerBusy || error.kind == Kind::ServerError || error.kind == Kind::Timeout
        || (error.kind == Kind::BadRequest && isConflict);
}

/// The generic sentence, or one with the server's own message if that helps.
QString textFor(const Error &error, const QString &words)
{
    if (words.isEmpty())
        return error.text;
    const QString quoted = words.size() > 300 ? words.first(300) + u'…' : words;
    switch (error.kind) {
    case Kind::BadRequest:
        return tr("The server did not accept the request: %1").arg(quoted);
    case Kind::Filtered:
        return tr("The server's content filter let no answer to this row through: %1").arg(quoted);
    case Kind::Auth:
        return error.httpStatus == 403 ? tr("The server refuses access: %1 Check what the key for this server may be used for.").arg(quoted)
                                       : error.text;
    case Kind::NotFound:
        return tr("The server does not have this model or address: %1").arg(quoted);
    case Kind::ServerError:
        return tr("The server failed while answering: %1 Its log says more.").arg(quoted);
    default:
        return error.text;
    }
}

} // namespace

Error makeError(Kind kind, const QString &detail, int httpStatus)
{
    Error error = errorFromJson({ { QStringLiteral("kind"), kindName(kind) } });
    error.httpStatus = httpStatus;
    error.detail = redacted(detail);
    return error;
}

Refusal refusalOf(int status, const QByteArray &body, const net::Headers &headers, const QDateTime &now)
{
    ServerMessage message = messageOf(body);
    Error error = errorOf(message, status, headers, now);
    return { std::move(message), std::move(error) };
}

Error errorOf(const ServerMessage &message, int status, const net::Headers &headers, const QDateTime &now)
{
    const int effective = status >= 300 ? status : impliedStatus(message);
    const auto wait = waitOf(effective, headers, message, now);
    const auto numbers = contextNumbers(message);
    const bool tooLong = numbers.tooLong && (effective == 400 || effective == 413 || effective == 422 || effective == 500);
    QStringList detail;
    for (const auto &[name, value] : { std::pair{ "type", message.type }, std::pair{ "code", message.code }, std::pair{ "param", message.param } }) {
        if (!value.isEmpty())
            detail.append(QLatin1StringView(name) + u'=' + value);
    }
    detail.append(message.text.left(1000));

    const bool filtered = !tooLong && effective != 401 && effective != 402 && effective != 429 && effective != 503 && isFiltered(message);
    const Kind kind = tooLong ? Kind::ContextTooLong : filtered ? Kind::Filtered : kindOf(effective, message, wait.has_value());
    Error error = makeError(kind, detail.join(u' '), effective);
    error.text = tooLong ? contextText(numbers) : textFor(error, message.text.simplified());
    error.retryAfter = mayPass(error) ? wait : std::nullopt;
    return error;
}

} // namespace gavel::llm
