// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::eval {

/// A place in a file, from 1; columns are in characters.
struct YamlPlace
{
    int line = 1;
    int column = 1;
};

/// An error in the file.
struct YamlFault
{
    YamlPlace place;
    QString text; ///< translated
};

struct YamlNode;

struct YamlEntry
{
    QString key;
    YamlPlace place; ///< of the key
    std::shared_ptr<const YamlNode> value;
};

/// A node and its place. Aliases point to the node that they name.
struct YamlNode
{
    enum class Kind { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    YamlPlace place;
    QString text; ///< of a scalar, as written
    bool quoted = false; ///< or a block scalar: never a number or a boolean
    std::vector<std::shared_ptr<const YamlNode>> items;
    std::vector<YamlEntry> entries; ///< in the file's order, keys unique
    qint64 weight = 1; ///< nodes and characters in it, with aliases expanded
};

struct YamlTree
{
    std::shared_ptr<const YamlNode> root; ///< null: the file is empty or cannot be read
    QList<YamlFault> faults; ///< duplicate keys, or the one error that stopped reading
};

/// Reads one document of at most 1 MiB of UTF-8. Refuses more than 32 levels, more than 100,000
/// nodes, and aliases that would expand to more than 16 Mi nodes and characters.
YamlTree readYaml(const QByteArray &file);

} // namespace gavel::eval
