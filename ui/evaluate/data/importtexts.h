// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "jobs/import/importjob.h"
#include "jobs/import/importpreview.h"

namespace gavel::ui {

/// "120 rows: input = question, output = answer, 2 people's labels. 3 answers are empty."
QString importSentence(const QStringList &columns, const data::Mapping &mapping, const jobs::ScanReport &report);
/// The result of an import, in one or two sentences.
QString importedSentence(const jobs::ImportReport &report);

} // namespace gavel::ui
