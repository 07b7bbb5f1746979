// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runprogressview.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr int viewHeight = 28;
constexpr int progressHeight = 4;
constexpr int shortestProgress = 110;
} // namespace

RunProgressView::RunProgressView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("runProgress"));
    setAccessibleName(tr("Progress of the run"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RunProgressView::show(const QStringList &texts, double share)
{
    if (texts == m_texts && share == m_share)
        return;
    const bool sameLength = text().size() == texts.value(0).size() && (share < 0) == (m_share < 0);
    m_texts = texts;
    m_share = share;
    setAccessibleDescription(text());
    setPlainToolTip(this, text());
    if (!sameLength)
        updateGeometry();
    update();
}

QSize RunProgressView::sizeHint() const
{
    const QFontMetrics metrics(tabularFont(mutedFont(font())));
    return isSilent() ? QSize(0, viewHeight) : QSize(std::max(shortestProgress, metrics.horizontalAdvance(text()) + 4), viewHeight);
}

/// The shortest text in full, so that the choosers next to it are elided first.
QSize RunProgressView::minimumSizeHint() const
{
    const QFontMetrics metrics(tabularFont(mutedFont(font())));
    const QString least = m_texts.isEmpty() ? QString() : m_texts.last();
    if (isSilent())
        return { 0, viewHeight };
    return { std::max(shortestProgress, metrics.horizontalAdvance(least) + 4), viewHeight };
}

void RunProgressView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(tabularFont(mutedFont(font())));
    painter.setPen(theme.muted);
    const auto fits = [this, &painter](const QString &text) { return painter.fontMetrics().horizontalAdvance(text) <= width(); };
    const auto fitting = std::find_if(m_texts.cbegin(), m_texts.cend(), fits);
    const QString shown = fitting != m_texts.cend() ? *fitting : painter.fontMetrics().elidedText(m_texts.value(0), Qt::ElideRight, width());
    const bool hasBar = m_share >= 0;
    const QRect line(0, 0, width(), hasBar ? height() - progressHeight - 4 : height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (!hasBar)
        return;
    const QRectF whole(0, height() - progressHeight - 1, width(), progressHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.softLine);
    painter.drawRoundedRect(whole, progressHeight / 2.0, progressHeight / 2.0);
    QRectF done = whole;
    done.setWidth(whole.width() * std::clamp(m_share, 0.0, 1.0));
    if (done.width() < 1)
        return;
    painter.setClipRect(done);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(whole, progressHeight / 2.0, progressHeight / 2.0);
}

} // namespace gavel::ui

#include "moc_runprogressview.cpp"
