// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "start/startcard.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QPainter>

namespace gavel::ui {

namespace {
constexpr int cardWidth = 270;
constexpr int narrowest = 200;
constexpr int cardHeight = 138;
constexpr int cardPadding = 20;
constexpr int startCapHeight = 20;
constexpr int startcardRadius = 8;
} // namespace

StartCard::StartCard(const QString &title, const QString &text, const QString &key, QWidget *parent)
    : PaintedButton(parent)
    , m_text(text)
    , m_key(key)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setPlainToolTip(this, tr("%1 (%2)").arg(title, key));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(cardWidth);
}

void StartCard::setDropTarget(bool on)
{
    m_isDropTarget = on;
    update();
}

QSize StartCard::sizeHint() const
{
    return { cardWidth, cardHeight };
}

QSize StartCard::minimumSizeHint() const
{
    return { narrowest, cardHeight };
}

void StartCard::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = underMouse() || isDown();
    const bool isRinged = hasFocus() || m_isDropTarget;
    QPen frame(isRinged || isHot ? theme.accent : theme.line, isRinged ? 2 : 1);
    if (m_isDropTarget)
        frame.setStyle(Qt::DashLine);
    painter.setPen(frame);
    painter.setBrush(m_isDropTarget ? theme.selection : isHot ? theme.alternate : theme.base);
    const qreal half = frame.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), startcardRadius, startcardRadius);

    const QRect inside = rect().adjusted(cardPadding, 17, -cardPadding, -cardPadding);
    QFont large = font();
    large.setPointSizeF(13);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(theme.text);
    const int titleHeight = QFontMetrics(large).height();
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft | Qt::TextHideMnemonic,
                     QFontMetrics(large).elidedText(text(), Qt::ElideRight, inside.width()));
    painter.setFont(mutedFont(font()));
    painter.setPen(theme.muted);
    painter.drawText(inside.adjusted(0, titleHeight + 4, 0, -startCapHeight - 6), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, m_text);

    const int capWidth = std::max(startCapHeight, painter.fontMetrics().horizontalAdvance(m_key) + 12);
    const QRectF cap(inside.left() + 0.5, inside.bottom() - startCapHeight + 0.5, capWidth, startCapHeight);
    painter.setPen(theme.line);
    painter.setBrush(theme.base);
    painter.drawRoundedRect(cap, 3, 3);
    painter.drawLine(QPointF(cap.left() + 2, cap.bottom() - 1), QPointF(cap.right() - 2, cap.bottom() - 1));
    painter.setPen(theme.text);
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

} // namespace gavel::ui

#include "moc_startcard.cpp"
