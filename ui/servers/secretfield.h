// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/servers/serverbook.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gavel::ui {

class MutedLabel;

/// A key or password: typed once, never shown again. Says where a saved one is kept.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);

    /// What is saved for this server; `fits` is false once the address is another one.
    void setSaved(jobs::ServerBook::Secret saved, bool fits);
    /// "key" or "password" in its sentences.
    void setPassword(bool isPassword);
    jobs::SecretEdit edit() const;
    /// Where a key that is typed or saved would go unencrypted; empty: nowhere.
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
    jobs::ServerBook::Secret m_where = jobs::ServerBook::Secret::None;
    bool m_fits = true;
    bool m_isPassword = false;
    bool m_replacing = false;
    bool m_removing = false;
};

} // namespace gavel::ui
