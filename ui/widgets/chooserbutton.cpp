// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chooserbutton.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace gavel::ui {

namespace {
constexpr int chooserHeight = 28;
constexpr int chooserMargin = 10;
constexpr int chooserGap = 5;
constexpr int chooserArrow = 8;
constexpr int slack = 6; ///< what a line of text needs beyond the advance of its letters
constexpr int widestChooser = 280;
constexpr int narrowestChooser = 90;
} // namespace

ChooserButton::ChooserButton(const QString &caption, QWidget *parent)
    : QToolButton(parent)
    , m_caption(caption)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ChooserButton::setValue(const QString &value, const QString &note)
{
    if (value == m_value && note == m_note)
        return;
    m_value = value;
    m_note = note;
    const QString whole = QStringList{ m_caption, m_value, m_note }.join(QLatin1Char(' ')).simplified();
    setAccessibleName(whole);
    updateGeometry();
    update();
}

QList<ChooserButton::Part> ChooserButton::parts() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFont small = mutedFont(font());
    QList<Part> parts{ { m_caption, small, true, false } };
    if (!m_value.isEmpty())
        parts << Part{ m_value, bold, false, true };
    if (!m_note.isEmpty())
        parts << Part{ m_note, small, true, false };
    return parts;
}

QSize ChooserButton::sizeHint() const
{
    int width = 2 * chooserMargin + chooserArrow + slack;
    for (const Part &part : parts())
        width += QFontMetrics(part.font).horizontalAdvance(part.text) + chooserGap;
    return { std::min(width, widestChooser), chooserHeight };
}

QSize ChooserButton::minimumSizeHint() const
{
    return { std::min(narrowestChooser, sizeHint().width()), chooserHeight };
}

void ChooserButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = underMouse() || isDown();
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.line, hasFocus() ? 2 : 1));
    painter.setBrush(isEnabled() && isHot ? theme.alternate : theme.base);
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 5, 5);

    const QList<Part> all = parts();
    int fixed = 2 * chooserMargin + chooserArrow;
    for (const Part &part : all)
        fixed += chooserGap + (part.elides ? 0 : QFontMetrics(part.font).horizontalAdvance(part.text));
    int x = chooserMargin;
    for (const Part &part : all) {
        const QFontMetrics metrics(part.font);
        // Advances are rounded, so elidedText() would cut a text that just fits.
        const int room = std::max(0, width() - fixed);
        const bool fits = !part.elides || metrics.horizontalAdvance(part.text) <= room;
        const QString text = fits ? part.text : metrics.elidedText(part.text, Qt::ElideMiddle, room);
        painter.setFont(part.font);
        painter.setPen(part.muted || !isEnabled() ? theme.muted : theme.text);
        painter.drawText(QRect(x, 0, metrics.horizontalAdvance(text) + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += metrics.horizontalAdvance(text) + chooserGap;
    }
    const QPointF tip(width() - chooserMargin - chooserArrow / 2.0, height() / 2.0 + 2);
    painter.setPen(QPen(theme.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{ { tip.x() - 4, tip.y() - 4 }, tip, { tip.x() + 4, tip.y() - 4 } });
}

} // namespace gavel::ui

#include "moc_chooserbutton.cpp"
