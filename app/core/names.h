// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace gavel {

/// Maps every value of an enum to its name in files.
template <typename T, std::size_t N>
using Names = std::array<std::pair<T, QLatin1StringView>, N>;

template <typename T, std::size_t N>
QString nameIn(const Names<T, N> &names, T value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name;
    }
    Q_UNREACHABLE();
}

template <typename T, std::size_t N>
std::optional<T> valueIn(const Names<T, N> &names, QStringView name)
{
    for (const auto &[value, known] : names) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

} // namespace gavel
