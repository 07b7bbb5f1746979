// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/distributionpair.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr int labelHeight = 20;
constexpr int numberHeight = 18;
constexpr qreal widestBar = 68;
} // namespace

DistributionPair::DistributionPair(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DistributionPair::setCounts(const QStringList &labels, const std::vector<qint64> &first, const std::vector<qint64> &second)
{
    m_labels = labels;
    m_first = first;
    m_second = second;
    m_first.resize(static_cast<std::size_t>(labels.size()));
    m_second.resize(static_cast<std::size_t>(labels.size()));
    QStringList words;
    for (qsizetype i = 0; i < labels.size(); ++i)
        words << tr("%1: %2, then %3")
                     .arg(labels[i], QLocale().toString(m_first[static_cast<std::size_t>(i)]),
                          QLocale().toString(m_second[static_cast<std::size_t>(i)]));
    setAccessibleDescription(words.join(u'\n'));
    setPlainToolTip(this, accessibleDescription());
    update();
}

void DistributionPair::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_labels.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qint64 most = std::max(*std::max_element(m_first.cbegin(), m_first.cend()), *std::max_element(m_second.cbegin(), m_second.cend()));
    const qreal step = static_cast<qreal>(width()) / static_cast<qreal>(m_labels.size());
    for (int i = 0; i < m_labels.size(); ++i)
        paintPoint(&painter, i, QRectF(step * i, 0, step, height()), std::max(1.0, static_cast<double>(most)));
    painter.setPen(Theme::of(palette()).line);
    const qreal base = height() - labelHeight + 0.5;
    painter.drawLine(QPointF(0, base), QPointF(width(), base));
}

void DistributionPair::paintPoint(QPainter *painter, int point, const QRectF &slot, double highest) const
{
    const Theme &theme = Theme::of(palette());
    const qreal base = slot.bottom() - labelHeight;
    const qreal room = base - slot.top() - numberHeight - 2;
    const qreal barWidth = std::min(widestBar, slot.width() * 0.72);
    const qint64 before = m_first[static_cast<std::size_t>(point)];
    const qint64 now = m_second[static_cast<std::size_t>(point)];
    const auto bar = [&](qint64 number, qreal more) {
        const qreal height = room * static_cast<double>(number) / highest;
        return QRectF(slot.center().x() - barWidth / 2 - more, base - height, barWidth + 2 * more, height);
    };
    painter->setPen(Qt::NoPen);
    painter->setBrush(scoreColor(point, static_cast<int>(m_labels.size())));
    painter->drawRoundedRect(bar(now, 0), 2, 2);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.muted, 1.2, Qt::DashLine));
    if (before > 0)
        painter->drawRoundedRect(bar(before, 2), 2, 2);

    painter->setFont(tabularFont(mutedFont(font())));
    painter->setPen(theme.muted);
    const qreal top = std::min(bar(now, 0).top(), bar(before, 0).top());
    const QLocale locale;
    QString number = before == now ? locale.toString(now) : QStringLiteral("%1 → %2").arg(locale.toString(before), locale.toString(now));
    if (painter->fontMetrics().horizontalAdvance(number) > slot.width())
        number = locale.toString(now);
    const QRectF above(slot.left(), top - numberHeight - 1, slot.width(), numberHeight);
    painter->drawText(above, Qt::AlignCenter, number);
    painter->setFont(font());
    painter->setPen(theme.text);
    const QRectF below(slot.left(), base, slot.width(), labelHeight);
    painter->drawText(below, Qt::AlignCenter, painter->fontMetrics().elidedText(m_labels[point], Qt::ElideRight, static_cast<int>(slot.width()) - 2));
}

void DistributionPair::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace gavel::ui

#include "moc_distributionpair.cpp"
