// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsdialog.h"

#include "jobs/servers/preferences.h"
#include "jobs/session/workbench.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {
constexpr int highestCeiling = 512;
constexpr int longestName = 80;
} // namespace

SettingsDialog::SettingsDialog(jobs::Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_language(new QComboBox)
    , m_languageNote(new MutedLabel(tr("The language changes at the next start.")))
    , m_theme(new QComboBox)
    , m_name(new QLineEdit)
    , m_ceiling(new QSpinBox)
    , m_problem(plainLabel())
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    build();
    showValues();
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsDialog::takeLanguage);
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] { emit themeChosen(m_theme->currentData().toString()); });
    connect(m_name, &QLineEdit::editingFinished, this, &SettingsDialog::takeName);
    connect(m_ceiling, &QSpinBox::valueChanged, this, &SettingsDialog::takeCeiling);
}

void SettingsDialog::build()
{
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("System"), QString());
    // Each in its own language, so that a person who chose the wrong one can undo it.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    for (const auto &[name, code] :
         { std::pair(QStringLiteral("Deutsch"), QStringLiteral("de")), std::pair(QStringLiteral("Русский"), QStringLiteral("ru")) }) {
        if (QFile::exists(QStringLiteral(":/i18n/gavel_%1.qm").arg(code)))
            m_language->addItem(name, code);
    }
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("System"), QString());
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_name->setObjectName(QStringLiteral("raterName"));
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("for example: anna"));
    m_ceiling->setObjectName(QStringLiteral("ceiling"));
    m_ceiling->setRange(1, highestCeiling);
    m_problem->setObjectName(QStringLiteral("settingsProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString &name, QWidget *field, const QString &note, QLabel *noteLabel = nullptr) {
        auto *label = plainLabel(name);
        label->setBuddy(field);
        field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
        setPlainToolTip(field, note);
        auto *both = new QVBoxLayout;
        both->setSpacing(3);
        both->addWidget(field);
        auto *below = noteLabel ? noteLabel : new MutedLabel(note);
        below->setWordWrap(true);
        both->addWidget(below);
        form->addRow(label, both);
    };
    add(tr("&Language"), m_language, m_languageNote->text(), m_languageNote);
    add(tr("&Theme"), m_theme, tr("System follows the desktop as it is when Gavel starts."));
    add(tr("Your &name"), m_name, tr("Stands beside the labels that you give. Others who label use their own."));
    add(tr("&Requests at a time"), m_ceiling, tr("At most so many to a server that is not on this machine. Servers here set the pace themselves."));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 14);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(460);
}

void SettingsDialog::showValues()
{
    const store::Settings &settings = m_workbench.settings();
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(settings.theme)));
    m_name->setText(settings.raterName);
    m_ceiling->setValue(jobs::remoteCeiling(settings));
}

void SettingsDialog::takeLanguage()
{
    m_workbench.settings().language = m_language->currentData().toString();
    save();
}

void SettingsDialog::takeName()
{
    const QString name = m_name->text().simplified();
    if (name == m_workbench.settings().raterName)
        return;
    m_workbench.settings().raterName = name;
    save();
}

void SettingsDialog::takeCeiling()
{
    m_workbench.views().setValue(jobs::remoteCeilingKey, m_ceiling->value());
    save();
}

void SettingsDialog::save()
{
    const auto saved = m_workbench.saveSettings();
    m_problem->setText(saved ? QString() : saved.error().text);
    m_problem->setVisible(!saved);
}

} // namespace gavel::ui

#include "moc_settingsdialog.cpp"
