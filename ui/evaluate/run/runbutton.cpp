// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runbutton.h"

#include "widgets/theme.h"

#include <QPainter>

namespace gavel::ui {

namespace {

constexpr int runButtonHeight = 28;
constexpr int runButtonMargin = 12;
constexpr int runButtonGap = 6;
constexpr int shapeSize = 10;

void paintShape(QPainter &painter, const QRectF &rect, RunButton::Shape shape)
{
    switch (shape) {
    case RunButton::Shape::None:
        break;
    case RunButton::Shape::Go:
        painter.drawPolygon(QPolygonF{ rect.topLeft() + QPointF(1, 0), { rect.right(), rect.center().y() }, rect.bottomLeft() + QPointF(1, 0) });
        break;
    case RunButton::Shape::Pause:
        painter.drawRect(QRectF(rect.left() + 1, rect.top(), 3, rect.height()));
        painter.drawRect(QRectF(rect.right() - 4, rect.top(), 3, rect.height()));
        break;
    case RunButton::Shape::Stop:
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    }
}

} // namespace

RunButton::RunButton(const QString &text, Shape shape, Look look, QWidget *parent)
    : PaintedButton(parent)
    , m_shape(shape)
    , m_look(look)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RunButton::setShape(Shape shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    updateGeometry();
    update();
}

QFont RunButton::textFont() const
{
    QFont bold = font();
    if (m_look == Look::Accent || isChecked())
        bold.setWeight(QFont::DemiBold);
    return bold;
}

/// Wide enough for bold text, so that nothing moves when it is checked.
QSize RunButton::sizeHint() const
{
    QFont bold = font();
    if (m_look == Look::Accent || isCheckable())
        bold.setWeight(QFont::DemiBold);
    const bool hasShape = m_shape != Shape::None;
    const int words = text().isEmpty() ? 0 : QFontMetrics(bold).horizontalAdvance(text());
    return { 2 * runButtonMargin + words + (hasShape ? shapeSize : 0) + (hasShape && words > 0 ? runButtonGap : 0), runButtonHeight };
}

void RunButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isAccent = m_look == Look::Accent && isEnabled();
    const bool isHot = isEnabled() && (underMouse() || isDown());
    QColor ground = isAccent ? theme.accent : isChecked() ? theme.selection : isHot ? theme.softLine : theme.base;
    if (isAccent && isHot)
        ground = isDown() ? ground.darker(115) : ground.lighter(108);
    painter.setPen(hasFocus() && !isAccent ? QPen(theme.accent, 2) : QPen(isAccent ? ground : theme.line, 1));
    painter.setBrush(ground);
    const qreal inset = hasFocus() && !isAccent ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 5, 5);
    if (isAccent && hasFocus()) {
        painter.setPen(QPen(theme.onAccent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
    }

    const QColor ink = !isEnabled() ? theme.muted : isAccent ? theme.onAccent : theme.text;
    const QFontMetrics metrics(textFont());
    const int words = text().isEmpty() ? 0 : metrics.horizontalAdvance(text());
    const int shape = m_shape == Shape::None ? 0 : shapeSize;
    int x = (width() - words - shape - (words > 0 && shape > 0 ? runButtonGap : 0)) / 2;
    if (shape > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        paintShape(painter, QRectF(x, (height() - shapeSize) / 2.0, shapeSize, shapeSize), m_shape);
        x += shapeSize + runButtonGap;
    }
    painter.setFont(textFont());
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, words + 2, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
}

} // namespace gavel::ui

#include "moc_runbutton.cpp"
