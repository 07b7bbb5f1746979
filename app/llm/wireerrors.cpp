// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/tr.h"
#include "llm/wire.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>

namespace gavel::llm {

namespace {

using Kind = Error::Kind;

/// A code may be a string or a number.
QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInt()) : value.toString();
}

ServerMessage messageOf(const QJsonObject &json)
{
    ServerMessage message;
    message.text = redacted(textOf(json.value(QLatin1StringView("message"))));
    message.type = textOf(json.value(QLatin1StringView("type")));
    message.code = textOf(json.value(QLatin1StringView("code")));
    message.param = textOf(json.value(QLatin1StringView("param")));
    const int status = message.code.toInt();
    message.status = status >= 400 && status < 600 ? status : 0;
    message.fields = json;
    return message;
}

/// FastAPI's `detail`: a text, or a list of {loc, msg, type}.
QString detailText(const QJsonValue &detail)
{
    if (detail.isString())
        return detail.toString();
    if (detail.isObject())
        return detailText(detail.toObject().value(QLatin1StringView("message")));
    QStringList lines;
    const QJsonArray entries = detail.toArray();
    for (const auto &entry : entries) {
        const QJsonObject object = entry.toObject();
        QStringList path;
        const QJsonArray loc = object.value(QLatin1StringView("loc")).toArray();
        for (const auto &part : loc)
            path.append(textOf(part));
        lines.append(path.join(u'.') + QStringLiteral(": ") + object.value(QLatin1StringView("msg")).toString());
    }
    return lines.join(QStringLiteral("; "));
}

bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> names)
{
    return std::find(names.begin(), names.end(), text) != names.end();
}

bool isQuota(const ServerMessage &message)
{
    static const QRegularExpression words(QStringLiteral("\\bquota\\b|billing|\\bcredits?\\b|insufficient (?:funds|balance)"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QLatin1StringView exact("insufficient_quota");
    if (message.code == exact || message.type == exact)
        return true;
    // A plain rate limit often advertises the billing page.
    const bool rate = message.code == QLatin1StringView("rate_limit_exceeded")
        || message.text.startsWith(QLatin1StringView("rate limit reached"), Qt::CaseInsensitive);
    return !rate && words.match(message.text).hasMatch();
}

struct ContextNumbers
{
    bool tooLong = false;
    int prompt = 0; ///< 0: not named
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

/// The status that a 200 with an error object stands for.
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
                                      Row{ "context_length_exceeded", 400 },
                                      Row{ "invalid_request", 400 },
                                      Row{ "badrequest", 400 } };
    for (const Row &row : rows) {
        if (kind.contains(QLatin1StringView(row.word)))
            return row.status;
    }
    return 500;
}

Kind kindOf(int status, const ServerMessage &message)
{
    if ((status == 429 || status == 402 || status == 403) && isQuota(message))
        return Kind::QuotaExceeded;
    switch (status) {
    case 400:
        return message.code == QLatin1StringView("invalid_api_key") || message.text.contains(QLatin1StringView("API key not valid"))
            ? Kind::Auth
            : Kind::BadRequest;
    case 401:
    case 403:
    case 407:
        return Kind::Auth;
    case 402:
        return Kind::QuotaExceeded;
    case 404:
    case 405:
    case 410:
        return Kind::NotFound;
    case 408:
        return Kind::Timeout;
    case 429:
        return Kind::RateLimited;
    case 501:
        return Kind::BadRequest;
    case 503:
    case 529:
        return Kind::ServerBusy;
    default:
        return status >= 500 ? Kind::ServerError : status >= 300 && status < 400 ? Kind::Redirect : Kind::BadRequest;
    }
}

/// The generic sentence, or one with the server's own words where they help.
QString textFor(const Error &error, const QString &words)
{
    if (words.isEmpty())
        return error.text;
    const QString quoted = words.size() > 300 ? words.first(300) + u'…' : words;
    switch (error.kind) {
    case Kind::BadRequest:
        return tr("The server did not accept the request: %1").arg(quoted);
    case Kind::NotFound:
        return tr("The server does not have this model or address: %1").arg(quoted);
    case Kind::ServerError:
        return tr("The server failed while answering: %1 Its log says more.").arg(quoted);
    default:
        return error.text;
    }
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression secret(QStringLiteral(
        "\\b(?:sk|pk|hf|gsk|xai|key|AIza)[-_][\\w*.-]{6,}|\\bAIza[\\w-]{20,}|\\b(?:Bearer|Basic) +[^\\s\"',;]+|\\b[\\w.-]*\\*{3,}[\\w.-]*"));
    QString copy = text;
    return copy.replace(secret, QStringLiteral("…"));
}

Error makeError(Kind kind, const QString &detail, int httpStatus)
{
    Error error = errorFromJson({ { QStringLiteral("kind"), kindName(kind) } });
    error.httpStatus = httpStatus;
    error.detail = redacted(detail);
    return error;
}

std::optional<ServerMessage> serverMessage(const QJsonObject &json)
{
    const QJsonValue error = json.value(QLatin1StringView("error"));
    if (error.isObject() && !error.toObject().isEmpty())
        return messageOf(error.toObject());
    if (error.isString() && !error.toString().isEmpty()) {
        ServerMessage message;
        message.text = redacted(error.toString());
        message.fields = json;
        return message;
    }
    if (json.value(QLatin1StringView("object")).toString() == QLatin1StringView("error"))
        return messageOf(json);
    const QJsonValue detail = json.value(QLatin1StringView("detail"));
    if (const QString text = detailText(detail); !text.isEmpty()) {
        ServerMessage message;
        message.text = redacted(text);
        message.fields = json;
        return message;
    }
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    bool isNumber = false;
    const QByteArray trimmed = value.trimmed();
    const double seconds = trimmed.toDouble(&isNumber);
    // A day: anything longer is not worth waiting for, and must not overflow.
    constexpr double longest = 86'400;
    if (isNumber)
        return seconds >= 0 ? std::optional(std::chrono::milliseconds(qint64(qMin(seconds, longest) * 1000))) : std::nullopt;
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(trimmed), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeZone(QTimeZone::utc());
    return std::chrono::milliseconds(qBound<qint64>(0, now.msecsTo(date), qint64(longest * 1000)));
}

Error errorFromReply(int status, const QByteArray &body, const QByteArray &retryAfter, const QDateTime &now)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    ServerMessage message = document.isObject() ? serverMessage(document.object()).value_or(ServerMessage{}) : ServerMessage{};
    if (message.text.isEmpty() && !looksLikeHtml(body))
        message.text = redacted(QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 1000))).trimmed());

    const int effective = status >= 300 ? status : impliedStatus(message);
    const auto numbers = contextNumbers(message);
    const bool tooLong = numbers.tooLong && (effective == 400 || effective == 413 || effective == 422 || effective == 500);
    QStringList detail;
    for (const auto &[name, value] : { std::pair{ "type", message.type }, std::pair{ "code", message.code }, std::pair{ "param", message.param } }) {
        if (!value.isEmpty())
            detail.append(QLatin1StringView(name) + u'=' + value);
    }
    detail.append(message.text.left(1000));

    Error error = makeError(tooLong ? Kind::ContextTooLong : kindOf(effective, message), detail.join(u' '), effective);
    error.text = tooLong ? contextText(numbers) : textFor(error, message.text.simplified());
    if (!retryAfter.isEmpty())
        error.retryAfter = parseRetryAfter(retryAfter, now);
    return error;
}

} // namespace gavel::llm
