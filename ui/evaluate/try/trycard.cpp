// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/try/trycard.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr int cardCorner = 5;
constexpr int edge = 4;

QColor edgeColor(TryCard::Tone tone, const Theme &theme)
{
    switch (tone) {
    case TryCard::Tone::Good:
        return theme.good;
    case TryCard::Tone::Doubt:
        return theme.warning;
    case TryCard::Tone::Bad:
        return theme.bad;
    case TryCard::Tone::Muted:
        return theme.muted;
    case TryCard::Tone::Plain:
        return {};
    }
    Q_UNREACHABLE();
}

QLabel *wrapping(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

TryCard::TryCard(const QString &objectName, QWidget *parent)
    : QFrame(parent)
    , m_title(wrapping(plainLabel()))
    , m_rest(wrapping(plainLabel()))
    , m_figures(wrapping(new MutedLabel))
{
    setObjectName(objectName);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setObjectName(objectName + QStringLiteral("Title"));
    m_rest->setObjectName(objectName + QStringLiteral("Rest"));
    m_figures->setObjectName(objectName + QStringLiteral("Figures"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_rest);
    texts->addWidget(m_figures);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->setSpacing(8);
    layout->addLayout(texts, 1);
}

void TryCard::setTexts(const QString &title, const QString &rest, const QString &figures)
{
    m_title->setText(title);
    m_rest->setText(rest);
    m_figures->setText(figures);
    m_rest->setVisible(!rest.isEmpty());
    m_figures->setVisible(!figures.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(rest + u' ' + figures);
}

void TryCard::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QString TryCard::title() const
{
    return m_title->text();
}

void TryCard::addAction(QWidget *button)
{
    layout()->addWidget(button);
    layout()->setAlignment(button, Qt::AlignVCenter);
}

void TryCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardCorner, cardCorner);
    painter.fillPath(frame, theme.alternate);
    if (const QColor colour = edgeColor(m_tone, theme); colour.isValid()) {
        painter.save();
        painter.setClipPath(frame);
        painter.fillRect(QRect(0, 0, edge, height()), colour);
        painter.restore();
    }
    painter.setPen(theme.line);
    painter.drawPath(frame);
}

void TryCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace gavel::ui

#include "moc_trycard.cpp"
