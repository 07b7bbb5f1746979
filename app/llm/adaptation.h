// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/requestbody.h"

#include <optional>

namespace gavel::llm {

/// How often one request is sent again because the server refused something in it.
inline constexpr int mostAdaptations = 12;

/// What to leave out or rename after a server answered a request that had
/// `sent` with this status and body. nullopt: its refusal has another cause.
std::optional<ModelCapabilities> learnFromRefusal(const ModelCapabilities &before, const SentFeatures &sent, int status, const QByteArray &body);

/// The next weaker way to hold replies to a shape, after `sent.style` failed.
ModelCapabilities withWeakerStyle(ModelCapabilities before, const SentFeatures &sent);

} // namespace gavel::llm
