// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/composer.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/textbutton.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr int fewestLines = 2;
constexpr int mostLines = 8;
constexpr int buttonHeight = 28;

} // namespace

ComposerEdit::ComposerEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    // The frame is painted around the viewport.
    setViewportMargins(6, 4, 6, 4);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &ComposerEdit::fitHeight);
    fitHeight();
}

/// The height of a plain text layout is in lines.
void ComposerEdit::fitHeight()
{
    const int lines = std::clamp(static_cast<int>(document()->size().height()), fewestLines, mostLines);
    const int margins = 2 * static_cast<int>(document()->documentMargin()) + 8 + 2;
    setFixedHeight(lines * fontMetrics().lineSpacing() + margins);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        emit confirmed();
    else if (event->key() == Qt::Key_Up && event->modifiers().testFlag(Qt::ControlModifier) && document()->isEmpty())
        emit editLastWanted();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

/// Draws a border of one pixel, in the accent colour while it has the focus.
bool ComposerEdit::event(QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return QPlainTextEdit::event(event);
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = hasFocus() ? 1 : 0.5;
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.fieldLine, 2 * half));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 5, 5);
    return true;
}

void ComposerEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_edit(new ComposerEdit)
    , m_send(new QPushButton(tr("Send")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_obstacle(plainLabel())
    , m_addServer(new TextButton(tr("Add a server"), TextButton::Look::Link))
    , m_obstacleRow(new QWidget)
    , m_editingRow(new QWidget)
    , m_keys(new MutedLabel(tr("Ctrl+Return sends · Return starts a new line · Ctrl+Up changes the last question")))
{
    setObjectName(QStringLiteral("composer"));
    m_keys->setWordWrap(true);
    m_edit->setObjectName(QStringLiteral("question"));
    m_edit->setAccessibleName(tr("Your question"));
    m_edit->setPlaceholderText(tr("Ask something"));
    setPlainToolTip(m_edit, tr("Ctrl+Return sends, Return starts a new line"));
    m_send->setObjectName(QStringLiteral("sendButton"));
    setPlainToolTip(m_send, tr("Send the question (Ctrl+Return)"));
    m_stop->setObjectName(QStringLiteral("stopButton"));
    setPlainToolTip(m_stop, tr("Stop the answer and keep what has arrived (Esc)"));
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    m_addServer->setObjectName(QStringLiteral("addServer"));
    for (QPushButton *button : { m_send, m_stop })
        button->setFixedHeight(buttonHeight);

    auto *obstacle = new QHBoxLayout(m_obstacleRow);
    obstacle->setContentsMargins(0, 0, 0, 0);
    obstacle->addWidget(m_obstacle, 1);
    obstacle->addWidget(m_addServer);
    auto *editing = new QHBoxLayout(m_editingRow);
    editing->setContentsMargins(0, 0, 0, 0);
    auto *cancel = new TextButton(tr("Leave it as it was"), TextButton::Look::Link);
    cancel->setObjectName(QStringLiteral("cancelEdit"));
    setPlainToolTip(cancel, tr("Do not change the question (Esc)"));
    editing->addWidget(plainLabel(tr("You change your last question; its answer is replaced.")), 1);
    editing->addWidget(cancel);
    auto *end = new QHBoxLayout;
    end->addWidget(m_keys, 1);
    end->addWidget(m_stop);
    end->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 10);
    layout->setSpacing(6);
    layout->addWidget(m_obstacleRow);
    layout->addWidget(m_editingRow);
    layout->addWidget(m_edit);
    layout->addLayout(end);

    m_editingRow->hide();
    connect(m_edit, &ComposerEdit::confirmed, this, &Composer::send);
    connect(m_edit, &ComposerEdit::editLastWanted, this, &Composer::editLastWanted);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showButtons();
        emit textEdited();
    });
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_stop, &QPushButton::clicked, this, &Composer::stopWanted);
    connect(m_addServer, &QAbstractButton::clicked, this, &Composer::serverWanted);
    connect(cancel, &QAbstractButton::clicked, this, &Composer::editCancelled);
    m_send->setDefault(true); // drawn in the accent colour
    setObstacle({});
    setFocusProxy(m_edit);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString &text)
{
    const QSignalBlocker blocked(this);
    if (text != m_edit->toPlainText())
        m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    showButtons();
}

void Composer::setAnswering(bool answering)
{
    const bool hadFocus = m_stop->hasFocus();
    m_isAnswering = answering;
    showButtons();
    if (hadFocus)
        m_edit->setFocus();
}

void Composer::setObstacle(const QString &why, bool canAddServer)
{
    m_obstacle->setText(why);
    m_obstacleRow->setVisible(!why.isEmpty());
    m_addServer->setVisible(canAddServer);
    showButtons();
}

void Composer::setEditing(bool editing)
{
    m_editingRow->setVisible(editing);
    m_send->setText(editing ? tr("Ask anew") : tr("Send"));
}

void Composer::focusField()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

void Composer::showButtons()
{
    m_stop->setVisible(m_isAnswering);
    m_send->setEnabled(!m_isAnswering && m_obstacle->text().isEmpty() && !m_edit->toPlainText().trimmed().isEmpty());
}

void Composer::send()
{
    if (m_send->isEnabled())
        emit sendWanted(m_edit->toPlainText());
}

} // namespace gavel::ui

#include "moc_composer.cpp"
