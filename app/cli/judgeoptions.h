// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "data/readers.h"
#include "eval/evalrun.h"
#include "store/runs.h"

#include <optional>

namespace gavel::cli {

/// The options of `gavel judge`, checked as far as possible without reading a file.
struct JudgeOptions
{
    QString judgeFile;
    QString dataFile;
    QList<std::pair<QString, QString>> map; ///< ROLE, COLUMN
    data::ReadOptions read; ///< of the data
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

/// The entries of --map.
Result<QList<std::pair<QString, QString>>> readMap(const Options &options);

/// BadInput names the option.
Result<JudgeOptions> readJudgeOptions(const Options &options);

} // namespace gavel::cli
