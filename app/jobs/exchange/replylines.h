// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "core/result.h"
#include "eval/judge.h"
#include "eval/parsing/verdictparser.h"
#include "eval/runlog.h"
#include "eval/runreader.h"
#include "store/runs.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace gavel::jobs {

// The lines of a recording: one about the run, then one for each reply.

QByteArray jsonLine(const QJsonObject &json);

QJsonObject headOf(const store::RunInfo &info);
std::optional<QJsonObject> headIn(const QByteArray &line);
/// BadInput: that there was no head.
Error headError();

QJsonObject replyLine(const QString &id, const eval::ReplyDetail &reply);
QJsonObject replyLine(const QString &id, const eval::ReplyRecord &reply);

/// From 0 to the largest int, or nothing.
std::optional<int> countIn(const QJsonObject &json, QLatin1StringView key);
qint64 msIn(const QJsonObject &json, QLatin1StringView key);

/// What a line must say for its reply to have a place.
struct LineShape
{
    int repeats = 1;
    qsizetype servers = 0;
    /// Replies are reused for the very same request: only for a file that belongs to its run.
    bool hasDigests = false;
};

/// Makes records of the lines of a run.
class LineReader
{
public:
    /// `positions`: of the rows, by their id.
    LineReader(const eval::JudgeDefinition &judge, QHash<QString, qint64> positions, LineShape shape);

    /// `number` is that of the line, from 1. BadInput names it.
    Result<void> read(const QByteArray &line, qint64 number, qint64 run);
    std::vector<eval::ReplyRecord> takeRecords() { return std::exchange(m_records, {}); }

private:
    bool isFirst(const eval::ReplyRecord &record) { return m_seen.emplace(record.pos, record.repeat, record.part).second; }

    QStringList m_parts;
    eval::VerdictParser m_parser;
    QHash<QString, qint64> m_positions;
    LineShape m_shape;
    std::vector<eval::ReplyRecord> m_records;
    std::set<std::tuple<qint64, int, QString>> m_seen;
};

} // namespace gavel::jobs
