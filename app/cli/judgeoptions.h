// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "eval/evalrun.h"
#include "store/runs.h"

#include <optional>

namespace gavel::cli {

/// What `gavel judge` was asked to do, checked as far as no file is needed.
struct JudgeOptions
{
    QString judgeFile;
    QString dataFile;
    QList<std::pair<QString, QString>> map; ///< ROLE, COLUMN
    QString model;
    QString project; ///< empty: a temporary one
    QString out; ///< empty: none
    eval::RunSettings settings;
    bool fixedConcurrency = false;
    store::RunRows rows;
    bool resume = false;
    bool reuse = false;
    bool skipBad = false;
    bool json = false;
    std::chrono::seconds wait{ 300 };
    std::optional<double> failUnder;
};

Options judgeCommandOptions();

/// BadInput names the option.
Result<JudgeOptions> readJudgeOptions(const Options &options);

} // namespace gavel::cli
