// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/servers/savedservers.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gavel::ui {

class MutedLabel;

/// A key or password: entered once, never shown again. Tells where a saved one is kept.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);

    /// The saved secret of this server; `fits` is false if the address has another origin.
    void setSaved(jobs::SavedServers::Secret saved, bool fits);
    /// "key" or "password" in its sentences.
    void setPassword(bool isPassword);
    jobs::SecretEdit edit() const;
    /// Warns if a typed or saved key would be sent unencrypted; empty: no warning.
    void setWarning(const QString &warning);
    void focusEdit();

signals:
    void edited();

private:
    void show();
    QString savedText() const;
    QString noteText() const;

    QLineEdit *m_edit;
    QLabel *m_saved;
    QPushButton *m_replace;
    QPushButton *m_remove;
    MutedLabel *m_note;
    QString m_warning;
    jobs::SavedServers::Secret m_where = jobs::SavedServers::Secret::None;
    bool m_fits = true;
    bool m_isPassword = false;
    bool m_replacing = false;
    bool m_removing = false;
};

} // namespace gavel::ui
