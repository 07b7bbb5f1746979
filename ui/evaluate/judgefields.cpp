// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judgefields.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace gavel::ui {

GrowingEdit::GrowingEdit(const QString &objectName, const QString &accessibleName, int fewestLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_fewestLines(fewestLines)
    , m_mostLines(mostLines)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(5);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingEdit::fitHeight);
    fitHeight();
}

void GrowingEdit::setShownText(const QString &text)
{
    if (toPlainText() == text)
        return;
    const int position = textCursor().position();
    const int scrolled = verticalScrollBar()->value();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scrolled);
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void GrowingEdit::fitHeight()
{
    // The layout of a plain text counts lines as they are wrapped.
    const int lines = std::clamp(static_cast<int>(std::ceil(document()->size().height())), m_fewestLines, m_mostLines);
    const int margins = 2 * static_cast<int>(document()->documentMargin()) + 2 * frameWidth();
    setFixedHeight(lines * fontMetrics().lineSpacing() + margins + 2);
}

ProblemLabel::ProblemLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(mutedFont(font()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    applyTheme();
    hide();
}

void ProblemLabel::setProblem(const QString &text)
{
    setText(text.isEmpty() ? text : QStringLiteral("▲ ") + text);
    setAccessibleName(text.isEmpty() ? text : tr("Problem: %1").arg(text));
    setVisible(!text.isEmpty());
}

void ProblemLabel::applyTheme()
{
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::WindowText, Theme::of(colours).bad);
    setPalette(colours);
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

FoldButton::FoldButton(const QString &text, const QString &objectName, QWidget *content, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(objectName);
    setText(text);
    setAccessibleName(text);
    setToolTip(tr("Show or hide (Space)"));
    setCheckable(true);
    setAutoRaise(true);
    setFont(mutedFont(font()));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setArrowType(Qt::RightArrow);
    setFocusPolicy(Qt::StrongFocus);
    content->hide();
    connect(this, &QToolButton::toggled, content, &QWidget::setVisible);
    connect(this, &QToolButton::toggled, this, [this](bool open) { setArrowType(open ? Qt::DownArrow : Qt::RightArrow); });
}

void FoldButton::setOpen(bool open)
{
    setChecked(open);
}

QToolButton *linkButton(const QString &text, const QString &objectName, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip.isEmpty() ? text : toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setFont(mutedFont(button->font()));
    return button;
}

void showText(QLineEdit *field, const QString &text)
{
    if (field->text() == text)
        return;
    const int cursor = field->cursorPosition();
    field->setText(text);
    field->setCursorPosition(std::min(cursor, static_cast<int>(text.size())));
}

} // namespace gavel::ui
