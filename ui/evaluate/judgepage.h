// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

/// The editor of the judge, and Try: what an edit changes.
class JudgePage : public QWidget
{
    Q_OBJECT

public:
    explicit JudgePage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    /// Judges the labelled rows with the text as it stands and shows what changed.
    void tryEdits();

private:
    jobs::Evaluation &m_evaluation;
};

} // namespace gavel::ui
