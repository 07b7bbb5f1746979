// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "jobs/session/labelling.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace gavel::ui {

class KeyCap;

/// The keys for labelling, below the row: the scale, agree, reason, skip; the progress; and, once,
/// a field for the person's name.
class LabelBar : public QFrame
{
    Q_OBJECT

public:
    explicit LabelBar(QWidget *parent = nullptr);

    void setScale(const eval::Scale &scale);
    /// Criteria that can be labelled; empty if there is only the overall score.
    void setCriteria(const QStringList &criteria, const QString &current);
    /// Index of the scale point of the person's own label, -1 for none.
    void setOwn(int point);
    void setReason(const QString &reason);
    void setBlind(bool blind);
    void setCanTakeBack(bool can);
    void setProgress(qint64 at, qint64 rows, const QString &queue);
    /// Why a key had no effect, and the like; shown until the next setProgress().
    void setMessage(const QString &text);

    void askName();
    void showKeys();
    void askReason();

signals:
    void pointChosen(int point);
    void agreeWanted();
    void skipWanted();
    void takeBackWanted();
    void blindToggled();
    void reasonGiven(const QString &reason);
    void nameGiven(const QString &name);
    void queueWanted(gavel::jobs::LabelQueue::Kind kind, int rows);
    void criterionChosen(const QString &criterion);
    void doneWanted();
    /// A field was closed: the focus should return to the rows.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildName();
    QWidget *buildKeys();
    QHBoxLayout *buildActions();
    QHBoxLayout *buildFoot();
    void fillQueueMenu();
    void closeReason();

    QStackedWidget *m_pages; ///< the keys; the field for the name
    QLineEdit *m_name;
    QLabel *m_yourLabel;
    QHBoxLayout *m_points;
    std::vector<KeyCap *> m_caps;
    KeyCap *m_agree;
    KeyCap *m_reasonKey;
    KeyCap *m_skip;
    KeyCap *m_blind;
    KeyCap *m_takeBack;
    QLineEdit *m_reason;
    QLabel *m_givenReason;
    QLabel *m_message;
    QLabel *m_progress;
    QToolButton *m_queue;
    QToolButton *m_criterion;
    QToolButton *m_done;
};

} // namespace gavel::ui
