// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fieldstyle.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace gavel::ui {

namespace {

void drawBorder(QPainter *painter, const QStyleOption &option, const QColor &color, qreal radius)
{
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(hasFocus ? Theme::of(option.palette).accent : color);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

bool hasBorder(QStyle::ComplexControl control, const QStyleOptionComplex *option)
{
    if (control == QStyle::CC_ComboBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        return box && box->frame;
    }
    if (control == QStyle::CC_SpinBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        return box && box->frame;
    }
    return false;
}

} // namespace

FieldStyle::FieldStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void FieldStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const Theme &theme = Theme::of(option->palette);
    if (element == PE_FrameLineEdit)
        drawBorder(painter, *option, theme.fieldLine, 2);
    else if (element == PE_IndicatorCheckBox)
        drawBorder(painter, *option, theme.fieldLine, 0);
    else if (element == PE_IndicatorRadioButton)
        drawBorder(painter, *option, theme.fieldLine, option->rect.height() / 2.0);
    else if (element == PE_PanelButtonCommand)
        drawBorder(painter, *option, theme.line, 2);
}

void FieldStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (hasBorder(control, option))
        drawBorder(painter, *option, Theme::of(option->palette).fieldLine, 2);
}

} // namespace gavel::ui
