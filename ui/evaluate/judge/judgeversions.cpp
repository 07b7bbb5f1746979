// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgeversions.h"

#include "evaluate/agreement/comparetexts.h"
#include "evaluate/agreement/worddifference.h"
#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "jobs/analysis/versionfigures.h"
#include "jobs/session/currenttry.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"
#include "models/versionsmodel.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowtable.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTextCursor>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace gavel::ui {

namespace {

using models::VersionsModel;

constexpr int mostLines = 9; ///< of the differences, without scrolling
constexpr int mostTried = 30;
constexpr int mostVersionsShown = 7; ///< without scrolling
constexpr int narrowestChange = 90;

/// Says in a tool tip what the cell has no room for.
class VersionDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        showPlainToolTip(event, view, index);
        return true;
    }
};

/// What one text changes of another.
QList<jobs::RunDifference> changesOf(const eval::JudgeDefinition &version, const eval::JudgeDefinition &edited)
{
    if (eval::versionHash(version) == eval::versionHash(edited))
        return {};
    QList<jobs::RunDifference> changes = jobs::textDifferences(version, edited);
    if (changes.isEmpty())
        changes << jobs::RunDifference{ JudgeVersions::tr("settings"), QString::fromUtf8(eval::toYaml(version)),
                                        QString::fromUtf8(eval::toYaml(edited)), true };
    return changes;
}

std::vector<models::VersionRow> rowsOf(const jobs::ChosenJudge &judge, const jobs::VersionFigures &figures)
{
    const auto versions = judge.versions().value_or(QList<store::JudgeVersion>());
    std::vector<models::VersionRow> rows;
    int tried = 0;
    for (const store::JudgeVersion &version : versions) {
        if (!version.number && ++tried > mostTried)
            continue;
        const auto parent = std::ranges::find_if(versions, [&version](const store::JudgeVersion &each) { return version.parent == each.id; });
        const bool isFirst = parent == versions.cend();
        rows.push_back({ .version = version,
                         .change = isFirst ? JudgeVersions::tr("first text") : differencesText(changesOf(parent->definition, version.definition)),
                         .note = judge.versionNote(version.hash),
                         .figures = figures.figures(version.id) });
    }
    return rows;
}

} // namespace

JudgeVersions::JudgeVersions(JudgeDraft &draft, jobs::CurrentTry &current, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_next(current.next())
    , m_figures(new jobs::VersionFigures(current, this))
    , m_model(new VersionsModel(this))
    , m_table(new QTableView)
    , m_summary(new MutedLabel)
    , m_note(new FieldEdit)
    , m_changes(new GrowingEdit(QStringLiteral("versionChanges"), tr("What the editor changes of the version"), 1, mostLines))
    , m_restore(new QPushButton(tr("Take this text")))
    , m_close(new QPushButton(tr("Close")))
{
    setObjectName(QStringLiteral("judgeVersions"));
    makeTable();
    layOut();
    connect(m_figures, &jobs::VersionFigures::changed, this, &JudgeVersions::load);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JudgeVersions::compare);
    connect(m_note, &QLineEdit::editingFinished, this, &JudgeVersions::keepNote);
    connect(m_restore, &QPushButton::clicked, this, &JudgeVersions::restore);
    connect(m_close, &QPushButton::clicked, this, &JudgeVersions::closed);
    connect(&m_next.judge(), &jobs::ChosenJudge::listChanged, this, &JudgeVersions::load);
    connect(&m_next.judge(), &jobs::ChosenJudge::chosen, this, &JudgeVersions::load);
    connect(&draft, &JudgeDraft::changed, this, &JudgeVersions::compare);
    hide();
}

JudgeVersions::~JudgeVersions() = default;

void JudgeVersions::makeTable()
{
    m_table->setObjectName(QStringLiteral("versionList"));
    m_table->setAccessibleName(tr("Versions of the judge"));
    setPlainToolTip(m_table, tr("Up and Down show what the editor changes of a version; Esc closes"));
    styleRowTable(*m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new VersionDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMinimumWidth(0);
    constexpr std::array widths{ 48, 96, narrowestChange, 84, 48, 90 };
    static_assert(widths.size() == VersionsModel::columns);
    setColumnWidths(*m_table, widths, -1, 0, false);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(VersionsModel::Column::Change), QHeaderView::Stretch);
    connect(addCopyAction(*m_table), &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(shownRowsText(*m_table)); });
}

void JudgeVersions::layOut()
{
    m_summary->setObjectName(QStringLiteral("versionSummary"));
    m_summary->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("versionNote"));
    m_note->setProperty(ownUndo, true); // it is no part of the judge
    m_note->setAccessibleName(tr("Note on this version"));
    m_note->setPlaceholderText(tr("note on this version"));
    m_changes->setReadOnly(true);
    m_changes->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_changes->setMinimumWidth(0);
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    setPlainToolTip(m_restore, tr("Puts this version's text into the editor; Ctrl+Z takes it back"));
    m_close->setObjectName(QStringLiteral("closeVersions"));
    setPlainToolTip(m_close, tr("Closes the versions (Esc)"));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_restore);
    foot->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(6);
    layout->addWidget(m_table);
    layout->addWidget(m_summary);
    layout->addWidget(m_changes);
    layout->addLayout(foot);
}

void JudgeVersions::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_figures->setActive(true);
    load();
}

void JudgeVersions::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_figures->setActive(false);
}

void JudgeVersions::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

void JudgeVersions::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    emit closed();
}

/// The differences have colours of the theme.
void JudgeVersions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        compare();
}

void JudgeVersions::load()
{
    if (!isVisible())
        return;
    const store::JudgeVersion *before = chosen();
    const qint64 id = before ? before->id : 0;
    m_model->setRows(rowsOf(m_next.judge(), *m_figures));
    if (!m_table->currentIndex().isValid())
        goToRow(*m_table, std::max(0, m_model->rowOf(id)));
    m_table->setVisible(m_model->rowCount() > 0);
    setFocusProxy(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_close);
    fitTable();
    compare();
}

/// As high as its rows, and without the columns that there is no room for.
void JudgeVersions::fitTable()
{
    using Column = VersionsModel::Column;
    const int rows = std::min(m_model->rowCount(), mostVersionsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * RowDelegate::rowHeight + 2);
    int room = width() - m_table->verticalScrollBar()->sizeHint().width() - narrowestChange;
    for (const Column column : { Column::Version, Column::Kappa, Column::When, Column::Mean, Column::Note }) {
        const int section = static_cast<int>(column);
        m_table->setColumnHidden(section, false); // a hidden one has no width
        room -= m_table->columnWidth(section);
        m_table->setColumnHidden(section, room < 0);
    }
}

const store::JudgeVersion *JudgeVersions::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->row(row).version;
}

void JudgeVersions::compare()
{
    if (!isVisible())
        return;
    const store::JudgeVersion *version = chosen();
    m_changes->clear();
    for (QWidget *each : std::initializer_list<QWidget *>{ m_note, m_restore })
        each->setVisible(version);
    if (!version) {
        m_changes->hide();
        m_summary->setText(tr("There is no version yet. A full run makes one, and so does Keep."));
        return;
    }
    const QList<jobs::RunDifference> changes = changesOf(version->definition, m_draft.judge());
    const Theme &theme = Theme::of(palette());
    QTextCursor cursor(m_changes->document());
    for (const jobs::RunDifference &change : changes)
        writeDifference(cursor, change, theme);
    m_changes->moveCursor(QTextCursor::Start);
    m_changes->setVisible(!changes.isEmpty());
    const QString name = version->number ? QStringLiteral("v%1").arg(*version->number) : tr("the text tried");
    m_summary->setText(changes.isEmpty() ? tr("The editor holds exactly this text.") : tr("From %1 to the text in the editor:").arg(name));
    m_restore->setEnabled(!changes.isEmpty() && !m_draft.isReadOnly());
    if (!m_note->hasFocus()) {
        showText(m_note, m_next.judge().versionNote(version->hash));
        m_noteOf = version->hash;
    }
    m_note->setReadOnly(m_draft.isReadOnly());
}

void JudgeVersions::keepNote()
{
    if (!m_noteOf.isEmpty() && !m_draft.isReadOnly())
        m_next.judge().setVersionNote(QByteArray(m_noteOf), m_note->text().trimmed());
}

void JudgeVersions::restore()
{
    const store::JudgeVersion *version = chosen();
    if (!version)
        return;
    m_draft.edit(tr("take an earlier text"), {}, [definition = version->definition](eval::JudgeDefinition &judge) {
        // Name and notes belong to the judge and not to its versions.
        const QString name = judge.name;
        const QString notes = judge.notes;
        judge = definition;
        judge.name = name;
        judge.notes = notes;
    });
}

} // namespace gavel::ui

#include "moc_judgeversions.cpp"
