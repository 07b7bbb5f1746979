// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/rowdetailview.h"

#include "evaluate/results/scoreobjects.h"
#include "models/rowindex.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace gavel::ui {

namespace {

constexpr qsizetype firstShown = 20'000; ///< characters of one text
constexpr qsizetype shownMore = 200'000; ///< with each "show more"
constexpr int detailMargin = 14;

QString invalidText(eval::InvalidReason reason)
{
    switch (reason) {
    case eval::InvalidReason::CutOff:
        return RowDetailView::tr("Invalid: the reply was cut off. Raise the reply limit (max_tokens) of the judge, then run again.");
    case eval::InvalidReason::OffScale:
        return RowDetailView::tr("Invalid: the score is not on the scale. Name the points of the scale in the grading prompt.");
    case eval::InvalidReason::OnlyReasoning:
        return RowDetailView::tr("Invalid: the server sent all of the reply as reasoning. Switch thinking off in the judge, or the reasoning parser "
                                 "of the server, then run again.");
    case eval::InvalidReason::NotParsed:
    case eval::InvalidReason::None:
        return RowDetailView::tr("Invalid: no verdict was found in the reply below. It counts as no score; a stricter reply format may help.");
    }
    Q_UNREACHABLE();
}

QString stateText(const eval::Verdict &verdict)
{
    switch (verdict.state) {
    case eval::VerdictState::Invalid:
        return invalidText(verdict.reason);
    case eval::VerdictState::Failed:
        return RowDetailView::tr("Failed: no reply came. “Resume” asks again for failed rows.");
    case eval::VerdictState::Abstained:
        return RowDetailView::tr("Abstained: the judge said that it cannot judge this row.");
    case eval::VerdictState::Pending:
        return RowDetailView::tr("Not judged yet.");
    case eval::VerdictState::Valid:
        return {};
    }
    Q_UNREACHABLE();
}

/// Without seconds.
QString whenText(qint64 ms)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(ms);
    return QStringLiteral("%1, %2").arg(QLocale().toString(when.date(), QLocale::ShortFormat), when.time().toString(QStringLiteral("hh:mm")));
}

} // namespace

RowDetailView::RowDetailView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("rowDetail"));
    setAccessibleName(tr("Row in detail"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(detailMargin);
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    new ScoreObjects(document(), this);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        m_limits[link.path()] = std::max(firstShown, m_limits.value(link.path())) + shownMore;
        const int place = verticalScrollBar()->value();
        rebuild();
        verticalScrollBar()->setValue(place);
    });
}

void RowDetailView::showRow(const eval::RowDetail &detail, const data::Mapping &mapping, const eval::JudgeDefinition &judge, Place place)
{
    const bool isSame = m_shown && m_shown->detail.item.id == detail.item.id;
    const int scrolled = verticalScrollBar()->value();
    if (!isSame)
        m_limits.clear();
    m_shown = Shown{ detail, mapping, judge };
    m_place = place;
    rebuild();
    if (isSame)
        verticalScrollBar()->setValue(scrolled);
}

void RowDetailView::showMessage(const QString &text)
{
    m_shown.reset();
    m_message = text;
    rebuild();
}

void RowDetailView::setPlace(Place place)
{
    if (!m_shown || (m_place.row == place.row && m_place.rows == place.rows))
        return;
    m_place = place;
    const int scrolled = verticalScrollBar()->value();
    rebuild();
    verticalScrollBar()->setValue(scrolled);
}

void RowDetailView::setBlind(bool blind, const QString &rater)
{
    if (m_blind == blind && m_rater == rater)
        return;
    m_blind = blind;
    m_rater = rater;
    rebuild();
}

QVariant RowDetailView::loadResource(int, const QUrl &)
{
    // Nothing that a text refers to is ever loaded.
    return {};
}

void RowDetailView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void RowDetailView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(Theme::of(palette()).accent, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void RowDetailView::rebuild()
{
    clear();
    m_empty = true;
    m_cursor = QTextCursor(document());
    m_cursor.beginEditBlock();
    if (m_shown) {
        addTitle();
        addCells();
        if (m_blind) {
            addHead(tr("Verdict"));
            addLine(tr("Hidden while you label blind. B shows it."));
        } else {
            for (qsizetype i = 0; i < m_shown->detail.replies.size(); ++i)
                addReply(m_shown->detail.replies[i], QString::number(i));
            if (m_shown->detail.replies.isEmpty()) {
                addHead(tr("Verdict"));
                addLine(stateText({}));
            }
        }
        addLabels();
    } else {
        addLine(m_message);
    }
    m_cursor.endEditBlock();
    m_cursor = QTextCursor();
    describe();
    moveCursor(QTextCursor::Start);
}

void RowDetailView::describe()
{
    QStringList parts;
    if (m_shown && !m_blind) {
        for (const eval::ReplyDetail &reply : std::as_const(m_shown->detail.replies)) {
            for (const eval::Verdict &verdict : reply.verdicts)
                parts << (verdict.state == eval::VerdictState::Valid ? tr("score %1").arg(verdict.label) : stateText(verdict));
        }
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void RowDetailView::newBlock(qreal above)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    block.setBottomMargin(1);
    QTextCharFormat format;
    format.setFont(font());
    format.setForeground(Theme::of(palette()).text);
    if (m_empty) {
        m_cursor.setBlockFormat(block);
        m_cursor.setCharFormat(format);
    } else {
        m_cursor.insertBlock(block, format);
    }
    m_empty = false;
}

void RowDetailView::addTitle()
{
    const data::Item &item = m_shown->detail.item;
    const QLocale locale;
    newBlock();
    QTextCharFormat bold = m_cursor.charFormat();
    bold.setFontWeight(QFont::DemiBold);
    m_cursor.insertText(tr("Row %1").arg(locale.toString(item.no)), bold);
    QTextCharFormat muted = m_cursor.charFormat();
    muted.setFont(mutedFont(font()));
    muted.setForeground(Theme::of(palette()).muted);
    QStringList parts;
    if (m_place.row >= 0)
        parts << tr("%1 of %2").arg(locale.toString(m_place.row + 1), locale.toString(m_place.rows));
    if (!item.segment.isEmpty())
        parts << tr("segment: %1").arg(item.segment.simplified().left(60));
    if (!item.extId.isEmpty() && item.extId != QString::number(item.no))
        parts << tr("id: %1").arg(item.extId.simplified().left(60));
    for (const QString &part : std::as_const(parts))
        m_cursor.insertText(QStringLiteral(" · ") + part, muted);
}

void RowDetailView::addHead(const QString &text)
{
    newBlock(9);
    QTextCharFormat format;
    format.setFont(headFont(font()));
    format.setForeground(Theme::of(palette()).muted);
    m_cursor.insertText(text, format);
}

QString RowDetailView::bounded(const QString &key, const QString &text) const
{
    const qsizetype limit = std::max(firstShown, m_limits.value(key));
    if (text.size() <= limit)
        return text;
    // Not between the halves of a surrogate pair.
    return text.left(text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
}

void RowDetailView::addMore(const QString &key, qsizetype hidden)
{
    if (hidden <= 0)
        return;
    newBlock();
    QTextCharFormat link = m_cursor.charFormat();
    link.setAnchor(true);
    link.setAnchorHref(key);
    link.setForeground(Theme::of(palette()).accent);
    link.setFontUnderline(true);
    const QLocale locale;
    m_cursor.insertText(hidden <= shownMore ? tr("Show all (%1 more characters)").arg(locale.toString(hidden))
                                            : tr("Show more (%1 more characters)").arg(locale.toString(hidden)),
                        link);
}

void RowDetailView::addText(const QString &key, const QString &text)
{
    const QString shown = bounded(key, text);
    newBlock();
    m_cursor.insertText(shown);
    addMore(key, text.size() - shown.size());
}

void RowDetailView::addLine(const QString &text)
{
    newBlock();
    QTextCharFormat format = m_cursor.charFormat();
    format.setForeground(Theme::of(palette()).muted);
    m_cursor.insertText(text, format);
}

void RowDetailView::addWarning(const QString &text)
{
    newBlock();
    QTextCharFormat format = m_cursor.charFormat();
    format.setForeground(Theme::of(palette()).bad);
    m_cursor.insertText(QStringLiteral("▲ ") + text, format);
}

void RowDetailView::addChip(const QString &label, const eval::Scale &scale)
{
    const auto point = std::ranges::find(scale, label, &eval::ScalePoint::label);
    const bool isKnown = point != scale.end();
    const QTextCharFormat plain = m_cursor.charFormat();
    if (isKnown)
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                            ScoreObjects::chip(label, static_cast<int>(point - scale.begin()), static_cast<int>(scale.size())));
    else
        m_cursor.insertText(label, plain);
    m_cursor.insertText(QStringLiteral("  "), plain);
}

void RowDetailView::addCells()
{
    const auto section = [this](data::Role role, const QString &head) {
        for (qsizetype i = 0; i < m_shown->mapping.size(); ++i) {
            if (m_shown->mapping[i].role != role)
                continue;
            const QString text = m_shown->detail.item.cells.value(i);
            addHead(head);
            if (text.isEmpty())
                addLine(tr("(empty)"));
            else
                addText(QStringLiteral("cell%1").arg(i), text);
        }
    };
    section(data::Role::Input, tr("Input"));
    section(data::Role::Output, tr("Output"));
    section(data::Role::Reference, tr("Reference"));
}

eval::Scale RowDetailView::scaleOf(const QString &criterion) const
{
    for (const eval::Criterion &each : std::as_const(m_shown->judge.criteria)) {
        if (each.name == criterion)
            return each.scale;
    }
    return models::displayScale(m_shown->judge);
}

void RowDetailView::addLabels()
{
    bool isFirst = true;
    for (qsizetype i = 0; i < m_shown->detail.labels.size(); ++i) {
        const eval::LabelDetail &label = m_shown->detail.labels[i];
        if (m_blind && label.rater != m_rater)
            continue;
        if (std::exchange(isFirst, false))
            addHead(tr("Labels"));
        newBlock();
        addChip(label.label, scaleOf(label.criterion));
        QStringList parts{ label.rater.simplified().left(80) };
        if (!label.criterion.isEmpty())
            parts.prepend(label.criterion);
        if (label.atMs > 0)
            parts << whenText(label.atMs);
        QTextCharFormat muted = m_cursor.charFormat();
        muted.setForeground(Theme::of(palette()).muted);
        m_cursor.insertText(parts.join(QStringLiteral(" · ")), muted);
        if (!label.reason.isEmpty())
            addText(QStringLiteral("label%1").arg(i), label.reason);
    }
}

void RowDetailView::addReply(const eval::ReplyDetail &reply, const QString &key)
{
    addHead(reply.repeat > 0 ? tr("Reason, repeat %1").arg(reply.repeat + 1) : tr("Reason"));
    for (qsizetype i = 0; i < reply.verdicts.size(); ++i)
        addVerdict(reply.verdicts[i], QStringLiteral("reason%1-%2").arg(key).arg(i));
    if (reply.error)
        addWarning(reply.error->text);
    if (reply.error && !reply.error->detail.isEmpty())
        addText(QStringLiteral("detail") + key, reply.error->detail);
    if (!reply.raw.isEmpty())
        addRaw(reply, QStringLiteral("raw") + key);
    for (const eval::Verdict &verdict : reply.verdicts)
        addDistribution(verdict);
    if (!reply.reasoning.isEmpty()) {
        addHead(tr("Thinking, not parsed"));
        addText(QStringLiteral("thinking") + key, reply.reasoning);
    }
}

void RowDetailView::addVerdict(const eval::Verdict &verdict, const QString &key)
{
    if (verdict.state != eval::VerdictState::Valid) {
        addWarning(verdict.criterion.isEmpty() ? stateText(verdict) : QStringLiteral("%1: %2").arg(verdict.criterion, stateText(verdict)));
        if (!verdict.justification.isEmpty())
            addText(key, verdict.justification);
        return;
    }
    const eval::Scale scale = scaleOf(verdict.criterion);
    newBlock();
    if (!verdict.criterion.isEmpty()) {
        QTextCharFormat bold = m_cursor.charFormat();
        bold.setFontWeight(QFont::DemiBold);
        const QTextCharFormat plain = m_cursor.charFormat();
        m_cursor.insertText(verdict.criterion, bold);
        m_cursor.insertText(QStringLiteral("  "), plain);
    }
    addChip(verdict.label, scale);
    const auto point = std::ranges::find(scale, verdict.label, &eval::ScalePoint::label);
    if (point != scale.end()) {
        QTextCharFormat muted = m_cursor.charFormat();
        muted.setForeground(Theme::of(palette()).muted);
        m_cursor.insertText(point->meaning.simplified().left(200), muted);
    }
    if (!verdict.justification.isEmpty())
        addText(key, verdict.justification);
}

void RowDetailView::addRaw(const eval::ReplyDetail &reply, const QString &key)
{
    addHead(tr("Raw reply"));
    const Theme &theme = Theme::of(palette());
    QTextFrameFormat box;
    box.setBorder(1);
    box.setBorderBrush(theme.line);
    box.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    box.setBackground(theme.alternate);
    box.setPadding(7);
    box.setTopMargin(3);
    box.setBottomMargin(8);
    m_cursor.insertFrame(box);
    QTextCharFormat plain;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(9);
    plain.setFont(fixed);
    plain.setForeground(theme.text);
    QTextCharFormat marked = plain;
    QColor ground = theme.warning;
    ground.setAlphaF(0.25F);
    marked.setBackground(ground);
    const QString raw = bounded(key, reply.raw);
    qsizetype at = 0;
    for (const eval::Verdict &verdict : reply.verdicts) {
        if (!verdict.span || verdict.span->start < at || verdict.span->start + verdict.span->length > raw.size())
            continue;
        m_cursor.insertText(raw.mid(at, verdict.span->start - at), plain);
        m_cursor.insertText(raw.mid(verdict.span->start, verdict.span->length), marked);
        at = verdict.span->start + verdict.span->length;
    }
    m_cursor.insertText(raw.mid(at), plain);
    m_cursor = document()->rootFrame()->lastCursorPosition();
    // The frame leaves an empty block after it.
    m_empty = true;
    addMore(key, reply.raw.size() - raw.size());
}

void RowDetailView::addDistribution(const eval::Verdict &verdict)
{
    const eval::Scale scale = scaleOf(verdict.criterion);
    if (verdict.distribution.size() != scale.size() || scale.isEmpty() || scale.size() > 20)
        return;
    addHead(verdict.criterion.isEmpty() ? tr("Probability of each score") : tr("Probability of each score: %1").arg(verdict.criterion));
    const auto count = static_cast<int>(scale.size());
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(2);
    QTextTable *table = m_cursor.insertTable(2, count, format);
    QTextBlockFormat centred;
    centred.setAlignment(Qt::AlignHCenter);
    QTextCharFormat muted;
    muted.setFont(mutedFont(font()));
    muted.setForeground(Theme::of(palette()).muted);
    for (int i = 0; i < count; ++i) {
        QTextCursor bar = table->cellAt(0, i).firstCursorPosition();
        bar.setBlockFormat(centred);
        bar.insertText(QString(QChar::ObjectReplacementCharacter), ScoreObjects::bar(verdict.distribution[i], i, count));
        QTextCursor caption = table->cellAt(1, i).firstCursorPosition();
        caption.setBlockFormat(centred);
        caption.insertText(QStringLiteral("%1 · %2").arg(scale[i].label, QLocale().toString(verdict.distribution[i], 'f', 2)), muted);
    }
    m_cursor = document()->rootFrame()->lastCursorPosition();
    m_empty = true;
    if (!verdict.expected)
        return;
    QString line = tr("expected score %1").arg(QLocale().toString(*verdict.expected, 'f', 2));
    if (verdict.mass)
        line += QStringLiteral(" · ") + tr("labels cover %1 % of the probability").arg(QLocale().toString(*verdict.mass * 100, 'f', 0));
    addLine(line);
}

} // namespace gavel::ui

#include "moc_rowdetailview.cpp"
