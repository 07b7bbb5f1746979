// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

#include <optional>
#include <utility>

namespace gavel::ui {

/// A figure with its confidence interval, as texts and as a bar.
struct Figure
{
    QString name;
    QString value;
    QString interval = {};
    QString note = {}; ///< a short phrase
    QString explanation = {}; ///< the tool tip: the figure's proper name, how it is computed
    double low = 0; ///< ends of the bar
    double high = 1;
    std::optional<double> point = {};
    std::optional<std::pair<double, double>> range = {};
    std::optional<double> baseline = {}; ///< what guessing achieves

    friend bool operator==(const Figure &, const Figure &) = default;
};

/// Paints a line from `low` to `high`, the interval on it, the point and the mark of guessing; also
/// a zero line if that is between the ends.
void paintInterval(QPainter *painter, const QRectF &rect, const Figure &figure, const QPalette &palette, bool muted);

/// Figures in rows: name, value, bar, interval and a note. Numbers are right-aligned; the tool tip
/// explains each row.
class FigureList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 26;

    explicit FigureList(bool hasBars, QWidget *parent = nullptr);

    void setFigures(const QList<Figure> &figures);
    const QList<Figure> &figures() const { return m_figures; }
    /// For figures that are too uncertain to rely on.
    void setMuted(bool muted);
    bool isMuted() const { return m_muted; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Columns
    {
        int name = 0;
        int value = 0;
        int bar = 0;
        int interval = 0;
    };
    Columns columns() const;
    void paintRow(QPainter *painter, const Figure &figure, const QRect &row, const Columns &columns) const;
    int rowAt(const QPoint &position) const;

    QList<Figure> m_figures;
    bool m_hasBars;
    bool m_muted = false;
};

} // namespace gavel::ui
