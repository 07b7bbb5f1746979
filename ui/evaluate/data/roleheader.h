// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace gavel::ui {

/// The header of a table of rows: a column's name with its role below.
class RoleHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// With `choosable` a small arrow says that a click chooses the role.
    explicit RoleHeader(bool choosable, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// Widths that fit what the columns hold: texts wide, ids and scores narrow.
    void fitToRoles();
    /// Where a menu for the section opens, in global coordinates.
    QPoint menuPosition(int section) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    bool m_choosable;
};

} // namespace gavel::ui
