// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chip.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace gavel::ui {

namespace {
constexpr int chipHeight = 20;
constexpr int chipMargin = 9;
constexpr int crossSize = 7;
constexpr int chipGap = 7;
} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(tr("Remove: %1").arg(text));
    setPlainToolTip(this, tr("Remove %1 (Delete)").arg(text));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    return { QFontMetrics(mutedFont(font())).horizontalAdvance(text()) + 2 * chipMargin + chipGap + crossSize, chipHeight };
}

void Chip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(theme.selection);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), chipHeight / 2.0 - 1, chipHeight / 2.0 - 1);
    painter.setFont(mutedFont(font()));
    painter.setPen(theme.text);
    painter.drawText(rect().adjusted(chipMargin, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    const QRectF cross(width() - chipMargin - crossSize, (height() - crossSize) / 2.0, crossSize, crossSize);
    painter.setPen(QPen(underMouse() ? theme.accent : theme.text, 1.4));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace gavel::ui

#include "moc_chip.cpp"
