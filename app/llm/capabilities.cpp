// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/capabilities.h"

#include <QJsonArray>

#include <array>

namespace gavel::llm {

namespace {

constexpr std::array<std::pair<StructuredStyle, const char *>, 6> styleNames{ {
    { StructuredStyle::ResponseFormatSchema, "response_format" },
    { StructuredStyle::StructuredOutputsChoice, "structured_outputs" },
    { StructuredStyle::GuidedChoice, "guided_choice" },
    { StructuredStyle::Grammar, "grammar" },
    { StructuredStyle::JsonObject, "json_object" },
    { StructuredStyle::None, "none" },
} };

std::optional<StructuredStyle> styleFromName(const QString &name)
{
    for (const auto &[style, text] : styleNames) {
        if (name == QLatin1StringView(text))
            return style;
    }
    return std::nullopt;
}

QString adaptationTo(const QString &what, StructuredStyle style)
{
    if (style == StructuredStyle::None)
        return what + QStringLiteral(" left out");
    return what + QStringLiteral(" replaced by ") + styleName(style);
}

QJsonObject toJson(const ModelCapabilities &model)
{
    QJsonObject json;
    if (!model.serverVersion.isEmpty())
        json.insert(QStringLiteral("version"), model.serverVersion);
    if (model.json)
        json.insert(QStringLiteral("json"), styleName(*model.json));
    if (model.choice)
        json.insert(QStringLiteral("choice"), styleName(*model.choice));
    if (!model.systemRole)
        json.insert(QStringLiteral("system_role"), false);
    if (model.maxCompletionTokens)
        json.insert(QStringLiteral("max_completion_tokens"), true);
    if (model.maskedLogprobs)
        json.insert(QStringLiteral("masked_logprobs"), true);
    if (model.maxTopLogprobs)
        json.insert(QStringLiteral("max_top_logprobs"), *model.maxTopLogprobs);
    if (!model.rejected.isEmpty())
        json.insert(QStringLiteral("rejected"), QJsonArray::fromStringList(model.rejected));
    return json;
}

ModelCapabilities modelFromJson(const QJsonObject &json)
{
    ModelCapabilities model;
    model.serverVersion = json.value(QLatin1StringView("version")).toString();
    model.json = styleFromName(json.value(QLatin1StringView("json")).toString());
    model.choice = styleFromName(json.value(QLatin1StringView("choice")).toString());
    model.systemRole = json.value(QLatin1StringView("system_role")).toBool(true);
    model.maxCompletionTokens = json.value(QLatin1StringView("max_completion_tokens")).toBool();
    model.maskedLogprobs = json.value(QLatin1StringView("masked_logprobs")).toBool();
    if (const QJsonValue most = json.value(QLatin1StringView("max_top_logprobs")); most.isDouble())
        model.maxTopLogprobs = most.toInt();
    const QJsonArray rejected = json.value(QLatin1StringView("rejected")).toArray();
    for (const auto &name : rejected)
        model.rejected.append(name.toString());
    return model;
}

} // namespace

QString styleName(StructuredStyle style)
{
    for (const auto &[value, text] : styleNames) {
        if (value == style)
            return QString::fromLatin1(text);
    }
    Q_UNREACHABLE();
}

void ModelCapabilities::reject(QLatin1StringView parameter)
{
    if (!takes(parameter))
        return;
    rejected.append(parameter);
    rejected.sort();
}

QStringList adaptations(const ModelCapabilities &model)
{
    QStringList lines;
    if (model.json && *model.json != StructuredStyle::ResponseFormatSchema)
        lines.append(adaptationTo(QStringLiteral("response_format"), *model.json));
    if (model.choice)
        lines.append(adaptationTo(QStringLiteral("constrained choice"), *model.choice));
    if (!model.systemRole)
        lines.append(QStringLiteral("system text moved into the user message"));
    if (model.maxCompletionTokens && model.takes(QLatin1StringView("max_completion_tokens")))
        lines.append(QStringLiteral("max_tokens sent as max_completion_tokens"));
    if (model.maxTopLogprobs)
        lines.append(QStringLiteral("top_logprobs lowered to %1").arg(*model.maxTopLogprobs));
    for (const QString &name : model.rejected)
        lines.append(name + QStringLiteral(" left out"));
    return lines;
}

ModelCapabilities Capabilities::of(const QUuid &server, const QString &model) const
{
    return m_models.value({ server, model });
}

void Capabilities::set(const QUuid &server, const QString &model, const ModelCapabilities &learned)
{
    ModelCapabilities &known = m_models[{ server, model }];
    if (known == learned)
        return;
    known = learned;
    ++m_revision;
}

void Capabilities::forget(const QUuid &server)
{
    using Entry = std::pair<const std::pair<QUuid, QString> &, ModelCapabilities &>;
    if (m_models.removeIf([&server](const Entry &entry) { return entry.first.first == server; }) > 0)
        ++m_revision;
}

QJsonObject Capabilities::toJson() const
{
    QJsonObject json;
    for (auto it = m_models.cbegin(); it != m_models.cend(); ++it) {
        const QString id = it.key().first.toString(QUuid::WithoutBraces);
        QJsonObject models = json.value(id).toObject();
        models.insert(it.key().second, llm::toJson(*it));
        json.insert(id, models);
    }
    return json;
}

Capabilities Capabilities::fromJson(const QJsonObject &json)
{
    Capabilities capabilities;
    for (auto server = json.constBegin(); server != json.constEnd(); ++server) {
        const QUuid id = QUuid::fromString(server.key());
        const QJsonObject models = server.value().toObject();
        for (auto model = models.constBegin(); model != models.constEnd(); ++model)
            capabilities.m_models.insert({ id, model.key() }, modelFromJson(model.value().toObject()));
    }
    return capabilities;
}

} // namespace gavel::llm
