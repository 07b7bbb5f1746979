// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chooserbutton.h"

#include "widgets/texts.h"
#include "widgets/theme.h"

#include <QMenu>
#include <QPainter>
#include <QStyleOptionToolButton>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr int chooserHeight = 28;
constexpr int chooserMargin = 10;
constexpr int chooserGap = 5;
constexpr int chooserArrow = 8;
constexpr int slack = 6; ///< what a line of text needs in addition to its advance
constexpr int widestChooser = 400;
constexpr int narrowestChooser = 84;
} // namespace

ChooserButton::ChooserButton(const QString &caption, QWidget *parent)
    : QToolButton(parent)
    , m_caption(caption)
    , m_widest(widestChooser)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ChooserButton::setTexts(const QList<Text> &texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    const QString whole = QStringList{ m_caption, value(), note() }.join(QLatin1Char(' ')).simplified();
    setAccessibleName(whole);
    updateGeometry();
    update();
}

void ChooserButton::hideCaption()
{
    m_showsCaption = false;
    updateGeometry();
}

void ChooserButton::setWidest(int width)
{
    m_widest = width;
    updateGeometry();
}

QList<ChooserButton::Part> ChooserButton::parts(const Text &text) const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFont small = mutedFont(font());
    QList<Part> parts;
    if (m_showsCaption)
        parts << Part{ m_caption, small, true };
    if (!text.value.isEmpty())
        parts << Part{ text.value, bold, false };
    if (!text.note.isEmpty())
        parts << Part{ text.note, small, true };
    return parts;
}

/// Of the whole button.
int ChooserButton::widthOf(const QList<Part> &parts)
{
    int width = 2 * chooserMargin + chooserArrow;
    for (const Part &part : parts)
        width += QFontMetrics(part.font).horizontalAdvance(part.text) + chooserGap;
    return width;
}

QList<ChooserButton::Part> ChooserButton::fitting() const
{
    QList<Part> shown = parts({});
    for (const Text &text : m_texts) {
        shown = parts(text);
        if (widthOf(shown) <= width())
            break;
    }
    return shown;
}

QSize ChooserButton::sizeHint() const
{
    return { std::min(widthOf(parts(m_texts.value(0))) + slack, m_widest), chooserHeight };
}

QSize ChooserButton::minimumSizeHint() const
{
    const int shortest = m_texts.isEmpty() ? narrowestChooser : widthOf(parts(m_texts.constLast())) + slack;
    return { std::min(narrowestChooser, shortest), chooserHeight };
}

void ChooserButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = underMouse() || isDown();
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.line, hasFocus() ? 2 : 1));
    painter.setBrush(isEnabled() && isHot ? theme.alternate : theme.base);
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 5, 5);

    // What does not fit is taken from the longest part.
    QList<Part> all = fitting();
    const int excess = widthOf(all) - width();
    int x = chooserMargin;
    const auto longest = std::ranges::max_element(all, {}, [](const Part &part) { return QFontMetrics(part.font).horizontalAdvance(part.text); });
    if (longest != all.end() && excess > 0) {
        const QFontMetrics metrics(longest->font);
        longest->text = metrics.elidedText(longest->text, Qt::ElideMiddle, std::max(0, metrics.horizontalAdvance(longest->text) - excess));
    }
    for (const Part &part : std::as_const(all)) {
        const int advance = QFontMetrics(part.font).horizontalAdvance(part.text);
        painter.setFont(part.font);
        painter.setPen(part.muted || !isEnabled() ? theme.muted : theme.text);
        painter.drawText(QRect(x, 0, advance + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, part.text);
        x += advance + chooserGap;
    }
    const QPointF tip(width() - chooserMargin - chooserArrow / 2.0, height() / 2.0 + 2);
    painter.setPen(QPen(theme.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{ { tip.x() - 4, tip.y() - 4 }, tip, { tip.x() + 4, tip.y() - 4 } });
}

void ChooserButton::offer(const QStringList &names, const QString &chosen, const QString &unnamed)
{
    setVisible(names.size() > 1);
    setValue(chosen.isEmpty() ? unnamed : chosen);
    if (names.size() < 2 || m_offered == names)
        return;
    m_offered = names;
    delete menu();
    auto *choices = new QMenu(this);
    for (const QString &name : names) {
        const QAction *action = choices->addAction(escapedAmpersand(name.isEmpty() ? unnamed : name));
        connect(action, &QAction::triggered, this, [this, name] { emit this->chosen(name); });
    }
    setMenu(choices);
}

} // namespace gavel::ui

#include "moc_chooserbutton.cpp"
