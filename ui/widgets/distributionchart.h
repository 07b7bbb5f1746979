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
class QGraphicsRectItem;
class QGraphicsSimpleTextItem;

namespace gavel::ui {

/// The distribution of scores: one bar a scale point in its colour, counts above.
/// With the keyboard, Left and Right go from bar to bar and Space clicks one.
class DistributionChart : public QChartView
{
    Q_OBJECT

public:
    explicit DistributionChart(QWidget *parent = nullptr);

    void setScale(const eval::Scale &scale);
    /// One count a scale point.
    void setCounts(const std::vector<qint64> &counts);
    /// Another run's counts as dashed outlines, drawn as shares of its own rows so
    /// that runs of different sizes compare; empty: none.
    void setOutline(const std::vector<qint64> &counts);
    bool hasOutline() const { return !m_outline.empty(); }
    /// The bar that filters the table, or -1.
    void setSelectedPoint(int point);

signals:
    void pointClicked(int point);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    void applyTheme();
    void setRange();
    void placeCounts();
    void placeOutlines();
    qreal outlineHeight(size_t point) const;
    QRectF roomOf(int point) const;
    void describe();

    QStackedBarSeries *m_series;
    QBarCategoryAxis *m_labels;
    QValueAxis *m_values;
    std::vector<QBarSet *> m_bars;
    std::vector<QGraphicsSimpleTextItem *> m_numbers;
    std::vector<QGraphicsRectItem *> m_outlines;
    std::vector<qint64> m_counts;
    std::vector<qint64> m_outline;
    eval::Scale m_scale;
    int m_selected = -1;
    int m_reached = 0; ///< by the keyboard
};

} // namespace gavel::ui
