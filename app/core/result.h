// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace gavel {

/// A value or an Error, with the member names of std::expected (which GCC 12
/// lacks in C++20 mode), so that the swap later is one alias.
/// Return an Error straight from a function that returns a Result.
template <typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_data(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const noexcept { return m_data.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    T &value() & { return checked(); }
    const T &value() const & { return const_cast<Result *>(this)->checked(); }
    T &&value() && { return std::move(checked()); }
    T &operator*() & { return checked(); }
    const T &operator*() const & { return const_cast<Result *>(this)->checked(); }
    T &&operator*() && { return std::move(checked()); }
    T *operator->() { return &checked(); }
    const T *operator->() const { return &const_cast<Result *>(this)->checked(); }
    template <typename U>
    T value_or(U &&other) const &
    {
        return has_value() ? **this : static_cast<T>(std::forward<U>(other));
    }

    const Error &error() const &
    {
        Q_ASSERT(!has_value());
        return *std::get_if<1>(&m_data);
    }

private:
    T &checked()
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_data);
    }

    std::variant<T, Error> m_data;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    bool has_value() const noexcept { return !m_error; }
    explicit operator bool() const noexcept { return has_value(); }
    const Error &error() const &
    {
        Q_ASSERT(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace gavel
