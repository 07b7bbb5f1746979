// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/mapping.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace gavel::data {

namespace {

struct MappingText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::Mapping)
};

struct RoleRow
{
    Role role = Role::None;
    QLatin1StringView name;
};

constexpr std::array roles{
    RoleRow{ Role::Id, QLatin1StringView("id") },
    RoleRow{ Role::Input, QLatin1StringView("input") },
    RoleRow{ Role::Output, QLatin1StringView("output") },
    RoleRow{ Role::Reference, QLatin1StringView("reference") },
    RoleRow{ Role::HumanScore, QLatin1StringView("human") },
    RoleRow{ Role::Rater, QLatin1StringView("rater") },
    RoleRow{ Role::JudgeScore, QLatin1StringView("judge_score") },
    RoleRow{ Role::JudgeReason, QLatin1StringView("judge_reason") },
    RoleRow{ Role::Cluster, QLatin1StringView("cluster") },
    RoleRow{ Role::Segment, QLatin1StringView("segment") },
    RoleRow{ Role::System, QLatin1StringView("system") },
    RoleRow{ Role::None, QLatin1StringView("none") },
};

/// Names for the roles that only one column has, the likeliest first; words without separators. In
/// English and in the languages of the window.
struct WordRow
{
    Role role;
    const char *words;
};

constexpr std::array words{
    WordRow{ Role::Id, "id rowid itemid exampleid sampleid questionid uuid" },
    WordRow{ Role::Input, "input inputs question prompt query instruction request usermessage frage eingabe anfrage вопрос вход запрос" },
    WordRow{ Role::Output,
             "output outputs response answer completion prediction actualoutput modeloutput modelanswer modelresponse candidate antwort ausgabe "
             "ответ выход" },
    WordRow{ Role::Reference,
             "reference references referenceanswer referenceoutput expected expectations referenceoutputs expectedoutputs expectedoutput "
             "expectedanswer expectedresponse groundtruth "
             "gold goldanswer goldenanswer ideal idealanswer correctanswer target referenz musterantwort musterlösung эталон образец" },
    WordRow{ Role::Rater, "rater raterid annotator annotatorid labeler labeller reviewer bewerter prüfer оценщик эксперт" },
    WordRow{ Role::Cluster,
             "cluster clusterid conversation conversationid dialogue dialogueid dialog dialogid session sessionid thread threadid promptid" },
    WordRow{ Role::Segment, "segment category slice subset domain topic kategorie thema категория тема" },
    WordRow{ Role::System, "system systemname model modelname" },
};

constexpr const char *outputWords = "output response answer completion prediction candidate";
constexpr const char *humanWords = "human label mensch человек";
constexpr const char *scoreWords = "score label rating grade";
constexpr const char *reasonWords = "reason justification rationale explanation";
/// Columns that make a "score" column a judge's.
constexpr const char *judgeCompanions = "reason justification state raw expectedscore";
/// Words after "output" in columns that describe an output rather than contain one.
constexpr const char *notOutputs
    = "id ids token tokens length len time ms latency score scores reason type format url lang language count prob rating";

QStringList list(const char *spaced)
{
    return QString::fromUtf8(spaced).split(u' ');
}

/// The words of the header: "Human_Anna" is Human, Anna. The prefix that our own results add to a
/// row's columns ("row.input") is ignored.
QStringList tokensOf(const QString &header)
{
    static const QRegularExpression separators(QStringLiteral("[\\s_\\-.:/]+"));
    QStringList tokens = header.split(separators, Qt::SkipEmptyParts);
    if (tokens.size() > 1 && header.startsWith(QLatin1StringView("row."), Qt::CaseInsensitive))
        tokens.removeFirst();
    return tokens;
}

QString joined(const QStringList &tokens)
{
    return tokens.join(QString()).toLower();
}

struct Header
{
    QString name;
    QStringList tokens;
    QString key; ///< all words together, in lower case

    bool isOwnColumn() const { return !name.startsWith(QLatin1StringView("row."), Qt::CaseInsensitive); }
};

/// The rest of a suffix after a criterion was taken from its end or beginning.
struct Suffix
{
    QStringList rest;
    QString criterion;
};

Suffix splitSuffix(QStringList tokens, const QStringList &criteria)
{
    for (const QString &criterion : criteria) {
        const QString key = joined(tokensOf(criterion));
        for (qsizetype length = 1; !key.isEmpty() && length <= tokens.size(); ++length) {
            if (joined(tokens.last(length)) == key)
                return { tokens.first(tokens.size() - length), criterion };
            if (joined(tokens.first(length)) == key)
                return { tokens.sliced(length), criterion };
        }
    }
    return { std::move(tokens), {} };
}

class Guess
{
public:
    Guess(const QStringList &columns, const QStringList &criteria)
        : m_criteria(criteria)
        , m_mapping(columns.size())
    {
        for (const QString &column : columns) {
            const QStringList tokens = tokensOf(column);
            m_headers.push_back({ column, tokens, joined(tokens) });
        }
    }

    Mapping mapping()
    {
        for (const WordRow &row : words)
            takeOne(row);
        takeOutputs();
        for (size_t i = 0; i < m_headers.size(); ++i) {
            if (!takeHuman(i))
                takeJudge(i);
        }
        takeScore();
        return m_mapping;
    }

private:
    ColumnRole &role(size_t column) { return m_mapping[static_cast<qsizetype>(column)]; }
    bool isFree(size_t column) const { return m_mapping.at(static_cast<qsizetype>(column)).role == Role::None; }

    /// The first word of the list that is a header is used; our own column before "row.…".
    void takeOne(const WordRow &row)
    {
        for (const QString &word : list(row.words)) {
            for (const bool own : { true, false }) {
                for (size_t i = 0; i < m_headers.size(); ++i) {
                    if (m_headers[i].key == word && m_headers[i].isOwnColumn() == own && isFree(i)) {
                        role(i).role = row.role;
                        return;
                    }
                }
            }
        }
    }

    /// "output_1, output_2" or "response_a, response_b", unless one column is clearly the output.
    void takeOutputs()
    {
        const bool plain = std::any_of(m_mapping.cbegin(), m_mapping.cend(), [](const ColumnRole &r) { return r.role == Role::Output; });
        if (plain)
            return;
        for (const QString &word : list(outputWords)) {
            std::vector<size_t> found;
            for (size_t i = 0; i < m_headers.size(); ++i) {
                if (isFree(i) && isNumberedOutput(m_headers[i], word))
                    found.push_back(i);
            }
            if (found.size() < 2)
                continue;
            for (const size_t i : found)
                role(i).role = Role::Output;
            return;
        }
    }

    static bool isNumberedOutput(const Header &header, const QString &word)
    {
        if (header.tokens.size() > 1)
            return header.tokens.first().toLower() == word && !list(notOutputs).contains(header.tokens.last().toLower());
        bool number = false;
        const int index = QStringView(header.key).mid(word.size()).toInt(&number);
        return header.key.startsWith(word) && number && index >= 0;
    }

    bool takeHuman(size_t i)
    {
        const Header &header = m_headers[i];
        QStringList tokens = header.tokens;
        if (!isFree(i) || tokens.isEmpty())
            return false;
        const QString first = tokens.takeFirst().toLower();
        const bool runTogether = tokens.isEmpty() && first.startsWith(QLatin1StringView("human")) && list(scoreWords).contains(first.mid(5));
        if (!runTogether && !list(humanWords).contains(first))
            return false;
        if (!tokens.isEmpty() && list(scoreWords).contains(tokens.first().toLower()))
            tokens.removeFirst();
        const Suffix suffix = splitSuffix(tokens, m_criteria);
        const QString last = suffix.rest.isEmpty() ? QString() : suffix.rest.last().toLower();
        if (list(reasonWords).contains(last) || list(notOutputs).contains(last))
            return false;
        QString rater = suffix.rest.join(u' ');
        if (rater.isEmpty())
            rater = suffix.criterion.isEmpty() ? header.name : QStringLiteral("human");
        role(i) = { Role::HumanScore, rater, suffix.criterion };
        return true;
    }

    void takeJudge(size_t i)
    {
        QStringList tokens = m_headers[i].tokens;
        if (!isFree(i) || tokens.isEmpty() || tokens.takeFirst().toLower() != QLatin1StringView("judge"))
            return;
        if (!tokens.isEmpty() && list(scoreWords).contains(tokens.first().toLower()))
            tokens.removeFirst();
        const Suffix suffix = splitSuffix(tokens, m_criteria);
        if (suffix.rest.isEmpty())
            role(i) = { Role::JudgeScore, {}, suffix.criterion };
        else if (suffix.rest.size() == 1 && list(reasonWords).contains(suffix.rest.first().toLower()))
            role(i) = { Role::JudgeReason, {}, suffix.criterion };
    }

    /// A "score" next to columns that only a judge writes.
    void takeScore()
    {
        const QStringList companions = list(judgeCompanions);
        const QStringList reasons = list(reasonWords);
        const auto isCompanion = [&](const Header &h) { return companions.contains(h.key); };
        bool judged = std::any_of(m_mapping.cbegin(), m_mapping.cend(), [](const ColumnRole &r) { return r.role == Role::JudgeScore; });
        if (!judged && std::any_of(m_headers.begin(), m_headers.end(), isCompanion)) {
            for (size_t i = 0; i < m_headers.size() && !judged; ++i) {
                if (m_headers[i].key == QLatin1StringView("score") && isFree(i)) {
                    role(i).role = Role::JudgeScore;
                    judged = true;
                }
            }
        }
        const bool reasoned = std::any_of(m_mapping.cbegin(), m_mapping.cend(), [](const ColumnRole &r) { return r.role == Role::JudgeReason; });
        for (size_t i = 0; i < m_headers.size() && judged && !reasoned; ++i) {
            if (reasons.contains(m_headers[i].key) && isFree(i)) {
                role(i).role = Role::JudgeReason;
                return;
            }
        }
    }

    QStringList m_criteria;
    Mapping m_mapping;
    std::vector<Header> m_headers;
};

qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed = diagonal + (a.at(i - 1) == b.at(static_cast<qsizetype>(j) - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({ row[j] + 1, row[j - 1] + 1, changed });
        }
    }
    return row.back();
}

bool mayRepeat(Role role)
{
    return role == Role::Output || role == Role::HumanScore || role == Role::JudgeScore || role == Role::JudgeReason || role == Role::None;
}

/// The column with exactly this name, else the only one that differs just in case and separators.
Result<qsizetype> findColumn(const QStringList &columns, const QString &name)
{
    const qsizetype exact = columns.indexOf(name);
    if (exact >= 0)
        return exact;
    const QString key = joined(tokensOf(name));
    qsizetype found = -1;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (joined(tokensOf(columns.at(i))) != key)
            continue;
        if (found >= 0)
            return badInput(
                MappingText::tr("“%1” may be the column “%2” or “%3”. Write its name exactly.").arg(name, columns.at(found), columns.at(i)));
        found = i;
    }
    if (found >= 0)
        return found;
    const QString nearest = nearestName(name, columns);
    if (!nearest.isEmpty())
        return badInput(MappingText::tr("There is no column “%1”. Did you mean “%2”?").arg(name, nearest));
    return badInput(MappingText::tr("There is no column “%1”. The columns are: %2.").arg(name, columns.join(QLatin1StringView(", "))));
}

/// "human:anna:accuracy" in its three parts.
Result<ColumnRole> parseRole(const QString &text)
{
    const QStringList parts = text.split(u':');
    const auto role = roleFromName(parts.first());
    if (!role)
        return badInput(MappingText::tr("There is no role “%1”. The roles are: %2.").arg(parts.first(), roleNames().join(QLatin1StringView(", "))));
    ColumnRole result{ *role, {}, {} };
    const bool human = *role == Role::HumanScore;
    const bool judge = *role == Role::JudgeScore || *role == Role::JudgeReason;
    if (parts.size() > (human ? 3 : judge ? 2 : 1))
        return badInput(MappingText::tr("“%1” is no role. Only human scores have a rater and a criterion (human:RATER:CRITERION), and judge scores a "
                                        "criterion (judge_score:CRITERION).")
                            .arg(text));
    if (human) {
        result.rater = parts.value(1).trimmed();
        result.criterion = parts.value(2).trimmed();
    } else {
        result.criterion = parts.value(1).trimmed();
    }
    return result;
}

} // namespace

QString roleName(Role role)
{
    for (const RoleRow &row : roles) {
        if (row.role == role)
            return row.name;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(QStringView name)
{
    const QString key = joined(tokensOf(name.trimmed().toString()));
    for (const RoleRow &row : roles) {
        if (key == QString(row.name).remove(u'_'))
            return row.role;
    }
    if (key == QLatin1StringView("humanscore") || key == QLatin1StringView("label"))
        return Role::HumanScore;
    if (key == QLatin1StringView("ignore"))
        return Role::None;
    return std::nullopt;
}

QStringList roleNames()
{
    QStringList names;
    for (const RoleRow &row : roles)
        names << row.name;
    return names;
}

Mapping guessRoles(const QStringList &columns)
{
    return guessRoles(columns, {});
}

Mapping guessRoles(const QStringList &columns, const QStringList &criteria)
{
    return Guess(columns, criteria).mapping();
}

Result<Mapping> applyOverrides(Mapping mapping, const QStringList &columns, const QList<std::pair<QString, QString>> &roleColumn)
{
    mapping.resize(columns.size());
    QSet<Role> overridden;
    QHash<qsizetype, ColumnRole> given;
    for (const auto &[roleText, columnText] : roleColumn) {
        auto role = parseRole(roleText);
        if (!role)
            return role.error();
        const auto column = findColumn(columns, columnText);
        if (!column)
            return column.error();
        if (role->role == Role::HumanScore && role->rater.isEmpty())
            role->rater = role->criterion.isEmpty() ? columns.at(*column) : QStringLiteral("human");
        if (overridden.contains(role->role) && !mayRepeat(role->role))
            return badInput(MappingText::tr("The role “%1” is given to two columns. Only one can have it.").arg(roleName(role->role)));
        if (!overridden.contains(role->role) && role->role != Role::None) {
            std::replace_if(
                mapping.begin(), mapping.end(), [&](const ColumnRole &r) { return r.role == role->role; }, ColumnRole{});
        }
        if (const auto before = given.constFind(*column); before != given.cend() && *before != *role)
            return badInput(MappingText::tr("The column “%1” is given two roles, “%2” and “%3”. Name another column for one of them.")
                                .arg(columns.at(*column), roleName(before->role), roleName(role->role)));
        given.insert(*column, *role);
        overridden.insert(role->role);
        mapping[*column] = *role;
    }
    return mapping;
}

QString uniqueName(const QStringList &taken, const QString &wanted)
{
    QString name = wanted;
    for (int n = 2; taken.contains(name); ++n)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(n);
    return name;
}

QString nearestName(const QString &name, const QStringList &candidates)
{
    QString best;
    qsizetype bestDistance = qMax<qsizetype>(1, name.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        if (qAbs(candidate.size() - name.size()) >= bestDistance)
            continue;
        const qsizetype distance = editDistance(name.toLower(), candidate.toLower());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace gavel::data
