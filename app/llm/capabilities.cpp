// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/capabilities.h"

#include "core/names.h"
#include "llm/tr.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

namespace gavel::llm {

namespace {

constexpr Names<StructuredStyle, 6> styleNames{ {
    { StructuredStyle::ResponseFormatSchema, QLatin1StringView("response_format") },
    { StructuredStyle::StructuredOutputsChoice, QLatin1StringView("structured_outputs") },
    { StructuredStyle::GuidedChoice, QLatin1StringView("guided_choice") },
    { StructuredStyle::Grammar, QLatin1StringView("grammar") },
    { StructuredStyle::JsonObject, QLatin1StringView("json_object") },
    { StructuredStyle::None, QLatin1StringView("none") },
} };

QString adaptationTo(const QString &what, StructuredStyle style)
{
    if (style == StructuredStyle::None)
        return what + QStringLiteral(" left out");
    return what + QStringLiteral(" replaced by ") + styleName(style);
}

struct Wording
{
    const char *recorded; ///< a regular expression
    const char *text;
};

constexpr std::array wordings{
    Wording{ "^(.+) left out$", QT_TRANSLATE_NOOP("gavel::llm", "%1 left out") },
    Wording{ "^(.+) replaced by (.+)$", QT_TRANSLATE_NOOP("gavel::llm", "%1 replaced by %2") },
    Wording{ "^(.+) sent as (.+)$", QT_TRANSLATE_NOOP("gavel::llm", "%1 sent as %2") },
    Wording{ "^(.+) lowered to (\\d+)$", QT_TRANSLATE_NOOP("gavel::llm", "%1 lowered to %2") },
    Wording{ "^(.+) raised to (\\d+)$", QT_TRANSLATE_NOOP("gavel::llm", "%1 raised to %2") },
    Wording{ "^system text moved into the user message$", QT_TRANSLATE_NOOP("gavel::llm", "system text moved into the user message") },
    Wording{ "^prompts shortened by the server to (\\d+) tokens$", QT_TRANSLATE_NOOP("gavel::llm", "prompts shortened by the server to %1 tokens") },
};

QString adaptationText(const QString &recorded)
{
    for (const Wording &wording : wordings) {
        const auto match = QRegularExpression(QString::fromLatin1(wording.recorded)).match(recorded);
        if (!match.hasMatch())
            continue;
        QString text = tr(wording.text);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            text.replace(QStringLiteral("%%1").arg(i), match.captured(i));
        return text;
    }
    return recorded;
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
    if (model.mostTokens)
        json.insert(QStringLiteral("most_tokens"), *model.mostTokens);
    if (model.fewestTokens)
        json.insert(QStringLiteral("fewest_tokens"), *model.fewestTokens);
    if (!model.rejected.isEmpty())
        json.insert(QStringLiteral("rejected"), QJsonArray::fromStringList(model.rejected));
    return json;
}

ModelCapabilities modelFromJson(const QJsonObject &json)
{
    ModelCapabilities model;
    model.serverVersion = json.value(QLatin1StringView("version")).toString();
    model.json = valueIn(styleNames, json.value(QLatin1StringView("json")).toString());
    model.choice = valueIn(styleNames, json.value(QLatin1StringView("choice")).toString());
    model.systemRole = json.value(QLatin1StringView("system_role")).toBool(true);
    model.maxCompletionTokens = json.value(QLatin1StringView("max_completion_tokens")).toBool();
    model.maskedLogprobs = json.value(QLatin1StringView("masked_logprobs")).toBool();
    if (const QJsonValue most = json.value(QLatin1StringView("max_top_logprobs")); most.isDouble())
        model.maxTopLogprobs = most.toInt();
    if (const QJsonValue most = json.value(QLatin1StringView("most_tokens")); most.isDouble())
        model.mostTokens = most.toInt();
    if (const QJsonValue fewest = json.value(QLatin1StringView("fewest_tokens")); fewest.isDouble())
        model.fewestTokens = fewest.toInt();
    const QJsonArray rejected = json.value(QLatin1StringView("rejected")).toArray();
    for (const auto &name : rejected)
        model.rejected.append(name.toString());
    return model;
}

} // namespace

QString styleName(StructuredStyle style)
{
    return nameIn(styleNames, style);
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
    if (model.mostTokens)
        lines.append(QStringLiteral("max_tokens lowered to %1").arg(*model.mostTokens));
    if (model.fewestTokens)
        lines.append(QStringLiteral("max_tokens raised to %1").arg(*model.fewestTokens));
    for (const QString &name : model.rejected)
        lines.append(name + QStringLiteral(" left out"));
    return lines;
}

QString adaptationsText(const QStringList &recorded)
{
    QStringList texts;
    for (const QString &line : recorded)
        texts << adaptationText(line);
    return texts.join(QStringLiteral(", "));
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
