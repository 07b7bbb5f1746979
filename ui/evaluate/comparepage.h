// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

/// Two runs side by side, with the rows where they differ.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

private:
    jobs::Evaluation &m_evaluation;
};

} // namespace gavel::ui
