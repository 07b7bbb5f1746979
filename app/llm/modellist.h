// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/server.h"

#include <QByteArray>

namespace gavel::llm {

/// The list of `/v1/models`: as OpenAI defines it, as a bare list, under `models`, or of plain
/// names. A LoRA without a length of its own gets its parent's. The context length is max_model_len
/// (vLLM) or meta.n_ctx (llama.cpp: the share of one slot), in tokens.
Result<QList<ModelInfo>> parseModels(const QByteArray &body);

/// The model that a person means by a name: the same, without ":latest", without the "models/" that
/// some lists put before it, or in other case; without a name the only one. Null if none is meant.
const ModelInfo *listedModel(const QList<ModelInfo> &models, const QString &name);

/// Whether a server may have a model that its list does not name: no list, an empty one, a list with
/// a pattern ("openai/*") that fits, or a server that passes requests on to others.
bool mayHaveModel(const ServerStatus &status, const QString &name);

/// Whether a server without a usable list of models can be asked for a model that is named: it is
/// there, and only the list is missing, forbidden or of another shape.
bool lacksOnlyTheList(const ServerStatus &status);

/// The names for a message, the first ones of a long list: "a, b, c and 7 more".
QString modelNames(const QList<ModelInfo> &models);

} // namespace gavel::llm
