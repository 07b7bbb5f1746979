// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/rowdetailview.h"

#include "models/rowindex.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLocale>
#include <QTextCursor>

namespace gavel::ui {

namespace {

constexpr int shownText = 200'000; ///< characters of one field; more is cut, and said

QString bounded(const QString &text)
{
    if (text.size() <= shownText)
        return text;
    return text.left(shownText) + RowDetailView::tr("\n… (%1 more characters)").arg(QLocale().toString(text.size() - shownText));
}

QString verdictLine(const eval::Verdict &verdict)
{
    const QString name = verdict.criterion.isEmpty() ? QString() : verdict.criterion + QLatin1StringView(": ");
    if (verdict.state == eval::VerdictState::Valid)
        return name + verdict.label;
    switch (verdict.reason) {
    case eval::InvalidReason::CutOff:
        return name + RowDetailView::tr("invalid: cut off. Raise the reply limit.");
    case eval::InvalidReason::OffScale:
        return name + RowDetailView::tr("invalid: the score is not on the scale.");
    case eval::InvalidReason::NotParsed:
        return name + RowDetailView::tr("invalid: no verdict found in the reply.");
    case eval::InvalidReason::None:
        return name + eval::stateName(verdict.state);
    }
    Q_UNREACHABLE();
}

} // namespace

RowDetailView::RowDetailView(QWidget *parent)
    : QTextEdit(parent)
{
    setObjectName(QStringLiteral("rowDetail"));
    setAccessibleName(tr("Row in detail"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(14);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void RowDetailView::showRow(const eval::RowDetail &detail, const data::Mapping &mapping, const eval::JudgeDefinition &judge)
{
    m_shown = Shown{ detail, mapping, judge };
    rebuild();
}

void RowDetailView::showMessage(const QString &text)
{
    m_shown.reset();
    m_message = text;
    rebuild();
}

void RowDetailView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void RowDetailView::rebuild()
{
    clear();
    if (!m_shown) {
        addText(m_message);
        return;
    }
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    textCursor().insertText(tr("Row %1").arg(QLocale().toString(m_shown->detail.item.no)), bold);
    addCells();
    addLabels();
    for (const eval::ReplyDetail &reply : std::as_const(m_shown->detail.replies))
        addReply(reply);
    moveCursor(QTextCursor::Start);
}

void RowDetailView::addHead(const QString &text)
{
    QTextBlockFormat block;
    block.setTopMargin(10);
    block.setBottomMargin(2);
    QTextCharFormat format;
    format.setFont(headFont(font()));
    format.setForeground(Theme::of(palette()).muted);
    QTextCursor cursor = textCursor();
    cursor.insertBlock(block, format);
    cursor.insertText(text, format);
    setTextCursor(cursor);
}

void RowDetailView::addText(const QString &text)
{
    QTextCharFormat format;
    format.setForeground(Theme::of(palette()).text);
    QTextCursor cursor = textCursor();
    cursor.insertBlock(QTextBlockFormat(), format);
    cursor.insertText(bounded(text), format);
    setTextCursor(cursor);
}

void RowDetailView::addCells()
{
    const auto section = [this](data::Role role, const QString &head) {
        for (qsizetype i = 0; i < m_shown->mapping.size(); ++i) {
            if (m_shown->mapping[i].role != role)
                continue;
            const QString text = m_shown->detail.item.cells.value(i);
            addHead(head);
            addText(text.isEmpty() ? tr("(empty)") : text);
        }
    };
    section(data::Role::Input, tr("Input"));
    section(data::Role::Output, tr("Output"));
    section(data::Role::Reference, tr("Reference"));
}

void RowDetailView::addLabels()
{
    if (m_shown->detail.labels.isEmpty())
        return;
    addHead(tr("Labels"));
    for (const eval::LabelDetail &label : std::as_const(m_shown->detail.labels)) {
        const QString reason = label.reason.isEmpty() ? QString() : QStringLiteral(" · ") + label.reason;
        addText(QStringLiteral("%1  %2%3").arg(label.label, label.rater, reason));
    }
}

void RowDetailView::addReply(const eval::ReplyDetail &reply)
{
    addHead(reply.repeat > 0 ? tr("Verdict, repeat %1").arg(reply.repeat + 1) : tr("Verdict"));
    for (const eval::Verdict &verdict : reply.verdicts) {
        addText(verdictLine(verdict));
        if (!verdict.justification.isEmpty())
            addText(verdict.justification);
    }
    if (reply.error)
        addText(reply.error->text);
    for (const eval::Verdict &verdict : reply.verdicts)
        addDistribution(verdict);
    if (!reply.raw.isEmpty())
        addRaw(reply);
}

void RowDetailView::addRaw(const eval::ReplyDetail &reply)
{
    addHead(tr("Raw reply"));
    const Theme &theme = Theme::of(palette());
    QTextCharFormat plain;
    plain.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    plain.setForeground(theme.text);
    QTextCharFormat marked = plain;
    QColor ground = theme.warning;
    ground.setAlphaF(0.25F);
    marked.setBackground(ground);
    QTextCursor cursor = textCursor();
    cursor.insertBlock(QTextBlockFormat(), plain);
    const QString raw = bounded(reply.raw);
    qsizetype at = 0;
    for (const eval::Verdict &verdict : reply.verdicts) {
        if (!verdict.span || verdict.span->start < at || verdict.span->start + verdict.span->length > raw.size())
            continue;
        cursor.insertText(raw.mid(at, verdict.span->start - at), plain);
        cursor.insertText(raw.mid(verdict.span->start, verdict.span->length), marked);
        at = verdict.span->start + verdict.span->length;
    }
    cursor.insertText(raw.mid(at), plain);
    setTextCursor(cursor);
}

void RowDetailView::addDistribution(const eval::Verdict &verdict)
{
    const eval::Scale scale = models::displayScale(m_shown->judge);
    if (verdict.distribution.size() != scale.size() || scale.isEmpty())
        return;
    addHead(tr("Probability of each score"));
    QStringList parts;
    for (qsizetype i = 0; i < scale.size(); ++i)
        parts << QStringLiteral("%1 · %2").arg(scale[i].label, QLocale().toString(verdict.distribution[i], 'f', 2));
    addText(parts.join(QStringLiteral("    ")));
    if (verdict.expected) {
        QString line = tr("expected score %1").arg(QLocale().toString(*verdict.expected, 'f', 2));
        if (verdict.mass)
            line += QStringLiteral(" · ") + tr("labels cover %1 % of the probability").arg(QLocale().toString(*verdict.mass * 100, 'f', 0));
        addText(line);
    }
}

} // namespace gavel::ui
