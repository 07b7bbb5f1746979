// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace gavel::ui {

/// The header of a table of rows: the name of a column with its role below.
class RoleHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// With `choosable` a small arrow shows that a click chooses the role.
    explicit RoleHeader(bool choosable, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// Widths that suit the contents: wide texts, narrow ids and scores, room for the longest row
    /// number.
    void fitToRoles(const QString &longestNumber = {});
    /// Where to open a menu for the section, in global coordinates.
    QPoint menuPosition(int section) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    bool m_choosable;
};

} // namespace gavel::ui
