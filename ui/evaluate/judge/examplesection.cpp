// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/examplesection.h"

#include "evaluate/draft/judgefields.h"
#include "evaluate/judge/exampleform.h"
#include "habits/focuskeeper.h"
#include "habits/latinkey.h"
#include "jobs/session/nextrun.h"
#include "models/examplesmodel.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowtable.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace gavel::ui {

namespace {

using models::ExamplesModel;

constexpr int mostRowsShown = 8;
constexpr qsizetype pickedText = 120;

bool isColumn(const QModelIndex &index, ExamplesModel::Column column)
{
    return index.column() == static_cast<int>(column);
}

/// A row of the table: check box, texts, the score as a chip. Disabled examples are muted.
class ExampleDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isOn = index.siblingAtColumn(0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
        if (isColumn(index, ExamplesModel::Column::Score)) {
            paintScore(painter, option, index);
            return;
        }
        QStyleOptionViewItem shown = option;
        if (!isOn)
            shown.state &= ~QStyle::State_Enabled;
        if (isColumn(index, ExamplesModel::Column::On)) {
            painter->save();
            paintBackground(painter, shown);
            painter->restore();
            drawCheck(painter, shown, isOn);
            return;
        }
        if (isOn)
            RowDelegate::paint(painter, shown, index);
        else
            paintMuted(painter, shown, index);
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override
    {
        const bool isClick = event->type() == QEvent::MouseButtonRelease;
        if (!isClick || !isColumn(index, ExamplesModel::Column::On) || !(index.flags() & Qt::ItemIsUserCheckable))
            return RowDelegate::editorEvent(event, model, option, index);
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    static void drawCheck(QPainter *painter, const QStyleOptionViewItem &option, bool isOn)
    {
        QStyleOptionButton check;
        check.palette = option.palette;
        check.state = QStyle::State_Enabled | (isOn ? QStyle::State_On : QStyle::State_Off);
        const int size = option.widget->style()->pixelMetric(QStyle::PM_IndicatorWidth);
        check.rect = QRect(option.rect.left() + 8, option.rect.center().y() - size / 2, size, size);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, painter, option.widget);
    }

    void paintMuted(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        painter->save();
        paintBackground(painter, option);
        painter->setPen(Theme::of(option.palette).muted);
        const QRect cell = option.rect.adjusted(8, 0, -8, 0);
        const QString text = index.data(Qt::DisplayRole).toString();
        painter->drawText(cell, Qt::AlignVCenter | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
        painter->restore();
    }

    void paintScore(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        painter->save();
        paintBackground(painter, option);
        const int point = index.data(ExamplesModel::PointRole).toInt();
        const QString text = index.data(Qt::DisplayRole).toString();
        const QRect cell = option.rect.adjusted(8, 0, -4, 0);
        const bool isWrong = !index.data(ExamplesModel::ProblemRole).toString().isEmpty();
        if (point >= 0 && !isWrong) {
            paintScoreChip(painter, QPoint(cell.left(), option.rect.top() + 4), text, point, index.data(ExamplesModel::PointCountRole).toInt());
        } else {
            painter->setPen(isWrong ? Theme::of(option.palette).bad : Theme::of(option.palette).text);
            const QString shown = isWrong ? QStringLiteral("▲ ") + text : text;
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(shown, Qt::ElideRight, cell.width()));
        }
        painter->restore();
    }
};

} // namespace

ExampleTable::ExampleTable(QWidget *parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("examplesTable"));
    setAccessibleName(tr("Examples"));
    setPlainToolTip(this, tr("Enter edits, Space switches on and off, Ctrl+Up and Ctrl+Down move, Ctrl+D copies, Delete removes"));
    setItemDelegate(new ExampleDelegate(this));
    styleRowTable(*this, ControlArrows::AreItsOwn);
    setSelectionMode(SingleSelection);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setMinimumSectionSize(36);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { emit editWanted(index.row()); });
}

void ExampleTable::setModel(QAbstractItemModel *newModel)
{
    QTableView::setModel(newModel);
    connect(newModel, &QAbstractItemModel::modelReset, this, &ExampleTable::fit);
    fit();
}

void ExampleTable::fit()
{
    const int rows = std::clamp(model() ? model()->rowCount() : 0, 1, mostRowsShown);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * RowDelegate::rowHeight + 2);
}

void ExampleTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const int rest = std::max(viewport()->width() - 40 - 64, 200);
    setColumnWidth(static_cast<int>(ExamplesModel::Column::On), 40);
    setColumnWidth(static_cast<int>(ExamplesModel::Column::Score), 64);
    setColumnWidth(static_cast<int>(ExamplesModel::Column::Input), rest * 25 / 100);
    setColumnWidth(static_cast<int>(ExamplesModel::Column::Output), rest * 25 / 100);
    setColumnWidth(static_cast<int>(ExamplesModel::Column::Reference), rest * 22 / 100);
    setColumnWidth(static_cast<int>(ExamplesModel::Column::Why), rest - 2 * (rest * 25 / 100) - rest * 22 / 100);
}

void ExampleTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    if (row >= 0 && command(row, *event))
        return;
    QTableView::keyPressEvent(event);
}

/// False for a key without a meaning for examples.
bool ExampleTable::command(int row, const QKeyEvent &event)
{
    const bool isControl = event.modifiers() == Qt::ControlModifier;
    if (event.key() == Qt::Key_Return && event.modifiers() == Qt::NoModifier) {
        emit editWanted(row);
    } else if (event.key() == Qt::Key_Delete) {
        emit deleteWanted(row);
    } else if (isControl && latinKey(event) == Qt::Key_D) {
        emit duplicateWanted(row);
    } else if (isControl && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)) {
        emit moveWanted(row, event.key() == Qt::Key_Up ? row - 1 : row + 1);
    } else if (event.key() == Qt::Key_Space) {
        const QModelIndex check = model()->index(row, 0);
        if (check.flags() & Qt::ItemIsUserCheckable)
            model()->setData(check, check.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    } else {
        return false;
    }
    return true;
}

ExampleSection::ExampleSection(JudgeDraft &draft, jobs::NextRun &next, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_next(next)
    , m_head(new SectionHead({}))
    , m_model(new ExamplesModel(this))
    , m_table(new ExampleTable)
    , m_form(new ExampleForm(draft))
    , m_problem(new ProblemLabel)
{
    m_problem->setObjectName(QStringLiteral("examplesProblem"));
    m_buttons = makeButtons();
    m_picker = makeRowPicker();
    m_table->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *each : std::initializer_list<QWidget *>{ m_head, m_table, m_form, m_problem, m_picker, m_buttons })
        layout->addWidget(each);
    connectTable();
    connect(&draft, &JudgeDraft::changed, this, &ExampleSection::refresh);
    refresh();
}

QWidget *ExampleSection::makeButtons()
{
    auto *add = linkButton(tr("+ Add an example"), QStringLiteral("addExample"));
    m_fromRow = linkButton(tr("Add from row…"), QStringLiteral("addFromRow"), tr("Makes an example of a row of the data, with its label"));
    m_edit = linkButton(tr("Edit"), QStringLiteral("editExample"), tr("Edit the example (Enter)"));
    m_duplicate = linkButton(tr("Copy"), QStringLiteral("duplicateExample"), tr("Copy the example (Ctrl+D)"));
    m_delete = linkButton(tr("Remove"), QStringLiteral("deleteExample"), tr("Remove the example (Delete)"));
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(add);
    line->addWidget(m_fromRow);
    line->addStretch(1);
    line->addWidget(m_edit);
    line->addWidget(m_duplicate);
    line->addWidget(m_delete);
    connect(add, &TextButton::clicked, this, [this] { addExample({}, tr("add an example")); });
    connect(m_fromRow, &TextButton::clicked, this, [this] { showPicker(!m_picker->isVisible()); });
    connect(m_edit, &TextButton::clicked, this, [this] { edit(m_table->currentRow()); });
    connect(m_duplicate, &TextButton::clicked, this, [this] { duplicate(m_table->currentRow()); });
    connect(m_delete, &TextButton::clicked, this, [this] { remove(m_table->currentRow()); });
    return box;
}

QWidget *ExampleSection::makeRowPicker()
{
    m_row = new QSpinBox;
    m_row->setObjectName(QStringLiteral("exampleRow"));
    m_row->setAccessibleName(tr("Row of the data"));
    m_row->setPrefix(tr("row "));
    m_rowText = new MutedLabel;
    m_rowText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *take = linkButton(tr("Add this row"), QStringLiteral("takeRow"));
    auto *close = linkButton(QStringLiteral("✕"), QStringLiteral("closePicker"), tr("Close"));
    close->setAccessibleName(tr("Close"));
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_row);
    line->addWidget(m_rowText, 1);
    line->addWidget(take);
    line->addWidget(close);
    box->hide();
    connect(m_row, &QSpinBox::valueChanged, this, &ExampleSection::showPickedRow);
    connect(take, &TextButton::clicked, this, &ExampleSection::addPicked);
    connect(close, &TextButton::clicked, this, [this] { showPicker(false); });
    return box;
}

void ExampleSection::connectTable()
{
    connect(m_table, &ExampleTable::editWanted, this, &ExampleSection::edit);
    connect(m_table, &ExampleTable::deleteWanted, this, &ExampleSection::remove);
    connect(m_table, &ExampleTable::duplicateWanted, this, &ExampleSection::duplicate);
    connect(m_table, &ExampleTable::moveWanted, this, &ExampleSection::move);
    connect(m_model, &ExamplesModel::moveWanted, this, &ExampleSection::move, Qt::QueuedConnection);
    connect(m_model, &ExamplesModel::enabledWanted, this, [this](int row, bool enabled) {
        m_draft.edit(enabled ? tr("example on") : tr("example off"), {},
                     [=](eval::JudgeDefinition &judge) { judge.examples[row].enabled = enabled; });
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (m_form->isVisible())
            m_form->showExample(current.row());
        refresh();
    });
    connect(m_form, &ExampleForm::closed, this, [this] {
        m_form->showExample(-1);
        m_table->setFocus();
        refresh();
    });
}

void ExampleSection::refresh()
{
    const eval::JudgeDefinition &judge = m_draft.judge();
    setVisible(judge.customPrompt.isEmpty());
    const auto on = std::count_if(judge.examples.cbegin(), judge.examples.cend(), [](const eval::Example &example) { return example.enabled; });
    m_head->setText(judge.examples.isEmpty() ? tr("Examples") : tr("Examples · %1 of %2 on").arg(on).arg(judge.examples.size()));
    const int row = m_table->currentRow();
    m_model->setReadOnly(m_draft.isReadOnly());
    m_model->setJudge(judge);
    if (row >= 0 && m_table->currentRow() < 0 && m_model->rowCount() > 0)
        goToRow(*m_table, std::min(row, m_model->rowCount() - 1));
    m_table->setVisible(!judge.examples.isEmpty());
    const bool isEditable = !m_draft.isReadOnly();
    m_buttons->setVisible(isEditable);
    m_fromRow->setEnabled(m_draft.dataset().rows > 0);
    for (TextButton *button : { m_edit, m_duplicate, m_delete }) {
        button->setVisible(!judge.examples.isEmpty());
        button->setEnabled(m_table->currentRow() >= 0);
    }
    m_edit->setText(m_form->isVisibleTo(this) ? tr("Close") : tr("Edit"));
    // The form shows the problem of its own example.
    QString problem;
    for (int i = 0; i < m_model->rowCount() && problem.isEmpty(); ++i) {
        if (!m_form->isVisibleTo(this) || i != m_form->example())
            problem = m_model->index(i, 0).data(ExamplesModel::ProblemRole).toString();
        if (!problem.isEmpty())
            problem = tr("Example %1: %2").arg(i + 1).arg(problem);
    }
    m_problem->setProblem(problem);
    m_row->setRange(1, static_cast<int>(std::clamp(m_draft.dataset().rows, qint64(1), qint64(INT_MAX))));
}

void ExampleSection::addExample(const eval::Example &example, const QString &what)
{
    m_draft.edit(what, {}, [&example](eval::JudgeDefinition &judge) { judge.examples << example; });
    const int last = m_model->rowCount() - 1;
    goToRow(*m_table, last);
    m_form->showExample(last);
    m_form->focusFirst();
    refresh();
}

void ExampleSection::edit(int row)
{
    const bool closes = m_form->isVisible() && m_form->example() == row;
    m_form->showExample(closes ? -1 : row);
    if (!closes && row >= 0)
        m_form->focusFirst();
    refresh();
}

void ExampleSection::remove(int row)
{
    if (row < 0 || m_draft.isReadOnly())
        return;
    const FocusKeeper keeper(this);
    m_form->showExample(-1);
    m_draft.edit(tr("remove an example"), {}, [row](eval::JudgeDefinition &judge) { judge.examples.removeAt(row); });
}

void ExampleSection::duplicate(int row)
{
    if (row < 0 || m_draft.isReadOnly())
        return;
    m_draft.edit(tr("copy an example"), {}, [row](eval::JudgeDefinition &judge) { judge.examples.insert(row + 1, judge.examples[row]); });
    goToRow(*m_table, row + 1);
}

void ExampleSection::move(int row, int to)
{
    if (to < 0 || to >= m_model->rowCount() || m_draft.isReadOnly())
        return;
    m_draft.edit(tr("move an example"), {}, [=](eval::JudgeDefinition &judge) { judge.examples.move(row, to); });
    goToRow(*m_table, to);
}

void ExampleSection::showPicker(bool shown)
{
    m_picker->setVisible(shown);
    if (!shown)
        return;
    m_row->setFocus();
    showPickedRow();
}

void ExampleSection::showPickedRow()
{
    const auto item = m_next.data().row(m_row->value());
    if (!item || !*item) {
        m_rowText->setText(item ? tr("There is no such row.") : item.error().text);
        return;
    }
    const auto example = m_next.exampleOf(**item);
    m_rowText->setText(example ? example->output.first(std::min(pickedText, example->output.size())).simplified() : example.error().text);
}

void ExampleSection::addPicked()
{
    const auto item = m_next.data().row(m_row->value());
    if (!item || !*item)
        return;
    if (const auto example = m_next.exampleOf(**item)) {
        showPicker(false);
        addExample(*example, tr("add an example from a row"));
    }
}

} // namespace gavel::ui

#include "moc_examplesection.cpp"
