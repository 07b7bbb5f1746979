// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/options.h"
#include "stats/agreementreport.h"

#include <vector>

namespace gavel::cli {

class AgreeCommand : public Command
{
    Q_OBJECT

public:
    static Options options();
    AgreeCommand(Options options, const Context &context);
    void start() override;

private:
    /// Pairs of scores, one an item that both sides scored.
    struct Scores
    {
        std::vector<double> judge;
        std::vector<double> human; ///< mean of the raters
        std::vector<qint32> clusters; ///< empty without --cluster
        qint64 leftOut = 0; ///< rows without a number on one side
    };

    Result<std::vector<double>> scale() const;
    Result<Scores> read() const;
    void show(const Scores &scores, const stats::AgreementReport &report) const;

    Options m_options;
};

} // namespace gavel::cli
