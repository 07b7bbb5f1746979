// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/jsonrow.h"

#include "data/jsonpieces.h"
#include "data/leftout.h"

#include <simdjson.h>

#include <string_view>

namespace gavel::data {

namespace {

static_assert(JsonPiece::padding >= static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));

struct JsonRowText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::JsonRow)
};

/// Calls `take(i)` for each byte outside texts, until it returns true; -1 when it never does.
template <typename Take>
qsizetype findOutsideTexts(QByteArrayView json, Take take)
{
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (inText && json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            inText = !inText;
        else if (!inText && take(i))
            return i;
    }
    return -1;
}

/// Words that Python writes where a number is missing or without bounds, as JSON.
QByteArray withoutPythonWords(QByteArrayView json)
{
    QByteArray mended;
    qsizetype copied = 0;
    const auto replace = [&](qsizetype from, qsizetype size, QByteArrayView by) {
        mended += json.sliced(copied, from - copied);
        mended += by;
        copied = from + size;
    };
    findOutsideTexts(json, [&](qsizetype i) {
        const QByteArrayView rest = json.sliced(i);
        if (i < copied || (json[i] != 'N' && json[i] != 'I' && json[i] != '-'))
            return false;
        if (rest.startsWith("NaN"))
            replace(i, 3, "null");
        else if (rest.startsWith("Infinity"))
            replace(i, 8, "\"Infinity\"");
        else if (rest.startsWith("-Infinity"))
            replace(i, 9, "\"-Infinity\"");
        return false;
    });
    if (copied > 0)
        mended += json.sliced(copied);
    return mended;
}

/// Says what is wrong with a text that is no JSON, and where.
QString syntaxProblem(QByteArrayView json)
{
    if (json.trimmed().endsWith(','))
        return JsonRowText::tr("There is a comma behind the object. Remove it, or write a list ([…]).");
    const qsizetype comma = findOutsideTexts(json, [&](qsizetype i) {
        const QByteArrayView rest = json[i] == ',' ? json.sliced(i + 1).trimmed() : QByteArrayView();
        return rest.startsWith('}') || rest.startsWith(']') || rest.startsWith(',');
    });
    if (comma >= 0)
        return JsonRowText::tr("There is a comma too much at byte %1 of this row.").arg(comma + 1);
    const qsizetype quote = findOutsideTexts(json, [&](qsizetype i) { return json[i] == '\''; });
    if (quote >= 0)
        return JsonRowText::tr("There is a single quote at byte %1 of this row. JSON has double quotes only.").arg(quote + 1);
    const qsizetype comment = findOutsideTexts(json, [&](qsizetype i) { return json[i] == '/' || json[i] == '#'; });
    if (comment >= 0)
        return JsonRowText::tr("There is a comment at byte %1 of this row. JSON has none.").arg(comment + 1);
    const qsizetype word = findOutsideTexts(json, [&](qsizetype i) {
        const QByteArrayView rest = json.sliced(i);
        return rest.startsWith("None") || rest.startsWith("True") || rest.startsWith("False");
    });
    if (word >= 0)
        return JsonRowText::tr("There is a word of Python at byte %1 of this row. JSON has null, true and false.").arg(word + 1);
    return JsonRowText::tr("This is not valid JSON: a comma, colon, quote or bracket is missing or too much.");
}

QByteArrayView view(std::string_view text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

/// The first one checks a whole document, the second one keeps the spelling of numbers.
struct JsonRow::Parsers
{
    simdjson::dom::parser checked;
    simdjson::ondemand::parser raw;
};

JsonRow::JsonRow(qint64 maxCellBytes)
    : m_maxCellBytes(maxCellBytes)
    , m_parsers(std::make_unique<Parsers>())
{
}

JsonRow::~JsonRow() = default;

/// Empty when the text is one whole object.
QString JsonRow::reasonAgainst(QByteArrayView json)
{
    simdjson::dom::element root;
    simdjson::dom::parser &parser = m_parsers->checked;
    if (parser.capacity() < static_cast<size_t>(json.size())
        && parser.allocate(qMax<size_t>(64 << 10, static_cast<size_t>(json.size())), maxDepth) != simdjson::SUCCESS)
        return tr("There is not enough memory for this line.");
    const auto error = parser.parse(json.data(), static_cast<size_t>(json.size()), false).get(root);
    switch (error) {
    case simdjson::SUCCESS:
        return root.is_object() ? QString() : tr("This is not a JSON object ({…}).");
    case simdjson::DEPTH_ERROR:
        return tr("The JSON is nested deeper than %1 levels.").arg(maxDepth);
    case simdjson::UTF8_ERROR:
        return tr("This line is not valid UTF-8. Choose the right encoding, or save the file as UTF-8.");
    case simdjson::STRING_ERROR:
        return tr("The JSON has a broken escape in a text.");
    case simdjson::UNCLOSED_STRING:
        return tr("The JSON has a text without a closing quote.");
    case simdjson::UNESCAPED_CHARS:
        return tr("The JSON has a control character in a text.");
    case simdjson::NUMBER_ERROR:
        return tr("The JSON has a broken number, or one beyond 64 bits; write the latter in quotes.");
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR:
        return tr("The JSON has a word that is none of true, false and null.");
    default:
        return syntaxProblem(json);
    }
}

qsizetype JsonRow::columnFor(QByteArrayView key, qsizetype expected)
{
    // Rows mostly have the same keys in the same order.
    if (expected < m_keys.size() && m_keys.at(expected) == key)
        return expected;
    const auto known = m_index.constFind(QByteArray::fromRawData(key.data(), key.size()));
    if (known != m_index.constEnd())
        return known.value();
    m_keys << key.toByteArray();
    m_columns << QString::fromUtf8(key);
    m_index.insert(m_keys.last(), m_keys.size() - 1);
    m_lastRow.push_back(-1);
    return m_keys.size() - 1;
}

QString JsonRow::compact(QByteArrayView json)
{
    m_scratch.resize(json.size() + JsonPiece::padding);
    size_t size = 0;
    if (simdjson::minify(json.data(), static_cast<size_t>(json.size()), m_scratch.data(), size) != simdjson::SUCCESS)
        return QString::fromUtf8(json);
    return QString::fromUtf8(m_scratch.constData(), static_cast<qsizetype>(size));
}

void JsonRow::noteKey(qsizetype column)
{
    qint64 &last = m_lastRow[static_cast<size_t>(column)];
    m_hasDoubleKey = m_hasDoubleKey || last == m_rows;
    last = m_rows;
}

Result<ReadEvent> JsonRow::parse(QByteArrayView json, qint64 line)
{
    QString reason = reasonAgainst(json);
    if (!reason.isEmpty()) {
        m_mended = withoutPythonWords(json);
        m_mended.reserve(m_mended.size() + JsonPiece::padding);
        if (!m_mended.isEmpty() && reasonAgainst(m_mended).isEmpty())
            return read(m_mended, line);
        return ReadEvent(BadLine{ line, reason });
    }
    return read(json, line);
}

/// A text that is known to be an object.
Result<ReadEvent> JsonRow::read(QByteArrayView json, qint64 line)
{
    ++m_rows;
    m_hasDoubleKey = false;
    const simdjson::padded_string_view padded(json.data(), static_cast<size_t>(json.size()), static_cast<size_t>(json.size() + JsonPiece::padding));
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    const auto unreadable = [] { return tr("This is not valid JSON."); };
    if (m_parsers->raw.iterate(padded).get(document) != simdjson::SUCCESS || document.get_object().get(object) != simdjson::SUCCESS)
        return ReadEvent(BadLine{ line, unreadable() });

    RawRow row{ line, QStringList(m_columns.size()) };
    qsizetype expected = 0;
    for (auto field : object) {
        std::string_view key;
        simdjson::ondemand::value value;
        simdjson::ondemand::json_type type{};
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS
            || value.type().get(type) != simdjson::SUCCESS)
            return ReadEvent(BadLine{ line, unreadable() });
        const qsizetype column = columnFor(view(key), expected);
        expected = column + 1;
        if (m_columns.size() > maxColumns)
            return tooLarge(tr("Line %1 brings more than %2 different keys.").arg(line).arg(maxColumns));
        noteKey(column);
        while (row.cells.size() < m_columns.size())
            row.cells << QString();

        std::string_view text;
        auto error = simdjson::SUCCESS;
        const bool nested = type == simdjson::ondemand::json_type::object || type == simdjson::ondemand::json_type::array;
        if (type == simdjson::ondemand::json_type::string)
            error = value.get_string().get(text);
        else if (nested)
            error = simdjson::to_json_string(value).get(text);
        else
            text = value.raw_json_token();
        if (error != simdjson::SUCCESS)
            return ReadEvent(BadLine{ line, unreadable() });
        if (static_cast<qint64>(text.size()) > m_maxCellBytes) {
            return tooLarge(tr("The value of “%1” in line %2 is larger than %3 MiB.").arg(m_columns.at(column)).arg(line).arg(m_maxCellBytes >> 20));
        }
        QString &cell = row.cells[column];
        if (type == simdjson::ondemand::json_type::string)
            cell = QString::fromUtf8(view(text));
        else if (type == simdjson::ondemand::json_type::null)
            cell.clear();
        else
            cell = nested ? compact(view(text)) : QString::fromUtf8(view(text).trimmed());
    }
    if (m_hasDoubleKey)
        countLeftOut(m_leftOut, LeftOutReason::DoubleKey, line);
    return ReadEvent(std::move(row));
}

} // namespace gavel::data
