// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace gavel::mlflow {
struct Published;
}

namespace gavel::ui {

class MutedLabel;

/// The result of a push: its addresses in MLflow, to open or to copy, and what was left out.
class PublishedView : public QWidget
{
    Q_OBJECT

public:
    explicit PublishedView(QWidget *parent = nullptr);

    void show(const mlflow::Published &published);

private:
    QLineEdit *addLine(QGridLayout *grid, const QString &what, const QString &name);
    static void open(const QString &address);

    QLabel *m_title;
    QLineEdit *m_run;
    QLineEdit *m_traces;
    MutedLabel *m_notices;
};

} // namespace gavel::ui
