// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"

#include <QTextEdit>

#include <optional>

namespace gavel::ui {

/// One row in full: input, output, reference, labels, and the judge's replies
/// with the parsed span marked. Everything from data and models is inserted as
/// plain text.
class RowDetailView : public QTextEdit
{
    Q_OBJECT

public:
    explicit RowDetailView(QWidget *parent = nullptr);

    void showRow(const eval::RowDetail &detail, const data::Mapping &mapping, const eval::JudgeDefinition &judge);
    void showMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addHead(const QString &text);
    void addText(const QString &text);
    void addCells();
    void addLabels();
    void addReply(const eval::ReplyDetail &reply);
    void addRaw(const eval::ReplyDetail &reply);
    void addDistribution(const eval::Verdict &verdict);

    struct Shown
    {
        eval::RowDetail detail;
        data::Mapping mapping;
        eval::JudgeDefinition judge;
    };
    std::optional<Shown> m_shown;
    QString m_message;
};

} // namespace gavel::ui
