// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace gavel::ui {

class MutedLabel;

/// A conversation without turns: three questions to start with, or what to do without a model.
class ChatIntro : public QWidget
{
    Q_OBJECT

public:
    explicit ChatIntro(QWidget *parent = nullptr);

    void showQuestions(const QString &model);
    void showObstacle(const QString &title, const QString &hint, bool canAddServer);

signals:
    void questionPicked(const QString &question);
    void serverWanted();

private:
    QLabel *m_title;
    MutedLabel *m_hint;
    QWidget *m_questions;
    QPushButton *m_addServer;
};

} // namespace gavel::ui
