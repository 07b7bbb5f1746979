// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/datasetlist.h"

#include "jobs/reading/datasetrows.h"
#include "jobs/session/chosendata.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
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

/// As many whole figures as have room.
QString fitting(QStringList figures, const QFontMetrics &metrics, int width)
{
    const auto text = [&figures] { return figures.join(QStringLiteral(" · ")); };
    while (figures.size() > 1 && metrics.horizontalAdvance(text()) > width)
        figures.removeLast();
    return text();
}

/// The name, with muted figures below.
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
        const QRect lower(inner.left(), inner.top() + half, inner.width(), half);
        const QFont small = mutedFont(option.font);
        line(small, theme.muted, fitting(index.data(FiguresRole).toStringList(), QFontMetrics(small), lower.width()), lower);
        painter->restore();
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect.adjusted(4, 8, -4, -8));
    }
};

} // namespace

DatasetList::DatasetList(jobs::ChosenData &chosen, jobs::ShownRun &shown, QWidget *parent)
    : QWidget(parent)
    , m_data(chosen)
    , m_shown(shown)
    , m_list(new QListWidget)
    , m_import(new QPushButton(tr("Import a file…")))
    , m_labels(new QPushButton(tr("Import labels…")))
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
    m_labels->setObjectName(QStringLiteral("importLabels"));
    m_labels->setAccessibleName(tr("Import labels from a file"));
    setPlainToolTip(m_labels, tr("Adds people's labels from a file of their own to these rows, joined by id"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 8, 12);
    layout->setSpacing(6);
    layout->addWidget(new SectionHead(tr("Data")));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_labels);
    layout->addWidget(m_import);
    connect(m_import, &QPushButton::clicked, this, &DatasetList::importWanted);
    connect(m_labels, &QPushButton::clicked, this, &DatasetList::labelsWanted);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        if (!m_loading && current() > 0)
            m_data.choose(current());
    });
    connect(m_list, &QListWidget::itemChanged, this, &DatasetList::rename);
    connect(m_list, &QWidget::customContextMenuRequested, this, &DatasetList::openMenu);
    using jobs::ChosenData;
    // Queued: a rename is still inside the list's editor.
    connect(&chosen, &ChosenData::listChanged, this, &DatasetList::reload, Qt::QueuedConnection);
    connect(&chosen, &ChosenData::chosen, this, &DatasetList::select);
    connect(&shown, &jobs::ShownRun::labelsChanged, this, &DatasetList::showFigures);
    connect(&shown.runs(), &jobs::StoredRuns::changed, this, &DatasetList::showFigures);
    reload();
}

QString DatasetList::figures(const jobs::ShownRun &shown, const data::Dataset &dataset)
{
    return figureParts(shown, dataset).join(QStringLiteral(" · "));
}

QStringList DatasetList::figureParts(const jobs::ShownRun &shown, const data::Dataset &dataset)
{
    QStringList parts{ tr("%Ln row(s)", nullptr, static_cast<int>(dataset.rows)) };
    const store::Project *project = shown.workbench().project();
    const qint64 labelled = project ? jobs::labelledRows(*project, dataset.id) : 0;
    if (labelled > 0)
        parts << tr("%Ln labelled", nullptr, static_cast<int>(labelled));
    if (const auto runs = std::ranges::count(shown.runs().all(), dataset.id, &store::RunInfo::dataset); runs > 0)
        parts << tr("%Ln run(s)", nullptr, static_cast<int>(runs));
    return parts;
}

/// All figures are in the tooltip, too: a narrow list shows fewer of them.
void DatasetList::setFigures(QListWidgetItem &item, const data::Dataset &dataset) const
{
    const QStringList parts = figureParts(m_shown, dataset);
    const QString all = parts.join(QStringLiteral(" · "));
    item.setData(FiguresRole, parts);
    item.setData(Qt::ToolTipRole, plainTip(QStringLiteral("%1\n%2").arg(dataset.name, all)));
    item.setData(Qt::AccessibleDescriptionRole, all);
}

qint64 DatasetList::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(DatasetRole).toLongLong() : 0;
}

void DatasetList::reload()
{
    const QScopedValueRollback loading(m_loading, true);
    m_labels->setEnabled(!m_shown.workbench().isReadOnly());
    m_list->clear();
    for (const data::Dataset &dataset : m_data.all()) {
        auto *item = new QListWidgetItem(dataset.name);
        item->setData(DatasetRole, dataset.id);
        setFigures(*item, dataset);
        if (!m_shown.workbench().isReadOnly())
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        m_list->addItem(item);
    }
    select();
}

void DatasetList::showFigures()
{
    const QScopedValueRollback loading(m_loading, true);
    const QList<data::Dataset> &datasets = m_data.all();
    for (int i = 0; i < m_list->count() && i < datasets.size(); ++i)
        setFigures(*m_list->item(i), datasets.at(i));
}

void DatasetList::select()
{
    const QScopedValueRollback loading(m_loading, true);
    const auto chosen = m_data.dataset();
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
    const auto renamed = name.isEmpty() ? Result<void>() : m_data.rename(item->data(DatasetRole).toLongLong(), name);
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
        action->setEnabled(!m_shown.workbench().isReadOnly());
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void DatasetList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && current() > 0 && !m_shown.workbench().isReadOnly())
        emit removeWanted(current());
    else
        QWidget::keyPressEvent(event);
}

} // namespace gavel::ui

#include "moc_datasetlist.cpp"
