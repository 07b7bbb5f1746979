// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/chosenjudge.h"

#include "jobs/session/workbench.h"

#include <QJsonObject>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr std::chrono::milliseconds draftDelay{ 300 };
constexpr QLatin1StringView judgeChoice{ "judge" };
constexpr QLatin1StringView versionNotes{ "version_notes" };

} // namespace

ChosenJudge::ChosenJudge(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_saveDraft.setSingleShot(true);
    m_saveDraft.setInterval(draftDelay);
    connect(&m_saveDraft, &QTimer::timeout, this, &ChosenJudge::storeSoon);
    workbench.askBeforeClosing(this, [this] { return storeDraft(); });
    connect(&workbench, &Workbench::projectAboutToChange, this, &ChosenJudge::clear);
    connect(&workbench, &Workbench::projectChanged, this, &ChosenJudge::load);
    load();
}

ChosenJudge::~ChosenJudge()
{
    // The window is gone; problems with the file were reported at the last edit.
    (void)storeDraft();
}

void ChosenJudge::load()
{
    loadList();
    const auto kept = m_workbench.choice(judgeChoice).toInteger();
    take(kept > 0 ? std::optional(kept) : std::nullopt);
    emit listChanged();
    emit chosen();
}

/// To be called after the draft was stored, or the person agreed to lose it.
void ChosenJudge::clear()
{
    m_saveDraft.stop();
    m_all.clear();
    take({});
    emit listChanged();
    emit chosen();
}

void ChosenJudge::loadList()
{
    m_all.clear();
    if (!m_workbench.project())
        return;
    auto judges = m_workbench.project()->judges().all();
    if (!judges) {
        emit problem(judges.error());
        return;
    }
    for (store::JudgeEntry &entry : *judges) {
        // Left out, so that no edit takes the place of what it was.
        if (entry.damage)
            emit problem(badInput(tr("The judge “%1” is left out: %2").arg(entry.name, entry.damage->text), entry.damage->detail));
        else
            m_all << std::move(entry);
    }
}

void ChosenJudge::take(std::optional<qint64> judge)
{
    auto entry = std::ranges::find_if(m_all, [&judge](const store::JudgeEntry &each) { return judge && each.id == *judge; });
    if (entry == m_all.end())
        entry = m_all.begin();
    const bool isThere = entry != m_all.end();
    m_id = isThere ? std::optional(entry->id) : std::nullopt;
    m_draft = isThere ? entry->draft : eval::JudgeDefinition();
    m_isStored = true;
    loadLatest();
}

void ChosenJudge::loadLatest()
{
    m_latest.reset();
    const auto known = versions();
    for (const store::JudgeVersion &version : known.value_or(QList<store::JudgeVersion>())) {
        if (version.number && (!m_latest || *version.number > *m_latest->number))
            m_latest = version;
    }
}

QString ChosenJudge::caption() const
{
    if (!m_id)
        return {};
    if (!m_latest)
        return tr("%1, not run yet").arg(m_draft.name);
    const QString version = QStringLiteral("%1 v%2").arg(m_draft.name).arg(*m_latest->number);
    return hasEdits() ? tr("%1 + edits").arg(version) : version;
}

bool ChosenJudge::hasEdits() const
{
    return m_id && (!m_latest || eval::versionHash(m_draft) != m_latest->hash);
}

Result<QList<store::JudgeVersion>> ChosenJudge::versions() const
{
    if (!m_id)
        return QList<store::JudgeVersion>();
    auto versions = m_workbench.project()->judges().versions(*m_id);
    if (versions)
        std::reverse(versions->begin(), versions->end());
    return versions;
}

QString ChosenJudge::versionNote(const QByteArray &hash) const
{
    if (!m_workbench.project())
        return {};
    return m_workbench.project()->setting(versionNotes).toObject().value(QLatin1StringView(hash.toHex())).toString();
}

void ChosenJudge::setVersionNote(const QByteArray &hash, const QString &note)
{
    if (!m_workbench.project() || note == versionNote(hash))
        return;
    QJsonObject notes = m_workbench.project()->setting(versionNotes).toObject();
    const QString key = QString::fromLatin1(hash.toHex());
    if (note.isEmpty())
        notes.remove(key);
    else
        notes.insert(key, note);
    m_workbench.project()->keepSetting(versionNotes, notes);
    emit listChanged();
}

QString ChosenJudge::freeName(const QString &wanted) const
{
    const auto isTaken = [this](const QString &name) { return std::ranges::find(m_all, name, &store::JudgeEntry::name) != m_all.end(); };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = QStringLiteral("%1_%2").arg(wanted).arg(number);
    return name;
}

void ChosenJudge::choose(qint64 judge)
{
    if (const auto stored = storeDraft(); !stored) {
        emit problem(stored.error());
        return;
    }
    take(judge);
    m_workbench.keepChoice(judgeChoice, judge);
    emit chosen();
}

Result<void> ChosenJudge::add(const eval::JudgeDefinition &draft)
{
    if (!m_workbench.project())
        return badInput(tr("Open a project first."));
    const auto made = storeDraft().and_then([&] { return m_workbench.project()->judges().create(draft); });
    if (!made)
        return made.error();
    loadList();
    take(made->id);
    m_workbench.keepChoice(judgeChoice, made->id);
    emit listChanged();
    emit chosen();
    return {};
}

Result<void> ChosenJudge::remove(qint64 judge)
{
    const auto removed = m_workbench.project()->judges().remove(judge);
    if (!removed)
        return removed;
    loadList();
    take(m_id);
    emit listChanged();
    emit chosen();
    return {};
}

void ChosenJudge::setDraft(const eval::JudgeDefinition &draft)
{
    if (!m_id || draft == m_draft)
        return;
    m_draft = draft;
    m_isStored = false;
    m_saveDraft.start();
    emit draftChanged();
}

Result<void> ChosenJudge::storeDraft()
{
    if (m_isStored || !m_id)
        return {};
    m_saveDraft.stop();
    const auto saved = m_workbench.project()->judges().saveDraft(*m_id, m_draft);
    if (!saved)
        return saved;
    m_isStored = true;
    loadList();
    emit listChanged();
    return saved;
}

void ChosenJudge::storeSoon()
{
    if (m_isStored || !m_id)
        return;
    m_workbench.project()->judges().saveDraft(*m_id, m_draft, this, [this, judge = *m_id, draft = m_draft](const Result<void> &saved) {
        if (judge != m_id)
            return;
        report(saved);
        m_isStored = m_isStored || (saved && draft == m_draft);
        loadList();
        emit listChanged();
    });
}

Result<void> ChosenJudge::keepVersion()
{
    if (!m_id)
        return {};
    const auto version = storeDraft().and_then([this] { return m_workbench.project()->judges().storeVersion(*m_id, m_draft, true); });
    if (!version)
        return version.error();
    reloadVersions();
    return {};
}

void ChosenJudge::reloadVersions()
{
    loadLatest();
    emit listChanged();
}

void ChosenJudge::report(const Result<void> &result)
{
    if (!result)
        emit problem(result.error());
}

} // namespace gavel::jobs

#include "moc_chosenjudge.cpp"
