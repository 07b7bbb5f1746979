// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/promptview.h"

#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/rowprompt.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace gavel::ui {

namespace {

constexpr std::chrono::milliseconds typingDelay{ 250 };
constexpr qsizetype mostText = 200'000; // characters of one message; a cell may have megabytes

} // namespace

PromptView::PromptView(JudgeDraft &draft, jobs::NextRun &next, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_run(next)
    , m_row(new QSpinBox)
    , m_previous(linkButton(QStringLiteral("‹"), QStringLiteral("previousRow"), tr("Previous row")))
    , m_next(linkButton(QStringLiteral("›"), QStringLiteral("nextRow"), tr("Next row")))
    , m_part(new QComboBox)
    , m_tokens(new MutedLabel)
    , m_text(new FramedEdit)
{
    setObjectName(QStringLiteral("promptView"));
    m_row->setObjectName(QStringLiteral("promptRow"));
    m_row->setAccessibleName(tr("Row that is shown"));
    setPlainToolTip(m_row, tr("Row of the data (Up and Down)"));
    m_row->setPrefix(tr("row "));
    m_previous->setAccessibleName(tr("Previous row"));
    m_next->setAccessibleName(tr("Next row"));
    m_part->setObjectName(QStringLiteral("promptPart"));
    m_part->setAccessibleName(tr("Request that is shown"));
    setPlainToolTip(m_part, tr("With a score only, each criterion is a request of its own"));
    m_tokens->setObjectName(QStringLiteral("promptTokens"));
    m_text->setObjectName(QStringLiteral("promptText"));
    m_text->setAccessibleName(tr("What the model gets"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(56);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingDelay);

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(new SectionHead(tr("What the model gets")));
    line->addSpacing(8);
    line->addWidget(m_previous);
    line->addWidget(m_row);
    line->addWidget(m_next);
    line->addWidget(m_part);
    line->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 14);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_tokens);

    connect(m_row, &QSpinBox::valueChanged, this, &PromptView::rowChosen);
    connect(m_previous, &TextButton::clicked, m_row, &QSpinBox::stepDown);
    connect(m_next, &TextButton::clicked, m_row, &QSpinBox::stepUp);
    connect(m_part, &QComboBox::activated, this, &PromptView::refresh);
    connect(&m_delay, &QTimer::timeout, this, &PromptView::refresh);
    connect(&draft, &JudgeDraft::changed, this, [this] {
        limitRows();
        m_delay.start();
    });
    connect(&next.model(), &jobs::ChosenModel::chosen, &m_delay, qOverload<>(&QTimer::start));
    refresh();
}

/// The text has colours of the theme.
void PromptView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

qint64 PromptView::row() const
{
    return m_row->value();
}

void PromptView::limitRows()
{
    const QSignalBlocker quiet(m_row);
    m_row->setRange(1, static_cast<int>(std::clamp(m_draft.dataset().rows, qint64(1), qint64(INT_MAX))));
}

void PromptView::showRow(qint64 no)
{
    limitRows();
    const QSignalBlocker quiet(m_row);
    m_row->setValue(static_cast<int>(std::min(no, qint64(INT_MAX))));
    rowChosen();
}

void PromptView::showReply(const eval::RowDetail &detail, const QByteArray &hash)
{
    m_reply = detail;
    m_replyTo = hash;
    refresh();
}

void PromptView::forgetReply()
{
    if (m_reply)
        m_text->clear();
    m_reply.reset();
    m_delay.start();
}

void PromptView::startAnew()
{
    rowChosen();
}

void PromptView::rowChosen()
{
    m_reply.reset();
    refresh();
}

void PromptView::refresh()
{
    m_delay.stop();
    const data::Dataset &dataset = m_draft.dataset();
    limitRows();
    for (QWidget *each : std::initializer_list<QWidget *>{ m_row, m_previous, m_next })
        each->setEnabled(dataset.rows > 0);
    if (dataset.rows == 0) {
        m_part->hide();
        showMessage(tr("Import a file on the Data page: its rows are shown here as the model gets them."));
        return;
    }
    const auto item = m_run.data().row(m_row->value());
    if (!item || !*item) {
        showMessage(item ? tr("There is no such row.") : item.error().text);
        return;
    }
    if (!m_draft.problems().isEmpty()) {
        showMessage(m_draft.problems().first().text);
        return;
    }
    const auto prompt = jobs::promptOf(m_draft.judge(), dataset, **item, m_run.model().model().model);
    if (prompt)
        write(*prompt);
    else
        showMessage(prompt.error().text);
}

void PromptView::showMessage(const QString &text)
{
    m_tokens->clear();
    m_text->clear();
    writeBlock({}, {}, text);
}

void PromptView::write(const jobs::RowPrompt &prompt)
{
    const int chosen = std::clamp(m_part->currentIndex(), 0, static_cast<int>(prompt.parts.size()) - 1);
    {
        const QSignalBlocker quiet(m_part);
        m_part->clear();
        for (const jobs::PromptPart &part : prompt.parts)
            m_part->addItem(part.name);
        m_part->setCurrentIndex(chosen);
        m_part->setVisible(prompt.parts.size() > 1);
    }
    const QString tokens = tr("about %1 tokens + reply up to %2").arg(QLocale().toString(prompt.tokens), QLocale().toString(prompt.replyTokens));
    m_tokens->setText(tokens);
    setPlainToolTip(m_tokens, tr("Estimated: a quarter of a token a Latin letter, one for any other"));
    const int scrolled = m_text->verticalScrollBar()->value();
    const bool hadReply = m_text->property("hasReply").toBool();
    m_text->clear();
    const Theme &theme = Theme::of(palette());
    if (m_reply)
        writeReply();
    const jobs::PromptPart &part = prompt.parts[chosen];
    if (!part.system.isEmpty())
        writeBlock(tr("system · cached"), theme.good, part.system);
    writeBlock(part.system.isEmpty() ? tr("user · my own prompt") : tr("user · this row"), theme.accent, part.user);
    m_text->setProperty("hasReply", m_reply.has_value());
    m_text->moveCursor(QTextCursor::Start);
    m_text->verticalScrollBar()->setValue(hadReply == m_reply.has_value() ? scrolled : 0);
}

void PromptView::writeReply()
{
    const Theme &theme = Theme::of(palette());
    const bool isEarlier = eval::versionHash(m_draft.judge()) != m_replyTo;
    for (const eval::ReplyDetail &reply : m_reply->replies) {
        const QString head = isEarlier ? tr("reply · to an earlier text") : tr("reply");
        const bool isPart = reply.part != QLatin1StringView("verdict");
        const QString text = reply.error ? reply.error->text : reply.raw;
        writeBlock(isPart ? QStringLiteral("%1 · %2").arg(head, reply.part) : head, theme.warning, text);
    }
}

void PromptView::writeBlock(const QString &head, const QColor &colour, const QString &text)
{
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    if (!head.isEmpty()) {
        QTextCharFormat title;
        title.setForeground(colour);
        title.setFontWeight(QFont::DemiBold);
        if (cursor.position() > 0)
            cursor.insertText(QStringLiteral("\n\n"));
        cursor.insertText(head + u'\n', title);
    }
    QTextCharFormat body;
    if (!head.isEmpty()) {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(9);
        body.setFont(fixed);
    }
    body.setForeground(head.isEmpty() ? Theme::of(palette()).muted : Theme::of(palette()).text);
    const bool isCut = text.size() > mostText;
    cursor.insertText(isCut ? text.first(mostText) : text, body);
    if (isCut)
        cursor.insertText(tr("\n… %1 more characters").arg(QLocale().toString(text.size() - mostText)), body);
}

} // namespace gavel::ui

#include "moc_promptview.cpp"
