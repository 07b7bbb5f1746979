// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/turnview.h"

#include "widgets/mutedlabel.h"
#include "widgets/owncolours.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr int inset = 14; ///< distance of the text from the line next to it
constexpr int wholeHeight = 480;
constexpr qsizetype longestTurnLine = 2'000; ///< one line of megabytes takes seconds to lay out

bool isQuestion(const Turn &turn)
{
    return turn.entry.message.role == Message::Role::User;
}

bool isStopped(const llm::ChatEntry &entry)
{
    return entry.error && entry.error->kind == Error::Kind::Cancelled;
}

QString seconds(qint64 milliseconds)
{
    return TurnView::tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1));
}

QString duration(qint64 milliseconds)
{
    return milliseconds < 1000 ? TurnView::tr("%1 ms").arg(milliseconds) : seconds(milliseconds);
}

QString tokens(const Usage &usage)
{
    const QLocale locale;
    if (!usage.completionTokens)
        return {};
    if (!usage.promptTokens)
        return TurnView::tr("%n token(s)", nullptr, *usage.completionTokens);
    return TurnView::tr("%1 + %2 tokens").arg(locale.toString(*usage.promptTokens), locale.toString(*usage.completionTokens));
}

QString where(const llm::ChatEntry &entry)
{
    return entry.serverName.isEmpty() ? entry.model : TurnView::tr("%1 on %2").arg(entry.model, entry.serverName);
}

/// Splits very long lines, for a view that lays out line by line.
QString withBreaks(const QString &text)
{
    QStringList lines;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        for (qsizetype at = 0; at == 0 || at < line.size(); at += longestTurnLine)
            lines << line.mid(at, longestTurnLine).toString();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

TurnView::TurnView(const Turn &turn, QWidget *parent)
    : QWidget(parent)
    , m_turn(turn)
    , m_role(new SectionHead({}))
    , m_thoughtsFold(new TextButton({}))
    , m_thoughts(new AnswerText)
    , m_text(new AnswerText)
    , m_showAll(new TextButton({}, TextButton::Look::Link))
    , m_linkRow(new QWidget)
    , m_linkText(plainLabel())
    , m_openLink(new TextButton(tr("Open"), TextButton::Look::Link))
    , m_error(plainLabel())
    , m_askAgain(new TextButton(tr("Ask again"), TextButton::Look::Link))
    , m_figures(new MutedLabel)
{
    setObjectName(isQuestion(turn) ? QStringLiteral("question") : QStringLiteral("answer"));
    build();
    setTextColour(m_error, &Theme::bad);
    setTurn(turn);
}

TextButton *TurnView::tool(const QString &text, const QString &name, const QString &hint)
{
    auto *button = new TextButton(text);
    button->setObjectName(name);
    setPlainToolTip(button, hint);
    button->setQuiet(this);
    m_tools << button;
    return button;
}

QHBoxLayout *TurnView::buildHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_role, 1);
    if (isQuestion(m_turn)) {
        m_edit = tool(tr("Edit"), QStringLiteral("editQuestion"), tr("Change this question and ask it again (Ctrl+Up in the empty field)"));
        connect(m_edit, &QAbstractButton::clicked, this, &TurnView::editWanted);
        head->addWidget(m_edit);
    }
    auto *copyText = tool(tr("Copy"), QStringLiteral("copyText"), tr("Copy as plain text"));
    connect(copyText, &QAbstractButton::clicked, this, [this] { copy(false); });
    head->addWidget(copyText);
    if (!isQuestion(m_turn)) {
        auto *copyMarkdown = tool(tr("Copy Markdown"), QStringLiteral("copyMarkdown"), tr("Copy as the model wrote it"));
        connect(copyMarkdown, &QAbstractButton::clicked, this, [this] { copy(true); });
        head->addWidget(copyMarkdown);
        m_raw = tool(tr("Raw"), QStringLiteral("rawText"), tr("Show this answer as the model wrote it"));
        m_raw->setCheckable(true);
        connect(m_raw, &QAbstractButton::toggled, this, [this](bool on) {
            m_ownRaw = on;
            showText();
        });
        head->addWidget(m_raw);
    } else {
        auto *remove = tool(tr("Delete"), QStringLiteral("removeTurn"), tr("Take this question and its answer out of the conversation"));
        connect(remove, &QAbstractButton::clicked, this, [this] { emit removeWanted(m_turn.entry.id); });
        head->addWidget(remove);
    }
    return head;
}

void TurnView::build()
{
    m_role->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_text->setObjectName(QStringLiteral("turnText"));
    m_text->setAccessibleName(isQuestion(m_turn) ? tr("Question") : tr("Answer"));
    m_thoughts->setObjectName(QStringLiteral("thoughts"));
    m_thoughts->setAccessibleName(tr("Thoughts of the model"));
    m_thoughts->setMuted(true);
    m_thoughtsFold->setObjectName(QStringLiteral("thoughtsFold"));
    m_thoughtsFold->setCheckable(true);
    m_showAll->setObjectName(QStringLiteral("showAll"));
    m_error->setObjectName(QStringLiteral("turnError"));
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_askAgain->setObjectName(QStringLiteral("askAgain"));
    setPlainToolTip(m_askAgain, tr("Ask the same question again; this answer is replaced (F9)"));
    m_figures->setObjectName(QStringLiteral("turnFigures"));
    m_figures->setWordWrap(true);
    buildLinkRow();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 6);
    layout->setSpacing(4);
    layout->addLayout(buildHead());
    auto *body = new QVBoxLayout;
    body->setContentsMargins(inset, 0, 0, 0);
    body->setSpacing(4);
    for (QWidget *each : std::initializer_list<QWidget *>{ m_thoughtsFold, m_thoughts, m_text, m_showAll, m_linkRow, m_error })
        body->addWidget(each);
    auto *end = new QHBoxLayout;
    end->setContentsMargins(0, 0, 0, 0);
    end->addWidget(m_figures, 1);
    end->addWidget(m_askAgain);
    body->addLayout(end);
    layout->addLayout(body);
    connect(m_thoughtsFold, &QAbstractButton::toggled, this, &TurnView::showThoughts);
    connect(m_showAll, &QAbstractButton::clicked, this, &TurnView::showAll);
    connect(m_text, &AnswerText::linkWanted, this, &TurnView::askAboutLink);
    connect(m_askAgain, &QAbstractButton::clicked, this, &TurnView::askAgainWanted);
}

/// A link is only opened after its address was shown.
void TurnView::buildLinkRow()
{
    m_linkRow->setObjectName(QStringLiteral("linkRow"));
    m_linkText->setObjectName(QStringLiteral("linkText"));
    m_linkText->setWordWrap(true);
    m_openLink->setObjectName(QStringLiteral("openLink"));
    auto *copyLink = new TextButton(tr("Copy address"), TextButton::Look::Link);
    copyLink->setObjectName(QStringLiteral("copyLink"));
    auto *close = new TextButton(tr("Leave it"));
    close->setObjectName(QStringLiteral("closeLink"));
    auto *row = new QHBoxLayout(m_linkRow);
    row->setContentsMargins(0, 4, 0, 4);
    row->addWidget(m_linkText, 1);
    row->addWidget(m_openLink);
    row->addWidget(copyLink);
    row->addWidget(close);
    m_linkRow->hide();
    connect(close, &QAbstractButton::clicked, m_linkRow, &QWidget::hide);
    connect(copyLink, &QAbstractButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_link.toString(QUrl::FullyEncoded));
        m_linkRow->hide();
    });
    connect(m_openLink, &QAbstractButton::clicked, this, [this] {
        if (isWebAddress(m_link))
            QDesktopServices::openUrl(m_link);
        m_linkRow->hide();
    });
}

void TurnView::askAboutLink(const QUrl &url)
{
    m_link = url;
    const QString address = url.toString(QUrl::FullyEncoded);
    m_linkText->setText(isWebAddress(url) ? tr("Open %1 in the browser?").arg(address) : tr("Not opened, as it is no web address: %1").arg(address));
    m_openLink->setVisible(isWebAddress(url));
    m_linkRow->show();
    if (isWebAddress(url))
        m_openLink->setFocus();
}

void TurnView::setTurn(const Turn &turn)
{
    m_turn = turn;
    m_role->setText(isQuestion(turn) ? tr("You") : turn.entry.model.isEmpty() ? tr("Model") : turn.entry.model.left(80));
    if (m_edit)
        m_edit->setVisible(turn.isLast && !turn.isArriving);
    for (TextButton *each : std::as_const(m_tools)) {
        each->setEnabled(!turn.isArriving);
        each->setQuiet(turn.isLast ? nullptr : this);
    }
    showText();
    showThoughts();
    showEnd();
}

void TurnView::showText()
{
    const QString &text = m_turn.entry.message.content;
    const bool isRaw = m_turn.isRaw || m_ownRaw;
    const auto look = isQuestion(m_turn) ? AnswerText::Look::Plain : isRaw ? AnswerText::Look::Raw : AnswerText::Look::Markdown;
    m_text->setContent(text, look);
    m_text->setVisible(!text.isEmpty() && !m_whole);
    m_showAll->setVisible(m_text->isCut() && !m_turn.isArriving && !m_whole);
    const QString size = QLocale().formattedDataSize(text.size(), 1, QLocale::DataSizeSIFormat);
    m_showAll->setText(tr("Show all (%1)").arg(size));
    m_showAll->updateGeometry();
}

void TurnView::showAll()
{
    m_whole = new QPlainTextEdit;
    m_whole->setObjectName(QStringLiteral("wholeText"));
    m_whole->setAccessibleName(tr("The whole answer"));
    m_whole->setReadOnly(true);
    m_whole->setFrameShape(QFrame::NoFrame);
    m_whole->setFixedHeight(wholeHeight);
    m_whole->setPlainText(withBreaks(m_turn.entry.message.content));
    qobject_cast<QVBoxLayout *>(m_text->parentWidget()->layout()->itemAt(1)->layout())->insertWidget(2, m_whole);
    m_whole->show();
    showText();
    m_whole->setFocus();
}

void TurnView::showThoughts()
{
    const QString &thoughts = m_turn.entry.reasoning;
    const bool isOpen = m_thoughtsFold->isChecked();
    m_thoughtsFold->setVisible(!thoughts.isEmpty());
    const QString state = m_turn.isArriving && m_turn.entry.message.content.isEmpty() ? tr("Thinking…") : tr("Thoughts");
    m_thoughtsFold->setText(QStringLiteral("%1 %2").arg(isOpen ? QChar(0x25BE) : QChar(0x25B8)).arg(state));
    setPlainToolTip(m_thoughtsFold,
                    isOpen ? tr("Hide what the model thought before it answered") : tr("Show what the model thought before it answered"));
    m_thoughtsFold->setAccessibleName(state);
    m_thoughtsFold->updateGeometry();
    m_thoughts->setVisible(isOpen && !thoughts.isEmpty());
    if (isOpen)
        m_thoughts->setContent(thoughts, AnswerText::Look::Plain);
}

void TurnView::showEnd()
{
    const llm::ChatEntry &entry = m_turn.entry;
    const bool failed = entry.error && !isStopped(entry);
    m_error->setVisible(failed);
    m_error->setText(failed ? QStringLiteral("%1 %2").arg(QChar(0x25A0)).arg(entry.error->text) : QString());
    m_askAgain->setVisible(!isQuestion(m_turn) && m_turn.isLast && !m_turn.isArriving);
    const QString text = isQuestion(m_turn) ? QString() : figures(m_turn);
    m_figures->setText(text);
    m_figures->setVisible(!text.isEmpty());
}

QString TurnView::figures(const Turn &turn)
{
    const llm::ChatEntry &entry = turn.entry;
    QStringList parts;
    if (turn.isArriving) {
        const qint64 elapsed = turn.elapsed.count();
        parts << (entry.firstTokenMs < 0 ? tr("waiting for the first token, %1").arg(seconds(elapsed)) : tr("answering, %1").arg(seconds(elapsed)));
        parts << tr("Esc stops");
        return parts.join(QStringLiteral(" · "));
    }
    if (isStopped(entry))
        parts << tr("stopped");
    else if (entry.error && !entry.message.content.isEmpty())
        parts << tr("incomplete");
    else if (endingOf(entry.finishReason) == Ending::CutOff)
        parts << tr("cut off at the reply limit; raise it under Options");
    if (entry.firstTokenMs >= 0)
        parts << tr("%1 to first token").arg(duration(entry.firstTokenMs));
    if (turn.tokensPerSecond)
        parts << tr("%1 tokens/s").arg(QLocale().toString(*turn.tokensPerSecond, 'f', 1));
    if (const QString count = tokens(entry.usage); !count.isEmpty())
        parts << count;
    parts << duration(entry.latencyMs) << where(entry);
    return parts.join(QStringLiteral(" · "));
}

void TurnView::copy(bool asMarkdown)
{
    const QString &text = m_turn.entry.message.content;
    if (asMarkdown || isQuestion(m_turn) || m_text->isCut()) {
        QApplication::clipboard()->setText(text);
        return;
    }
    SafeDocument document;
    if (isTameMarkdown(text)) {
        fillFromMarkdown(document, text, Theme::of(palette()));
        QApplication::clipboard()->setText(document.toPlainText());
    } else {
        QApplication::clipboard()->setText(text);
    }
}

void TurnView::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void TurnView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

/// The line next to everything written by others.
void TurnView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const QWidget *text = m_whole ? static_cast<QWidget *>(m_whole) : m_text;
    const QWidget *first = m_thoughtsFold->isVisibleTo(this) ? static_cast<QWidget *>(m_thoughtsFold) : text;
    if (!text->isVisibleTo(this) && !first->isVisibleTo(this))
        return;
    const QWidget *last = text->isVisibleTo(this) ? text : m_thoughts->isVisibleTo(this) ? static_cast<QWidget *>(m_thoughts) : m_thoughtsFold;
    const Theme &theme = Theme::of(palette());
    const QRect line(QPoint(0, first->geometry().top()), QPoint(1, last->geometry().bottom()));
    QPainter(this).fillRect(line, isQuestion(m_turn) ? theme.line : theme.accent);
}

} // namespace gavel::ui

#include "moc_turnview.cpp"
