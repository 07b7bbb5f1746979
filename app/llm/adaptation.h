// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/requestbody.h"
#include "llm/wire.h"

#include <QList>

#include <optional>

namespace gavel::llm {

/// What to leave out, lower or rename after a server refused a request that had `sent`. nullopt: the
/// refusal names nothing of that.
std::optional<ModelCapabilities> learnFromRefusal(const ModelCapabilities &before, const SentFeatures &sent, const Refusal &refusal);

/// Whether a refusal that names nothing may still be about what a request has: smallerRequests() are
/// worth a try.
bool isUnclear(const Refusal &refusal);

/// What to try when a refusal does not say what it is about, in this order: each feature of `sent`
/// left out alone, then more and more of them.
QList<ModelCapabilities> smallerRequests(const ModelCapabilities &before, const SentFeatures &sent);

/// The next weaker way to request a shape, after `sent.style` failed.
ModelCapabilities withWeakerStyle(ModelCapabilities before, const SentFeatures &sent);

} // namespace gavel::llm
