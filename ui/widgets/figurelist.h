// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

#include <optional>
#include <utility>

namespace gavel::ui {

/// A figure with what sampling leaves open about it, as texts and as a bar.
struct Figure
{
    QString name;
    QString value;
    QString interval = {};
    QString note = {}; ///< in short words
    QString explanation = {}; ///< the tooltip: the figure's proper name, how it is made
    double low = 0; ///< ends of the bar
    double high = 1;
    std::optional<double> point = {};
    std::optional<std::pair<double, double>> range = {};
    std::optional<double> baseline = {}; ///< what guessing reaches

    friend bool operator==(const Figure &, const Figure &) = default;
};

/// The line from `low` to `high` of a figure with its interval, its point and the
/// mark of guessing; a zero line where the ends lie on both sides of it.
void paintInterval(QPainter *painter, const QRectF &rect, const Figure &figure, const QPalette &palette, bool muted);

/// Figures below each other: name, value, bar, interval and a note. Numbers are
/// right aligned; every row explains itself in its tooltip.
class FigureList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 26;

    explicit FigureList(bool hasBars, QWidget *parent = nullptr);

    void setFigures(const QList<Figure> &figures);
    const QList<Figure> &figures() const { return m_figures; }
    /// Figures that are too uncertain to be read as such.
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
