// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/wire.h"

namespace gavel::mlflow {

namespace {

QJsonObject otlpValue(const QJsonValue &value);

QJsonObject keyValue(const QString &key, const QJsonValue &value)
{
    return { { QStringLiteral("key"), key }, { QStringLiteral("value"), otlpValue(value) } };
}

QJsonObject otlpList(const QJsonArray &array)
{
    QJsonArray values;
    for (const auto &entry : array)
        values.append(otlpValue(entry));
    return { { QStringLiteral("arrayValue"), QJsonObject{ { QStringLiteral("values"), values } } } };
}

QJsonObject otlpMap(const QJsonObject &object)
{
    QJsonArray values;
    for (auto it = object.begin(); it != object.end(); ++it)
        values.append(keyValue(it.key(), it.value()));
    return { { QStringLiteral("kvlistValue"), QJsonObject{ { QStringLiteral("values"), values } } } };
}

QJsonObject otlpNumber(const QJsonValue &value)
{
    const qint64 whole = value.toInteger();
    if (double(whole) == value.toDouble())
        return { { QStringLiteral("intValue"), QString::number(whole) } };
    return { { QStringLiteral("doubleValue"), value.toDouble() } };
}

QJsonObject otlpValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return { { QStringLiteral("boolValue"), value.toBool() } };
    case QJsonValue::Double:
        return otlpNumber(value);
    case QJsonValue::String:
        return { { QStringLiteral("stringValue"), value.toString() } };
    case QJsonValue::Array:
        return otlpList(value.toArray());
    case QJsonValue::Object:
        return otlpMap(value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    }
    Q_UNREACHABLE();
}

QString nanoseconds(qint64 milliseconds)
{
    return QString::number(milliseconds) + QStringLiteral("000000");
}

QJsonObject spanBody(const Span &span)
{
    QJsonArray attributes{ keyValue(QStringLiteral("mlflow.spanType"), span.type), keyValue(QStringLiteral("mlflow.spanInputs"), span.inputs),
                           keyValue(QStringLiteral("mlflow.spanOutputs"), span.outputs) };
    if (const auto usage = tokenUsage(span.usage); !usage.isEmpty())
        attributes.append(keyValue(QStringLiteral("mlflow.chat.tokenUsage"), usage));
    constexpr int internal = 1;
    constexpr int ok = 1;
    constexpr int failed = 2;
    QJsonObject status{ { QStringLiteral("code"), span.ok ? ok : failed } };
    if (!span.statusMessage.isEmpty())
        status.insert(QStringLiteral("message"), span.statusMessage);
    return { { QStringLiteral("traceId"), span.traceId.mid(3) },
             { QStringLiteral("spanId"), span.spanId },
             { QStringLiteral("name"), span.name },
             { QStringLiteral("kind"), internal },
             { QStringLiteral("startTimeUnixNano"), nanoseconds(span.startMs) },
             { QStringLiteral("endTimeUnixNano"), nanoseconds(span.endMs) },
             { QStringLiteral("attributes"), attributes },
             { QStringLiteral("status"), status } };
}

} // namespace

QJsonObject tokenUsage(const Usage &usage)
{
    QJsonObject tokens;
    if (usage.promptTokens)
        tokens.insert(QStringLiteral("input_tokens"), *usage.promptTokens);
    if (usage.completionTokens)
        tokens.insert(QStringLiteral("output_tokens"), *usage.completionTokens);
    if (!tokens.isEmpty())
        tokens.insert(QStringLiteral("total_tokens"), qint64(usage.promptTokens.value_or(0)) + usage.completionTokens.value_or(0));
    return tokens;
}

QJsonObject otlpBody(const QList<Span> &spans)
{
    QJsonArray list;
    for (const Span &span : spans)
        list.append(spanBody(span));
    const QJsonObject scope{ { QStringLiteral("name"), QStringLiteral("gavel") } };
    const QJsonObject resource{ { QStringLiteral("attributes"), QJsonArray{ keyValue(QStringLiteral("service.name"), QStringLiteral("gavel")) } } };
    const QJsonObject scopeSpans{ { QStringLiteral("scope"), scope }, { QStringLiteral("spans"), list } };
    const QJsonObject resourceSpans{ { QStringLiteral("resource"), resource }, { QStringLiteral("scopeSpans"), QJsonArray{ scopeSpans } } };
    return { { QStringLiteral("resourceSpans"), QJsonArray{ resourceSpans } } };
}

} // namespace gavel::mlflow
