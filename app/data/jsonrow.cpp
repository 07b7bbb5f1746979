// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/jsonrow.h"

#include "data/jsonsplitter.h"

#include <simdjson.h>

#include <string_view>

namespace gavel::data {

namespace {

static_assert(JsonSplitter::padding >= static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));

QByteArrayView view(std::string_view text)
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

/// The first one checks a whole document, the second one still knows how numbers were written.
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
        return tr("This is not valid JSON: a comma, colon, quote or bracket is missing or too much.");
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
    return m_keys.size() - 1;
}

QString JsonRow::compact(QByteArrayView json)
{
    m_scratch.resize(json.size() + JsonSplitter::padding);
    size_t size = 0;
    if (simdjson::minify(json.data(), static_cast<size_t>(json.size()), m_scratch.data(), size) != simdjson::SUCCESS)
        return QString::fromUtf8(json);
    return QString::fromUtf8(m_scratch.constData(), static_cast<qsizetype>(size));
}

Result<ReadEvent> JsonRow::parse(QByteArrayView json, qint64 line)
{
    if (const QString reason = reasonAgainst(json); !reason.isEmpty())
        return ReadEvent(BadLine{ line, reason });

    const simdjson::padded_string_view padded(json.data(), static_cast<size_t>(json.size()),
                                              static_cast<size_t>(json.size() + JsonSplitter::padding));
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    const QString unreadable = tr("This is not valid JSON.");
    if (m_parsers->raw.iterate(padded).get(document) != simdjson::SUCCESS || document.get_object().get(object) != simdjson::SUCCESS)
        return ReadEvent(BadLine{ line, unreadable });

    RawRow row{ line, QStringList(m_columns.size()) };
    qsizetype expected = 0;
    for (auto field : object) {
        std::string_view key;
        simdjson::ondemand::value value;
        simdjson::ondemand::json_type type{};
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS
            || value.type().get(type) != simdjson::SUCCESS)
            return ReadEvent(BadLine{ line, unreadable });
        const qsizetype column = columnFor(view(key), expected);
        expected = column + 1;
        if (m_columns.size() > maxColumns)
            return Error{ Error::Kind::TooLarge, 0, tr("Line %1 brings more than %2 different keys.").arg(line).arg(maxColumns), {} };
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
            return ReadEvent(BadLine{ line, unreadable });
        if (static_cast<qint64>(text.size()) > m_maxCellBytes) {
            return Error{ Error::Kind::TooLarge,
                          0,
                          tr("The value of “%1” in line %2 is larger than %3 MiB.").arg(m_columns.at(column)).arg(line).arg(m_maxCellBytes >> 20),
                          {} };
        }
        QString &cell = row.cells[column];
        if (type == simdjson::ondemand::json_type::string)
            cell = QString::fromUtf8(view(text));
        else if (type == simdjson::ondemand::json_type::null)
            cell.clear();
        else
            cell = nested ? compact(view(text)) : QString::fromUtf8(view(text).trimmed());
    }
    return ReadEvent(std::move(row));
}

} // namespace gavel::data
