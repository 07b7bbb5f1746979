// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QtGlobal>

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace gavel {

template <typename T>
class Result;

namespace detail {

template <typename Given, typename F>
auto transformed(const Given &given, F &&change) -> Result<std::remove_cvref_t<std::invoke_result_t<F>>>
{
    if (!given)
        return given.error();
    if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
        std::invoke(std::forward<F>(change));
        return {};
    } else {
        return std::invoke(std::forward<F>(change));
    }
}

} // namespace detail

/// A value or an Error, with the member names of std::expected (which GCC 12 lacks in C++20 mode),
/// so that it can be replaced by an alias later. Functions can return an Error directly.
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

    /// The Result of `next` called with the value; or this error.
    template <typename F>
    auto and_then(F &&next) const & -> std::invoke_result_t<F, const T &>
    {
        if (has_value())
            return std::invoke(std::forward<F>(next), **this);
        return error();
    }
    template <typename F>
    auto and_then(F &&next) && -> std::invoke_result_t<F, T &&>
    {
        if (has_value())
            return std::invoke(std::forward<F>(next), std::move(checked()));
        return error();
    }
    /// The value of `change` called with the value; or this error.
    template <typename F>
    auto transform(F &&change) const & -> Result<std::remove_cvref_t<std::invoke_result_t<F, const T &>>>
    {
        return detail::transformed(*this, [&] { return std::invoke(std::forward<F>(change), **this); });
    }
    template <typename F>
    auto transform(F &&change) && -> Result<std::remove_cvref_t<std::invoke_result_t<F, T &&>>>
    {
        return detail::transformed(*this, [&] { return std::invoke(std::forward<F>(change), std::move(checked())); });
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

    template <typename F>
    auto and_then(F &&next) const -> std::invoke_result_t<F>
    {
        if (has_value())
            return std::invoke(std::forward<F>(next));
        return error();
    }
    template <typename F>
    auto transform(F &&change) const -> Result<std::remove_cvref_t<std::invoke_result_t<F>>>
    {
        return detail::transformed(*this, std::forward<F>(change));
    }

private:
    std::optional<Error> m_error;
};

} // namespace gavel
