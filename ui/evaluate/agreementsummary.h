// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

/// How far the shown run agrees with people.
class AgreementSummary : public QWidget
{
    Q_OBJECT

public:
    explicit AgreementSummary(jobs::Evaluation &evaluation, QWidget *parent = nullptr);
};

} // namespace gavel::ui
