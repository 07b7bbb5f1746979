// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"
#include "llm/lenientjson.h"
#include "llm/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <initializer_list>

namespace gavel::llm {

namespace {

constexpr int deepest = 8;
constexpr qsizetype mostTexts = 20;
constexpr qsizetype longestText = 2000; ///< characters

using Names = std::initializer_list<QLatin1StringView>;

/// Collects what an error says, wherever in its JSON that stands.
class MessageReader
{
public:
    void read(const QJsonValue &value, int depth = 0);
    ServerMessage message() &&;

private:
    void readObject(const QJsonObject &object, int depth);
    void readText(const QString &text, int depth);
    void readTexts(const QJsonObject &object, int depth);
    /// Reads the first of these members that says something.
    bool readFirst(const QJsonObject &object, Names names, int depth);
    static void takeName(QString &name, const QJsonObject &object, Names names);

    ServerMessage m_message;
    QStringList m_texts;
    QString m_place; ///< the field that the next text is about
};

void MessageReader::read(const QJsonValue &value, int depth)
{
    if (depth > deepest || m_texts.size() >= mostTexts)
        return;
    if (value.isObject())
        return readObject(value.toObject(), depth);
    if (!value.isArray())
        return readText(value.isBool() ? QString() : scalarText(value), depth);
    const QJsonArray entries = value.toArray();
    for (const auto &entry : entries)
        read(entry, depth + 1);
}

void MessageReader::readText(const QString &text, int depth)
{
    const QString trimmed = text.trimmed();
    // Proxies put the JSON that they got into a string.
    if (trimmed.startsWith(u'{') || trimmed.startsWith(u'[')) {
        const QJsonDocument inner = lenientJson(trimmed.toUtf8());
        const qsizetype before = m_texts.size();
        if (!inner.isNull())
            read(inner.isArray() ? QJsonValue(inner.array()) : QJsonValue(inner.object()), depth + 1);
        if (m_texts.size() > before)
            return;
    }
    if (trimmed.isEmpty() || m_texts.contains(trimmed))
        return;
    const QString place = std::exchange(m_place, {});
    m_texts.append((place.isEmpty() ? QString() : place + QStringLiteral(": ")) + trimmed.left(longestText));
}

void MessageReader::takeName(QString &name, const QJsonObject &object, Names names)
{
    for (const QLatin1StringView key : names) {
        const QJsonValue value = object.value(key);
        if (name.isEmpty() && (value.isString() || value.isDouble()))
            name = scalarText(value);
    }
}

void MessageReader::readObject(const QJsonObject &object, int depth)
{
    using namespace Qt::StringLiterals;
    takeName(m_message.type, object, { "type"_L1, "status"_L1 });
    takeName(m_message.code, object, { "code"_L1, "error_code"_L1, "errorCode"_L1, "status_code"_L1, "statusCode"_L1 });
    takeName(m_message.param, object, { "param"_L1, "parameter"_L1 });
    if (m_message.fields.isEmpty() && !object.value("error"_L1).isObject() && !object.value("error"_L1).isArray())
        m_message.fields = object;
    QStringList path;
    const QJsonArray loc = object.value("loc"_L1).toArray();
    for (const auto &part : loc)
        path.append(scalarText(part));
    if (!path.isEmpty())
        m_place = path.join(u'.');
    readTexts(object, depth);
    m_place.clear();
}

void MessageReader::readTexts(const QJsonObject &object, int depth)
{
    using namespace Qt::StringLiterals;
    const QJsonValue error = object.value("error"_L1);
    const bool isWhole = error.isObject() || error.isArray();
    const bool hasError = readFirst(object, { "error"_L1, "errors"_L1 }, depth);
    // A bare word beside a message is only the name of the status.
    if (!hasError || !isWhole)
        readFirst(object,
                  { "message"_L1, "msg"_L1, "Message"_L1, "detail"_L1, "error_description"_L1, "error_msg"_L1, "errorMessage"_L1, "status_msg"_L1,
                    "base_resp"_L1, "description"_L1, "title"_L1, "reason"_L1 },
                  depth);
    read(object.value("metadata"_L1).toObject().value("raw"_L1), depth + 1);
}

bool MessageReader::readFirst(const QJsonObject &object, Names names, int depth)
{
    const qsizetype before = m_texts.size();
    for (const QLatin1StringView name : names) {
        if (object.contains(name))
            read(object.value(name), depth + 1);
        if (m_texts.size() > before)
            return true;
    }
    return false;
}

ServerMessage MessageReader::message() &&
{
    m_message.text = redacted(m_texts.join(QStringLiteral("; ")));
    const int status = m_message.code.toInt();
    m_message.status = status >= 400 && status < 600 ? status : 0;
    return std::move(m_message);
}

bool saysSomething(const QJsonValue &error)
{
    if (error.isObject())
        return !error.toObject().isEmpty();
    return error.isArray() ? !error.toArray().isEmpty() : !scalarText(error).isEmpty() && !error.isBool();
}

ServerMessage wholeMessage(const QJsonValue &value)
{
    MessageReader reader;
    reader.read(value);
    ServerMessage message = std::move(reader).message();
    message.whole = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return message;
}

} // namespace

ServerMessage messageIn(const QJsonObject &json)
{
    return wholeMessage(json);
}

QList<QJsonObject> wrappedObjects(const QJsonObject &json)
{
    using namespace Qt::StringLiterals;
    QList<QJsonObject> objects;
    if (json.contains("choices"_L1))
        return objects;
    for (const QLatin1StringView name : { "data"_L1, "result"_L1, "response"_L1, "body"_L1 }) {
        if (json.value(name).isObject())
            objects << json.value(name).toObject();
    }
    return objects;
}

std::optional<ServerMessage> serverMessage(const QJsonObject &json)
{
    using namespace Qt::StringLiterals;
    const bool hasError = saysSomething(json.value("error"_L1));
    if (!json.value("choices"_L1).toArray().isEmpty()) {
        ServerMessage message = hasError ? wholeMessage(QJsonObject{ { u"error"_s, json.value("error"_L1) } }) : ServerMessage{};
        return message.text.isEmpty() && message.status == 0 ? std::nullopt : std::optional(std::move(message));
    }
    const bool isError = hasError || saysSomething(json.value("errors"_L1)) || json.value("object"_L1).toString() == "error"_L1
        || saysSomething(json.value("detail"_L1));
    if (isError)
        return wholeMessage(json);
    const QList<QJsonObject> places = wrappedObjects(json);
    for (const QJsonObject &place : places) {
        if (auto message = serverMessage(place))
            return message;
    }
    return std::nullopt;
}

ServerMessage messageOf(const QByteArray &body)
{
    const QJsonDocument document = lenientJson(body);
    ServerMessage message;
    if (document.isArray())
        message = wholeMessage(document.array());
    else if (document.isObject())
        message = wholeMessage(document.object());
    if (message.text.isEmpty()) {
        if (auto inner = serverMessage(document.object()))
            message = std::move(*inner);
    }
    if (message.text.isEmpty() && !looksLikeHtml(body))
        message.text = redacted(QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 1000))).trimmed());
    return message;
}

bool isFiltered(const ServerMessage &message)
{
    static const QRegularExpression words(
        QStringLiteral(
            "content[ _-]?(?:filter|policy|moderation|management|exists risk)|responsible ?ai|data_inspection|safety (?:system|filter|setting)"
            "|(?:prompt|response|content|input|output) (?:was |has been |is |were )?(?:blocked|filtered|flagged)|requires moderation"
            "|inappropriate content|sensitive (?:content|word)|usage polic|violat[^.]{0,60}polic"),
        QRegularExpression::CaseInsensitiveOption);
    const QString inner = message.fields.value(QLatin1StringView("innererror")).toObject().value(QLatin1StringView("code")).toString();
    return words.match(QStringList{ message.code, message.type, inner, message.text }.join(u'\n')).hasMatch();
}

} // namespace gavel::llm
