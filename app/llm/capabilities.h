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

/// How a server is asked to hold a reply to its shape.
enum class StructuredStyle {
    ResponseFormatSchema, ///< response_format json_schema: every current server
    StructuredOutputsChoice, ///< vLLM from 0.11
    GuidedChoice, ///< vLLM before
    Grammar, ///< llama.cpp: one bare label
    JsonObject, ///< any JSON object
    None, ///< plain text
};
QString styleName(StructuredStyle style); ///< "response_format", "structured_outputs", …

/// What a server does with one of its models, learned from its own answers.
struct ModelCapabilities
{
    QString serverVersion; ///< what it was learned from; another version starts anew
    std::optional<StructuredStyle> json; ///< nullopt: the best one of its kind, not yet refused
    std::optional<StructuredStyle> choice;
    bool systemRole = true; ///< false: the template rejects it
    bool maxCompletionTokens = false; ///< `max_tokens` must be sent as `max_completion_tokens`
    bool maskedLogprobs = false; ///< logprobs come after the mask of a constrained reply
    std::optional<int> maxTopLogprobs;
    QStringList rejected; ///< parameters to leave out, sorted

    bool takes(QLatin1StringView parameter) const { return !rejected.contains(parameter); }
    void reject(QLatin1StringView parameter);

    friend bool operator==(const ModelCapabilities &, const ModelCapabilities &) = default;
};

/// In plain words, for a run's record: "temperature left out", ….
QStringList adaptations(const ModelCapabilities &model);

/// The table of what was learned, by server and model; a value that the
/// application keeps between starts.
class Capabilities
{
public:
    ModelCapabilities of(const QUuid &server, const QString &model) const;
    /// A change raises revision().
    void set(const QUuid &server, const QString &model, const ModelCapabilities &learned);
    void forget(const QUuid &server);
    /// Rises with every change, so that a holder knows when to store it or to rebuild.
    quint64 revision() const { return m_revision; }

    QJsonObject toJson() const;
    static Capabilities fromJson(const QJsonObject &json);

private:
    QMap<std::pair<QUuid, QString>, ModelCapabilities> m_models;
    quint64 m_revision = 0;
};

} // namespace gavel::llm
