// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"

#include <QHash>
#include <QTextBrowser>
#include <QTextCursor>

#include <optional>

namespace gavel::ui {

/// One row in full: input, output, reference, the judge's reasons and replies with the parsed span
/// marked, labels. Everything from data and models is inserted as plain text; long texts are cut,
/// with a link to show more.
class RowDetailView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit RowDetailView(QWidget *parent = nullptr);

    struct Place
    {
        qint64 row = -1; ///< in the table, from 0; -1: not among the shown rows
        qint64 rows = 0;
    };

    void showRow(const eval::RowDetail &detail, const data::Mapping &mapping, const eval::JudgeDefinition &judge, Place place);
    void showMessage(const QString &text);
    /// The same row at another place in the table.
    void setPlace(Place place);
    /// Hides everything that reveals the verdict: what the judge and everyone except `rater` gave.
    void setBlind(bool blind, const QString &rater);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void rebuild();
    void addTitle();
    void addHead(const QString &text);
    /// `key` identifies the text for "show more".
    void addText(const QString &key, const QString &text);
    void addLine(const QString &text);
    void addWarning(const QString &text);
    void addChip(const QString &label, const eval::Scale &scale);
    void addMore(const QString &key, qsizetype hidden);
    void addCells();
    void addLabels();
    void addReply(const eval::ReplyDetail &reply, const QString &key);
    void addVerdict(const eval::Verdict &verdict, const QString &key);
    void addRaw(const eval::ReplyDetail &reply, const QString &key);
    void addDistribution(const eval::Verdict &verdict);
    void newBlock(qreal above = 0);
    QString bounded(const QString &key, const QString &text) const;
    eval::Scale scaleOf(const QString &criterion) const;
    void describe();

    struct Shown
    {
        eval::RowDetail detail;
        data::Mapping mapping;
        eval::JudgeDefinition judge;
    };
    std::optional<Shown> m_shown;
    Place m_place;
    QString m_message;
    bool m_blind = false;
    QString m_rater;
    bool m_empty = true; ///< the document is still empty
    QHash<QString, qsizetype> m_limits; ///< characters shown, by key
    QTextCursor m_cursor; ///< while the document is built
};

} // namespace gavel::ui
