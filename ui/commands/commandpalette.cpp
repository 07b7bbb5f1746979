// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commandpalette.h"

#include "commands/commanddelegate.h"
#include "commands/commandsmodel.h"
#include "widgets/mutedlabel.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr int widestPalette = 720;
constexpr int mostRows = 12;
constexpr int paletteMargin = 20;
constexpr int paletteTop = 60;
} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window)
    , m_model(new CommandsModel(this))
    , m_typed(new QLineEdit)
    , m_list(new QListView)
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("All commands"));
    m_typed->setObjectName(QStringLiteral("commandFilter"));
    m_typed->setAccessibleName(tr("Find a command"));
    m_typed->setPlaceholderText(tr("What do you want to do? A page, a judge, data, a run, a project …"));
    m_typed->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_typed);
    layout->addWidget(m_list, 1);
    auto *keys = new MutedLabel(tr("Up and Down choose, Return does it, Esc goes back"));
    keys->setIndent(12);
    layout->addWidget(keys);
    hide();
    window->installEventFilter(this);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::describe);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { act(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { followFocus(now); });
}

void CommandPalette::open(const QList<Command> &commands)
{
    if (m_isOpen) {
        close();
        return;
    }
    m_before = QApplication::focusWidget();
    m_isOpen = true;
    m_model->setCommands(commands);
    m_typed->clear();
    filter({});
    show();
    raise();
    m_typed->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::close()
{
    m_isOpen = false; // so that the focus may go
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

/// A click beside it closes it. The focus is then where it was clicked.
void CommandPalette::followFocus(const QWidget *now)
{
    if (!m_isOpen || !now || now == m_typed || now->window() != window())
        return;
    m_isOpen = false;
    hide();
}

void CommandPalette::filter(const QString &typed)
{
    m_model->filter(typed);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
    describe(m_list->currentIndex());
    place();
}

/// The focus stays in the field, which therefore says what is chosen.
void CommandPalette::describe(const QModelIndex &chosen)
{
    QStringList parts{ chosen.data(Qt::AccessibleTextRole).toString(), chosen.data(CommandsModel::WhyNotRole).toString() };
    parts.removeAll(QString());
    m_typed->setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const int fitting = std::clamp(room.height() / 2 / RowDelegate::rowHeight, 1, mostRows);
    m_list->setFixedHeight(std::clamp(m_model->rowCount(), 1, fitting) * RowDelegate::rowHeight);
    const int width = std::min(widestPalette, room.width() - 2 * paletteMargin);
    layout()->activate();
    setGeometry((room.width() - width) / 2, paletteTop, width, sizeHint().height());
}

void CommandPalette::moveBy(int rows)
{
    const int last = m_model->rowCount() - 1;
    m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, last)), 0));
}

/// One that cannot be done stays there with its reason.
void CommandPalette::act(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !m_model->command(row).whyNot.isEmpty())
        return;
    const auto command = m_model->command(row).act;
    close();
    command();
}

bool CommandPalette::isTaken(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        act(m_list->currentIndex().row());
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_PageUp:
        moveBy(1 - mostRows);
        return true;
    case Qt::Key_PageDown:
        moveBy(mostRows - 1);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nothing else to go to
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setPen(theme.fieldLine);
    painter.setBrush(theme.base);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_typed) {
        if (event->type() == QEvent::Resize && m_isOpen)
            place();
        return false;
    }
    const auto *key = dynamic_cast<const QKeyEvent *>(event);
    const bool isPlain = key && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (event->type() == QEvent::ShortcutOverride && isPlain) {
        event->accept(); // the window's single keys rest
        return true;
    }
    return event->type() == QEvent::KeyPress && isPlain && isTaken(key->key());
}

} // namespace gavel::ui

#include "moc_commandpalette.cpp"
