// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/roleheader.h"

#include "models/columnroles.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QPainter>

namespace gavel::ui {

namespace {
constexpr int headerHeight = 44;
constexpr int roleMargin = 8;
constexpr int roleArrow = 7;
constexpr int numberWidth = 60;
constexpr int textWidth = 210;
} // namespace

RoleHeader::RoleHeader(bool choosable, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_choosable(choosable)
{
    setSectionsClickable(choosable);
    setHighlightSections(false);
    setMinimumSectionSize(48);
    setDefaultSectionSize(190);
    setStretchLastSection(true);
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Columns and their roles"));
    if (choosable)
        setPlainToolTip(this, tr("Click to say what a column holds (R for the current one)"));
}

QSize RoleHeader::sizeHint() const
{
    return { QHeaderView::sizeHint().width(), headerHeight };
}

void RoleHeader::fitToRoles(const QString &longestNumber)
{
    using data::Role;
    const QFontMetrics tabular(tabularFont(font()));
    constexpr int sized = 200; ///< columns; the widths of further ones do not matter
    for (int i = 0; i < std::min(count(), sized); ++i) {
        const auto role = static_cast<Role>(model()->headerData(i, Qt::Horizontal, models::RoleRole).toInt());
        const bool isText = role == Role::Input || role == Role::Output || role == Role::Reference || role == Role::JudgeReason;
        const int needed = fontMetrics().horizontalAdvance(model()->headerData(i, Qt::Horizontal, models::RoleTextRole).toString());
        const int narrow = std::clamp(needed + 3 * roleMargin + (m_choosable ? 56 : 0), m_choosable ? 130 : 90, 190);
        resizeSection(i, i == 0 ? std::max(numberWidth, tabular.horizontalAdvance(longestNumber) + 3 * roleMargin) : isText ? textWidth : narrow);
    }
}

QPoint RoleHeader::menuPosition(int section) const
{
    return viewport()->mapToGlobal(QPoint(std::max(0, sectionViewportPosition(section)), height()));
}

void RoleHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &theme = Theme::of(palette());
    painter->save();
    painter->fillRect(rect, theme.alternate);
    painter->setPen(theme.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const auto text = [this, logicalIndex](int role) { return model()->headerData(logicalIndex, Qt::Horizontal, role); };
    const auto alignment = Qt::Alignment(text(Qt::TextAlignmentRole).value<Qt::Alignment>());
    const QString caption = text(models::RoleTextRole).toString();
    QFont bold = mutedFont(font());
    bold.setWeight(QFont::DemiBold);
    const QRect cell = rect.adjusted(roleMargin, 4, -roleMargin, -4);
    const QRect upper = caption.isEmpty() ? cell : QRect(cell.topLeft(), QSize(cell.width(), cell.height() / 2));
    painter->setFont(bold);
    painter->setPen(theme.text);
    painter->drawText(upper, static_cast<int>(alignment | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(text(Qt::DisplayRole).toString(), Qt::ElideRight, upper.width()));
    if (!caption.isEmpty()) {
        const bool isUsed = text(models::RoleRole).toInt() != 0;
        const bool isGuess = isUsed && text(models::GuessedRole).toBool();
        const QRect lower(cell.left(), upper.bottom() + 1, cell.width() - (m_choosable ? roleArrow + 6 : 0), cell.height() / 2);
        painter->setFont(mutedFont(font()));
        painter->setPen(isUsed ? theme.accent : theme.muted);
        const QString shown = isGuess ? tr("%1 · guessed").arg(caption) : caption;
        painter->drawText(lower, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                          painter->fontMetrics().elidedText(shown, Qt::ElideRight, lower.width()));
        if (m_choosable) {
            const QPointF tip(cell.right() - roleArrow / 2.0, lower.center().y() + 2.0);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(theme.muted, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->drawPolyline(QPolygonF{ { tip.x() - 3.5, tip.y() - 3.5 }, tip, { tip.x() + 3.5, tip.y() - 3.5 } });
        }
    }
    painter->restore();
}

} // namespace gavel::ui

#include "moc_roleheader.cpp"
