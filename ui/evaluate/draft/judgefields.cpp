// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/draft/judgefields.h"

#include "widgets/owncolours.h"
#include "widgets/plaintext.h"
#include "widgets/textbutton.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace gavel::ui {

namespace {

constexpr int fieldCorner = 5;
constexpr int fieldHeight = 26;

} // namespace

FramedEdit::FramedEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(NoFrame);
    document()->setDocumentMargin(7);
}

void FramedEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
}

void FramedEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
}

/// The frame stays where it is, so the view cannot be moved as a picture.
void FramedEdit::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    viewport()->update();
}

void FramedEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    const Theme &theme = Theme::of(QApplication::palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = isReadOnly() ? theme.line : theme.fieldLine;
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(line, 1));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(inset, inset, -inset, -inset), fieldCorner, fieldCorner);
}

GrowingEdit::GrowingEdit(const QString &objectName, const QString &accessibleName, int fewestLines, int mostLines, QWidget *parent)
    : FramedEdit(parent)
    , m_fewestLines(fewestLines)
    , m_mostLines(mostLines)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
    FramedEdit::resizeEvent(event);
    fitHeight();
}

void GrowingEdit::fitHeight()
{
    // The layout of a plain text counts wrapped lines.
    const int wanted = static_cast<int>(std::ceil(document()->size().height()));
    const bool isWhole = wanted <= m_mostLines;
    const int lines = std::clamp(wanted, m_fewestLines, m_mostLines);
    setVerticalScrollBarPolicy(isWhole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    const int height = lines * fontMetrics().lineSpacing() + 2 * static_cast<int>(document()->documentMargin());
    setFixedHeight(isWhole ? std::max(height, textHeight()) : height);
}

/// So much that nothing is left to scroll. The last block counts the lower margin; the view wants
/// one pixel more than it shows.
int GrowingEdit::textHeight() const
{
    qreal height = document()->documentMargin() + 1;
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next())
        height += document()->documentLayout()->blockBoundingRect(block).height();
    return static_cast<int>(std::ceil(height));
}

ProblemLabel::ProblemLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(mutedFont(font()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setForegroundRole(QPalette::WindowText); // on a Base background the default would be another role
    setTextColour(this, &Theme::bad);
    hide();
}

void ProblemLabel::setProblem(const QString &text)
{
    setText(text.isEmpty() ? text : QStringLiteral("▲ ") + text);
    setAccessibleName(text.isEmpty() ? text : tr("Problem: %1").arg(text));
    setVisible(!text.isEmpty());
}

FoldButton::FoldButton(const QString &text, const QString &objectName, QWidget *content, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(objectName);
    setText(text);
    setAccessibleName(text);
    setPlainToolTip(this, tr("Show or hide (Space)"));
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

FieldEdit::FieldEdit(Look look, QWidget *parent)
    : QLineEdit(parent)
    , m_look(look)
    , m_colours(new OwnColours(this, [this](QPalette &own, const Theme &) {
        own.setColor(QPalette::Base, Qt::transparent);
        if (m_look == Look::Chip)
            own.setColor(QPalette::Text, onScoreColor(m_point, m_count));
    }))
{
    setFrame(false);
    setFixedHeight(fieldHeight);
    if (look == Look::Framed)
        setTextMargins(4, 0, 4, 0);
    if (look == Look::Chip) {
        setAlignment(Qt::AlignCenter);
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        setFont(bold);
    }
}

void FieldEdit::setPoint(int point, int count)
{
    m_point = point;
    m_count = count;
    m_colours->apply();
}

void FieldEdit::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::of(QApplication::palette());
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (m_look == Look::Chip) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(scoreColor(m_point, m_count));
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 3, 3);
            painter.setBrush(Qt::NoBrush);
        }
        const QColor line = m_look == Look::Framed ? theme.fieldLine : theme.line;
        painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(line, 1));
        if (hasFocus())
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), fieldCorner, fieldCorner);
        else if (m_look == Look::Framed)
            painter.drawRoundedRect(frame, fieldCorner, fieldCorner);
        else if (m_look == Look::Flat)
            painter.drawLine(frame.bottomLeft(), frame.bottomRight());
    }
    QLineEdit::paintEvent(event);
}

TextButton *linkButton(const QString &text, const QString &objectName, const QString &toolTip)
{
    auto *button = new TextButton(text, TextButton::Look::Link);
    button->setObjectName(objectName);
    setPlainToolTip(button, toolTip.isEmpty() ? text : toolTip);
    button->setFont(mutedFont(button->font()));
    return button;
}

TextButton *menuButton(const QString &text, const QString &objectName, QMenu *menu, const QString &toolTip)
{
    const bool isWord = text.size() > 1;
    auto *button = linkButton(isWord ? text + QStringLiteral(" ▾") : text, objectName, toolTip);
    button->setAccessibleName(text);
    menu->setParent(button, menu->windowFlags());
    QObject::connect(button, &TextButton::clicked, menu, [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
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

#include "moc_judgefields.cpp"
