// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/importview.h"

#include "data/layouts/fieldpath.h"
#include "evaluate/data/importcolumn.h"
#include "evaluate/data/importissues.h"
#include "evaluate/data/importtexts.h"
#include "evaluate/data/roleheader.h"
#include "evaluate/data/rolemenu.h"
#include "evaluate/data/rowtextview.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"
#include "models/previewmodel.h"
#include "widgets/banner.h"
#include "widgets/linesplitter.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowtable.h"
#include "widgets/rule.h"
#include "widgets/sectionhead.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr std::chrono::milliseconds scanDelay{ 120 };
constexpr int importBarSteps = 1000;

QStringList criteriaOf(const eval::JudgeDefinition &judge)
{
    QStringList names;
    for (const eval::Criterion &criterion : judge.criteria)
        names << criterion.name;
    names.removeAll(QString());
    return names;
}

/// The labels of all scales, without duplicates.
QStringList labelsOf(const data::BuildOptions &build)
{
    QStringList labels = build.scaleLabels;
    for (const QStringList &more : build.criterionLabels)
        labels << more;
    labels.removeDuplicates();
    return labels;
}

} // namespace

ImportView::ImportView(const jobs::NextRun &next, QWidget *parent)
    : QWidget(parent)
    , m_next(next)
    , m_model(new models::PreviewModel(this))
    , m_name(new QLineEdit)
    , m_place(new MutedLabel)
    , m_other(new QPushButton(tr("Another file…")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_import(new QPushButton(tr("Import")))
    , m_format(new ImportFormat)
    , m_banner(new Banner)
    , m_sentence(plainLabel())
    , m_progress(new QProgressBar)
    , m_progressText(new MutedLabel)
    , m_table(new QTableView)
    , m_header(new RoleHeader(true, m_table))
    , m_column(new ImportColumn)
    , m_issues(new ImportIssues)
    , m_row(new RowTextView)
    , m_body(new LineSplitter(Qt::Horizontal))
{
    setObjectName(QStringLiteral("importView"));
    m_scanSoon.setSingleShot(true);
    m_scanSoon.setInterval(scanDelay);
    buildTable();
    buildLayout();
    connectParts();
    m_import->setDefault(true); // drawn in the accent colour
}

ImportView::~ImportView() = default;

void ImportView::buildTable()
{
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->setHorizontalHeader(m_header);
    styleRowTable(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *role = new QShortcut(QKeySequence(Qt::Key_R), m_table);
    role->setContext(Qt::WidgetShortcut);
    connect(role, &QShortcut::activated, this, [this] { chooseRole(m_table->currentIndex().column()); });
}

void ImportView::buildLayout()
{
    const auto named = [](QWidget *widget, const QString &name, const QString &title, const QString &tip) {
        widget->setObjectName(name);
        widget->setAccessibleName(title);
        setPlainToolTip(widget, tip);
    };
    named(m_name, QStringLiteral("importName"), tr("Name of the data"), tr("What the data is called in this project"));
    named(m_other, QStringLiteral("importOther"), tr("Another file"), tr("Choose another file (Ctrl+I)"));
    named(m_cancel, QStringLiteral("importCancel"), tr("Cancel"), tr("Leave without importing (Esc)"));
    named(m_import, QStringLiteral("importButton"), tr("Import"), tr("Import the rows into the project (Ctrl+Return)"));
    named(m_progress, QStringLiteral("importProgress"), tr("Progress"), QString());
    m_banner->setObjectName(QStringLiteral("importBanner"));
    m_sentence->setObjectName(QStringLiteral("importSentence"));
    m_progressText->setObjectName(QStringLiteral("importProgressText"));
    m_row->setObjectName(QStringLiteral("importRow"));
    m_name->setMinimumWidth(200);
    m_name->setMaximumWidth(320);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setRange(0, importBarSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setFixedWidth(160);

    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(plainLabel(tr("Import as")));
    title->addWidget(m_name);
    title->addWidget(m_place, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{ m_other, m_cancel, m_import })
        title->addWidget(each);
    auto *state = new QHBoxLayout;
    state->setSpacing(10);
    state->addWidget(m_sentence, 1);
    state->addWidget(m_progressText);
    state->addWidget(m_progress);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(14, 10, 14, 10);
    top->setSpacing(10);
    top->addLayout(title);
    top->addWidget(m_format);
    top->addLayout(state);

    m_body->addWidget(m_table);
    m_body->addWidget(buildSide());
    m_body->setStretchFactor(0, 1);
    m_body->setSizes({ 700, 350 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_banner);
    layout->addWidget(new Rule);
    layout->addWidget(m_body, 1);
}

QWidget *ImportView::buildSide()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(6);
    layout->addWidget(new SectionHead(tr("Column")));
    layout->addWidget(m_column);
    layout->addSpacing(6);
    layout->addWidget(m_issues);
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(column);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Column and findings"));
    column->setBackgroundRole(QPalette::Base);
    auto *side = new LineSplitter(Qt::Vertical);
    side->addWidget(scroll);
    side->addWidget(m_row);
    side->setSizes({ 300, 160 });
    side->setMinimumWidth(320);
    return side;
}

void ImportView::connectParts()
{
    connect(&m_scanSoon, &QTimer::timeout, this, &ImportView::scan);
    connect(m_other, &QPushButton::clicked, this, &ImportView::otherFileWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ImportView::cancel);
    connect(m_import, &QPushButton::clicked, this, &ImportView::import);
    connect(m_format, &ImportFormat::changed, this, &ImportView::readAgain);
    connect(m_issues, &ImportIssues::changed, this, [this] {
        m_error.reset();
        refresh();
    });
    connect(m_issues, &ImportIssues::idsUnwanted, this, &ImportView::dropIds);
    connect(m_header, &QHeaderView::sectionClicked, this, &ImportView::chooseRole);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportView::showCurrentCell);
    connect(m_column, &ImportColumn::roleChanged, this,
            [this](const data::ColumnRole &role) { m_model->setRole(m_table->currentIndex().column() - 1, role); });
    connect(m_column, &ImportColumn::fieldWanted, this, &ImportView::addField);
    connect(m_model, &models::PreviewModel::mappingChanged, this, [this] {
        m_error.reset();
        showCurrentCell();
        scanSoon();
    });
}

void ImportView::open(const QString &path)
{
    drop();
    m_error.reset();
    m_isRead = false;
    m_fields.clear();
    m_chosen.clear();
    m_report = {};
    m_model->clear();
    m_issues->clear();
    m_issues->setLabels(labelsOf(build()));
    m_column->setCriteria(criteriaOf(m_next.judge().draft()));
    m_format->clear();
    const QFileInfo file(path);
    m_name->setText(file.fileName());
    m_place->setText(tr("%1 · %2").arg(QLocale().formattedDataSize(file.size()), file.absolutePath()));
    setPlainToolTip(m_place, QString());
    m_preview = std::make_unique<jobs::ImportPreview>(path);
    connect(m_preview.get(), &jobs::ImportPreview::headRead, this, &ImportView::takeHead);
    connect(m_preview.get(), &jobs::ImportPreview::scanned, this, &ImportView::takeReport);
    readAgain();
    m_table->setFocus();
}

void ImportView::drop()
{
    m_scanSoon.stop();
    m_preview.reset();
    m_job.reset();
    setBusy(false);
}

void ImportView::readAgain()
{
    if (!m_preview)
        return;
    m_scanSoon.stop();
    m_isRead = false;
    data::ReadOptions options = m_format->chosen();
    options.fields = m_fields;
    m_preview->readHead(options, criteriaOf(m_next.judge().draft()));
    refresh();
}

void ImportView::takeHead(const Result<jobs::PreviewHead> &head)
{
    m_report = {};
    m_issues->showReport(m_report);
    m_isRead = head.has_value();
    m_error.reset();
    if (!head) {
        m_model->clear();
        m_error = head.error();
        m_scanSoon.stop();
        refresh();
        return;
    }
    m_format->showFound(head->format);
    m_layout = head->layout;
    const NamedRoles remembered = m_chosen.isEmpty() ? rememberedRoles(m_next.workbench().views(), head->columns) : m_chosen;
    const data::Mapping roles = withRoles(head->roles, head->columns, remembered);
    m_isRemembered = m_chosen.isEmpty() && roles != head->roles;
    m_model->setRows(head->columns, head->rows, roles);
    m_header->fitToRoles();
    m_table->setCurrentIndex(
        m_model->index(0, std::max<int>(1, static_cast<int>(m_model->mapping().indexOf(data::ColumnRole{ data::Role::Output, {}, {} })) + 1)));
    m_report.rows = static_cast<qint64>(head->rows.size());
    scan();
}

void ImportView::scanSoon()
{
    if (!m_isRead)
        return;
    m_preview->cancelScan();
    m_report.isComplete = false;
    m_scanSoon.start();
    refresh();
}

data::BuildOptions ImportView::build() const
{
    return jobs::scaleOptions(m_next.judge().draft());
}

void ImportView::scan()
{
    m_scanSoon.stop();
    data::ReadOptions options = m_format->settled();
    options.fields = m_fields;
    m_preview->scan(options, m_model->mapping(), build());
    refresh();
}

void ImportView::takeReport(const jobs::ScanReport &report)
{
    m_report = report;
    m_issues->showReport(report);
    refresh();
}

void ImportView::showCurrentCell()
{
    const QModelIndex current = m_table->currentIndex();
    const int column = current.column() - 1;
    if (!current.isValid()) {
        m_column->showNone();
        m_row->showMessage(QString());
        return;
    }
    if (column >= 0)
        m_column->showColumn(m_model->columns().at(column), m_model->mapping().at(column), m_model->isGuessed(column), fieldsOf(column));
    else
        m_column->showNone();
    QStringList cells;
    for (int i = 0; i < m_model->columns().size(); ++i)
        cells << m_model->cell(current.row(), i);
    const QString line = m_model->index(current.row(), 0).data().toString();
    m_row->showCells(tr("Line %1").arg(line), m_model->columns(), m_model->mapping(), cells);
}

void ImportView::chooseRole(int section)
{
    if (section < 1 || m_job)
        return;
    m_table->setCurrentIndex(m_model->index(std::max(0, m_table->currentIndex().row()), section));
    QMenu *menu = roleMenu(this, m_model->mapping().at(section - 1).role, [this, section](data::Role role) {
        const bool isHuman = role == data::Role::HumanScore;
        m_model->setRole(section - 1, { role, isHuman ? m_model->columns().at(section - 1) : QString(), {} });
    });
    menu->popup(m_header->menuPosition(section));
}

/// Fields inside the cells of a column, as far as the first rows show.
QStringList ImportView::fieldsOf(int column) const
{
    constexpr int looked = 20;
    QStringList fields;
    for (int row = 0; row < std::min(looked, m_model->rowCount()); ++row)
        fields << data::fieldsOf(m_model->cell(row, column));
    fields.removeDuplicates();
    return fields;
}

/// The field becomes a column with the role of the one it is in.
void ImportView::addField(const QString &field)
{
    const int column = m_table->currentIndex().column() - 1;
    if (column < 0 || m_job)
        return;
    const QString outer = m_model->columns().at(column);
    const QString name = outer + u'.' + field;
    m_chosen.clear();
    for (qsizetype i = 0; i < m_model->columns().size(); ++i)
        m_chosen.insert(m_model->columns().at(i), m_model->mapping().at(i));
    m_chosen.insert(name, m_chosen.value(outer));
    m_chosen.insert(outer, {});
    if (!m_fields.contains(name))
        m_fields << name;
    readAgain();
}

QString ImportView::sentence() const
{
    QString text = importSentence(m_model->columns(), m_model->mapping(), m_report);
    if (!m_layout.isEmpty())
        text = tr("Recognised as %1.").arg(m_layout) + u' ' + text;
    return m_isRemembered ? text + u' ' + tr("The roles are those that you gave such a file before.") : text;
}

void ImportView::dropIds()
{
    for (int i = 0; i < m_model->mapping().size(); ++i) {
        if (m_model->mapping().at(i).role == data::Role::Id)
            m_model->setRole(i, {});
    }
}

/// Why the rows cannot be imported yet, and what to do; empty if they can.
QString ImportView::blocker() const
{
    if (!m_isRead)
        return tr("Reading the file…");
    if (m_next.workbench().isReadOnly())
        return tr("This project is open for reading only, so nothing can be imported into it.");
    const auto isOutput = [](const data::ColumnRole &role) { return role.role == data::Role::Output; };
    if (std::none_of(m_model->mapping().cbegin(), m_model->mapping().cend(), isOutput))
        return tr("Choose which column holds the answer: click its name above the rows, or press R in it.");
    if (m_report.failed)
        return m_report.failed->text;
    if (m_report.badLines > 0 && !m_issues->leavesBadOut())
        return tr("%Ln line(s) cannot be read. Mend the file, or leave these lines out.", nullptr, static_cast<int>(m_report.badLines));
    if (m_report.duplicates > 0)
        return tr("%Ln id(s) stand for more than one row. Make them unique, map a rater column, or number the rows instead.", nullptr,
                  static_cast<int>(m_report.duplicates));
    if (m_report.isComplete && m_report.rows == 0)
        return tr("The file names its columns but has no rows. Add rows, or say that the first row is data.");
    return {};
}

void ImportView::refresh()
{
    const QString blocked = blocker();
    if (m_error)
        m_banner->show(m_error->text, Banner::Tone::Error);
    else
        m_banner->show(m_isRead ? blocked : QString(), m_report.failed ? Banner::Tone::Error : Banner::Tone::Warning);
    m_import->setEnabled(blocked.isEmpty() && !m_job);
    m_body->setEnabled(!m_job);
    m_body->setVisible(m_isRead || !m_error);
    if (m_job)
        return;
    const bool scanning = m_isRead && !m_report.isComplete && !m_report.failed;
    m_sentence->setText(m_isRead ? sentence() : m_error ? QString() : blocked);
    m_progress->setVisible(scanning);
    m_progress->setValue(static_cast<int>(m_report.share * importBarSteps));
    m_progressText->setText(scanning ? tr("checking the file · %1 %").arg(QLocale().toString(m_report.share * 100, 'f', 0)) : QString());
}

void ImportView::import()
{
    if (!m_import->isEnabled())
        return;
    m_preview->cancelScan();
    m_scanSoon.stop();
    m_error.reset();
    jobs::ImportRequest request;
    request.path = m_preview->path();
    request.name = m_name->text().trimmed();
    request.read = m_format->settled();
    request.read.fields = m_fields;
    request.mapping = m_model->mapping();
    request.build.valueMap = m_issues->valueMap();
    request.skipBad = m_issues->leavesBadOut();
    request.judge = m_next.judge().draft();
    m_job = std::make_unique<jobs::ImportJob>(*m_next.workbench().project(), std::move(request));
    connect(m_job.get(), &jobs::ImportJob::progressed, this, &ImportView::showProgress);
    connect(m_job.get(), &jobs::ImportJob::finished, this, &ImportView::endImport);
    m_since.start();
    setBusy(true);
    showProgress(0, 0);
    // The button is disabled now; without this the focus would leave the view.
    m_cancel->setFocus();
    refresh();
    m_job->start();
}

void ImportView::setBusy(bool busy)
{
    m_name->setEnabled(!busy);
    m_format->setEnabled(!busy);
    m_other->setEnabled(!busy);
}

void ImportView::showProgress(double share, qint64 rows)
{
    const qint64 elapsed = std::max<qint64>(1, m_since.elapsed());
    m_sentence->setText(tr("Importing: %Ln row(s)", nullptr, static_cast<int>(rows)));
    m_progressText->setText(rows > 0 ? tr("%1 rows/s · %2 %").arg(QLocale().toString(rows * 1000 / elapsed), QLocale().toString(share * 100, 'f', 0))
                                     : QString());
    m_progress->setVisible(true);
    m_progress->setValue(static_cast<int>(share * importBarSteps));
}

void ImportView::cancel()
{
    if (m_job) {
        m_sentence->setText(tr("Cancelling…"));
        m_job->cancel();
        return;
    }
    // Kept, so that the person can come back to it.
    m_scanSoon.stop();
    if (m_isRead)
        m_preview->cancelScan();
    else
        drop();
    emit closed();
}

bool ImportView::isOpen() const
{
    return m_preview && m_isRead;
}

QString ImportView::fileName() const
{
    return m_preview ? QFileInfo(m_preview->path()).fileName() : QString();
}

void ImportView::goOn()
{
    m_table->setFocus();
    if (!m_report.isComplete)
        scan();
}

void ImportView::endImport(const Result<jobs::ImportReport> &report)
{
    // The job is still inside its own signal.
    m_job.release()->deleteLater();
    setBusy(false);
    if (report) {
        rememberRoles(m_next.workbench().views(), m_model->columns(), m_model->mapping());
        drop();
        emit imported(*report);
        return;
    }
    m_error = report.error();
    scanSoon();
    m_table->setFocus();
}

void ImportView::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    switch (event->key()) {
    case Qt::Key_Escape:
        cancel();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            import();
        else if (button)
            button->click();
        else if (m_table->hasFocus())
            chooseRole(m_table->currentIndex().column());
        else
            import();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace gavel::ui

#include "moc_importview.cpp"
