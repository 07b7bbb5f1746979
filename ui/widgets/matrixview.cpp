// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/matrixview.h"

#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr int cellHeight = 26;
constexpr int widestCell = 44;
constexpr int narrowestCell = 20;
constexpr int widestMatrix = 420;
constexpr int titleHeight = 18;
constexpr int longestLabel = 80; ///< pixels
} // namespace

MatrixView::MatrixView(const QString &rowTitle, const QString &columnTitle, QWidget *parent)
    : QWidget(parent)
    , m_rowTitle(rowTitle)
    , m_columnTitle(columnTitle)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MatrixView::setCounts(const QStringList &labels, const std::vector<qint64> &counts)
{
    const bool isOther = labels != m_labels;
    m_labels = labels;
    m_counts = counts;
    m_counts.resize(static_cast<std::size_t>(size()) * static_cast<std::size_t>(size()));
    if (isOther) {
        m_current = { 0, 0 };
        m_chosen = {};
        updateGeometry();
    }
    setAccessibleDescription(words(m_current));
    update();
}

qint64 MatrixView::count(int row, int column) const
{
    if (row < 0 || column < 0 || row >= size() || column >= size())
        return 0;
    return m_counts[static_cast<std::size_t>(row) * static_cast<std::size_t>(size()) + static_cast<std::size_t>(column)];
}

void MatrixView::setChosen(int row, int column)
{
    m_chosen = { row, column };
    update();
}

void MatrixView::setClickable(bool clickable)
{
    m_clickable = clickable;
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    unsetCursor();
}

int MatrixView::cellWidth() const
{
    return size() > 0 ? std::clamp(widestMatrix / size(), narrowestCell, widestCell) : widestCell;
}

QString MatrixView::shortLabel(int index) const
{
    return QFontMetrics(font()).elidedText(m_labels[index], Qt::ElideRight, longestLabel);
}

int MatrixView::headWidth() const
{
    int widest = 12;
    for (int i = 0; i < size(); ++i)
        widest = std::max(widest, QFontMetrics(font()).horizontalAdvance(shortLabel(i)));
    return std::max(widest + 12, QFontMetrics(mutedFont(font())).horizontalAdvance(m_rowTitle) + 10);
}

QSize MatrixView::sizeHint() const
{
    return { headWidth() + size() * cellWidth() + 2, titleHeight + (size() + 1) * cellHeight + 2 };
}

QRect MatrixView::cellRect(int row, int column) const
{
    return { headWidth() + column * cellWidth(), titleHeight + (row + 1) * cellHeight, cellWidth(), cellHeight };
}

MatrixView::Cell MatrixView::cellAt(const QPoint &position) const
{
    for (int row = 0; row < size(); ++row) {
        for (int column = 0; column < size(); ++column) {
            if (cellRect(row, column).contains(position))
                return { row, column };
        }
    }
    return {};
}

QString MatrixView::words(const Cell &cell) const
{
    if (cell.row < 0 || cell.row >= size() || cell.column >= size())
        return {};
    return tr("%1 %2, %3 %4: %n row(s)", nullptr, static_cast<int>(count(cell.row, cell.column)))
        .arg(m_rowTitle, m_labels[cell.row], m_columnTitle, m_labels[cell.column]);
}

void MatrixView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeads(&painter);
    const qint64 most = m_counts.empty() ? 0 : *std::max_element(m_counts.cbegin(), m_counts.cend());
    for (int row = 0; row < size(); ++row) {
        for (int column = 0; column < size(); ++column)
            paintCell(&painter, { row, column }, most);
    }
}

void MatrixView::paintHeads(QPainter *painter) const
{
    const Theme &theme = Theme::of(palette());
    painter->setPen(theme.muted);
    painter->setFont(mutedFont(font()));
    const QRect above(headWidth(), 0, size() * cellWidth(), titleHeight);
    painter->drawText(above, Qt::AlignCenter, m_columnTitle);
    painter->drawText(QRect(0, titleHeight, headWidth() - 8, cellHeight), Qt::AlignRight | Qt::AlignVCenter, m_rowTitle);
    painter->setPen(theme.text);
    painter->setFont(tabularFont(font()));
    for (int i = 0; i < size(); ++i) {
        const QRect left(0, cellRect(i, 0).top(), headWidth() - 8, cellHeight);
        painter->drawText(left, Qt::AlignRight | Qt::AlignVCenter, shortLabel(i));
        const QRect top(cellRect(0, i).left(), titleHeight, cellWidth(), cellHeight);
        const QString label = painter->fontMetrics().elidedText(m_labels[i], Qt::ElideRight, cellWidth() - 2);
        painter->drawText(top, Qt::AlignCenter, label);
    }
}

void MatrixView::paintCell(QPainter *painter, const Cell &cell, qint64 most) const
{
    const Theme &theme = Theme::of(palette());
    const QRectF rect = QRectF(cellRect(cell.row, cell.column)).adjusted(1.5, 1.5, -1.5, -1.5);
    const qint64 number = count(cell.row, cell.column);
    QColor fill = theme.accent;
    // From barely tinted to half: keeps enough contrast for the text.
    fill.setAlphaF(number > 0 && most > 0 ? 0.10F + 0.40F * static_cast<float>(number) / static_cast<float>(most) : 0.0F);
    const bool isDiagonal = cell.row == cell.column;
    painter->setBrush(fill);
    painter->setPen(QPen(isDiagonal ? theme.muted : theme.softLine, isDiagonal ? 1.5 : 1));
    painter->drawRoundedRect(rect, 3, 3);
    const bool isCurrent = hasFocus() && cell == m_current;
    if (isCurrent || cell == m_chosen) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    QString text = QLocale().toString(number);
    QFont digits = tabularFont(mutedFont(font()));
    if (QFontMetrics(digits).horizontalAdvance(text) > cellWidth() - 4)
        text = number >= 1000 ? tr("%1k").arg(QLocale().toString(number / 1000)) : text;
    if (QFontMetrics(digits).horizontalAdvance(text) > cellWidth() - 4)
        return;
    digits.setWeight(isDiagonal ? QFont::DemiBold : QFont::Normal);
    painter->setFont(digits);
    painter->setPen(number > 0 ? theme.text : theme.muted);
    painter->drawText(rect, Qt::AlignCenter, text);
}

void MatrixView::moveTo(Cell cell)
{
    m_current = { std::clamp(cell.row, 0, std::max(0, size() - 1)), std::clamp(cell.column, 0, std::max(0, size() - 1)) };
    setAccessibleDescription(words(m_current));
    update();
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    const Cell cell = cellAt(event->position().toPoint());
    if (!m_clickable || event->button() != Qt::LeftButton || cell.row < 0)
        return;
    moveTo(cell);
    emit cellActivated(cell.row, cell.column);
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(m_clickable && cellAt(event->position().toPoint()).row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return moveTo({ m_current.row - 1, m_current.column });
    case Qt::Key_Down:
        return moveTo({ m_current.row + 1, m_current.column });
    case Qt::Key_Left:
        return moveTo({ m_current.row, m_current.column - 1 });
    case Qt::Key_Right:
        return moveTo({ m_current.row, m_current.column + 1 });
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_clickable && size() > 0)
            emit cellActivated(m_current.row, m_current.column);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool MatrixView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text = words(cellAt(help->pos()));
    if (!text.isEmpty() && m_clickable)
        text += u'\n' + tr("Click, or press Return, to see them");
    if (text.isEmpty())
        QToolTip::hideText();
    else
        showPlainToolTip(help->globalPos(), text, this);
    return true;
}

void MatrixView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace gavel::ui

#include "moc_matrixview.cpp"
