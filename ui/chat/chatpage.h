// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/chat/conversation.h"

#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;

namespace gavel::jobs {
class Conversations;
class ChosenModel;
class Workbench;
struct ModelRef;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class ChatIntro;
class ChatOptionsPanel;
class ChooserButton;
class Composer;
class MutedLabel;
class TextButton;
class Transcript;

/// Conversations with any model of any saved server.
class ChatPage : public QWidget
{
    Q_OBJECT

public:
    ChatPage(jobs::Workbench &workbench, jobs::ChosenModel &judging, QWidget *parent = nullptr);
    ~ChatPage() override;

    jobs::Conversations &conversations() const { return *m_conversations; }

signals:
    void serverWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildFoot();
    void connectParts();
    void addShortcuts();
    void addMenuOfModels();
    void showConversation();
    void showTurns();
    void showModel();
    void showState();
    void showOptions();
    /// The chosen model if its server exists; else the one that judges.
    jobs::ModelRef model() const;
    std::optional<jobs::ChatTarget> target() const;
    void chooseModel(const jobs::ModelRef &model);
    void send(const QString &question);
    void askAgain();
    void editLast();
    void endEditing();
    void copyConversation();
    void escape();
    void report(const Result<void> &result);

    jobs::ChosenModel &m_judging;
    std::unique_ptr<jobs::Conversations> m_conversations;
    jobs::Conversation *m_current = nullptr;
    Banner *m_banner;
    ChooserButton *m_model;
    TextButton *m_optionsFold;
    MutedLabel *m_optionsSummary;
    TextButton *m_raw;
    TextButton *m_copyAll;
    ChatOptionsPanel *m_options;
    QStackedWidget *m_body;
    Transcript *m_transcript;
    ChatIntro *m_intro;
    Composer *m_composer;
    QWidget *m_undoRow = nullptr;
    bool m_isEditing = false;
    QString m_draftBefore; ///< the text of the field before the question was edited
};

} // namespace gavel::ui
