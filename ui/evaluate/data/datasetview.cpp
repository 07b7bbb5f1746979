// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/datasetview.h"

#include "core/futureresult.h"
#include "evaluate/data/datasetlist.h"
#include "evaluate/data/roleheader.h"
#include "evaluate/data/rowtextview.h"
#include "jobs/session/evaluation.h"
#include "models/datasetrowsmodel.h"
#include "widgets/linesplitter.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowtable.h"
#include "widgets/rule.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace gavel::ui {

namespace {
constexpr std::chrono::milliseconds searchDelay{ 200 };
}

DatasetView::DatasetView(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_model(new models::DatasetRowsModel(this))
    , m_name(plainLabel())
    , m_figures(new MutedLabel)
    , m_state(new MutedLabel)
    , m_find(new QLineEdit)
    , m_goTo(new QSpinBox)
    , m_table(new QTableView)
    , m_header(new RoleHeader(false, m_table))
    , m_row(new RowTextView)
{
    setObjectName(QStringLiteral("datasetView"));
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(searchDelay);
    buildTable();
    buildLayout();
    connectParts();
    showDataset();
}

DatasetView::~DatasetView()
{
    drop();
}

void DatasetView::buildTable()
{
    m_table->setObjectName(QStringLiteral("datasetTable"));
    m_table->setAccessibleName(tr("Rows of the data"));
    m_table->setHorizontalHeader(m_header);
    dressRowTable(*m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(m_table));
    setFocusProxy(m_table);
}

void DatasetView::buildLayout()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setObjectName(QStringLiteral("datasetName"));
    m_figures->setObjectName(QStringLiteral("datasetFigures"));
    m_figures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setObjectName(QStringLiteral("findState"));
    m_find->setObjectName(QStringLiteral("findRows"));
    m_find->setAccessibleName(tr("Find rows"));
    m_find->setPlaceholderText(tr("Find"));
    setPlainToolTip(m_find, tr("Shows only rows with this text (Ctrl+F)"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(180);
    m_goTo->setObjectName(QStringLiteral("goToRow"));
    m_goTo->setAccessibleName(tr("Go to row"));
    setPlainToolTip(m_goTo, tr("The current row; write a number to go there (Ctrl+G)"));
    m_goTo->setPrefix(tr("row "));
    m_goTo->setKeyboardTracking(false);
    m_goTo->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_goTo->setGroupSeparatorShown(true);
    m_goTo->setFixedWidth(104);
    m_row->setObjectName(QStringLiteral("datasetRow"));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(14, 8, 14, 8);
    top->setSpacing(8);
    top->addWidget(m_name);
    top->addWidget(m_figures, 1);
    top->addWidget(m_state);
    top->addWidget(m_find);
    top->addWidget(m_goTo);
    auto *body = new LineSplitter(Qt::Horizontal);
    body->addWidget(m_table);
    body->addWidget(m_row);
    body->setStretchFactor(0, 1);
    body->setSizes({ 560, 300 });
    m_row->setMinimumWidth(200);
    body->keepIn(m_evaluation.workbench().settings().viewStates, QStringLiteral("data/row"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new Rule);
    layout->addWidget(body, 1);
}

void DatasetView::connectParts()
{
    const auto shortcut = [this](const QKeySequence &keys, const std::function<void()> &action) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, action);
    };
    shortcut(QKeySequence::Find, [this] {
        m_find->setFocus();
        m_find->selectAll();
    });
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_G), [this] {
        m_goTo->setFocus();
        m_goTo->selectAll();
    });
    auto *copyRows = new QShortcut(QKeySequence::Copy, m_table);
    copyRows->setContext(Qt::WidgetShortcut);
    connect(copyRows, &QShortcut::activated, this, &DatasetView::copy);
    connect(&m_searchSoon, &QTimer::timeout, this, &DatasetView::search);
    connect(m_find, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        search();
        m_table->setFocus();
    });
    connect(m_goTo, &QSpinBox::valueChanged, this, &DatasetView::goTo);
    connect(&m_search, &QFutureWatcherBase::finished, this, &DatasetView::takeFound);
    connect(&m_copy, &QFutureWatcherBase::finished, this, &DatasetView::takeCopy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DatasetView::showCurrentRow);
    using jobs::Evaluation;
    connect(&m_evaluation, &Evaluation::projectChanged, this, &DatasetView::showDataset);
    connect(&m_evaluation, &Evaluation::datasetChosen, this, &DatasetView::showDataset);
    for (const auto signal : { &Evaluation::datasetsChanged, &Evaluation::labelsChanged, &Evaluation::runsChanged })
        connect(&m_evaluation, signal, this, &DatasetView::showFigures);
}

void DatasetView::drop()
{
    m_searchSoon.stop();
    m_search.cancel();
    m_copy.cancel();
    m_readers.reset();
    m_model->setDataset({}, {});
    m_row->showMessage({});
}

void DatasetView::showDataset()
{
    const auto dataset = m_evaluation.dataset();
    if (!dataset) {
        drop();
        return;
    }
    if (dataset->uuid != m_model->dataset().uuid || m_model->rowCount() == 0) {
        m_search.cancel();
        const QSignalBlocker blocker(m_find);
        m_find->clear();
        m_state->clear();
        m_model->setDataset(*dataset, jobs::rowsOf(*m_evaluation.project(), dataset->id));
        m_header->fitToRoles();
        const QSignalBlocker quiet(m_goTo);
        m_goTo->setRange(1, static_cast<int>(std::clamp<qint64>(dataset->rows, 1, std::numeric_limits<int>::max())));
        m_table->setCurrentIndex(m_model->index(0, 0));
        showCurrentRow();
    }
    showFigures();
}

void DatasetView::showFigures()
{
    const auto dataset = m_evaluation.dataset();
    m_name->setText(dataset ? dataset->name : QString());
    if (!dataset) {
        m_figures->clear();
        return;
    }
    QString text = DatasetList::figures(m_evaluation, *dataset);
    if (dataset->emptyOutputs > 0)
        text += QStringLiteral(" · ") + tr("%Ln empty answer(s)", nullptr, static_cast<int>(dataset->emptyOutputs));
    m_figures->setText(text);
    setPlainToolTip(m_figures, QString());
}

void DatasetView::showCurrentRow()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_row->showMessage(m_model->isFiltered() ? tr("No row has this text.") : QString());
        return;
    }
    const auto item = m_model->item(current.row());
    const qint64 number = m_model->numberAt(current.row());
    const QSignalBlocker blocker(m_goTo);
    m_goTo->setValue(static_cast<int>(number));
    if (!item) {
        m_row->showMessage(item.error().text);
        return;
    }
    QString title = tr("Row %1").arg(QLocale().toString(number));
    if (item->extId != QString::number(number))
        title += QStringLiteral(" · ") + item->extId.left(80).simplified();
    m_row->showCells(title, m_model->dataset().columns, m_model->dataset().mapping, item->cells);
}

/// A reader must not outlive the project that it reads.
template <typename T>
void DatasetView::watch(QFutureWatcher<T> &watcher, const QFuture<T> &future)
{
    if (!m_readers) {
        m_readers = std::make_unique<QFutureSynchronizer<void>>();
        m_readers->setCancelOnWait(true);
    }
    m_readers->addFuture(QFuture<void>(future));
    watcher.setFuture(future);
}

void DatasetView::search()
{
    m_searchSoon.stop();
    m_search.cancel();
    const QString text = m_find->text();
    if (text.isEmpty()) {
        const qint64 number = m_model->numberAt(m_table->currentIndex().row());
        m_model->setFilter({});
        m_state->clear();
        goTo(static_cast<int>(std::max<qint64>(1, number)));
        return;
    }
    if (!m_evaluation.project())
        return;
    m_state->setText(tr("searching…"));
    watch(m_search, jobs::findRows(m_evaluation.project()->readerSource(), m_model->dataset().id, text));
}

void DatasetView::takeFound()
{
    if (m_search.isCanceled())
        return;
    const Result<std::vector<qint64>> found = resultOf(m_search);
    if (!found) {
        m_state->clear();
        emit failed(found.error().text);
        return;
    }
    m_state->setText(tr("%1 of %2 rows").arg(QLocale().toString(static_cast<qint64>(found->size())), QLocale().toString(m_model->dataset().rows)));
    m_model->setFilter(*found);
    m_table->setCurrentIndex(m_model->index(0, 0));
    showCurrentRow();
}

void DatasetView::goTo(int number)
{
    if (m_model->isFiltered() && m_model->rowOf(number) < 0) {
        const QSignalBlocker blocker(m_find);
        m_find->clear();
        m_search.cancel();
        m_state->clear();
        m_model->setFilter({});
    }
    const QModelIndex index = m_model->index(m_model->rowOf(number), 0);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void DatasetView::copy()
{
    QList<jobs::RowRange> rows;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        if (!m_model->isFiltered()) {
            rows << jobs::RowRange{ m_model->numberAt(range.top()), m_model->numberAt(range.bottom()) };
            continue;
        }
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const qint64 number = m_model->numberAt(row);
            rows << jobs::RowRange{ number, number };
        }
    }
    if (rows.isEmpty() || !m_evaluation.project())
        return;
    std::sort(rows.begin(), rows.end());
    m_copy.cancel();
    watch(m_copy, jobs::copyRows(m_evaluation.project()->readerSource(), m_model->dataset(), rows));
}

void DatasetView::takeCopy()
{
    if (m_copy.isCanceled())
        return;
    const Result<QString> text = resultOf(m_copy);
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    else
        emit failed(text.error().text);
}

void DatasetView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_find->hasFocus() || m_model->isFiltered())) {
        m_find->clear();
        search();
        m_table->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace gavel::ui

#include "moc_datasetview.cpp"
