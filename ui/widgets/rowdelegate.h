// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace gavel::ui {

/// Paints one table row: 26 px high, a soft line below, one muted line of text, elided at its end.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int rowHeight = 26;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Selection and soft line; leaves the painter ready for the contents.
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;
};

/// A score as a small coloured chip with its digit; pending, invalid, failed
/// and abstained rows show a word instead.
class ScoreDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Draws one chip; also used by the detail view. Returns its width.
int paintScoreChip(QPainter *painter, const QPoint &topLeft, const QString &text, int point, int pointCount);

} // namespace gavel::ui
