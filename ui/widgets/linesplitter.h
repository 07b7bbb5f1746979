// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QSplitter>

namespace gavel::ui {

/// Parts of a page with a draggable line between them.
class LineSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit LineSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// Restores the sizes in `states` under `key`, and stores them there when the line is dragged.
    /// `states` must outlive it.
    void keepIn(QMap<QString, QByteArray> &states, const QString &key);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace gavel::ui
