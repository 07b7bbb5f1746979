// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/evaluation.h"
#include "store/datasets.h"
#include "support/fakeserver.h"
#include "support/judgehandler.h"
#include "support/judges.h"
#include "support/serverroom.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace gavel::test {

/// Everything behind a window, over a fake server and a project in a folder of its own.
class RunWorkshop : public ServerRoom
{
public:
    void serve(const JudgeHandlerOptions &options = {})
    {
        fake.scriptDefault({ judgeHandler(options, chatRequests) });
        if (fake.port() == 0)
            QVERIFY(fake.startThreaded());
    }

    QString path(const QString &name = QStringLiteral("p.gavel")) const { return folder.filePath(name); }

    /// A project with a judge and `rows` rows; the first output is empty.
    void makeProject(qint64 rows, const QString &name = QStringLiteral("p.gavel"))
    {
        const auto opened = workbench->openProject(path(name));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text));
        store::Project &project = *workbench->project();
        QVERIFY(project.judges().create(judgeOf()));
        data::Dataset shape;
        shape.name = QStringLiteral("qa");
        shape.columns = { QStringLiteral("input"), QStringLiteral("output") };
        shape.mapping = { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} } };
        shape.digest = QByteArrayLiteral("d1");
        shape.rows = rows;
        auto session = project.datasets().beginImport(shape);
        QVERIFY(session);
        constexpr qint64 part = 1000;
        for (qint64 first = 1; first <= rows; first += part) {
            std::vector<data::Item> items;
            for (qint64 no = first; no < std::min(first + part, rows + 1); ++no)
                items.push_back({ 0, no, QString::number(no), {}, {}, { QStringLiteral("question %1").arg(no), no == 1 ? QString() : answer(no) } });
            QVERIFY((*session)->append(items));
        }
        QVERIFY((*session)->finish(shape));
        makeEvaluation();
    }

    void makeEvaluation() { evaluation = std::make_unique<jobs::Evaluation>(*workbench, book); }

    /// Saves the fake server and waits until its model is known.
    void addServer()
    {
        Server server;
        server.id = QUuid::createUuid();
        server.name = QStringLiteral("lab");
        server.baseUrl = fake.url();
        serverId = server.id;
        QVERIFY(book.save(server));
        QTRY_VERIFY(book.status(serverId).state == ServerState::Usable);
    }

    void setKey(const QByteArray &key) { secrets.setMemorySecret(*settings.server(serverId), key); }

    Result<jobs::RunRequest> request(const eval::RunSettings &how = {}) const { return evaluation->request({}, how); }

    /// Prepares and starts a run over all rows; returns when it has begun.
    void startRun(const eval::RunSettings &how = {})
    {
        QSignalSpy ready(evaluation.get(), &jobs::Evaluation::previewReady);
        auto asked = request(how);
        QVERIFY2(asked, asked ? "" : qPrintable(asked.error().text));
        evaluation->prepareRun(*asked);
        QTRY_COMPARE(ready.size(), 1);
        evaluation->startRun();
    }

    qint64 storedReplies(qint64 run) const
    {
        qint64 count = 0;
        const auto reader = workbench->project()->runs().reader(run);
        if (reader)
            (void)(*reader)->eachOutcome([&count](const eval::Outcome &) { ++count; });
        return count;
    }

    /// Runs in the file, those of previews included.
    qint64 storedRuns() const { return workbench->project()->runs().all().value_or(QList<store::RunInfo>()).size(); }

    static QString answer(qint64 no) { return QStringLiteral("answer %1").arg(no); }

    QTemporaryDir folder;
    FakeServer fake;
    std::shared_ptr<std::atomic<qint64>> chatRequests = std::make_shared<std::atomic<qint64>>(0);
    QUuid serverId;
    std::unique_ptr<jobs::Workbench> workbench = std::make_unique<jobs::Workbench>(services, settings, save);
    std::unique_ptr<jobs::Evaluation> evaluation;
};

} // namespace gavel::test
