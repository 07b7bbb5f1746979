// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fittingbar.h"

#include <QEvent>
#include <QHBoxLayout>

namespace gavel::ui {

FittingBar::FittingBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
{
}

void FittingBar::addOptional(QWidget *widget)
{
    m_line->addWidget(widget);
    m_optional << widget;
}

int FittingBar::widthOf(const QWidget *widget) const
{
    return widget->sizeHint().width() + m_line->spacing();
}

/// Of the line without what may give way, else nobody could make it narrow enough for that.
QSize FittingBar::minimumSizeHint() const
{
    QSize least = m_line->totalMinimumSize();
    for (const QWidget *widget : m_optional) {
        if (!widget->isHidden())
            least.rwidth() -= widget->minimumSizeHint().width() + m_line->spacing();
    }
    return least;
}

void FittingBar::arrange()
{
    int wanted = m_line->totalSizeHint().width();
    for (const QWidget *widget : std::as_const(m_optional))
        wanted += widget->isHidden() ? widthOf(widget) : 0;
    for (QWidget *widget : std::as_const(m_optional)) {
        const bool isShown = wanted <= width();
        if (!isShown)
            wanted -= widthOf(widget);
        if (widget->isHidden() == isShown)
            widget->setVisible(isShown);
    }
}

bool FittingBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void FittingBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace gavel::ui

#include "moc_fittingbar.cpp"
