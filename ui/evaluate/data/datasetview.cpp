// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/datasetview.h"

#include "evaluate/data/datasetlist.h"
#include "evaluate/data/roleheader.h"
#include "evaluate/data/rolemenu.h"
#include "evaluate/data/rolestrip.h"
#include "evaluate/data/rowtextview.h"
#include "jobs/session/chosendata.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
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
#include <QMenu>
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

DatasetView::DatasetView(jobs::NextRun &next, jobs::ShownRun &shown, QWidget *parent)
    : QWidget(parent)
    , m_data(next.data())
    , m_shown(shown)
    , m_model(new models::DatasetRowsModel(this))
    , m_name(plainLabel())
    , m_figures(new MutedLabel)
    , m_state(new MutedLabel)
    , m_find(new QLineEdit)
    , m_goTo(new QSpinBox)
    , m_table(new QTableView)
    , m_header(new RoleHeader(true, m_table))
    , m_row(new RowTextView)
    , m_roles(new RoleStrip(next))
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
    styleRowTable(*m_table);
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
    body->keepIn(m_shown.workbench().views().states(), QStringLiteral("data/row"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_roles);
    layout->addWidget(new Rule);
    layout->addWidget(body, 1);
}

void DatasetView::connectParts()
{
    auto *copyRows = new QShortcut(QKeySequence::Copy, m_table);
    copyRows->setContext(Qt::WidgetShortcut);
    connect(copyRows, &QShortcut::activated, this, &DatasetView::copy);
    auto *role = new QShortcut(QKeySequence(Qt::Key_R), m_table);
    role->setContext(Qt::WidgetShortcut);
    connect(role, &QShortcut::activated, this, [this] { chooseRole(m_table->currentIndex().column()); });
    connect(m_header, &QHeaderView::sectionClicked, this, &DatasetView::chooseRole);
    connect(m_roles, &RoleStrip::mappingChanged, this, [this] { m_model->setMapping(m_roles->mapping()); });
    connect(m_roles, &RoleStrip::applied, this, &DatasetView::rolesChanged);
    connect(m_roles, &RoleStrip::failed, this, &DatasetView::failed);
    connect(&m_searchSoon, &QTimer::timeout, this, &DatasetView::search);
    connect(m_find, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        search();
        m_table->setFocus();
    });
    connect(m_goTo, &QSpinBox::valueChanged, this, &DatasetView::goTo);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DatasetView::showCurrentRow);
    connect(&m_data, &jobs::ChosenData::chosen, this, &DatasetView::showDataset);
    connect(&m_data, &jobs::ChosenData::listChanged, this, &DatasetView::showFigures);
    connect(&m_shown, &jobs::ShownRun::labelsChanged, this, &DatasetView::showFigures);
    connect(&m_shown.runs(), &jobs::StoredRuns::changed, this, &DatasetView::showFigures);
}

void DatasetView::startFind()
{
    m_find->setFocus();
    m_find->selectAll();
}

void DatasetView::startGoTo()
{
    m_goTo->setFocus();
    m_goTo->selectAll();
}

/// Shows all rows again; not by a blocked signal, which the field's own ✕ needs.
void DatasetView::clearFind()
{
    m_search.cancel();
    m_find->clear();
    m_searchSoon.stop();
    m_state->clear();
}

void DatasetView::drop()
{
    m_searchSoon.stop();
    m_search.cancel();
    m_copy.cancel();
    m_model->setDataset({}, {});
    m_roles->reset();
    m_row->showMessage({});
}

void DatasetView::showDataset()
{
    const auto dataset = m_data.dataset();
    if (!dataset) {
        drop();
        return;
    }
    if (dataset->uuid != m_model->dataset().uuid || m_model->rowCount() == 0) {
        clearFind();
        m_model->setDataset(*dataset, jobs::rowsOf(*m_shown.workbench().project(), dataset->id));
        m_roles->reset();
        m_header->fitToRoles(QLocale().toString(dataset->rows));
        const QSignalBlocker quiet(m_goTo);
        m_goTo->setRange(1, static_cast<int>(std::clamp<qint64>(dataset->rows, 1, std::numeric_limits<int>::max())));
        goToRow(*m_table, 0);
        showCurrentRow();
    }
    showFigures();
}

void DatasetView::chooseRole(int section)
{
    const data::Mapping mapping = m_roles->mapping();
    if (section < 1 || section > mapping.size() || m_roles->isBusy() || m_shown.workbench().isReadOnly())
        return;
    QMenu *menu = roleMenu(this, mapping.at(section - 1).role, [this, section](data::Role role) { m_roles->change(section - 1, role); });
    menu->popup(m_header->menuPosition(section));
}

void DatasetView::showFigures()
{
    const auto dataset = m_data.dataset();
    m_name->setText(dataset ? dataset->name : QString());
    if (!dataset) {
        m_figures->clear();
        return;
    }
    QString text = DatasetList::figures(m_shown, *dataset);
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
    if (!m_shown.workbench().project())
        return;
    m_state->setText(tr("searching…"));
    m_search = ScopedCall(jobs::findRows(*m_shown.workbench().project(), m_model->dataset().id, text, this,
                                         [this](const Result<std::vector<qint64>> &found) { takeFound(found); }));
}

void DatasetView::takeFound(const Result<std::vector<qint64>> &found)
{
    if (isCancelled(found))
        return;
    if (!found) {
        m_state->clear();
        emit failed(found.error().text);
        return;
    }
    m_state->setText(tr("%1 of %2 rows").arg(QLocale().toString(static_cast<qint64>(found->size())), QLocale().toString(m_model->dataset().rows)));
    m_model->setFilter(*found);
    goToRow(*m_table, 0);
    showCurrentRow();
}

void DatasetView::goTo(int number)
{
    if (m_model->isFiltered() && m_model->rowOf(number) < 0) {
        clearFind();
        m_model->setFilter({});
    }
    goToRow(*m_table, m_model->rowOf(number));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
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
    if (rows.isEmpty() || !m_shown.workbench().project())
        return;
    std::sort(rows.begin(), rows.end());
    m_copy = ScopedCall(
        jobs::copyRows(*m_shown.workbench().project(), m_model->dataset(), rows, this, [this](const Result<QString> &text) { takeCopy(text); }));
}

void DatasetView::takeCopy(const Result<QString> &text)
{
    if (isCancelled(text))
        return;
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
