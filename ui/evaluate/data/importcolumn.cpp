// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/importcolumn.h"

#include "models/columnroles.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace gavel::ui {

ImportColumn::ImportColumn(QWidget *parent)
    : QWidget(parent)
    , m_name(plainLabel())
    , m_guessed(new MutedLabel)
    , m_role(new QComboBox)
    , m_raterTitle(new MutedLabel(tr("person")))
    , m_rater(new QLineEdit)
    , m_criterionTitle(new MutedLabel(tr("criterion")))
    , m_criterion(new QComboBox)
    , m_fieldTitle(new MutedLabel(tr("field")))
    , m_field(new QComboBox)
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_role->setObjectName(QStringLiteral("columnRole"));
    m_role->setAccessibleName(tr("Role of the column"));
    setPlainToolTip(m_role, tr("What this column holds (R in the table)"));
    for (const data::Role role : models::offeredRoles())
        m_role->addItem(models::roleTitle(role), static_cast<int>(role));
    m_rater->setObjectName(QStringLiteral("columnRater"));
    m_rater->setAccessibleName(tr("Person who gave these scores"));
    setPlainToolTip(m_rater, tr("Whose scores these are"));
    m_criterion->setObjectName(QStringLiteral("columnCriterion"));
    m_criterion->setAccessibleName(tr("Criterion of these scores"));
    setPlainToolTip(m_criterion, tr("What was scored: the whole answer, or one criterion of the judge"));
    m_field->setObjectName(QStringLiteral("columnField"));
    m_field->setAccessibleName(tr("Field inside the column"));
    setPlainToolTip(m_field, tr("Takes one field of these objects instead of all of it"));
    setCriteria({});

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_name, 0, 0, 1, 2);
    layout->addWidget(new MutedLabel(tr("holds")), 1, 0);
    layout->addWidget(m_role, 1, 1);
    layout->addWidget(m_guessed, 2, 1);
    layout->addWidget(m_raterTitle, 3, 0);
    layout->addWidget(m_rater, 3, 1);
    layout->addWidget(m_criterionTitle, 4, 0);
    layout->addWidget(m_criterion, 4, 1);
    layout->addWidget(m_fieldTitle, 5, 0);
    layout->addWidget(m_field, 5, 1);
    connect(m_role, &QComboBox::currentIndexChanged, this, &ImportColumn::takeRole);
    connect(m_criterion, &QComboBox::currentIndexChanged, this, &ImportColumn::takeChoice);
    connect(m_field, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            emit fieldWanted(m_field->itemText(index));
    });
    connect(m_rater, &QLineEdit::textEdited, this, &ImportColumn::takeChoice);
    showNone();
}

void ImportColumn::setCriteria(const QStringList &names)
{
    const QScopedValueRollback showing(m_showing, true);
    m_criterion->clear();
    m_criterion->addItem(tr("overall"), QString());
    for (const QString &name : names)
        m_criterion->addItem(name, name);
}

void ImportColumn::showColumn(const QString &name, const data::ColumnRole &role, bool isGuessed, const QStringList &fields)
{
    const QScopedValueRollback showing(m_showing, true);
    setEnabled(true);
    m_name->setText(name);
    setPlainToolTip(m_name, QString());
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(role.role)));
    const bool isUsed = role.role != data::Role::None;
    m_guessed->setText(isGuessed && isUsed ? tr("guessed from its name") : QString());
    m_guessed->setVisible(isGuessed && isUsed);
    if (m_rater->text() != role.rater)
        m_rater->setText(role.rater);
    if (m_criterion->findData(role.criterion) < 0)
        m_criterion->addItem(role.criterion, role.criterion);
    m_criterion->setCurrentIndex(m_criterion->findData(role.criterion));
    m_field->clear();
    m_field->addItem(tr("all of it"));
    m_field->addItems(fields);
    m_fieldTitle->setVisible(!fields.isEmpty());
    m_field->setVisible(!fields.isEmpty());
    showDetails(role.role);
}

void ImportColumn::showNone()
{
    showColumn(tr("No column"), {}, false);
    setEnabled(false);
}

void ImportColumn::showDetails(data::Role role)
{
    const bool isHuman = role == data::Role::HumanScore;
    const bool isScore = isHuman || role == data::Role::JudgeScore || role == data::Role::JudgeReason;
    m_raterTitle->setVisible(isHuman);
    m_rater->setVisible(isHuman);
    m_criterionTitle->setVisible(isScore);
    m_criterion->setVisible(isScore);
}

/// When a column becomes scores, its person is named after the column until another name is
/// entered.
void ImportColumn::takeRole()
{
    if (m_showing)
        return;
    const bool isHuman = m_role->currentData().toInt() == static_cast<int>(data::Role::HumanScore);
    if (isHuman && m_rater->text().isEmpty())
        m_rater->setText(m_name->text());
    takeChoice();
}

void ImportColumn::takeChoice()
{
    if (m_showing)
        return;
    data::ColumnRole role;
    role.role = static_cast<data::Role>(m_role->currentData().toInt());
    const bool isHuman = role.role == data::Role::HumanScore;
    if (isHuman)
        role.rater = m_rater->text();
    if (isHuman || role.role == data::Role::JudgeScore || role.role == data::Role::JudgeReason)
        role.criterion = m_criterion->currentData().toString();
    showDetails(role.role);
    emit roleChanged(role);
}

} // namespace gavel::ui

#include "moc_importcolumn.cpp"
