// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace gavel::jobs {
class Workbench;
}

namespace gavel::ui {

/// The settings. Every change is stored at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(jobs::Workbench &workbench, QWidget *parent = nullptr);

signals:
    void themeChosen(const QString &theme);

private:
    void build();
    void showValues();
    void takeLanguage();
    void takeName();
    void takeCeiling();
    void save();

    jobs::Workbench &m_workbench;
    QComboBox *m_language;
    QLabel *m_languageNote;
    QComboBox *m_theme;
    QLineEdit *m_name;
    QSpinBox *m_ceiling;
    QLabel *m_problem;
};

} // namespace gavel::ui
