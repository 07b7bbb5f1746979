// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/layouts/layouts.h"

namespace gavel::data {

// What evaluation tools write, each recognised by its columns. The versions that the tests read
// stand beside their files in tests/data/layouts.

std::optional<Layout> ownResults(const QStringList &columns, const std::vector<RawRow> &sample);
std::optional<Layout> promptfooResults(const QStringList &columns, const std::vector<RawRow> &sample);
std::optional<Layout> promptfooTable(const QStringList &columns, const std::vector<RawRow> &sample);
std::optional<Layout> inspectSamples(const QStringList &columns, const std::vector<RawRow> &sample);
std::optional<Layout> lmEvaluationSamples(const QStringList &columns, const std::vector<RawRow> &sample);
std::optional<Layout> deepevalRun(const QStringList &columns, const std::vector<RawRow> &sample);
std::optional<Layout> deepevalDataset(const QStringList &columns, const std::vector<RawRow> &sample);
std::optional<Layout> langfuseResults(const QStringList &columns, const std::vector<RawRow> &sample);
std::optional<Layout> langfuseItems(const QStringList &columns, const std::vector<RawRow> &sample);

/// A value as a judge should read it: conversations and lists of texts as text. Of a conversation
/// that is an output or a reference, the last answer.
QString readableText(const QJsonValue &value, Role role);

} // namespace gavel::data
