// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "models/rowindex.h"

#include <QFutureWatcher>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace gavel::jobs {
class Evaluation;
}
namespace gavel::store {
struct RunInfo;
}

namespace gavel::ui {

class DistributionChart;

/// The scores of the shown run, with those of an earlier run of the same data as an outline.
class DistributionView : public QWidget
{
    Q_OBJECT

public:
    explicit DistributionView(jobs::Evaluation &evaluation, QWidget *parent = nullptr);
    ~DistributionView() override;

    /// Another run is shown: looks for the one to compare it with.
    void showRun(const eval::JudgeDefinition &judge);
    void setRows(const std::vector<models::CompactRow> &rows);
    void setSelectedPoint(int point);

signals:
    void pointClicked(int point);

private:
    void takeOutline();
    void showTexts();
    std::optional<store::RunInfo> earlierRun() const;

    jobs::Evaluation &m_evaluation;
    eval::Scale m_scale;
    DistributionChart *m_chart;
    QLabel *m_figures;
    QString m_earlier; ///< "v6"; empty: no outline
    qint64 m_valid = 0;
    qint64 m_other = 0; ///< invalid, failed, abstained
    QFutureWatcher<std::vector<qint64>> m_watcher;
};

} // namespace gavel::ui
