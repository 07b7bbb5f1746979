// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace gavel::llm {

/// How a server is asked to enforce the shape of a reply.
enum class StructuredStyle {
    ResponseFormatSchema, ///< response_format json_schema: every current server
    StructuredOutputsChoice, ///< vLLM from 0.11
    GuidedChoice, ///< vLLM before 0.11
    Grammar, ///< llama.cpp: a bare label
    JsonObject, ///< any JSON object
    None, ///< plain text
};
QString styleName(StructuredStyle style); ///< "response_format", "structured_outputs", …

/// What a server supports for one of its models, learned from its answers.
struct ModelCapabilities
{
    QString serverVersion; ///< the version it was learned from; another version is learned again
    std::optional<StructuredStyle> json; ///< nullopt: the best style of its kind, not refused so far
    std::optional<StructuredStyle> choice;
    bool systemRole = true; ///< false: the template rejects it
    bool maxCompletionTokens = false; ///< `max_tokens` must be sent as `max_completion_tokens`
    bool maskedLogprobs = false; ///< logprobs are reported after the masking of a constrained reply
    std::optional<int> maxTopLogprobs;
    std::optional<int> mostTokens; ///< of a reply, for max_tokens
    std::optional<int> fewestTokens;
    QStringList rejected; ///< parameters to leave out, sorted

    bool takes(QLatin1StringView parameter) const { return !rejected.contains(parameter); }
    void reject(QLatin1StringView parameter);

    friend bool operator==(const ModelCapabilities &, const ModelCapabilities &) = default;
};

/// Untranslated text for a run's record, such as "temperature left out".
QStringList adaptations(const ModelCapabilities &model);
/// What a run's record says, in the person's language and in one line; lines that it does not know stay
/// as they are.
QString adaptationsText(const QStringList &recorded);

/// What was learned, by server and model; a value that the application stores between starts.
class Capabilities
{
public:
    ModelCapabilities of(const QUuid &server, const QString &model) const;
    /// A change raises revision().
    void set(const QUuid &server, const QString &model, const ModelCapabilities &learned);
    void forget(const QUuid &server);
    /// Increases with every change, so that users know when to store or rebuild.
    quint64 revision() const { return m_revision; }

    QJsonObject toJson() const;
    static Capabilities fromJson(const QJsonObject &json);

private:
    QMap<std::pair<QUuid, QString>, ModelCapabilities> m_models;
    quint64 m_revision = 0;
};

} // namespace gavel::llm
