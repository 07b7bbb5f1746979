// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"
#include "data/rowreader.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMap>

#include <optional>
#include <vector>

namespace gavel::data {

/// A judge's score read from a file.
struct ImportedVerdict
{
    QString criterion;
    QString label; ///< label of the scale, or the cell unchanged when it is off the scale
    QString reason;

    friend bool operator==(const ImportedVerdict &, const ImportedVerdict &) = default;
};

/// How values of score columns become labels.
struct BuildOptions
{
    QStringList scaleLabels; ///< empty: human scores are taken unchanged
    QMap<QString, QStringList> criterionLabels; ///< by criterion, for criteria with another scale
    QMap<QString, QString> valueMap; ///< "good" -> "5", for values that are not labels
};

/// What a row that is stored already keeps, whatever its columns say now.
struct KeptTexts
{
    bool isStored = false; ///< not passed over when it is blank
    std::optional<QString> id;
    std::optional<QString> cluster;
    std::optional<QString> segment;
};

/// One item made from a row.
struct BuiltItem
{
    Item item; ///< `no` is set; id stays 0
    qint64 line = 0;
    /// The row belongs to the earlier item with this `item.no`; only its labels are new.
    bool merged = false;
    QList<ImportedLabel> labels;
    QList<ImportedVerdict> verdicts;
};

/// Values of human or judge scores that are not on the scale.
struct OffScaleValue
{
    qint64 count = 0;
    qint64 firstLine = 0;

    friend bool operator==(const OffScaleValue &, const OffScaleValue &) = default;
};

/// What was seen in the rows so far, to tell a person before anything is judged.
struct RowCounts
{
    qint64 items = 0;
    qint64 emptyInputs = 0; ///< items whose input column is mapped but blank
    qint64 emptyOutputs = 0;
    qint64 sameAsInput = 0; ///< items whose output is the same text as their input
    qint64 blankRows = 0; ///< passed over: no cell holds anything
    qint64 missingScores = 0; ///< cells of score columns with a word for "no value", such as NaN
    qint64 judgeScores = 0;
    qint64 judgeWords = 0; ///< of these, neither on the scale nor numbers
    qint64 unplacedScores = 0; ///< see ItemBuilder

    friend bool operator==(const RowCounts &, const RowCounts &) = default;
};

/// The label that a value stands for: by `map`, else the label itself (ignoring case), else the
/// label of the same number ("4.0" is "4"). nullopt: off the scale.
std::optional<QString> scaleLabel(const QString &value, const QStringList &labels, const QMap<QString, QString> &map = {});

/// Turns rows into items using a mapping, one row at a time and with about 60 bytes of memory for
/// each. Several Output columns give one item each, with the columns `output` and `system`
/// appended, the id "ID/SYSTEM" and the row's id as cluster; a score is placed only if its column
/// names one of them ("human_gpt4" belongs to "output_gpt4"; a judge score belongs to none). Used
/// from one thread.
class ItemBuilder
{
public:
    ItemBuilder(const QStringList &columns, const Mapping &mapping, BuildOptions options = {});

    /// `columns`: the reader's columns so far; new ones are appended without a role. BadInput names
    /// both lines of a duplicate id, unless the rows can be merged (a Rater column is mapped, and
    /// input, output and reference are equal). A blank row gives no item.
    Result<std::vector<BuiltItem>> add(const RawRow &row, const QStringList &columns, const KeptTexts &kept = {});

    /// The columns of the items, including appended ones.
    const QStringList &columns() const { return m_columns; }
    const Mapping &mapping() const { return m_mapping; }

    qint64 items() const { return m_counts.items; }
    const RowCounts &counts() const { return m_counts; }
    /// By the value in the file.
    const QMap<QString, OffScaleValue> &offScale() const { return m_offScale; }

    /// SHA-256 (lower-case hex) over columns, mapping and the rows so far.
    QByteArray digest() const;

private:
    /// Half a SHA-256: enough to tell rows apart, small enough to keep one for each.
    struct Digest
    {
        quint64 high = 0;
        quint64 low = 0;

        friend bool operator==(const Digest &, const Digest &) = default;
        friend size_t qHash(const Digest &digest, size_t seed) { return digest.high ^ seed; }
    };
    struct Seen
    {
        qint64 line = 0;
        qint64 no = 0; ///< of the row's first item
        Digest content = {};
    };

    static bool isBlank(const RawRow &row);
    bool hasScore(const RawRow &row, qsizetype column);
    bool isWord(const QString &value, const std::optional<QString> &label) const;
    QString idOf(const RawRow &row) const;
    void countTexts(const QString &input, const QString &output, bool hasOutput);
    void growColumns(const QStringList &columns);
    QStringList placed(const RawRow &row) const;
    void hashRow(const RawRow &row);
    static Digest digestOf(const QStringList &texts);
    QStringList contentOf(const RawRow &row) const;
    Result<qint64> earlierItem(const QString &id, const RawRow &row);
    BuiltItem build(const RawRow &row, const QString &id, qsizetype output, const KeptTexts &kept);
    QList<ImportedLabel> labelsOf(const RawRow &row, const QString &system);
    void countUnplaced(const RawRow &row);
    QList<ImportedVerdict> verdictsOf(const RawRow &row);
    std::optional<QString> onScale(const QString &value, const QString &criterion, qint64 line);
    bool isForSystem(const QString &rater, const QString &system) const;
    bool hasSeveralOutputs() const { return m_outputs.size() > 1; }

    BuildOptions m_options;
    QStringList m_source; ///< the reader's columns
    Mapping m_sourceMapping;
    QList<qsizetype> m_target; ///< source column -> item column
    qsizetype m_appended = -1; ///< the item column `output`; `system` is the next one
    QList<qsizetype> m_outputs; ///< source columns with the Output role
    qsizetype m_id = -1;
    qsizetype m_input = -1;
    qsizetype m_rater = -1;
    QStringList m_columns;
    Mapping m_mapping;
    qint64 m_rows = 0;
    RowCounts m_counts;
    QMap<QString, OffScaleValue> m_offScale;
    QHash<Digest, Seen> m_seen;
    QCryptographicHash m_hash{ QCryptographicHash::Sha256 };
};

} // namespace gavel::data
