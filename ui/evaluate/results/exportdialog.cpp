// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/exportdialog.h"

#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "widgets/filedialogs.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace gavel::ui {

namespace {

using jobs::ExportFormat;

constexpr QLatin1StringView exportFolderKey{ "export_folder" };
constexpr int exportBarSteps = 1000;

struct FormatRow
{
    ExportFormat format = ExportFormat::Csv;
    const char *suffix = nullptr;
    const char *title = nullptr;
    const char *hint = nullptr;
};

constexpr std::array formats{
    FormatRow{ ExportFormat::Csv, "csv", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Results as CSV"),
               QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "One line a row, for spreadsheets; formulas in the data are made harmless.") },
    FormatRow{ ExportFormat::JsonLines, "jsonl", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Results as JSON Lines"),
               QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "One object a row and repeat, with the raw replies.") },
    FormatRow{ ExportFormat::Svg, "svg", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Chart as SVG"),
               QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "The distribution of the scores as a picture that scales.") },
    FormatRow{ ExportFormat::Recording, "recording", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Recording"),
               QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Every reply as it came, to be played back without a server.") },
};

QString fileName(const store::RunInfo &run)
{
    QString name = run.judge.name.isEmpty() ? run.name : run.judge.name;
    if (run.versionNumber)
        name += QStringLiteral("-v%1").arg(*run.versionNumber);
    if (!run.model.isEmpty())
        name += u'-' + run.model.section(u'/', -1);
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-' && c != u'.' && c != u'_')
            c = u'-';
    }
    return name.isEmpty() ? QStringLiteral("results") : name.left(80);
}

} // namespace

ExportDialog::ExportDialog(jobs::ShownRun &shown, qint64 run, QWidget *parent)
    : QDialog(parent)
    , m_shown(shown)
    , m_run(run)
    , m_format(new QComboBox)
    , m_hint(new MutedLabel)
    , m_forExcel(new QCheckBox(tr("For &Excel")))
    , m_path(new QLineEdit)
    , m_browse(new QPushButton(tr("Browse…")))
    , m_progress(new QProgressBar)
    , m_state(plainLabel())
    , m_folder(new QPushButton(tr("Show in folder")))
    , m_close(new QPushButton(tr("Close")))
    , m_export(new QPushButton(tr("Export")))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export results"));
    build();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::chooseFormat);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::choosePath);
    connect(m_folder, &QPushButton::clicked, this, &ExportDialog::showFolder);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(&shown.workbench(), &jobs::Workbench::projectAboutToChange, this, [this] {
        m_job.reset();
        QDialog::reject();
    });
    const auto info = shown.runs().find(run);
    const QString folder = shown.workbench().views().value(exportFolderKey).toString(QDir::homePath());
    m_path->setText(QDir(folder).filePath(info ? fileName(*info) : QStringLiteral("results")));
    chooseFormat();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::build()
{
    const auto named = [](QWidget *widget, const char *name, const QString &title, const QString &tip = {}) {
        widget->setObjectName(QString::fromLatin1(name));
        widget->setAccessibleName(title);
        setPlainToolTip(widget, tip);
    };
    named(m_format, "exportFormat", tr("Format"), tr("What is written"));
    named(m_forExcel, "exportForExcel", tr("For Excel"),
          tr("Marks the file as UTF-8, which Excel needs for umlauts; other programs may show the mark in the first column's name (Alt+E)"));
    named(m_path, "exportPath", tr("File"), tr("Where it is written; an existing file is replaced"));
    named(m_browse, "exportBrowse", tr("Browse"), tr("Choose the file"));
    named(m_progress, "exportProgress", tr("Progress"));
    named(m_state, "exportState", tr("State"));
    named(m_folder, "exportFolder", tr("Show in folder"), tr("Opens the folder of the file"));
    named(m_close, "exportClose", tr("Close"), tr("Closes; an export in progress is cancelled (Esc)"));
    named(m_export, "exportStart", tr("Export"), tr("Writes the file (Return)"));
    for (const FormatRow &row : formats)
        m_format->addItem(tr(row.title), static_cast<int>(row.format));
    m_export->setDefault(true);
    for (QPushButton *button : { m_browse, m_folder, m_close })
        button->setAutoDefault(false);
    m_path->setMinimumWidth(360);
    m_progress->setRange(0, exportBarSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->hide();
    m_state->setWordWrap(true);
    m_folder->hide();

    auto *form = new QGridLayout;
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(6);
    form->addWidget(plainLabel(tr("Format")), 0, 0);
    form->addWidget(m_format, 0, 1);
    form->addWidget(m_forExcel, 0, 2);
    form->addWidget(m_hint, 1, 1, 1, 2);
    form->addWidget(plainLabel(tr("File")), 2, 0);
    form->addWidget(m_path, 2, 1);
    form->addWidget(m_browse, 2, 2);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_folder);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
}

jobs::ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

QString ExportDialog::path() const
{
    const QString text = m_path->text().trimmed();
    return text.startsWith(QLatin1StringView("~/")) ? QDir::homePath() + text.mid(1) : text;
}

/// Changes the file's suffix to that of the format, unless it is a different one of the person's.
void ExportDialog::chooseFormat()
{
    const FormatRow &row = formats.at(static_cast<size_t>(std::max(0, m_format->currentIndex())));
    m_hint->setText(tr(row.hint));
    m_forExcel->setVisible(row.format == ExportFormat::Csv);
    const QString suffix = QFileInfo(m_path->text()).suffix();
    QString bare = m_path->text();
    if (jobs::exportFormatFromName(suffix))
        bare.chop(suffix.size() + 1);
    m_path->setText(bare + u'.' + QLatin1StringView(row.suffix));
    refresh();
}

void ExportDialog::choosePath()
{
    askWhereToSave(this, { tr("Export to"), path(), {}, QFileInfo(path()).suffix() }, [this](const QString &chosen) { m_path->setText(chosen); });
}

void ExportDialog::refresh()
{
    const bool isBusy = m_job != nullptr;
    m_export->setEnabled(!isBusy && !path().isEmpty());
    for (QWidget *each : std::initializer_list<QWidget *>{ m_format, m_forExcel, m_path, m_browse })
        each->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
    m_close->setText(isBusy ? tr("Cancel") : tr("Close"));
}

void ExportDialog::start()
{
    if (m_job || !m_shown.workbench().project())
        return;
    m_written = QFileInfo(path()).absoluteFilePath();
    m_folder->hide();
    m_state->setText(tr("Writing…"));
    m_progress->setValue(0);
    m_job = std::make_unique<jobs::ExportJob>(*m_shown.workbench().project(), m_run, format(), m_written);
    if (m_forExcel->isChecked())
        m_job->setEncoding(report::Encoding::Utf8WithMark);
    connect(m_job.get(), &jobs::ExportJob::progressed, this,
            [this](double share) { m_progress->setValue(static_cast<int>(share * exportBarSteps)); });
    connect(m_job.get(), &jobs::ExportJob::finished, this, &ExportDialog::end);
    m_job->start();
    refresh();
}

void ExportDialog::end(const Result<qint64> &rows)
{
    // The job is still inside its own signal.
    m_job.release()->deleteLater();
    refresh();
    if (!rows) {
        m_state->setText(rows.error().text);
        return;
    }
    m_shown.workbench().views().setValue(exportFolderKey, QFileInfo(m_written).absolutePath());
    // A chart has no rows.
    const QString what
        = format() == jobs::ExportFormat::Svg ? tr("The chart was written to %1") : tr("%Ln row(s) written to %1", nullptr, static_cast<int>(*rows));
    m_state->setText(what.arg(QDir::toNativeSeparators(m_written)));
    m_folder->show();
}

void ExportDialog::showFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).absolutePath()));
}

void ExportDialog::reject()
{
    if (m_job)
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace gavel::ui

#include "moc_exportdialog.cpp"
