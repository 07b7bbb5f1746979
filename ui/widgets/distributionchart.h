// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/distribution.h"

#include <QChartView>

#include <vector>

class QBarCategoryAxis;
class QBarSet;
class QLineSeries;
class QStackedBarSeries;
class QValueAxis;

namespace gavel::ui {

/// The distribution of scores: one bar for each scale point in its colour, its count below it,
/// invalid replies hatched, another run as a dashed outline with its name above. On the keyboard,
/// Left and Right move between bars and Space clicks one.
class DistributionChart : public QChartView
{
    Q_OBJECT

public:
    explicit DistributionChart(QWidget *parent = nullptr);

    void setDistribution(const report::Distribution &distribution);
    const report::Distribution &distribution() const { return m_distribution; }
    /// The bar that the table is filtered by; the one of invalid replies comes after those of the
    /// scale; -1 for none.
    void setSelectedBar(int bar);
    /// Read-only: no bar can be selected.
    void setPassive();

signals:
    void pointClicked(int point);
    void invalidClicked();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    int barCount() const { return static_cast<int>(m_shown.size()); }
    bool isInvalid(int bar) const { return bar == m_distribution.bars.size(); }
    void choose(int bar);
    void hover(bool inside, int bar);
    void rebuild();
    void addOutline();
    void applyTheme();
    void showValues();
    void showLabels();
    void drawLegend(QPainter *painter) const;
    QRectF roomOf(int bar) const;

    report::Distribution m_distribution;
    QList<report::DistributionBar> m_shown;
    QStackedBarSeries *m_series;
    QBarCategoryAxis *m_labels;
    QValueAxis *m_values;
    std::vector<QBarSet *> m_bars;
    std::vector<QLineSeries *> m_outlines;
    int m_selected = -1;
    int m_reached = 0; ///< current bar for the keyboard
    bool m_isPassive = false;
};

} // namespace gavel::ui
