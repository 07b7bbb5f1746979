// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/textbutton.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace gavel::ui {

namespace {
constexpr int textButtonMargin = 5;
constexpr int textButtonHeight = 22;
} // namespace

TextButton::TextButton(const QString &text, Look look, QWidget *parent)
    : PaintedButton(parent)
    , m_look(look)
{
    setText(text);
    setAccessibleName(text);
    if (look == Look::Muted)
        setFont(mutedFont(font()));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TextButton::setQuiet(const QWidget *host)
{
    m_host = host;
    update();
}

QSize TextButton::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 2 * textButtonMargin, textButtonHeight };
}

bool TextButton::isShown() const
{
    const QWidget *focus = QApplication::focusWidget();
    return !m_host || m_host->underMouse() || hasFocus() || (focus && m_host->isAncestorOf(focus));
}

void TextButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (!isShown())
        return;
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    QFont shown = font();
    const bool isHot = isEnabled() && (underMouse() || isDown());
    shown.setUnderline(isHot);
    painter.setFont(shown);
    painter.setPen(!isEnabled() ? theme.muted : m_look == Look::Link || isHot || isChecked() ? theme.accent : theme.muted);
    // Advances are rounded, so elidedText() would elide a text that just fits.
    const bool fits = width() >= sizeHint().width();
    const QString words = fits ? text() : fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2 * textButtonMargin, Qt::TextShowMnemonic);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, words);
}

} // namespace gavel::ui

#include "moc_textbutton.cpp"
