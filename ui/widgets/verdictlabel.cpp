// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/verdictlabel.h"

#include "widgets/owncolours.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr int markRoom = 20;

QColor colourOf(VerdictLabel::Tone tone, const Theme &theme)
{
    switch (tone) {
    case VerdictLabel::Tone::Plain:
        return theme.muted;
    case VerdictLabel::Tone::Good:
        return theme.good;
    case VerdictLabel::Tone::Caution:
        return theme.warning;
    case VerdictLabel::Tone::Bad:
        return theme.bad;
    }
    Q_UNREACHABLE();
}

/// A ring, a disc, a triangle, or a square on its corner.
QPainterPath markOf(VerdictLabel::Tone tone, const QRectF &box)
{
    QPainterPath path;
    switch (tone) {
    case VerdictLabel::Tone::Plain:
    case VerdictLabel::Tone::Good:
        path.addEllipse(box);
        break;
    case VerdictLabel::Tone::Caution:
        path.addPolygon(QPolygonF{ { box.center().x(), box.top() }, box.bottomRight(), box.bottomLeft() });
        path.closeSubpath();
        break;
    case VerdictLabel::Tone::Bad:
        path.addPolygon(QPolygonF{ { box.center().x(), box.top() },
                                   { box.right(), box.center().y() },
                                   { box.center().x(), box.bottom() },
                                   { box.left(), box.center().y() } });
        path.closeSubpath();
        break;
    }
    return path;
}

} // namespace

VerdictLabel::VerdictLabel(QWidget *parent)
    : QWidget(parent)
    , m_text(plainLabel())
    , m_colours(new OwnColours(m_text, [this](QPalette &own, const Theme &theme) { setTextRoles(own, colourOf(m_tone, theme)); }))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(markRoom, 0, 0, 0);
    layout->addWidget(m_text);
}

void VerdictLabel::setSentence(const QString &sentence, Tone tone)
{
    m_tone = tone;
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
    setAccessibleName(sentence);
    m_colours->apply();
    update();
}

QString VerdictLabel::sentence() const
{
    return m_text->text();
}

void VerdictLabel::setLarge()
{
    QFont large = m_text->font();
    large.setPointSizeF(13);
    large.setWeight(QFont::DemiBold);
    m_text->setFont(large);
}

void VerdictLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = colourOf(m_tone, Theme::of(palette()));
    const qreal side = 10;
    const qreal top = m_text->geometry().top() + (QFontMetrics(m_text->font()).height() - side) / 2.0;
    const QRectF box(2, top, side, side);
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(m_tone == Tone::Plain ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter.drawPath(markOf(m_tone, box));
}

} // namespace gavel::ui

#include "moc_verdictlabel.cpp"
