// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linesplitter.h"

#include "widgets/theme.h"

#include <QPainter>

namespace gavel::ui {

namespace {

constexpr int grip = 5;

/// Wide enough to grab, with a line in the middle.
class LineHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        const bool isUpright = orientation() == Qt::Horizontal;
        const QRect line = isUpright ? QRect(width() / 2, 0, 1, height()) : QRect(0, height() / 2, width(), 1);
        painter.fillRect(line, underMouse() ? theme.accent : theme.line);
    }
};

} // namespace

LineSplitter::LineSplitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(grip);
    setChildrenCollapsible(false);
}

void LineSplitter::keepIn(QMap<QString, QByteArray> &states, const QString &key)
{
    restoreState(states.value(key));
    connect(this, &QSplitter::splitterMoved, this, [this, &states, key] { states.insert(key, saveState()); });
}

QSplitterHandle *LineSplitter::createHandle()
{
    return new LineHandle(orientation(), this);
}

} // namespace gavel::ui

#include "moc_linesplitter.cpp"
