// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/rowdelegate.h"

namespace gavel::ui {

/// Cells of a CompareModel: "A → B" and the human score as chips, and the change with a mark that
/// shows whether B is nearer to people.
class CompareDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int paintScore(QPainter *painter, const QRect &cell, const QString &text, int point, int points) const;
    void paintChange(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace gavel::ui
