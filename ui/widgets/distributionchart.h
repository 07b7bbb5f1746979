// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

#include <QChartView>

#include <vector>

class QBarSet;
class QStackedBarSeries;
class QBarCategoryAxis;
class QValueAxis;
class QGraphicsSimpleTextItem;

namespace gavel::ui {

/// The distribution of scores: one bar a scale point in its colour, counts above.
class DistributionChart : public QChartView
{
    Q_OBJECT

public:
    explicit DistributionChart(QWidget *parent = nullptr);

    void setScale(const eval::Scale &scale);
    /// One count a scale point.
    void setCounts(const std::vector<qint64> &counts);
    /// The bar that filters the table, or -1.
    void setSelectedPoint(int point);

signals:
    void pointClicked(int point);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void applyTheme();
    void placeCounts();

    QStackedBarSeries *m_series;
    QBarCategoryAxis *m_labels;
    QValueAxis *m_values;
    std::vector<QBarSet *> m_bars;
    std::vector<QGraphicsSimpleTextItem *> m_numbers;
    std::vector<qint64> m_counts;
    eval::Scale m_scale;
    int m_selected = -1;
};

} // namespace gavel::ui
