// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/flatstyle.h"

#include "widgets/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr qreal corner = 4;
constexpr int scrollBarWidth = 12;
constexpr int shortestSlider = 28;
constexpr int buttonMargin = 8; ///< next to a button's text, in addition to Fusion's
constexpr int fieldMargin = 3; ///< before a field's text, in addition to Fusion's

class Painting
{
public:
    explicit Painting(QPainter *painter)
        : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Painting() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Painting)

private:
    QPainter *m_painter;
};

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// A background with a thin border; with the focus the border has the accent colour and twice the
/// width.
void drawPanel(QPainter *painter, const QStyleOption &option, const QBrush &ground, const QColor &line, qreal radius = corner)
{
    const Painting painting(painter);
    const bool hasFocus = has(option, QStyle::State_HasFocus);
    const qreal inset = hasFocus ? 1 : 0.5;
    painter->setBrush(ground);
    painter->setPen(hasFocus ? QPen(Theme::of(option.palette).accent, 2) : QPen(line, 1));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), radius, radius);
}

void drawField(QPainter *painter, const QStyleOption &option, qreal radius = corner)
{
    const Theme &theme = Theme::of(option.palette);
    drawPanel(painter, option, has(option, QStyle::State_Enabled) ? theme.base : theme.window, theme.fieldLine, radius);
}

bool isDefaultButton(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) && has(option, QStyle::State_Enabled);
}

/// The focus would not be visible around a dialog's default button, which has the accent colour.
void drawDefaultButton(QPainter *painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const Painting painting(painter);
    const bool isPressed = has(option, QStyle::State_Sunken);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isPressed ? theme.accent.darker(115) : has(option, QStyle::State_MouseOver) ? theme.accent.lighter(108) : theme.accent);
    painter->drawRoundedRect(option.rect, corner, corner);
    if (!has(option, QStyle::State_HasFocus))
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(theme.onAccent);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5), corner - 2, corner - 2);
}

void drawButton(QPainter *painter, const QStyleOption &option)
{
    if (isDefaultButton(option)) {
        drawDefaultButton(painter, option);
        return;
    }
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isDown = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool isHot = has(option, QStyle::State_MouseOver);
    drawPanel(painter, option,
              !isEnabled   ? theme.window
                  : isDown ? theme.selection
                  : isHot  ? theme.alternate
                           : theme.base,
              isEnabled && (isDown || isHot) ? theme.fieldLine : theme.line);
}

/// The two lines of a tip that points down, or up.
void drawTip(QPainter *painter, const QStyleOption &option, const QPointF &middle, bool up, qreal half)
{
    const Theme &theme = Theme::of(option.palette);
    const Painting painting(painter);
    const qreal rise = up ? -half / 2 : half / 2;
    painter->setPen(QPen(has(option, QStyle::State_Enabled) ? theme.muted : theme.line, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{ middle + QPointF(-half, -rise), middle + QPointF(0, rise), middle + QPointF(half, -rise) });
}

/// The background of a checked or selected mark; false if it is neither.
bool drawMarkBackground(QPainter *painter, const QStyleOption &option, qreal radius)
{
    drawField(painter, option, radius);
    const bool isMarked = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    if (!isMarked)
        return false;
    const Theme &theme = Theme::of(option.palette);
    const Painting painting(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(has(option, QStyle::State_Enabled) ? theme.accent : theme.muted);
    painter->drawRoundedRect(option.rect, radius, radius);
    return true;
}

void drawCheckBox(QPainter *painter, const QStyleOption &option)
{
    if (!drawMarkBackground(painter, option, 3))
        return;
    const Painting painting(painter);
    const QRectF box(option.rect);
    const auto at = [&box](qreal x, qreal y) { return QPointF(box.x() + x * box.width(), box.y() + y * box.height()); };
    painter->setPen(QPen(Theme::of(option.palette).onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (has(option, QStyle::State_NoChange))
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{ at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32) });
}

void drawRadioButton(QPainter *painter, const QStyleOption &option)
{
    if (!drawMarkBackground(painter, option, option.rect.height() / 2.0))
        return;
    const Painting painting(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::of(option.palette).onAccent);
    painter->drawEllipse(QRectF(option.rect).center(), option.rect.width() / 5.0, option.rect.height() / 5.0);
}

QColor scrollBackground(const QStyleOption &option, const QWidget *widget)
{
    for (const QWidget *each = widget; each; each = each->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(each))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return option.palette.color(QPalette::Window);
}

void drawScrollBar(const QStyle *style, QPainter *painter, const QStyleOptionSlider &option, const QWidget *widget)
{
    const QColor ground = scrollBackground(option, widget);
    painter->fillRect(option.rect, ground.alpha() == 255 ? ground : option.palette.color(QPalette::Base));
    if (option.minimum == option.maximum)
        return;
    const QRectF slider = QRectF(style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget)).adjusted(3, 2, -3, -2);
    const QRectF shown = option.orientation == Qt::Vertical ? slider : QRectF(slider).adjusted(-1, 1, 1, -1);
    const bool isHeld = has(option, QStyle::State_Sunken) && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool isHot = has(option, QStyle::State_MouseOver);
    QColor color = Theme::of(option.palette).fieldLine;
    color.setAlphaF(isHeld ? 1 : isHot ? 0.8F : 0.5F);
    const Painting painting(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const qreal radius = std::min(shown.width(), shown.height()) / 2;
    painter->drawRoundedRect(shown, radius, radius);
}

/// Without buttons the groove is the whole bar.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool isVertical = option.orientation == Qt::Vertical;
    const int length = isVertical ? option.rect.height() : option.rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int slider = length;
    if (range > 0)
        slider = std::min(length, std::max(shortestSlider, static_cast<int>(qint64(length) * option.pageStep / (range + option.pageStep))));
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown);
    const auto piece = [&](int from, int size) {
        return isVertical ? QRect(option.rect.x(), option.rect.y() + from, option.rect.width(), size)
                          : QRect(option.rect.x() + from, option.rect.y(), size, option.rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    default:
        return {};
    }
}

} // namespace

FlatStyle::FlatStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            drawField(painter, *option);
            return;
        }
        break;
    case PE_FrameLineEdit:
        drawPanel(painter, *option, Qt::NoBrush, Theme::of(option->palette).fieldLine);
        return;
    case PE_PanelButtonCommand:
        drawButton(painter, *option);
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(painter, *option);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, scrollBackground(*option, widget));
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QPushButton *>(widget))
            return; // its own line shows the focus
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element != CE_PushButtonLabel || !button || !isDefaultButton(*option)) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionButton shown(*button);
    shown.palette.setColor(QPalette::ButtonText, Theme::of(option->palette).onAccent);
    QProxyStyle::drawControl(element, &shown, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); control == CC_ComboBox && box && box->frame) {
        drawField(painter, *option);
        const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        drawTip(painter, *option, QRectF(arrow).center(), false, 4);
        return;
    }
    if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && box && box->frame) {
        drawField(painter, *option);
        if (box->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        for (const SubControl part : { SC_SpinBoxUp, SC_SpinBoxDown }) {
            const QRectF place = proxy()->subControlRect(CC_SpinBox, option, part, widget);
            drawTip(painter, *option, place.center() + QPointF(-1, part == SC_SpinBoxUp ? 1 : -1), part == SC_SpinBoxUp, 3);
        }
        return;
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); control == CC_ScrollBar && slider) {
        drawScrollBar(proxy(), painter, *slider, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); control == CC_ScrollBar && slider)
        return visualRect(slider->direction, slider->rect, scrollBarPart(*slider, part));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool isField = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return isField ? rect.adjusted(fieldMargin, 0, -fieldMargin, 0) : rect;
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    // The margin belongs to the text: a short text stays within the minimum width.
    const QSize margin(type == CT_PushButton ? 2 * buttonMargin : type == CT_LineEdit ? 2 * fieldMargin : 0, 0);
    return QProxyStyle::sizeFromContents(type, option, size + margin, widget);
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_ScrollBarExtent)
        return scrollBarWidth;
    if (metric == PM_ScrollBarSliderMin)
        return shortestSlider;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace gavel::ui

#include "moc_flatstyle.cpp"
