// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/rowtextview.h"

#include "models/columnroles.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>
#include <QTextCursor>

namespace gavel::ui {

namespace {
constexpr qsizetype shownText = 50'000; ///< characters of one cell; laying out more takes seconds
}

RowTextView::RowTextView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("The row in full"));
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
    setViewportMargins(14, 10, 14, 8);
}

void RowTextView::showCells(const QString &title, const QStringList &columns, const data::Mapping &mapping, const QStringList &cells)
{
    m_title = title;
    m_parts.clear();
    for (const bool withRole : { true, false }) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const data::ColumnRole role = mapping.value(i);
            const QString text = cells.value(i);
            if ((role.role != data::Role::None) != withRole || text.isEmpty())
                continue;
            const bool saysMore = withRole && models::roleCaption(role) != columns.at(i);
            const QString name = saysMore ? QStringLiteral("%1 · %2").arg(columns.at(i), models::roleCaption(role)) : columns.at(i);
            const QString cut = tr("\n… (the first %1 of %2 characters)").arg(QLocale().toString(shownText), QLocale().toString(text.size()));
            m_parts << Part{ name, text.size() > shownText ? text.left(shownText) + cut : text };
        }
    }
    rebuild();
}

void RowTextView::showMessage(const QString &text)
{
    m_title.clear();
    m_parts = { Part{ {}, text } };
    rebuild();
}

void RowTextView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void RowTextView::rebuild()
{
    const Theme &theme = Theme::of(palette());
    clear();
    QTextCursor cursor(document());
    QTextCharFormat format;
    QTextBlockFormat block;
    const auto paragraph = [&](const QString &text, const QFont &with, const QColor &colour, qreal above) {
        if (text.isEmpty())
            return;
        if (!document()->isEmpty())
            cursor.insertBlock();
        block.setTopMargin(above);
        cursor.setBlockFormat(block);
        format.setFont(with);
        format.setForeground(colour);
        cursor.setBlockCharFormat(format);
        cursor.insertText(text, format);
        block.setTopMargin(0);
    };
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    paragraph(m_title, bold, theme.text, 0);
    for (const Part &part : std::as_const(m_parts)) {
        QFont head = headFont(font());
        head.setCapitalization(QFont::MixedCase);
        paragraph(part.head, head, theme.muted, document()->isEmpty() ? 0 : 10);
        paragraph(part.text, font(), part.head.isEmpty() ? theme.muted : theme.text, 2);
    }
    moveCursor(QTextCursor::Start);
}

} // namespace gavel::ui

#include "moc_rowtextview.cpp"
