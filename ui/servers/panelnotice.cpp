// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/panelnotice.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace gavel::ui {

PanelNotice::PanelNotice(QWidget *parent)
    : QWidget(parent)
    , m_text(plainLabel())
    , m_action(new QPushButton)
{
    setObjectName(QStringLiteral("panelNotice"));
    setAccessibleName(tr("Notice"));
    m_text->setWordWrap(true);
    m_text->setFont(mutedFont(font()));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addWidget(m_action, 0, Qt::AlignLeft);
    connect(m_action, &QPushButton::clicked, this, &PanelNotice::actionWanted);
    hide();
}

void PanelNotice::show(const QString &text, const QString &action, const QString &toolTip)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(QStringLiteral("%1: %2").arg(action, text));
    setPlainToolTip(m_action, toolTip);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString PanelNotice::text() const
{
    return m_text->text();
}

void PanelNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).line);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace gavel::ui

#include "moc_panelnotice.cpp"
