// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

/// Conversations with any model of any saved server.
class ChatPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChatPage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

private:
    jobs::Evaluation &m_evaluation;
};

} // namespace gavel::ui
