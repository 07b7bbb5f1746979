// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/shown/differslabel.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr int markRoom = 15;
constexpr int leastText = 60;
} // namespace

DiffersLabel::DiffersLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    hide();
}

void DiffersLabel::setTexts(const QStringList &texts)
{
    setVisible(!texts.isEmpty());
    if (texts == m_texts)
        return;
    m_texts = texts;
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize DiffersLabel::sizeOf(const QString &text) const
{
    const QFontMetrics metrics = fontMetrics();
    return { markRoom + metrics.horizontalAdvance(text) + 4, metrics.height() };
}

QSize DiffersLabel::sizeHint() const
{
    return sizeOf(text());
}

QSize DiffersLabel::minimumSizeHint() const
{
    const QSize shortest = sizeOf(m_texts.isEmpty() ? QString() : m_texts.constLast());
    return { std::min(shortest.width(), markRoom + leastText), shortest.height() };
}

void DiffersLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = Theme::of(palette()).warning;
    const double middle = height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{ { 0, middle + 5 }, { 5, middle - 4 }, { 10, middle + 5 } });
    const auto fits = [this](const QString &text) { return sizeOf(text).width() <= width(); };
    const auto fitting = std::ranges::find_if(m_texts, fits);
    const QString shown = fitting != m_texts.cend()
        ? *fitting
        : fontMetrics().elidedText(m_texts.isEmpty() ? QString() : m_texts.constLast(), Qt::ElideRight, width() - markRoom);
    painter.setPen(colour);
    painter.drawText(rect().adjusted(markRoom, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

void DiffersLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace gavel::ui

#include "moc_differslabel.cpp"
