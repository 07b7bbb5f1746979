// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/datasets.h"
#include "support/fakejudge.h"
#include "support/judges.h"
#include "support/workroom.h"

#include <QRegularExpression>

#include <memory>

namespace gavel::test {

/// Everything that a page needs, with a real project in a folder of its own and
/// a judge without sockets. Row n asks "question n." and people gave it
/// peopleSay(n). The judge agrees with them where its text says "precisely", and
/// gives guess(n) else.
class JudgeWorkshop
{
public:
    JudgeWorkshop()
    {
        Server server;
        server.id = QUuid::createUuid();
        server.name = QStringLiteral("fake");
        server.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        m_room.settings.servers << server;
        m_room.services.judgeClient = [this](const Server &, const QString &model) { return makeJudge(model); };
        WorkRoom::must(m_room.workbench.openProject(m_room.path()));
        m_evaluation = std::make_unique<jobs::Evaluation>(m_room.workbench, m_room.book);
        m_evaluation->chooseModel({ server.id, server.name, QStringLiteral("judge"), 4096 });
    }

    static QString peopleSay(qint64 no) { return QString::number(1 + no % 5); }
    static QString guess(qint64 no) { return QString::number(1 + (no * 3) % 5); }

    jobs::Evaluation &evaluation() { return *m_evaluation; }
    jobs::Workbench &workbench() { return m_room.workbench; }
    store::Project &project() { return m_room.project(); }
    const jobs::Services &services() const { return m_room.services; }
    QString path(const QString &name) const { return m_room.path(name); }
    qint64 requests() const { return *m_requests; }
    /// What the judge answers instead.
    void setScript(FakeJudge::Script script) { m_script = std::move(script); }
    /// Requests hang until they are cancelled.
    void setHangs(bool hangs) { m_hangs = hangs; }

    /// Rows of which the first `labelled` have a label; chooses them.
    qint64 addRows(qint64 rows, qint64 labelled)
    {
        data::Dataset shape;
        shape.name = QStringLiteral("qa.csv");
        shape.columns = { QStringLiteral("question"), QStringLiteral("answer"), QStringLiteral("ideal") };
        shape.mapping = { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} }, { data::Role::Reference, {}, {} } };
        auto session = project().datasets().beginImport(shape);
        std::vector<data::Item> items;
        std::vector<store::ImportSession::NumberedLabel> labels;
        for (qint64 no = 1; no <= rows; ++no) {
            data::Item item;
            item.no = no;
            item.extId = QString::number(no);
            item.cells = { QStringLiteral("question %1.").arg(no), QStringLiteral("<b>answer</b> %1").arg(no), QStringLiteral("ideal %1").arg(no) };
            items.push_back(item);
            if (no <= labelled)
                labels.emplace_back(no, data::ImportedLabel{ QStringLiteral("anna"), {}, peopleSay(no) });
        }
        (void)(*session)->append(items, labels);
        shape.rows = rows;
        shape.digest = QByteArrayLiteral("d") + QByteArray::number(rows);
        const auto made = (*session)->finish(shape);
        m_evaluation->datasetImported(made->id);
        return made->id;
    }

    static constexpr int labelledRows = 60;

private:
    FakeJudge::Answer answer(const eval::JudgeRequest &request, qint64 number) const
    {
        ++*m_requests;
        if (m_hangs)
            return FakeJudge::hanging();
        if (m_script)
            return m_script(request, number);
        static const QRegularExpression row(QStringLiteral("question (\\d+)\\."));
        const qint64 no = row.match(request.user).captured(1).toLongLong();
        const bool isExact = request.prefix->system.contains(QLatin1StringView("precisely"));
        return FakeJudge::graded(request, isExact ? peopleSay(no) : guess(no));
    }

    std::unique_ptr<eval::JudgeClient> makeJudge(const QString &model)
    {
        auto judge = std::make_unique<FakeJudge>(model);
        judge->setScript([this](const eval::JudgeRequest &request, qint64 number) { return answer(request, number); });
        return judge;
    }

    WorkRoom m_room;
    FakeJudge::Script m_script;
    bool m_hangs = false;
    std::shared_ptr<qint64> m_requests = std::make_shared<qint64>(0);
    std::unique_ptr<jobs::Evaluation> m_evaluation;
};

} // namespace gavel::test
