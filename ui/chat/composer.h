// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>
#include <QWidget>

class QLabel;
class QPushButton;

namespace gavel::ui {

class MutedLabel;
class TextButton;

/// A text field that grows with its text, up to eight lines.
class ComposerEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ComposerEdit(QWidget *parent = nullptr);

signals:
    void confirmed(); ///< Ctrl+Return
    void editLastWanted(); ///< Ctrl+Up while it is empty

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fitHeight();
};

/// Where a question is written and sent, and its answer stopped.
class Composer : public QWidget
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void setAnswering(bool answering);
    /// Why nothing can be sent now; empty if it can.
    void setObstacle(const QString &why, bool canAddServer = false);
    /// A question of the conversation is being edited.
    void setEditing(bool editing);
    void focusField();

signals:
    void sendWanted(const QString &question);
    void stopWanted();
    void textEdited();
    void editLastWanted();
    void editCancelled();
    void serverWanted();

private:
    void send();
    void showButtons();

    ComposerEdit *m_edit;
    QPushButton *m_send;
    QPushButton *m_stop;
    QLabel *m_obstacle;
    TextButton *m_addServer;
    QWidget *m_obstacleRow;
    QWidget *m_editingRow;
    MutedLabel *m_keys;
    bool m_isAnswering = false;
};

} // namespace gavel::ui
