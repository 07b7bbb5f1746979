// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/datapage.h"

#include "evaluate/data/datasetlist.h"
#include "evaluate/data/datasetview.h"
#include "evaluate/data/importtexts.h"
#include "evaluate/data/importview.h"
#include "jobs/session/evaluation.h"
#include "widgets/banner.h"
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
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr QLatin1StringView dataFolderKey{ "data_folder" };

/// The one file of a drag that is no project, or nothing.
QString droppedFile(const QMimeData *mime)
{
    const QList<QUrl> urls = mime->urls();
    const QString path = urls.isEmpty() ? QString() : urls.constFirst().toLocalFile();
    return path.endsWith(QLatin1StringView(".gavel")) ? QString() : path;
}

} // namespace

DataPage::DataPage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_parts(new QStackedWidget)
    , m_banner(new Banner)
    , m_question(plainLabel())
    , m_remove(new QPushButton(tr("Remove")))
    , m_list(new DatasetList(evaluation))
    , m_view(new DatasetView(evaluation))
    , m_import(new ImportView(evaluation))
{
    setObjectName(QStringLiteral("dataPage"));
    setFocusProxy(m_view);
    setAcceptDrops(true);
    m_banner->setObjectName(QStringLiteral("dataBanner"));
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
    auto *keep = new QPushButton(tr("Keep"));
    keep->setObjectName(QStringLiteral("keepDataset"));
    keep->setAccessibleName(tr("Keep the data"));
    keep->setShortcut(Qt::Key_Escape);
    setPlainToolTip(keep, tr("Removes nothing (Esc)"));
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_remove);
    layout->addWidget(keep);
    strip->setAutoFillBackground(true);
    strip->setBackgroundRole(QPalette::AlternateBase);
    strip->hide();
    connect(keep, &QPushButton::clicked, strip, &QWidget::hide);
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
    connect(sample, &QPushButton::clicked, &m_evaluation.workbench(), &jobs::Workbench::openSample);
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
    work->setStretchFactor(1, 1);
    work->setSizes({ 216, 856 });
    m_list->setMinimumWidth(150);
    work->keepIn(m_evaluation.workbench().settings().viewStates, QStringLiteral("data/list"));
    return work;
}

void DataPage::connectParts()
{
    connect(m_list, &DatasetList::importWanted, this, &DataPage::chooseFile);
    connect(m_list, &DatasetList::removeWanted, this, &DataPage::askToRemove);
    connect(m_list, &DatasetList::failed, this, [this](const QString &text) { say(text, true); });
    connect(m_view, &DatasetView::failed, this, [this](const QString &text) { say(text, true); });
    connect(m_import, &ImportView::otherFileWanted, this, &DataPage::chooseFile);
    connect(m_import, &ImportView::closed, this, &DataPage::showRightPart);
    connect(m_import, &ImportView::imported, this, &DataPage::takeImport);
    const auto drop = [this] {
        m_import->drop();
        m_view->drop();
        m_confirm->hide();
        m_banner->show({});
    };
    using jobs::Evaluation;
    connect(&m_evaluation.workbench(), &jobs::Workbench::projectAboutToChange, this, drop);
    connect(&m_evaluation, &Evaluation::projectChanged, this, &DataPage::showRightPart);
    connect(&m_evaluation, &Evaluation::datasetsChanged, this, [this] {
        if (m_parts->currentWidget() != m_import)
            showRightPart();
    });
    connect(&m_evaluation, &Evaluation::datasetChosen, this, [this] { m_confirm->hide(); });
}

void DataPage::showRightPart()
{
    m_parts->setCurrentWidget(m_evaluation.datasets().isEmpty() ? m_empty : m_work);
}

QString DataPage::lastFolder() const
{
    const QString kept = m_evaluation.workbench().settings().preferences.value(dataFolderKey).toString();
    return kept.isEmpty() ? QDir::homePath() : kept;
}

void DataPage::chooseFile()
{
    if (m_import->isImporting())
        return;
    const FileQuestion question{ tr("Import a file"), lastFolder(), tr("Rows (*.csv *.tsv *.tab *.txt *.jsonl *.ndjson *.json);;All files (*)") };
    QDialog *dialog = askForFile(this, question, [this](const QString &path) {
        m_evaluation.workbench().settings().preferences.insert(dataFolderKey, QFileInfo(path).absolutePath());
        preview(path);
    });
    dialog->setObjectName(QStringLiteral("importDialog"));
}

void DataPage::preview(const QString &path)
{
    if (m_import->isImporting()) {
        say(tr("A file is being imported. Wait for its end, or cancel it."), true);
        return;
    }
    if (!m_evaluation.project())
        return;
    if (const auto foreign = m_evaluation.project()->checkIsForeign(path); !foreign) {
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
    m_evaluation.datasetImported(report.dataset.id);
    if (report.importedRun)
        m_evaluation.showRun(*report.importedRun);
    showRightPart();
    say(importedSentence(report), false);
    m_list->findChild<QWidget *>(QStringLiteral("datasetList"))->setFocus();
}

void DataPage::askToRemove(qint64 dataset)
{
    for (const data::Dataset &each : m_evaluation.datasets()) {
        if (each.id != dataset)
            continue;
        m_removing = dataset;
        m_banner->show({});
        m_question->setText(tr("Remove “%1” with its %Ln row(s) and their labels?", nullptr, static_cast<int>(each.rows)).arg(each.name));
        m_confirm->show();
        m_remove->setFocus();
    }
}

void DataPage::remove()
{
    m_confirm->hide();
    const auto removed = m_evaluation.removeDataset(m_removing);
    if (!removed)
        say(removed.error().text, true);
}

void DataPage::say(const QString &text, bool isError)
{
    m_banner->show(text, isError ? Banner::Tone::Error : Banner::Tone::Information);
}

void DataPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFile(event->mimeData()).isEmpty())
        event->ignore();
    else
        event->acceptProposedAction();
}

void DataPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    preview(droppedFile(event->mimeData()));
}

} // namespace gavel::ui

#include "moc_datapage.cpp"
