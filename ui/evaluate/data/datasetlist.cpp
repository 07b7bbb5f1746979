// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/datasetlist.h"

#include "jobs/reading/datasetrows.h"
#include "jobs/session/evaluation.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr int itemHeight = 44;
enum ItemRole { DatasetRole = Qt::UserRole + 1, FiguresRole };

/// The name, and the figures in muted type below it.
class DatasetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return { 120, itemHeight }; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isSelected) {
            const bool isFocused = option.state & QStyle::State_HasFocus;
            painter->setPen(isFocused ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
            painter->setBrush(theme.selection);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 5, 5);
        }
        const QRect inner = option.rect.adjusted(10, 5, -8, -5);
        const auto line = [&](const QFont &font, const QColor &colour, const QString &text, const QRect &rect) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                              painter->fontMetrics().elidedText(text, Qt::ElideMiddle, rect.width()));
        };
        QFont bold = option.font;
        bold.setWeight(isSelected ? QFont::DemiBold : QFont::Normal);
        const int half = inner.height() / 2;
        line(bold, theme.text, index.data(Qt::DisplayRole).toString().simplified(), QRect(inner.topLeft(), QSize(inner.width(), half)));
        line(mutedFont(option.font), theme.muted, index.data(FiguresRole).toString(), QRect(inner.left(), inner.top() + half, inner.width(), half));
        painter->restore();
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect.adjusted(4, 8, -4, -8));
    }
};

qsizetype runsOf(const jobs::Evaluation &evaluation, qint64 dataset)
{
    return std::ranges::count_if(evaluation.runs(), [dataset](const store::RunInfo &run) { return run.dataset == dataset; });
}

} // namespace

DatasetList::DatasetList(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_list(new QListWidget)
    , m_import(new QPushButton(tr("Import a file…")))
{
    m_list->setObjectName(QStringLiteral("datasetList"));
    m_list->setAccessibleName(tr("Data of the project"));
    setPlainToolTip(m_list, tr("F2 renames, Delete removes"));
    m_list->setItemDelegate(new DatasetDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_import->setObjectName(QStringLiteral("importFile"));
    m_import->setAccessibleName(tr("Import a file"));
    setPlainToolTip(m_import, tr("Import rows from a CSV or JSONL file (Ctrl+I); or drop it anywhere on this page"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 8, 12);
    layout->setSpacing(6);
    layout->addWidget(new SectionHead(tr("Data")));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_import);
    connect(m_import, &QPushButton::clicked, this, &DatasetList::importWanted);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        if (!m_loading && current() > 0)
            m_evaluation.chooseDataset(current());
    });
    connect(m_list, &QListWidget::itemChanged, this, &DatasetList::rename);
    connect(m_list, &QWidget::customContextMenuRequested, this, &DatasetList::openMenu);
    using jobs::Evaluation;
    connect(&evaluation, &Evaluation::projectChanged, this, &DatasetList::reload);
    // Later: a rename comes out of the list's own editor.
    connect(&evaluation, &Evaluation::datasetsChanged, this, &DatasetList::reload, Qt::QueuedConnection);
    connect(&evaluation, &Evaluation::datasetChosen, this, &DatasetList::select);
    connect(&evaluation, &Evaluation::labelsChanged, this, &DatasetList::showFigures);
    connect(&evaluation, &Evaluation::runsChanged, this, &DatasetList::showFigures);
    reload();
}

QString DatasetList::figures(const jobs::Evaluation &evaluation, const data::Dataset &dataset)
{
    QStringList parts{ tr("%Ln row(s)", nullptr, static_cast<int>(dataset.rows)) };
    const qint64 labelled = evaluation.project() ? jobs::labelledRows(*evaluation.project(), dataset.id) : 0;
    if (labelled > 0)
        parts << tr("%Ln labelled", nullptr, static_cast<int>(labelled));
    if (const qsizetype runs = runsOf(evaluation, dataset.id); runs > 0)
        parts << tr("%Ln run(s)", nullptr, static_cast<int>(runs));
    return parts.join(QStringLiteral(" · "));
}

qint64 DatasetList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(DatasetRole).toLongLong() : 0;
}

void DatasetList::reload()
{
    const QScopedValueRollback loading(m_loading, true);
    m_list->clear();
    for (const data::Dataset &dataset : m_evaluation.datasets()) {
        auto *item = new QListWidgetItem(dataset.name);
        item->setData(DatasetRole, dataset.id);
        item->setData(FiguresRole, figures(m_evaluation, dataset));
        item->setData(Qt::AccessibleDescriptionRole, item->data(FiguresRole));
        if (!m_evaluation.isReadOnly())
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        m_list->addItem(item);
    }
    select();
}

void DatasetList::showFigures()
{
    const QScopedValueRollback loading(m_loading, true);
    const QList<data::Dataset> &datasets = m_evaluation.datasets();
    for (int i = 0; i < m_list->count() && i < datasets.size(); ++i)
        m_list->item(i)->setData(FiguresRole, figures(m_evaluation, datasets.at(i)));
}

void DatasetList::select()
{
    const QScopedValueRollback loading(m_loading, true);
    const auto chosen = m_evaluation.dataset();
    for (int i = 0; i < m_list->count(); ++i) {
        if (chosen && m_list->item(i)->data(DatasetRole).toLongLong() == chosen->id)
            m_list->setCurrentRow(i);
    }
}

void DatasetList::rename(QListWidgetItem *item)
{
    if (m_loading)
        return;
    const QString name = item->text().simplified();
    const auto renamed = name.isEmpty() ? Result<void>() : m_evaluation.renameDataset(item->data(DatasetRole).toLongLong(), name);
    if (!renamed)
        emit failed(renamed.error().text);
    if (!renamed || name.isEmpty())
        QMetaObject::invokeMethod(this, &DatasetList::reload, Qt::QueuedConnection);
}

void DatasetList::openMenu(const QPoint &position)
{
    QListWidgetItem *item = m_list->itemAt(position);
    if (!item)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *rename = menu->addAction(tr("&Rename"), this, [this, item] { m_list->editItem(item); });
    rename->setShortcut(Qt::Key_F2);
    QAction *remove = menu->addAction(tr("Re&move…"), this, [this] { emit removeWanted(current()); });
    remove->setShortcut(QKeySequence::Delete);
    for (QAction *action : { rename, remove })
        action->setEnabled(!m_evaluation.isReadOnly());
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void DatasetList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && current() > 0 && !m_evaluation.isReadOnly())
        emit removeWanted(current());
    else
        QWidget::keyPressEvent(event);
}

} // namespace gavel::ui

#include "moc_datasetlist.cpp"
