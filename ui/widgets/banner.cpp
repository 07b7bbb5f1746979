// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/banner.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace gavel::ui {

namespace {

QColor toneColor(Banner::Tone tone, const Theme &theme)
{
    switch (tone) {
    case Banner::Tone::Information:
        return theme.accent;
    case Banner::Tone::Warning:
        return theme.warning;
    case Banner::Tone::Error:
        return theme.bad;
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel())
    , m_layout(new QHBoxLayout(this))
{
    setAccessibleName(tr("Notice"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_layout->setContentsMargins(18, 6, 14, 6);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_text, 1);
    hide();
}

void Banner::show(const QString &text, Tone tone)
{
    m_tone = tone;
    m_text->setText(text);
    setAccessibleDescription(text);
    setVisible(!text.isEmpty());
    update();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::addButton(QWidget *button)
{
    m_layout->addWidget(button);
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.alternate);
    painter.fillRect(QRect(0, 0, 4, height()), toneColor(m_tone, theme));
    painter.setPen(theme.line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace gavel::ui

#include "moc_banner.cpp"
