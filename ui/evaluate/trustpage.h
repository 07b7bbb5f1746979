// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

/// How far the shown run agrees with people, in figures and plain words.
class TrustPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrustPage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

private:
    jobs::Evaluation &m_evaluation;
};

} // namespace gavel::ui
