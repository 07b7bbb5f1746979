// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSplitter>

namespace gavel::ui {

/// Parts of a page with a line between them that can be dragged.
class LineSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit LineSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace gavel::ui
