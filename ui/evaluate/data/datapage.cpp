// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/datapage.h"

#include "evaluate/data/datasetlist.h"
#include "evaluate/data/datasetview.h"
#include "evaluate/data/importtexts.h"
#include "evaluate/data/importview.h"
#include "evaluate/data/labelstrip.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/workbench.h"
#include "widgets/banner.h"
#include "widgets/droppedfile.h"
#include "widgets/filedialogs.h"
#include "widgets/linesplitter.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr QLatin1StringView dataFolderKey{ "data_folder" };

} // namespace

DataPage::DataPage(jobs::NextRun &next, jobs::ShownRun &shown, QWidget *parent)
    : QWidget(parent)
    , m_next(next)
    , m_shown(shown)
    , m_parts(new QStackedWidget)
    , m_banner(new Banner)
    , m_question(plainLabel())
    , m_remove(new QPushButton(tr("Remove")))
    , m_keep(new QPushButton(tr("Keep it")))
    , m_back(new QPushButton(tr("Back to it")))
    , m_list(new DatasetList(next.data(), shown))
    , m_view(new DatasetView(next, shown))
    , m_import(new ImportView(next))
    , m_labels(new LabelStrip(next))
{
    setObjectName(QStringLiteral("dataPage"));
    setFocusProxy(m_view);
    setAcceptDrops(true);
    m_banner->setObjectName(QStringLiteral("dataBanner"));
    m_back->setObjectName(QStringLiteral("backToImport"));
    m_back->setAccessibleName(tr("Back to the file"));
    setPlainToolTip(m_back, tr("Shows the file with its roles again"));
    m_banner->addButton(m_back);
    m_confirm = buildConfirm();
    m_empty = buildEmpty();
    m_work = buildWork();
    for (QWidget *part : std::initializer_list<QWidget *>{ m_empty, m_work, m_import })
        m_parts->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_confirm);
    layout->addWidget(m_labels);
    layout->addWidget(m_parts, 1);
    connectParts();
    showRightPart();
}

QWidget *DataPage::buildConfirm()
{
    auto *strip = new QWidget;
    m_question->setWordWrap(true);
    m_question->setObjectName(QStringLiteral("removeQuestion"));
    m_remove->setObjectName(QStringLiteral("removeDataset"));
    m_remove->setAccessibleName(tr("Remove the data"));
    setPlainToolTip(m_remove, tr("Removes it with its labels; this cannot be undone"));
    m_keep->setObjectName(QStringLiteral("keepDataset"));
    m_keep->setAccessibleName(tr("Keep the data"));
    m_keep->setShortcut(Qt::Key_Escape);
    setPlainToolTip(m_keep, tr("Removes nothing (Esc)"));
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_remove);
    layout->addWidget(m_keep);
    strip->setAutoFillBackground(true);
    strip->setBackgroundRole(QPalette::AlternateBase);
    strip->hide();
    connect(m_keep, &QPushButton::clicked, strip, &QWidget::hide);
    connect(m_remove, &QPushButton::clicked, this, &DataPage::remove);
    return strip;
}

QWidget *DataPage::buildEmpty()
{
    auto *page = new QWidget;
    auto *title = plainLabel(tr("No data yet"));
    QFont large = font();
    large.setPointSizeF(13);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *hint = new MutedLabel(tr("Drop a CSV, TSV, JSON Lines or JSON file here: one row for every answer to judge. Columns are recognised by "
                                   "their names, and you see everything before it is imported."));
    hint->setWordWrap(true);
    auto *example = plainLabel(QStringLiteral("id,question,answer,reference,human_anna\n"
                                              "1,Why does ice float?,Because it is less dense than water.,Lower density than water,5\n"
                                              "2,Who wrote Faust?,\"Schiller, I think.\",Goethe,1"));
    example->setObjectName(QStringLiteral("exampleFile"));
    example->setAccessibleName(tr("What a file looks like"));
    example->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    example->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    example->setFrameShape(QFrame::StyledPanel);
    example->setMargin(12);
    auto *note
        = new MutedLabel(tr("Only the answer is needed. Reference and people's scores are optional; every other column can be used in the prompt."));
    note->setWordWrap(true);
    auto *import = new QPushButton(tr("Import a file…"));
    import->setObjectName(QStringLiteral("emptyImport"));
    import->setAccessibleName(tr("Import a file"));
    setPlainToolTip(import, tr("Import rows from a file (Ctrl+I)"));
    auto *sample = new QPushButton(tr("Look at the sample"));
    sample->setObjectName(QStringLiteral("emptySample"));
    sample->setAccessibleName(tr("Look at the sample"));
    setPlainToolTip(sample, tr("Opens a project with data, labels and two runs"));
    connect(import, &QPushButton::clicked, this, &DataPage::chooseFile);
    connect(sample, &QPushButton::clicked, this, &DataPage::sampleWanted);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(import);
    buttons->addWidget(sample);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addStretch(2);
    for (QWidget *each : std::initializer_list<QWidget *>{ title, hint, example, note })
        column->addWidget(each);
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(40, 24, 40, 24);
    layout->addStretch(1);
    layout->addLayout(column, 4);
    layout->addStretch(1);
    return page;
}

QWidget *DataPage::buildWork()
{
    auto *work = new LineSplitter(Qt::Horizontal);
    work->addWidget(m_list);
    work->addWidget(m_view);
    const auto addKey = [this, work](const QKeySequence &key, void (DatasetView::*action)()) {
        auto *shortcut = new QShortcut(key, work);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_view, action);
    };
    addKey(QKeySequence::Find, &DatasetView::startFind);
    addKey(QKeySequence(Qt::CTRL | Qt::Key_G), &DatasetView::startGoTo);
    work->setStretchFactor(1, 1);
    work->setSizes({ 248, 824 });
    m_list->setMinimumWidth(150);
    work->keepIn(m_next.workbench().views().states(), QStringLiteral("data/list"));
    return work;
}

void DataPage::connectParts()
{
    connect(m_list, &DatasetList::importWanted, this, &DataPage::chooseFile);
    connect(m_list, &DatasetList::labelsWanted, this, &DataPage::chooseLabels);
    connect(m_labels, &LabelStrip::failed, this, [this](const QString &text) { say(text, true); });
    connect(m_labels, &LabelStrip::added, this, [this](const QString &text) {
        m_shown.labelsWereChanged();
        say(text, false);
    });
    connect(m_view, &DatasetView::rolesChanged, this, &DataPage::takeImport);
    connect(m_list, &DatasetList::removeWanted, this, &DataPage::askToRemove);
    connect(m_list, &DatasetList::failed, this, [this](const QString &text) { say(text, true); });
    connect(m_view, &DatasetView::failed, this, [this](const QString &text) { say(text, true); });
    connect(m_import, &ImportView::otherFileWanted, this, &DataPage::chooseFile);
    connect(m_import, &ImportView::closed, this, &DataPage::leaveImport);
    connect(m_back, &QPushButton::clicked, this, &DataPage::returnToImport);
    connect(m_import, &ImportView::imported, this, &DataPage::takeImport);
    const auto drop = [this] {
        m_import->drop();
        m_view->drop();
        m_labels->close();
        m_confirm->hide();
        m_banner->show({});
    };
    connect(&m_next.workbench(), &jobs::Workbench::projectAboutToChange, this, drop);
    connect(&m_next.workbench(), &jobs::Workbench::projectChanged, this, &DataPage::showRightPart);
    connect(&m_next.data(), &jobs::ChosenData::listChanged, this, [this] {
        if (m_parts->currentWidget() != m_import)
            showRightPart();
    });
    connect(&m_next.data(), &jobs::ChosenData::chosen, this, [this] {
        m_confirm->hide();
        m_labels->close();
        if (m_back->isHidden())
            m_banner->show({}); // it was about other data
    });
}

/// Esc must not cost the roles that were chosen.
void DataPage::leaveImport()
{
    showRightPart();
    if (!m_import->isOpen())
        return;
    say(tr("%1 was not imported.").arg(m_import->fileName()), false);
    m_back->show();
}

void DataPage::returnToImport()
{
    m_banner->show({});
    m_parts->setCurrentWidget(m_import);
    m_import->goOn();
}

/// News are for those who are there to read them.
void DataPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous() && !m_back->isVisibleTo(m_banner) && !m_isError)
        m_banner->show({});
}

void DataPage::showRightPart()
{
    m_parts->setCurrentWidget(m_next.data().all().isEmpty() ? m_empty : m_work);
}

QString DataPage::lastFolder() const
{
    const QString kept = m_next.workbench().views().value(dataFolderKey).toString();
    return kept.isEmpty() ? QDir::homePath() : kept;
}

void DataPage::chooseFile()
{
    if (m_import->isImporting())
        return;
    const FileQuestion question{ tr("Import a file"), lastFolder(),
                                 tr("Rows (*.csv *.tsv *.tab *.txt *.jsonl *.ndjson *.json *.xlsx);;All files (*)") };
    QDialog *dialog = askForFile(this, question, [this](const QString &path) {
        m_next.workbench().views().setValue(dataFolderKey, QFileInfo(path).absolutePath());
        preview(path);
    });
    dialog->setObjectName(QStringLiteral("importDialog"));
}

void DataPage::chooseLabels()
{
    if (!m_next.data().dataset())
        return;
    const FileQuestion question{ tr("Import labels"), lastFolder(),
                                 tr("Labels (*.csv *.tsv *.tab *.txt *.xlsx *.jsonl *.ndjson *.json);;All files (*)") };
    QDialog *dialog = askForFile(this, question, [this](const QString &path) { previewLabels(path); });
    dialog->setObjectName(QStringLiteral("labelDialog"));
}

void DataPage::previewLabels(const QString &path)
{
    if (!m_next.workbench().project() || m_next.workbench().isReadOnly())
        return;
    if (const auto foreign = m_next.workbench().project()->checkIsForeign(path); !foreign) {
        say(foreign.error().text, true);
        return;
    }
    m_banner->show({});
    m_confirm->hide();
    m_labels->open(path);
}

void DataPage::preview(const QString &path)
{
    if (m_import->isImporting()) {
        say(tr("A file is being imported. Wait for its end, or cancel it."), true);
        return;
    }
    if (!m_next.workbench().project())
        return;
    if (const auto foreign = m_next.workbench().project()->checkIsForeign(path); !foreign) {
        say(foreign.error().text, true);
        return;
    }
    m_banner->show({});
    m_confirm->hide();
    m_parts->setCurrentWidget(m_import);
    m_import->open(path);
}

void DataPage::takeImport(const jobs::ImportReport &report)
{
    m_next.data().takeImported(report.dataset.id);
    if (report.importedRun)
        m_shown.show(*report.importedRun);
    showRightPart();
    say(importedSentence(report), false);
    m_list->findChild<QWidget *>(QStringLiteral("datasetList"))->setFocus();
}

void DataPage::askToRemove(qint64 dataset)
{
    for (const data::Dataset &each : m_next.data().all()) {
        if (each.id != dataset)
            continue;
        m_removing = dataset;
        m_banner->show({});
        m_question->setText(tr("Remove “%1” with its %Ln row(s) and their labels?", nullptr, static_cast<int>(each.rows)).arg(each.name));
        m_confirm->show();
        m_keep->setFocus(); // as in every question: Return must not destroy anything
    }
}

void DataPage::remove()
{
    m_confirm->hide();
    const auto removed = m_next.data().remove(m_removing);
    if (!removed)
        say(removed.error().text, true);
}

void DataPage::say(const QString &text, bool isError)
{
    m_isError = isError;
    m_back->hide();
    m_banner->show(text, isError ? Banner::Tone::Error : Banner::Tone::Information);
}

void DataPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedData(*event->mimeData()).isEmpty())
        event->ignore();
    else
        event->acceptProposedAction();
}

void DataPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    preview(droppedData(*event->mimeData()));
}

} // namespace gavel::ui

#include "moc_datapage.cpp"
