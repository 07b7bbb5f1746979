// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/sampleproject.h"

#include "jobs/exchange/recording.h"
#include "jobs/import/importedscores.h"
#include "jobs/import/importjob.h"
#include "store/datasets.h"
#include "store/file/projectfile.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/project.h"
#include "store/runs.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <vector>

namespace gavel::jobs {

namespace {

constexpr QLatin1StringView digestKey{ "sample_digest" };

QString digestOf(const QByteArray &manifest)
{
    return QString::fromLatin1(QCryptographicHash::hash(manifest, QCryptographicHash::Sha256).toHex());
}

QByteArray contents(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Calls `use` with every line; they are JSON objects.
void eachLine(const QByteArray &text, const std::function<void(const QJsonObject &)> &use)
{
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.trimmed().isEmpty())
            use(QJsonDocument::fromJson(line).object());
    }
}

QString textIn(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toVariant().toString();
}

/// What is added after the rows, in a worker.
struct SampleFilling
{
    store::Project &project;
    data::Dataset dataset;
    QString folder;
    QByteArray manifest;

    Result<void> fill(const store::ReaderSource &source) const;
    Result<void> addJudges() const;
    Result<void> addLabels(const QHash<QString, data::Item> &items) const;
    Result<void> addRuns(const store::ReaderSource &source) const;
    Result<void> addScores(const QHash<QString, data::Item> &items) const;
};

Result<void> SampleFilling::fill(const store::ReaderSource &source) const
{
    QHash<QString, data::Item> items;
    return source
        .eachItem(dataset.id, 1,
                  [&items](const data::Item &item) {
                      items.insert(item.extId, item);
                      return true;
                  })
        .and_then([&] { return addJudges(); })
        .and_then([&] { return addLabels(items); })
        .and_then([&] { return addRuns(source); })
        // The newest run is the one that is shown first.
        .and_then([&] { return addScores(items); })
        // Last: without it the project counts as incomplete and is made again.
        .and_then([&] { return project.setSetting(digestKey, digestOf(manifest)); });
}

Result<void> SampleFilling::addJudges() const
{
    for (const char *name : { "judge.yaml", "judge-score-only.yaml", "judge-criteria.yaml" }) {
        const auto created = eval::judgeFromYaml(contents(folder, QString::fromLatin1(name))).and_then([&](const auto &judge) {
            return project.judges().create(judge);
        });
        if (!created)
            return created.error();
    }
    return {};
}

Result<void> SampleFilling::addLabels(const QHash<QString, data::Item> &items) const
{
    Result<void> added;
    eachLine(contents(folder, QStringLiteral("labels.jsonl")), [&](const QJsonObject &json) {
        store::LabelRecord label;
        label.item = items.value(textIn(json, QLatin1StringView("id"))).id;
        if (!added || label.item == 0)
            return;
        label.rater = textIn(json, QLatin1StringView("rater"));
        label.label = textIn(json, QLatin1StringView("score"));
        label.reason = textIn(json, QLatin1StringView("reason"));
        label.source = QStringLiteral("file");
        if (const auto stored = project.labels().add(label); !stored)
            added = stored.error();
    });
    return added;
}

/// As an imported run: no model gave them.
Result<void> SampleFilling::addScores(const QHash<QString, data::Item> &items) const
{
    const auto judge = eval::judgeFromYaml(contents(folder, QStringLiteral("judge.yaml")));
    if (!judge)
        return judge.error();
    store::RunInfo info;
    ImportedScores scores;
    eachLine(contents(folder, QStringLiteral("scores.jsonl")), [&](const QJsonObject &json) {
        const auto item = items.constFind(textIn(json, QLatin1StringView("id")));
        if (item == items.cend())
            return;
        info.model = textIn(json, QLatin1StringView("judge"));
        const data::ImportedVerdict verdict{ {}, textIn(json, QLatin1StringView("score")), textIn(json, QLatin1StringView("reason")) };
        scores.add(item->no, { verdict });
    });
    scores.measureBy(*judge, dataset.name);
    info.kind = store::RunInfo::Kind::Imported;
    info.dataset = dataset.id;
    info.dataDigest = dataset.digest;
    info.state = eval::RunState::Finished;
    info.judge = scores.judge();
    std::vector<eval::ReplyRecord> records;
    for (std::size_t i = 0; i < scores.size(); ++i)
        records.push_back(scores.record(i));
    const auto stored = project.runs().createWith({ .info = info }, std::move(records));
    return stored ? Result<void>() : Result<void>(stored.error());
}

Result<void> SampleFilling::addRuns(const store::ReaderSource &source) const
{
    const QJsonArray files = QJsonDocument::fromJson(manifest).object().value(QLatin1StringView("files")).toArray();
    for (const auto &entry : files) {
        const QString name = entry.toObject().value(QLatin1StringView("path")).toString();
        if (!name.startsWith(QLatin1StringView("runs/")))
            continue;
        if (const auto run = importRecording(project, source, contents(folder, name), dataset); !run)
            return run.error();
    }
    return {};
}

} // namespace

SampleProject::SampleProject(QString folder, QString projectPath, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_path(std::move(projectPath))
{
}

SampleProject::~SampleProject() = default;

bool SampleProject::isCurrent() const
{
    if (!QFileInfo::exists(m_path))
        return false;
    const auto project = store::Project::open(m_path, { .mode = store::OpenMode::ReadOnly });
    return project && (*project)->setting(digestKey).toString() == digestOf(m_manifest);
}

void SampleProject::start()
{
    m_manifest = contents(m_folder, QStringLiteral("sample.json"));
    if (isCurrent()) {
        end(m_path);
        return;
    }
    if (QFileInfo::exists(m_path)) {
        const QFileInfo old(m_path);
        const QString kept = QStringLiteral("%1/%2-%3.gavel")
                                 .arg(old.absolutePath(), old.completeBaseName(), old.lastModified().toString(QStringLiteral("yyyyMMdd-hhmmss")));
        if (const auto moved = store::moveProject(m_path, kept); !moved) {
            end(moved.error());
            return;
        }
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
    const auto judge = eval::judgeFromYaml(contents(m_folder, QStringLiteral("judge.yaml")));
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
        if (report)
            completeProject(report->dataset);
        else
            end(report.error());
    });
    m_import->start();
}

void SampleProject::completeProject(const data::Dataset &dataset)
{
    const auto work = [filling = SampleFilling{ *m_project, dataset, m_folder, m_manifest }](const store::ReaderSource &source, const Stop &) {
        return filling.fill(source);
    };
    m_filling = ScopedCall(m_project->read(this, work, [this](const Result<void> &filled) { end(filled.transform([this] { return m_path; })); }));
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
