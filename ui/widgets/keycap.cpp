// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/keycap.h"

#include "habits/keynames.h"
#include "widgets/theme.h"

#include <QPainter>

namespace gavel::ui {

namespace {
constexpr int capHeight = 22;
constexpr int shortestCap = 21;
constexpr int keyGap = 4;
} // namespace

KeyCap::KeyCap(const QString &key, const QString &action, QWidget *parent)
    : QAbstractButton(parent)
    , m_key(keyNames(key))
    , m_action(action)
{
    setAccessibleName(action.isEmpty() ? m_key : action);
    // The keyboard has the keys themselves.
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyCap::setMarked(bool marked)
{
    m_marked = marked;
    setAccessibleDescription(marked ? tr("in force") : QString());
    update();
}

int KeyCap::capWidth() const
{
    return std::max(shortestCap, QFontMetrics(mutedFont(font())).horizontalAdvance(m_key) + 10);
}

QSize KeyCap::sizeHint() const
{
    const int action = m_action.isEmpty() ? 0 : keyGap + QFontMetrics(font()).horizontalAdvance(m_action) + 2;
    return { capWidth() + action, capHeight };
}

void KeyCap::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF cap(0.5, 0.5, capWidth() - 1, capHeight - 1);
    painter.setPen(QPen(m_marked ? theme.accent : theme.line, m_marked ? 2 : 1));
    painter.setBrush(isDown() || m_marked ? theme.selection : theme.base);
    painter.drawRoundedRect(m_marked ? cap.adjusted(0.5, 0.5, -0.5, -0.5) : cap, 4, 4);
    if (!m_marked) {
        // The thick lower edge makes it look like a key.
        painter.setPen(QPen(theme.line, 2));
        painter.drawLine(QPointF(cap.left() + 3, cap.bottom()), QPointF(cap.right() - 3, cap.bottom()));
    }
    painter.setPen(isEnabled() ? theme.text : theme.muted);
    painter.setFont(mutedFont(font()));
    painter.drawText(cap, Qt::AlignCenter, m_key);
    painter.setFont(font());
    painter.drawText(rect().adjusted(capWidth() + keyGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_action);
}

} // namespace gavel::ui

#include "moc_keycap.cpp"
