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
    m_kind->addItem(tr("Table (CSV, TSV)"), static_cast<int>(SourceKind::Csv));
    m_kind->addItem(tr("JSON Lines"), static_cast<int>(SourceKind::JsonLines));
    m_kind->addItem(tr("JSON list"), static_cast<int>(SourceKind::JsonArray));
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
    layout->addWidget(m_mark);
    layout->addStretch(1);
    for (const QComboBox *box : { m_kind, m_separator, m_encoding, m_header })
        connect(box, &QComboBox::currentIndexChanged, this, [this, box] { takeChoice(box); });
    clear();
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
    select(m_encoding, format.encoding);
    select(m_header, format.header);
    m_separator->setVisible(isTable(format.kind));
    m_header->setVisible(isTable(format.kind));
    m_mark->setText(format.byteOrderMark ? tr("with byte order mark") : QString());
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
    } else {
        m_chosen.header = m_header->currentData().toBool();
    }
    m_separator->setVisible(isTable(kind));
    m_header->setVisible(isTable(kind));
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
    }
    return options;
}

} // namespace gavel::ui

#include "moc_importformat.cpp"
