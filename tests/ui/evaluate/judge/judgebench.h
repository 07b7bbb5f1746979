// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/judge/judgepage.h"
#include "evaluate/run/runactions.h"
#include "support/tryrows.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

namespace gavel::test {

/// The Judge page on the screen, over rows with labels and a judge that knows what people said once
/// its text says "precisely".
class JudgeBench
{
public:
    explicit JudgeBench(qint64 rows = 60, qint64 labelled = 60)
    {
        work.session().next().model().choose(work.judgedBy(peoplesJudge));
        tryRows(work, rows, labelled);
        must(judge().add(judgeSaying(QStringLiteral("Judge."))));
        actions = std::make_unique<ui::RunActions>(work.session().current(), work.session().currentTry(), work.session().shown());
        page = std::make_unique<ui::JudgePage>(work.session().next(), work.session().currentTry(),
                                               ui::TryActions{ actions->tryEdits(), actions->run() });
        QObject::connect(actions->tryEdits(), &QAction::triggered, page.get(), &ui::JudgePage::tryEdits);
        page->resize(1084, 660);
        page->show();
        page->activateWindow();
        must(QTest::qWaitForWindowActive(page.get(), patience), "the page is active");
    }

    static eval::JudgeDefinition judgeSaying(const QString &prompt)
    {
        eval::JudgeDefinition judge = judgeOf();
        judge.gradingPrompt = prompt;
        return judge;
    }

    template <typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    QString prompt() const { return find<QPlainTextEdit>("promptText")->toPlainText(); }
    jobs::ChosenJudge &judge() { return work.session().next().judge(); }

    void type(const QString &text) const
    {
        auto *field = find<QPlainTextEdit>("gradingPrompt");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }
    void keep() { must(judge().keepVersion()); }
    /// Returns when it has ended.
    void tryIt()
    {
        page->tryEdits();
        mustBecome([this] { return !work.session().currentTry().isTrying() && work.session().currentTry().result(); }, "the Try has ended");
    }

    Workspace work;
    std::unique_ptr<ui::RunActions> actions;
    std::unique_ptr<ui::JudgePage> page;
};

} // namespace gavel::test
