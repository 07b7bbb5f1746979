// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace gavel::ui {

/// Counts for pairs of scores. The diagonal, where both are the same, is framed. A click or Return
/// requests the rows of a cell.
class MatrixView : public QWidget
{
    Q_OBJECT

public:
    /// The titles of rows and columns.
    MatrixView(const QString &rowTitle, const QString &columnTitle, QWidget *parent = nullptr);

    /// `counts` row by row, labels.size()² of them.
    void setCounts(const QStringList &labels, const std::vector<qint64> &counts);
    qint64 count(int row, int column) const;
    /// The cell whose rows are shown; -1, -1 for none.
    void setChosen(int row, int column);
    /// The geometry of a cell.
    QRect cellRect(int row, int column) const;
    /// If false, the counts can only be read.
    void setClickable(bool clickable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void cellActivated(int row, int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell
    {
        int row = -1;
        int column = -1;

        friend bool operator==(const Cell &, const Cell &) = default;
    };
    int size() const { return static_cast<int>(m_labels.size()); }
    int cellWidth() const;
    int headWidth() const;
    QString shortLabel(int index) const;
    Cell cellAt(const QPoint &position) const;
    QString words(const Cell &cell) const;
    void moveTo(Cell cell);
    void paintHeads(QPainter *painter) const;
    void paintCell(QPainter *painter, const Cell &cell, qint64 most) const;

    QString m_rowTitle;
    QString m_columnTitle;
    QStringList m_labels;
    std::vector<qint64> m_counts;
    Cell m_current{ 0, 0 };
    Cell m_chosen;
    bool m_clickable = true;
};

} // namespace gavel::ui
