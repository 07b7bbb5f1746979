// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/compare/comparedetail.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QLocale>
#include <QTextCursor>
#include <QTextTable>

namespace gavel::ui {

namespace {

constexpr int comparedText = 50'000; ///< characters of one field; the rest is cut, with a note

QString bounded(const QString &text)
{
    if (text.size() <= comparedText)
        return text;
    return text.left(comparedText) + CompareDetail::tr("\n… (%1 more characters)").arg(QLocale().toString(text.size() - comparedText));
}

QString verdictLine(const eval::Verdict &verdict)
{
    const QString name = verdict.criterion.isEmpty() ? QString() : verdict.criterion + QLatin1StringView(": ");
    return name + (verdict.state == eval::VerdictState::Valid ? verdict.label : eval::stateName(verdict.state));
}

} // namespace

CompareDetail::CompareDetail(QWidget *parent)
    : QTextEdit(parent)
{
    setObjectName(QStringLiteral("compareDetail"));
    setAccessibleName(tr("Row with both verdicts"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(14);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void CompareDetail::showRow(const eval::RowDetail &a, const eval::RowDetail &b, const data::Mapping &mapping)
{
    m_shown = Shown{ a, b, mapping };
    rebuild();
}

void CompareDetail::showMessage(const QString &text)
{
    m_shown.reset();
    m_message = text;
    rebuild();
}

void CompareDetail::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void CompareDetail::rebuild()
{
    clear();
    QTextCursor cursor = textCursor();
    if (!m_shown) {
        addText(cursor, m_message, true);
        return;
    }
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    bold.setForeground(Theme::of(palette()).text);
    cursor.insertText(tr("Row %1").arg(QLocale().toString(m_shown->a.item.no)), bold);
    // The comparison comes first, to be visible without scrolling.
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(4);
    format.setTopMargin(6);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({ QTextLength(QTextLength::PercentageLength, 50), QTextLength(QTextLength::PercentageLength, 50) });
    QTextTable *table = cursor.insertTable(1, 2, format);
    QTextCursor left = table->cellAt(0, 0).firstCursorPosition();
    addReplies(left, tr("A says"), m_shown->a);
    QTextCursor right = table->cellAt(0, 1).firstCursorPosition();
    addReplies(right, tr("B says"), m_shown->b);
    cursor.movePosition(QTextCursor::End);
    addCells(cursor);
    moveCursor(QTextCursor::Start);
}

void CompareDetail::addHead(QTextCursor &cursor, const QString &text) const
{
    QTextBlockFormat block;
    block.setTopMargin(8);
    block.setBottomMargin(2);
    QTextCharFormat format;
    format.setFont(headFont(font()));
    format.setForeground(Theme::of(palette()).muted);
    if (cursor.block().text().isEmpty())
        cursor.setBlockFormat(block);
    else
        cursor.insertBlock(block, format);
    cursor.insertText(text, format);
}

void CompareDetail::addText(QTextCursor &cursor, const QString &text, bool isMuted) const
{
    QTextCharFormat format;
    const Theme &theme = Theme::of(palette());
    format.setForeground(isMuted ? theme.muted : theme.text);
    cursor.insertBlock(QTextBlockFormat(), format);
    cursor.insertText(bounded(text), format);
}

void CompareDetail::addReplies(QTextCursor &cursor, const QString &name, const eval::RowDetail &row) const
{
    addHead(cursor, name);
    bool isJudged = false;
    for (const eval::ReplyDetail &reply : row.replies) {
        if (reply.repeat != 0)
            continue;
        isJudged = true;
        for (const eval::Verdict &verdict : reply.verdicts) {
            addText(cursor, verdictLine(verdict));
            if (!verdict.justification.isEmpty())
                addText(cursor, verdict.justification);
            else if (verdict.state != eval::VerdictState::Valid && !reply.raw.isEmpty())
                addText(cursor, reply.raw, true);
            else
                addText(cursor, tr("(no reason given)"), true);
        }
        if (reply.error)
            addText(cursor, reply.error->text);
    }
    if (!isJudged)
        addText(cursor, tr("(not judged yet)"), true);
}

void CompareDetail::addCells(QTextCursor &cursor) const
{
    if (!m_shown->a.labels.isEmpty()) {
        addHead(cursor, tr("People"));
        for (const eval::LabelDetail &label : m_shown->a.labels) {
            const QString criterion = label.criterion.isEmpty() ? QString() : label.criterion + QLatin1StringView(": ");
            addText(cursor,
                    QStringLiteral("%1%2  %3%4")
                        .arg(criterion, label.label, label.rater, label.reason.isEmpty() ? QString() : QStringLiteral(" · ") + label.reason));
        }
    }
    const auto section = [&](data::Role role, const QString &head) {
        for (qsizetype i = 0; i < m_shown->mapping.size(); ++i) {
            if (m_shown->mapping[i].role != role)
                continue;
            const QString text = m_shown->a.item.cells.value(i);
            addHead(cursor, head);
            addText(cursor, text.isEmpty() ? tr("(empty)") : text);
        }
    };
    section(data::Role::Input, tr("Input"));
    section(data::Role::Output, tr("Output"));
    section(data::Role::Reference, tr("Reference"));
}

} // namespace gavel::ui

#include "moc_comparedetail.cpp"
