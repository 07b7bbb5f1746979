// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "eval/judge.h"
#include "models/rowindex.h"
#include "report/distribution.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace gavel::jobs {
class ShownRun;
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
    explicit DistributionView(jobs::ShownRun &shown, QWidget *parent = nullptr);

    /// Another run is shown: finds the one to compare it with.
    void showRun(const eval::JudgeDefinition &judge);
    void setRows(const std::vector<models::CompactRow> &rows);
    /// Marks the bar that the table is filtered by.
    void setFilter(const models::RowFilter &filter);

    /// What has a bar: the points of the scale and the scores between them that occur.
    const eval::Scale &points() const { return m_points; }
    bool areScoresOnPoints() const { return m_areScoresOnPoints; }
    /// The scores that a bar counts.
    models::ScoreRange rangeAt(int point) const { return models::rangeAt(m_points, point, m_areScoresOnPoints); }

signals:
    void pointClicked(int point);
    void invalidClicked();

private:
    void choosePoints();
    void draw();
    void showFilter();
    std::optional<store::RunInfo> earlierRun() const;

    jobs::ShownRun &m_shown;
    eval::Scale m_scale;
    eval::Scale m_points;
    bool m_areScoresOnPoints = true;
    models::RowFilter m_filter;
    DistributionChart *m_chart;
    QLabel *m_figures;
    QString m_earlier; ///< "v6"; empty: no outline
    report::Distribution m_distribution;
    models::ScoreCounts m_scores;
    models::ScoreCounts m_earlierScores;
    qint64 m_earlierInvalid = 0;
    ScopedCall m_reading;
};

} // namespace gavel::ui
