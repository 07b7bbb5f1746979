// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/chatlist.h"

#include "jobs/chat/conversations.h"
#include "models/chatlistmodel.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rowdelegate.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr int chatMargin = 14;
constexpr qsizetype longestShown = 24;

/// A name on one line, followed by a dot while an answer arrives.
class ChatDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isChosen = option.state & QStyle::State_Selected;
        const QRectF ground = QRectF(option.rect).adjusted(6.5, 0.5, -6.5, -1.5);
        if (isChosen || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isChosen ? theme.selection : theme.alternate);
            painter->drawRoundedRect(ground, 5, 5);
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(theme.accent, 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(ground, 5, 5);
        }
        const bool isAnswering = index.data(models::ChatListModel::AnsweringRole).toBool();
        const QRect cell = option.rect.adjusted(chatMargin, 0, -chatMargin - (isAnswering ? 12 : 0), 0);
        painter->setPen(theme.text);
        painter->setFont(option.font);
        painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
        if (isAnswering) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accent);
            painter->drawEllipse(QPointF(option.rect.right() - chatMargin, option.rect.center().y() + 0.5), 3.5, 3.5);
        }
        painter->restore();
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(index)
        editor->setGeometry(option.rect.adjusted(8, 1, -8, -1));
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(option)
        Q_UNUSED(index)
        auto *edit = new QLineEdit(parent);
        edit->setObjectName(QStringLiteral("chatName"));
        edit->setAccessibleName(ChatList::tr("Name of the conversation"));
        edit->setMaxLength(200);
        return edit;
    }
};

} // namespace

ChatList::ChatList(jobs::Conversations &conversations, QWidget *parent)
    : QWidget(parent)
    , m_conversations(conversations)
    , m_model(new models::ChatListModel(conversations, this))
    , m_list(new QListView)
    , m_undoRow(new QWidget)
    , m_undoText(new MutedLabel)
    , m_new(new TextButton(tr("New"), TextButton::Look::Link))
{
    setObjectName(QStringLiteral("chatListPane"));
    m_list->setObjectName(QStringLiteral("chatList"));
    m_list->setAccessibleName(tr("Conversations of the project"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChatDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_new->setObjectName(QStringLiteral("newChat"));
    setPlainToolTip(m_new, tr("Begin a new conversation (Ctrl+Shift+N)"));
    auto *undo = new TextButton(tr("Undo"), TextButton::Look::Link);
    undo->setObjectName(QStringLiteral("undoRemove"));
    setPlainToolTip(undo, tr("Bring the deleted conversation back"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(chatMargin, 0, 9, 0);
    head->addWidget(new SectionHead(tr("Conversations")), 1);
    head->addWidget(m_new);
    auto *undoRow = new QHBoxLayout(m_undoRow);
    undoRow->setContentsMargins(chatMargin, 6, 9, 6);
    undoRow->addWidget(m_undoText, 1);
    undoRow->addWidget(undo);
    m_undoText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_undoRow);

    connect(m_new, &QAbstractButton::clicked, this, [this] {
        m_conversations.startNew();
        emit picked();
    });
    connect(undo, &QAbstractButton::clicked, &conversations, &jobs::Conversations::undoRemove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_isShowing && index.isValid())
            m_conversations.choose(index.data(models::ChatListModel::IdRole).toLongLong());
    });
    connect(&conversations, &jobs::Conversations::listChanged, this, &ChatList::showRemoved);
    connect(&conversations, &jobs::Conversations::listChanged, this, &ChatList::showCurrent);
    connect(&conversations, &jobs::Conversations::currentChanged, this, &ChatList::showCurrent);
    showRemoved();
    showCurrent();
}

void ChatList::showCurrent()
{
    m_isShowing = true;
    const jobs::Conversation *current = m_conversations.current();
    const QModelIndex index = current ? m_model->indexOf(current->id()) : QModelIndex();
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        m_list->clearSelection();
    m_isShowing = false;
}

void ChatList::showRemoved()
{
    const auto removed = m_conversations.removed();
    m_undoRow->setVisible(removed.has_value());
    if (!removed)
        return;
    const QString title = removed->title.size() > longestShown ? removed->title.left(longestShown - 1) + QChar(0x2026) : removed->title;
    m_undoText->setText(tr("Deleted “%1”").arg(title));
    m_undoText->setAccessibleName(tr("Deleted the conversation “%1”").arg(removed->title));
}

void ChatList::removeChosen()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid())
        m_conversations.remove(index.data(models::ChatListModel::IdRole).toLongLong());
}

bool ChatList::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
            removeChosen();
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
            emit picked();
            return true;
        }
        if (key->matches(QKeySequence::Undo) && m_conversations.removed()) {
            m_conversations.undoRemove();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace gavel::ui

#include "moc_chatlist.cpp"
