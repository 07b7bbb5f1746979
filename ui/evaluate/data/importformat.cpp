// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/importformat.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace gavel::ui {

namespace {

using data::SourceKind;

bool isTable(SourceKind kind)
{
    return kind == SourceKind::Csv || kind == SourceKind::Tsv;
}

void select(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(box->findData(value));
}

} // namespace

ImportFormat::ImportFormat(QWidget *parent)
    : QWidget(parent)
    , m_mark(new MutedLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_kind = addBox(QStringLiteral("importKind"), tr("Kind of file"), tr("How the rows are written down"));
    addKinds();
    m_separator = addBox(QStringLiteral("importSeparator"), tr("Separator"), tr("What stands between the cells"));
    m_separator->addItem(tr("comma ,"), int(','));
    m_separator->addItem(tr("semicolon ;"), int(';'));
    m_separator->addItem(tr("tab"), int('\t'));
    m_separator->addItem(tr("bar |"), int('|'));
    m_encoding = addBox(QStringLiteral("importEncoding"), tr("Encoding"), tr("How the characters are written down; Latin-1 is part of Windows-1252"));
    for (const QString &name : data::encodingNames())
        m_encoding->addItem(name, name);
    m_header = addBox(QStringLiteral("importHeader"), tr("First row"), tr("Whether the first row names the columns"));
    m_header->addItem(tr("first row: names"), true);
    m_header->addItem(tr("first row: data"), false);
    m_sheet = addBox(QStringLiteral("importSheet"), tr("Sheet"), tr("Which sheet of the workbook is read"));
    layout->addWidget(m_mark);
    layout->addStretch(1);
    for (const QComboBox *box : { m_kind, m_separator, m_encoding, m_header, m_sheet })
        connect(box, &QComboBox::currentIndexChanged, this, [this, box] { takeChoice(box); });
    clear();
}

void ImportFormat::addKinds()
{
    m_kind->addItem(tr("Table (CSV, TSV)"), static_cast<int>(SourceKind::Csv));
    m_kind->addItem(tr("JSON Lines"), static_cast<int>(SourceKind::JsonLines));
    m_kind->addItem(tr("JSON list"), static_cast<int>(SourceKind::JsonArray));
    m_kind->addItem(tr("JSON objects"), static_cast<int>(SourceKind::JsonObjects));
    m_kind->addItem(tr("JSON table"), static_cast<int>(SourceKind::JsonTable));
    m_kind->addItem(tr("Workbook (XLSX)"), static_cast<int>(SourceKind::Xlsx));
}

QComboBox *ImportFormat::addBox(const QString &name, const QString &title, const QString &tip)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(title);
    setPlainToolTip(box, tip);
    layout()->addWidget(box);
    return box;
}

void ImportFormat::clear()
{
    m_chosen = {};
    m_found = {};
    showFound(m_found);
}

void ImportFormat::showFound(const data::SourceFormat &format)
{
    m_found = format;
    select(m_kind, static_cast<int>(isTable(format.kind) ? SourceKind::Csv : format.kind));
    select(m_separator, int(format.separator));
    if (m_encoding->findData(format.encoding) < 0)
        m_encoding->addItem(format.encoding, format.encoding);
    select(m_encoding, format.encoding);
    select(m_header, format.header);
    showSheets(format);
    showFor(format.kind);
    m_mark->setText(format.encodingGuessed ? tr("guessed by its text") : format.byteOrderMark ? tr("with byte order mark") : QString());
}

/// Only those that can be read without being named; one that is hidden is shown when it is read.
void ImportFormat::showSheets(const data::SourceFormat &format)
{
    const QSignalBlocker blocker(m_sheet);
    m_sheet->clear();
    QStringList sheets = format.sheets;
    if (!format.sheet.isEmpty() && !sheets.contains(format.sheet))
        sheets << format.sheet;
    for (const QString &sheet : std::as_const(sheets))
        m_sheet->addItem(sheet, sheet);
    m_sheet->setCurrentIndex(m_sheet->findData(format.sheet));
}

void ImportFormat::showFor(SourceKind kind)
{
    m_separator->setVisible(isTable(kind));
    m_encoding->setVisible(kind != SourceKind::Xlsx);
    m_header->setVisible(isTable(kind) || kind == SourceKind::Xlsx);
    m_sheet->setVisible(kind == SourceKind::Xlsx && m_sheet->count() > 0);
}

void ImportFormat::takeChoice(const QComboBox *box)
{
    const auto kind = static_cast<SourceKind>(m_kind->currentData().toInt());
    if (box == m_kind) {
        m_chosen.kind = kind;
        m_chosen.separator.reset();
        m_chosen.header.reset();
    } else if (box == m_separator) {
        m_chosen.separator = static_cast<char>(m_separator->currentData().toInt());
    } else if (box == m_encoding) {
        m_chosen.encoding = m_encoding->currentData().toString();
    } else if (box == m_sheet) {
        m_chosen.sheet = m_sheet->currentData().toString();
    } else {
        m_chosen.header = m_header->currentData().toBool();
    }
    showFor(kind);
    emit changed();
}

data::ReadOptions ImportFormat::settled() const
{
    data::ReadOptions options = m_chosen;
    options.kind = m_found.kind;
    options.encoding = m_found.encoding;
    if (isTable(m_found.kind)) {
        options.separator = m_found.separator;
        options.header = m_found.header;
    } else if (m_found.kind == SourceKind::Xlsx) {
        options.header = m_found.header;
        options.sheet = m_found.sheet;
    }
    return options;
}

} // namespace gavel::ui

#include "moc_importformat.cpp"
