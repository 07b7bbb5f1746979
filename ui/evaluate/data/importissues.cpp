// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/importissues.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rowdelegate.h"
#include "widgets/sectionhead.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr int listRows = 4;
constexpr int tableRows = 5;
constexpr qsizetype shownValue = 60; ///< characters

enum ValueColumn { Value, Count, FirstLine, Becomes };

QListWidget *makeList(const QString &name, const QString &title)
{
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->setFrameShape(QFrame::NoFrame);
    list->setWordWrap(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

/// As high as its first rows; the rest is scrolled.
void fit(QListWidget *list)
{
    int height = 4;
    for (int i = 0; i < std::min(listRows, list->count()); ++i)
        height += std::max(list->sizeHintForRow(i), list->fontMetrics().height() * 2);
    list->setFixedHeight(height);
}

void fill(QListWidget *list, const QStringList &lines)
{
    while (list->count() > lines.size())
        delete list->takeItem(list->count() - 1);
    for (int i = 0; i < lines.size(); ++i) {
        if (i < list->count())
            list->item(i)->setText(lines.at(i));
        else
            list->addItem(lines.at(i));
    }
    fit(list);
}

} // namespace

ImportIssues::ImportIssues(QWidget *parent)
    : QWidget(parent)
    , m_badHead(new SectionHead({}))
    , m_leaveOut(new QCheckBox)
    , m_bad(makeList(QStringLiteral("badLines"), tr("Lines that cannot be read")))
    , m_duplicateHead(new SectionHead({}))
    , m_duplicates(makeList(QStringLiteral("duplicateIds"), tr("Ids that stand for several rows")))
    , m_number(new QPushButton(tr("Number the rows instead")))
    , m_valueHead(new SectionHead({}))
    , m_valueHint(new MutedLabel)
    , m_table(new QTableWidget(0, 4))
{
    m_leaveOut->setObjectName(QStringLiteral("leaveBadOut"));
    m_leaveOut->setAccessibleName(tr("Leave the bad lines out"));
    setPlainToolTip(m_leaveOut, tr("Import the other rows without these lines"));
    m_number->setObjectName(QStringLiteral("numberRows"));
    m_number->setAccessibleName(tr("Number the rows instead"));
    setPlainToolTip(m_number, tr("Takes the role from the id column; the rows are numbered from 1"));
    m_valueHint->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("offScaleValues"));
    m_table->setAccessibleName(tr("Scores that are not on the scale"));
    m_table->setHorizontalHeaderLabels({ tr("value"), tr("rows"), tr("first line"), tr("becomes") });
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(RowDelegate::rowHeight + 2);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setItemDelegate(new RowDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(Value, QHeaderView::Stretch);
    header->setHighlightSections(false);
    header->resizeSection(Count, 48);
    header->resizeSection(FirstLine, 68);
    header->resizeSection(Becomes, 104);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *each :
         std::initializer_list<QWidget *>{ m_badHead, m_leaveOut, m_bad, m_duplicateHead, m_number, m_duplicates, m_valueHead, m_valueHint, m_table })
        layout->addWidget(each);
    connect(m_leaveOut, &QCheckBox::toggled, this, &ImportIssues::changed);
    connect(m_number, &QPushButton::clicked, this, &ImportIssues::idsUnwanted);
    clear();
}

void ImportIssues::clear()
{
    m_values.clear();
    m_leaveOut->setChecked(false);
    showReport({});
}

void ImportIssues::setLabels(const QStringList &labels)
{
    m_labels = labels;
    m_shownValues.clear();
    m_table->setRowCount(0);
}

bool ImportIssues::leavesBadOut() const
{
    return m_leaveOut->isChecked();
}

void ImportIssues::showReport(const jobs::ScanReport &report)
{
    showBad(report);
    showDuplicates(report);
    showValues(report);
}

void ImportIssues::showBad(const jobs::ScanReport &report)
{
    const bool any = report.badLines > 0;
    for (QWidget *each : std::initializer_list<QWidget *>{ m_badHead, m_leaveOut, m_bad })
        each->setVisible(any);
    if (!any)
        return;
    m_badHead->setText(tr("%Ln bad line(s)", nullptr, pluralCount(report.badLines)));
    m_leaveOut->setText(tr("Leave these %Ln out", nullptr, pluralCount(report.badLines)));
    QStringList lines;
    for (const data::BadLine &line : report.firstBad)
        lines << tr("line %1: %2").arg(QLocale().toString(line.line), line.reason);
    if (report.badLines > report.firstBad.size())
        lines << tr("… and %Ln more", nullptr, pluralCount(report.badLines - report.firstBad.size()));
    fill(m_bad, lines);
}

void ImportIssues::showDuplicates(const jobs::ScanReport &report)
{
    const bool any = report.duplicates > 0;
    for (QWidget *each : std::initializer_list<QWidget *>{ m_duplicateHead, m_duplicates, m_number })
        each->setVisible(any);
    if (!any)
        return;
    m_duplicateHead->setText(tr("%Ln duplicate id(s)", nullptr, pluralCount(report.duplicates)));
    QStringList lines = report.firstDuplicates;
    if (report.duplicates > lines.size())
        lines << tr("… and %Ln more", nullptr, pluralCount(report.duplicates - lines.size()));
    fill(m_duplicates, lines);
}

void ImportIssues::showValues(const jobs::ScanReport &report)
{
    const bool any = report.offScaleValues > 0;
    for (QWidget *each : std::initializer_list<QWidget *>{ m_valueHead, m_valueHint, m_table })
        each->setVisible(any);
    if (!any)
        return;
    m_valueHead->setText(tr("%Ln value(s) off the scale", nullptr, pluralCount(report.offScaleValues)));
    QString hint = tr("The scale has %1. Say what the others mean, or leave them empty.").arg(m_labels.join(QLatin1StringView(", ")));
    if (report.offScaleValues > report.offScale.size())
        hint += u' ' + tr("Here are %Ln of them.", nullptr, pluralCount(report.offScale.size()));
    m_valueHint->setText(hint);
    const QStringList values = report.offScale.keys();
    const bool isSame = values == m_shownValues;
    m_shownValues = values;
    if (!isSame)
        m_table->setRowCount(static_cast<int>(values.size()));
    for (int i = 0; i < values.size(); ++i) {
        const data::OffScaleValue seen = report.offScale.value(values.at(i));
        if (isSame)
            m_table->item(i, Count)->setText(QLocale().toString(seen.count));
        else
            addValue(i, values.at(i), seen);
    }
    const int rows = static_cast<int>(std::min<qsizetype>(tableRows, values.size()));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * (RowDelegate::rowHeight + 2) + 2);
}

void ImportIssues::addValue(int row, const QString &value, const data::OffScaleValue &seen)
{
    const auto cell = [this, row](int column, const QString &text, Qt::Alignment alignment) {
        auto *item = new QTableWidgetItem(text);
        item->setData(Qt::TextAlignmentRole, QVariant::fromValue(alignment | Qt::AlignVCenter));
        m_table->setItem(row, column, item);
    };
    cell(Value, value.left(shownValue).simplified(), Qt::AlignLeft);
    cell(Count, QLocale().toString(seen.count), Qt::AlignRight);
    cell(FirstLine, QLocale().toString(seen.firstLine), Qt::AlignRight);
    auto *box = new QComboBox;
    box->setAccessibleName(tr("What “%1” becomes").arg(value.left(shownValue)));
    box->addItem(tr("empty"), QString());
    for (const QString &label : std::as_const(m_labels))
        box->addItem(label, label);
    box->setCurrentIndex(std::max(0, box->findData(m_values.value(value))));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, value] {
        const QString label = box->currentData().toString();
        if (label.isEmpty())
            m_values.remove(value);
        else
            m_values.insert(value, label);
        emit changed();
    });
    m_table->setCellWidget(row, Becomes, box);
}

} // namespace gavel::ui

#include "moc_importissues.cpp"
