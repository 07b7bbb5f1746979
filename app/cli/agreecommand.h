// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/options.h"
#include "eval/rowscores.h"
#include "stats/agreementreport.h"
#include "stats/paired.h"

#include <optional>
#include <vector>

namespace gavel::cli {

/// `gavel agree`: the agreement of a run, or of two columns of a file, with people.
class AgreeCommand : public Command
{
    Q_OBJECT

public:
    static Options options();
    AgreeCommand(Options options, const Context &context);
    void start() override;

private:
    /// What is compared.
    struct Input
    {
        eval::ScorePairs pairs;
        QStringList people; ///< names of the lists of scores; empty for one person
        std::vector<double> baseline; ///< another judge's scores of the pairs, NaN where there is none
    };
    /// The figures of another judge, over the rows that both scored.
    struct Other
    {
        stats::AgreementReport other;
        stats::KappaDifference difference;
    };

    Result<Input> read() const;
    Result<Input> readRun() const;
    Result<Input> readFile() const;
    static std::optional<Other> compare(const Input &input, quint64 seed);
    void show(const Input &input, const stats::AgreementReport &report, const std::optional<Other> &other) const;
    QJsonObject json(const Input &input, const stats::AgreementReport &report, const std::optional<Other> &other) const;

    Options m_options;
};

} // namespace gavel::cli
