// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/exportdialog.h"

#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "widgets/filedialogs.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace gavel::ui {

namespace {

using jobs::ExportFormat;
using Subject = jobs::ExportRequest::Subject;

constexpr QLatin1StringView exportFolderKey{ "export_folder" };
constexpr QLatin1StringView labelsSuffix{ "-labels" };
constexpr int exportBarSteps = 1000;

struct FormatRow
{
    Subject subject = Subject::Results;
    ExportFormat format = ExportFormat::Csv;
    const char *suffix = nullptr;
    const char *title = nullptr;
    const char *hint = nullptr;
};

constexpr std::array formats{
    FormatRow{ Subject::Results, ExportFormat::Csv, "csv", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Results as CSV"),
               QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "One line a row, for spreadsheets; formulas in the data are made harmless.") },
    FormatRow{ Subject::Results, ExportFormat::JsonLines, "jsonl", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Results as JSON Lines"),
               QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "One object a row and repeat, with the raw replies.") },
    FormatRow{ Subject::Labels, ExportFormat::Csv, "csv", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Labels as CSV"),
               QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "One line a label: who gave which score when, and why. Import labels reads it again.") },
    FormatRow{
        Subject::Labels, ExportFormat::JsonLines, "jsonl", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Labels as JSON Lines"),
        QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "One object a label: who gave which score when, and why. Import labels reads it again.") },
    FormatRow{ Subject::Results, ExportFormat::Svg, "svg", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Chart as SVG"),
               QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "The distribution of all scores as a picture that scales.") },
    FormatRow{ Subject::Results, ExportFormat::Recording, "recording", QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Recording"),
               QT_TRANSLATE_NOOP("gavel::ui::ExportDialog", "Every reply as it came, of all rows, to be played back without a server.") },
};

const FormatRow &chosenRow(const QComboBox &box)
{
    return formats.at(static_cast<size_t>(std::max(0, box.currentIndex())));
}

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

QString withoutFormat(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    return jobs::exportFormatFromName(suffix) ? path.chopped(suffix.size() + 1) : path;
}

} // namespace

ExportDialog::ExportDialog(jobs::ShownRun &shown, qint64 run, RowsToExport rows, QWidget *parent)
    : QDialog(parent)
    , m_shown(shown)
    , m_run(run)
    , m_rowsToExport(std::move(rows))
    , m_format(new QComboBox)
    , m_rows(new QComboBox)
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
    setWindowTitle(tr("Export"));
    nameControls();
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
    m_name = info ? withoutFormat(fileName(*info)) : QStringLiteral("results");
    m_path->setText(QDir(folder).filePath(m_name));
    chooseFormat();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::nameControls()
{
    const auto named = [](QWidget *widget, const char *name, const QString &title, const QString &tip = {}) {
        widget->setObjectName(QString::fromLatin1(name));
        widget->setAccessibleName(title);
        setPlainToolTip(widget, tip);
    };
    named(m_format, "exportFormat", tr("Format"), tr("What is written"));
    named(m_rows, "exportRows", tr("Rows"));
    named(m_forExcel, "exportForExcel", tr("For Excel"),
          tr("Marks the file as UTF-8, which Excel needs for umlauts; other programs may show the mark in the first column's name (Alt+E)"));
    named(m_path, "exportPath", tr("File"), tr("Where it is written; an existing file is replaced"));
    named(m_browse, "exportBrowse", tr("Browse"), tr("Choose the file"));
    named(m_progress, "exportProgress", tr("Progress"));
    named(m_state, "exportState", tr("State"));
    named(m_folder, "exportFolder", tr("Show in folder"), tr("Opens the folder of the file"));
    named(m_close, "exportClose", tr("Close"), tr("Closes; an export in progress is cancelled (Esc)"));
    named(m_export, "exportStart", tr("Export"), tr("Writes the file (Return)"));
}

/// What cannot be chosen says why.
void ExportDialog::fillRows()
{
    const auto info = m_shown.runs().find(m_run);
    const auto add = [this](const QString &text, bool isThere) {
        m_rows->addItem(text);
        if (!isThere)
            qobject_cast<QStandardItemModel *>(m_rows->model())->item(m_rows->count() - 1)->setEnabled(false);
    };
    const qint64 all = info ? info->rows : 0;
    const auto shown = static_cast<qint64>(m_rowsToExport.shown ? m_rowsToExport.shown->size() : 0);
    const auto selected = static_cast<qint64>(m_rowsToExport.selected.size());
    add(tr("All %Ln row(s)", nullptr, pluralCount(all)), true);
    add(shown > 0                  ? tr("The %Ln row(s) shown by the filter", nullptr, pluralCount(shown))
            : m_rowsToExport.shown ? tr("Shown by the filter: it leaves no row")
                                   : tr("Shown by the filter: none is set"),
        shown > 0);
    add(selected > 0 ? tr("The %Ln selected row(s)", nullptr, pluralCount(selected)) : tr("Selected: none"), selected > 0);
}

void ExportDialog::build()
{
    for (const FormatRow &row : formats)
        m_format->addItem(tr(row.title));
    fillRows();
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
    form->addWidget(plainLabel(tr("Rows")), 2, 0);
    form->addWidget(m_rows, 2, 1);
    form->addWidget(plainLabel(tr("File")), 3, 0);
    form->addWidget(m_path, 3, 1);
    form->addWidget(m_browse, 3, 2);
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

/// nullopt: of all rows.
std::optional<std::vector<qint64>> ExportDialog::positions() const
{
    switch (static_cast<RowChoice>(m_rows->currentIndex())) {
    case RowChoice::Shown:
        return m_rowsToExport.shown;
    case RowChoice::Selected:
        return m_rowsToExport.selected;
    case RowChoice::All:
        break;
    }
    return std::nullopt;
}

QString ExportDialog::path() const
{
    const QString text = m_path->text().trimmed();
    return text.startsWith(QLatin1StringView("~/")) ? QDir::homePath() + text.mid(1) : text;
}

/// Changes the file's suffix to that of the format, unless it is a different one of the person's,
/// and a proposed name to one that says what is in it.
void ExportDialog::chooseFormat()
{
    const FormatRow &row = chosenRow(*m_format);
    m_hint->setText(tr(row.hint));
    m_forExcel->setVisible(row.format == ExportFormat::Csv);
    if (!jobs::isTable(row.format))
        m_rows->setCurrentIndex(static_cast<int>(RowChoice::All));
    QString bare = withoutFormat(m_path->text());
    const QString name = QFileInfo(bare).fileName();
    if (row.subject == Subject::Labels && name == m_name)
        bare += labelsSuffix;
    else if (row.subject == Subject::Results && name == m_name + labelsSuffix)
        bare.chop(labelsSuffix.size());
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
    const bool hasChoice = jobs::isTable(chosenRow(*m_format).format);
    m_rows->setEnabled(!isBusy && hasChoice);
    setPlainToolTip(m_rows, hasChoice ? tr("Which rows are written, in the order of the data") : tr("A chart and a recording are of all rows"));
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
    const FormatRow &row = chosenRow(*m_format);
    m_job = std::make_unique<jobs::ExportJob>(
        *m_shown.workbench().project(),
        jobs::ExportRequest{ .subject = row.subject,
                             .run = m_run,
                             .format = row.format,
                             .path = m_written,
                             .encoding = m_forExcel->isChecked() ? report::Encoding::Utf8WithMark : report::Encoding::Utf8,
                             .positions = positions() });
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
    const FormatRow &row = chosenRow(*m_format);
    const int count = pluralCount(*rows);
    // A chart has no rows.
    const QString what = row.format == ExportFormat::Svg ? tr("The chart was written to %1")
        : row.subject == Subject::Labels                 ? tr("%Ln label(s) written to %1", nullptr, count)
                                                         : tr("%Ln row(s) written to %1", nullptr, count);
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
