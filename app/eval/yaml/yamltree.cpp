// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/yaml/yamltree.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr qsizetype largestFile = 1024 * 1024; ///< the parser takes a hundred times as much memory
constexpr size_t deepest = 32;
constexpr qint64 heaviest = 16 * 1024 * 1024;
constexpr qint64 mostNodes = 100'000;
constexpr qsizetype mostFaults = 50;
constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

/// Line starts of a file, for turning byte columns into characters.
class Lines
{
public:
    explicit Lines(const QByteArray &text)
        : m_text(text)
    {
        m_starts.push_back(0);
        for (qsizetype i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1))
            m_starts.push_back(i + 1);
    }

    /// `line` and `byteColumn` from 0. Places are mostly in order, so counting continues from the
    /// last one: a file of one long line stays linear.
    YamlPlace place(int line, int byteColumn) const
    {
        const int at = std::clamp(line, 0, static_cast<int>(m_starts.size()) - 1);
        if (at != m_lastLine || byteColumn < m_lastByte) {
            m_lastLine = at;
            m_lastByte = 0;
            m_lastColumn = 0;
        }
        const qsizetype start = m_starts[static_cast<size_t>(at)];
        for (; m_lastByte < byteColumn && start + m_lastByte < m_text.size(); ++m_lastByte) {
            const bool isContinuation = (static_cast<unsigned char>(m_text[start + m_lastByte]) & 0xC0U) == 0x80U;
            if (!isContinuation)
                ++m_lastColumn;
        }
        return { at + 1, m_lastColumn + 1 };
    }

    /// Whether a text whose quote is here is never closed. yaml-cpp accepts such a text if the file
    /// ends with a line break.
    bool opensForEver(int line, int byteColumn) const
    {
        const qsizetype start = m_starts[static_cast<size_t>(std::clamp(line, 0, static_cast<int>(m_starts.size()) - 1))] + byteColumn;
        const char quote = start < m_text.size() ? m_text[start] : ' ';
        if (quote != '"' && quote != '\'')
            return false;
        for (qsizetype i = start + 1; i < m_text.size(); ++i) {
            const bool isDoubled = m_text[i] == '\'' && i + 1 < m_text.size() && m_text[i + 1] == '\'';
            const bool isEscape = quote == '"' ? m_text[i] == '\\' : isDoubled;
            if (isEscape)
                ++i;
            else if (m_text[i] == quote)
                return false;
        }
        return true;
    }

    YamlPlace placeOfByte(qsizetype offset) const
    {
        const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
        const auto line = static_cast<int>(next - m_starts.begin()) - 1;
        return place(line, static_cast<int>(offset - m_starts[static_cast<size_t>(line)]));
    }

private:
    const QByteArray &m_text;
    std::vector<qsizetype> m_starts;
    mutable int m_lastLine = -1;
    mutable int m_lastByte = 0;
    mutable int m_lastColumn = 0;
};

/// Builds the tree from the parser's events; the parser itself accepts duplicate keys and does not
/// expand aliases.
class TreeBuilder : public YAML::EventHandler
{
    Q_DECLARE_TR_FUNCTIONS(gavel::eval)

public:
    explicit TreeBuilder(const Lines &lines)
        : m_lines(lines)
    {
    }

    std::shared_ptr<YamlNode> root() const { return m_root; }
    const QList<YamlFault> &faults() const { return m_faults; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { add(node(YamlNode::Kind::Null, mark), anchor); }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto named = m_anchors.value(anchor);
        if (!named)
            throw stop(mark, tr("The alias names something that is not complete yet."));
        m_weight += named->weight;
        if (m_weight > heaviest)
            throw stop(mark, tr("The aliases in this file would unfold to too much. Write the parts out."));
        place(named, at(mark));
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        if (tag == "!" && m_lines.opensForEver(mark.line, mark.column))
            throw stop(mark, tr("The quote that opens here is never closed."));
        const auto made = node(YamlNode::Kind::Scalar, mark);
        // QString::fromUtf8 would drop a byte-order mark that was written as an escape.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
        made->text = decoder.decode(QByteArrayView(value.data(), static_cast<qsizetype>(value.size())));
        made->quoted = tag == "!";
        made->weight += made->text.size();
        add(made, anchor);
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::List, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(YamlNode::Kind::Map, mark, anchor);
    }
    void OnMapEnd() override { close(); }

    /// Thrown through the parser to stop it.
    struct Stopped
    {
        YamlFault fault;
    };

private:
    struct Level
    {
        std::shared_ptr<YamlNode> node;
        YAML::anchor_t anchor = 0;
        YamlPlace place;
        std::optional<YamlEntry> entry; ///< a key that waits for its value
        QHash<QString, int> lines; ///< of the keys so far
    };

    YamlPlace at(const YAML::Mark &mark) const { return m_lines.place(mark.line, mark.column); }
    Stopped stop(const YAML::Mark &mark, const QString &text) const { return { { at(mark), text } }; }

    std::shared_ptr<YamlNode> node(YamlNode::Kind kind, const YAML::Mark &mark)
    {
        if (++m_nodes > mostNodes)
            throw stop(mark, tr("This file has far too many parts for a judge."));
        auto made = std::make_shared<YamlNode>();
        made->kind = kind;
        made->place = at(mark);
        return made;
    }

    void remember(const std::shared_ptr<YamlNode> &made, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            m_anchors.insert(anchor, made);
    }

    void add(const std::shared_ptr<YamlNode> &made, YAML::anchor_t anchor)
    {
        m_weight += made->weight;
        remember(made, anchor);
        place(made, made->place);
    }

    void open(YamlNode::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (m_levels.size() >= deepest)
            throw stop(mark, tr("This is nested too deeply for a judge."));
        m_levels.push_back({ node(kind, mark), anchor, at(mark), {}, {} });
    }

    void close()
    {
        const Level level = m_levels.back();
        m_levels.pop_back();
        remember(level.node, level.anchor);
        place(level.node, level.place);
    }

    /// Adds a complete node where it belongs: as root, into a list, as key or value.
    void place(const std::shared_ptr<YamlNode> &made, const YamlPlace &where)
    {
        if (m_levels.empty()) {
            m_root = made;
            return;
        }
        Level &level = m_levels.back();
        if (level.node->kind == YamlNode::Kind::List) {
            level.node->weight += made->weight;
            level.node->items.push_back(made);
        } else if (!level.entry) {
            takeKey(level, *made, where);
        } else {
            level.node->weight += made->weight;
            level.entry->value = made;
            if (!level.lines.contains(level.entry->key)) {
                level.lines.insert(level.entry->key, level.entry->place.line);
                level.node->entries.push_back(*level.entry);
            }
            level.entry.reset();
        }
    }

    void takeKey(Level &level, const YamlNode &key, const YamlPlace &where)
    {
        if (key.kind != YamlNode::Kind::Scalar)
            throw Stopped{ { where, tr("A key must be a text. Put it in quotes.") } };
        level.entry = YamlEntry{ key.text, where, nullptr };
        const auto first = level.lines.constFind(key.text);
        if (first != level.lines.cend() && m_faults.size() < mostFaults)
            m_faults.append(
                { where, tr("The key “%1” stands here twice; the first is in line %2. Keep one.").arg(key.text, QString::number(*first)) });
    }

    const Lines &m_lines;
    std::shared_ptr<YamlNode> m_root;
    std::vector<Level> m_levels;
    QHash<YAML::anchor_t, std::shared_ptr<YamlNode>> m_anchors;
    QList<YamlFault> m_faults;
    qint64 m_weight = 0;
    qint64 m_nodes = 0;
};

std::optional<YamlFault> faultOfBytes(const QByteArray &yaml, const Lines &lines)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(yaml);
    if (decoder.hasError()) {
        const qsizetype bad = std::max<qsizetype>(0, decoded.indexOf(QChar(QChar::ReplacementCharacter)));
        const QStringView before = QStringView(decoded).first(bad);
        const YamlPlace place{ static_cast<int>(before.count(u'\n')) + 1, static_cast<int>(bad - before.lastIndexOf(u'\n')) };
        return YamlFault{ place, QCoreApplication::translate("gavel::eval", "This is not UTF-8 text. Save the file with the encoding UTF-8.") };
    }
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; };
    const auto control = std::find_if(yaml.begin(), yaml.end(), isControl);
    if (control != yaml.end())
        return YamlFault{ lines.placeOfByte(control - yaml.begin()),
                          QCoreApplication::translate("gavel::eval", "There is a control character here. Take it out.") };
    return std::nullopt;
}

} // namespace

YamlTree readYaml(const QByteArray &file)
{
    const QByteArray yaml = file.startsWith(byteOrderMark) ? file.mid(byteOrderMark.size()) : file;
    if (yaml.size() > largestFile) {
        return { nullptr, { { {}, QCoreApplication::translate("gavel::eval", "This file is larger than 1 MiB: it is not a judge.") } } };
    }
    const Lines lines(yaml);
    if (const auto fault = faultOfBytes(yaml, lines))
        return { nullptr, { *fault } };

    TreeBuilder builder(lines);
    try {
        std::istringstream stream(yaml.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        const auto root = builder.root();
        TreeBuilder second(lines);
        if (root && parser.HandleNextDocument(second)) {
            const YamlPlace place = second.root() ? second.root()->place : YamlPlace();
            return { nullptr, { { place, QCoreApplication::translate("gavel::eval", "A second document begins here. Keep one judge a file.") } } };
        }
        return { root, builder.faults() };
    } catch (const TreeBuilder::Stopped &stopped) {
        return { nullptr, { stopped.fault } };
    } catch (const YAML::Exception &exception) {
        const YamlPlace place = lines.place(exception.mark.line, exception.mark.column);
        return { nullptr,
                 { { place,
                     QCoreApplication::translate("gavel::eval", "This is not valid YAML (%1). Look at the indentation, quotes and brackets here.")
                         .arg(QString::fromStdString(exception.msg)) } } };
    }
}

} // namespace gavel::eval
