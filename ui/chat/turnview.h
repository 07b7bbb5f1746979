// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/answertext.h"
#include "llm/chatlog.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace gavel::ui {

class MutedLabel;
class SectionHead;

/// An entry of the conversation as the transcript shows it.
struct Turn
{
    llm::ChatEntry entry;
    std::optional<double> tokensPerSecond;
    bool isArriving = false;
    bool isLast = false; ///< of its role
    bool isRaw = false;
    std::chrono::milliseconds elapsed{ 0 }; ///< of an answer that is arriving
};

/// One question or answer: its author, the text next to a line, and its figures.
class TurnView : public QWidget
{
    Q_OBJECT

public:
    explicit TurnView(const Turn &turn, QWidget *parent = nullptr);

    void setTurn(const Turn &turn);
    const Turn &turn() const { return m_turn; }

    /// "312 ms to first token · 41.2 tokens/s · 85 + 212 tokens · 5.4 s · qwen on vLLM"
    static QString figures(const Turn &turn);

signals:
    void askAgainWanted();
    void editWanted();
    void removeWanted(qint64 entry);
    void copied(const QString &what);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void build();
    QHBoxLayout *buildHead();
    void buildLinkRow();
    void showText();
    void showThoughts();
    void showEnd();
    void showAll();
    void askAboutLink(const QUrl &url);
    void copy(bool asMarkdown);
    TextButton *tool(const QString &text, const QString &name, const QString &hint);

    Turn m_turn;
    SectionHead *m_role;
    TextButton *m_thoughtsFold;
    AnswerText *m_thoughts;
    AnswerText *m_text;
    TextButton *m_showAll;
    QPlainTextEdit *m_whole = nullptr;
    QWidget *m_linkRow;
    QLabel *m_linkText;
    TextButton *m_openLink;
    QLabel *m_error;
    TextButton *m_askAgain;
    MutedLabel *m_figures;
    TextButton *m_edit = nullptr;
    TextButton *m_raw = nullptr;
    QList<TextButton *> m_tools;
    QUrl m_link;
    bool m_ownRaw = false;
};

} // namespace gavel::ui
