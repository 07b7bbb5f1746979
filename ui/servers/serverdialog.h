// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/server.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace gavel::jobs {
class SavedServers;
}

namespace gavel::ui {

class SecretField;
class ServerReport;

/// Adds a server or edits a saved one; Test asks it with the values as typed, Save works even if it
/// is down.
class ServerDialog : public QDialog
{
    Q_OBJECT

public:
    /// A null id adds a server.
    explicit ServerDialog(jobs::SavedServers &servers, const QUuid &id = {}, QWidget *parent = nullptr);
    ~ServerDialog() override;

    /// Tests at once, and focuses the field with the problem.
    void startRepair();

signals:
    void saved(const QUuid &id);

private:
    void buildFields();
    QWidget *buildCaRow();
    void buildLayout();
    void addRow(QFormLayout *form, const QString &label, QWidget *field);
    void addNote(QFormLayout *form, QLabel *note);
    void load();
    void edited();
    void showAddress();
    void showSignIn();
    void showSecret();
    void showModels(const QList<ModelInfo> &models);
    void chooseCaFile();
    void fit();
    bool isSound() const;
    Server typed() const;
    void testOrStop();
    void test();
    void endTest();
    void takeStatus(const Result<ServerStatus> &status);
    void showWaiting();
    void save();

    jobs::SavedServers &m_saved;
    Server m_server; ///< as saved, or the defaults of a new one
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLabel *m_addressNote;
    QComboBox *m_signIn;
    QLineEdit *m_user;
    QLabel *m_userLabel = nullptr;
    QLabel *m_secretLabel = nullptr;
    SecretField *m_secret;
    QComboBox *m_model;
    QLineEdit *m_caFile;
    QPushButton *m_chooseCa;
    QLabel *m_caNote;
    QSpinBox *m_silence;
    ServerReport *m_report;
    QPushButton *m_test;
    QPushButton *m_save;
    QLabel *m_problem;
    ScopedCall m_asking;
    QTimer m_second;
    QElapsedTimer m_since;
    ServerKind m_foundKind = ServerKind::Unknown;
    bool m_repairing = false;
};

} // namespace gavel::ui
