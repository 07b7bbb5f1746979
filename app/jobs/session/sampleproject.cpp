// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/sampleproject.h"

#include "jobs/exchange/recording.h"
#include "jobs/import/importjob.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/project.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::jobs {

namespace {

constexpr int samplePageRows = 512;
constexpr QLatin1StringView digestKey{ "sample_digest" };

QString digestOf(const QByteArray &manifest)
{
    return QString::fromLatin1(QCryptographicHash::hash(manifest, QCryptographicHash::Sha256).toHex());
}

} // namespace

SampleProject::SampleProject(QString folder, QString projectPath, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_path(std::move(projectPath))
{
}

SampleProject::~SampleProject() = default;

QByteArray SampleProject::file(const QString &name) const
{
    QFile file(m_folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool SampleProject::isCurrent() const
{
    if (!QFileInfo::exists(m_path))
        return false;
    const auto project = store::Project::open(m_path, { .mode = store::OpenMode::ReadOnly });
    return project && (*project)->setting(digestKey).toString() == digestOf(m_manifest);
}

void SampleProject::start()
{
    m_manifest = file(QStringLiteral("sample.json"));
    if (isCurrent()) {
        end(m_path);
        return;
    }
    if (QFileInfo::exists(m_path)) {
        const QFileInfo old(m_path);
        const QString kept = QStringLiteral("%1/%2-%3.gavel")
                                 .arg(old.absolutePath(), old.completeBaseName(), old.lastModified().toString(QStringLiteral("yyyyMMdd-hhmmss")));
        QFile::rename(m_path, kept);
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    auto project = store::Project::open(m_path, { .mode = store::OpenMode::ReadWrite, .failIfLocked = true });
    if (!project) {
        end(project.error());
        return;
    }
    m_project = std::move(*project);
    fill();
}

void SampleProject::fill()
{
    const auto judge = eval::judgeFromYaml(file(QStringLiteral("judge.yaml")));
    if (!judge) {
        end(judge.error());
        return;
    }
    ImportRequest request;
    request.path = m_folder + QStringLiteral("/rows.jsonl");
    request.name = QStringLiteral("sample");
    request.judge = *judge;
    m_import = std::make_unique<ImportJob>(*m_project, request);
    connect(m_import.get(), &ImportJob::finished, this, [this](const Result<ImportReport> &report) {
        const auto completed = report ? completeProject(report->dataset.id) : Result<void>(report.error());
        end(completed ? Result<QString>(m_path) : Result<QString>(completed.error()));
    });
    m_import->start();
}

Result<void> SampleProject::completeProject(qint64 dataset)
{
    for (const char *name : { "judge.yaml", "judge-score-only.yaml", "judge-criteria.yaml" }) {
        const auto judge = eval::judgeFromYaml(file(QString::fromLatin1(name)));
        if (!judge)
            return judge.error();
        const auto created = m_project->judges().create(*judge);
        if (!created)
            return created.error();
    }
    const auto labelled = addLabels(dataset);
    if (!labelled)
        return labelled;
    const auto recorded = addRuns(dataset);
    if (!recorded)
        return recorded;
    // Last: without it the project counts as unfinished and is made again.
    return m_project->setSetting(digestKey, digestOf(m_manifest));
}

Result<void> SampleProject::addLabels(qint64 dataset)
{
    QHash<QString, qint64> ids;
    for (qint64 no = 1;; no += samplePageRows) {
        const auto items = m_project->datasets().items(dataset, no, samplePageRows);
        if (!items)
            return items.error();
        if (items->empty())
            break;
        for (const data::Item &item : *items)
            ids.insert(item.extId, item.id);
    }
    const QList<QByteArray> lines = file(QStringLiteral("labels.jsonl")).split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const qint64 item = ids.value(json.value(QLatin1StringView("id")).toString());
        if (item == 0)
            continue;
        store::LabelRecord label;
        label.item = item;
        label.rater = json.value(QLatin1StringView("rater")).toString();
        label.label = json.value(QLatin1StringView("score")).toVariant().toString();
        label.reason = json.value(QLatin1StringView("reason")).toString();
        label.source = QStringLiteral("file");
        const auto rater = m_project->labels().addRater(label.rater);
        if (!rater)
            return rater.error();
        const auto added = m_project->labels().add(label);
        if (!added)
            return added.error();
    }
    return {};
}

Result<void> SampleProject::addRuns(qint64 dataset)
{
    const auto stored = m_project->datasets().dataset(dataset);
    if (!stored)
        return stored.error();
    const QJsonArray files = QJsonDocument::fromJson(m_manifest).object().value(QLatin1StringView("files")).toArray();
    for (const auto &entry : files) {
        const QString name = entry.toObject().value(QLatin1StringView("path")).toString();
        if (!name.startsWith(QLatin1StringView("runs/")))
            continue;
        const auto run = importRecording(*m_project, file(name), *stored);
        if (!run)
            return run.error();
    }
    return {};
}

void SampleProject::end(Result<QString> path)
{
    m_import.reset();
    m_project.reset();
    QMetaObject::invokeMethod(
        this, [this, path = std::move(path)] { emit finished(path); }, Qt::QueuedConnection);
}

} // namespace gavel::jobs

#include "moc_sampleproject.cpp"
