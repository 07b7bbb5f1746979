// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QSplitter>

namespace gavel::ui {

/// Parts of a page with a line between them that can be dragged.
class LineSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit LineSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// Takes the sizes that `states` holds under `key`, and keeps them there when
    /// the line is dragged. `states` must outlive it.
    void keepIn(QMap<QString, QByteArray> &states, const QString &key);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace gavel::ui
