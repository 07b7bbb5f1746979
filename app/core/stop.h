// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <functional>

namespace gavel {

/// True once the result is no longer wanted; polled from the worker's thread.
using Stop = std::function<bool()>;

template <typename T>
bool isCancelled(const Result<T> &result)
{
    return !result && result.error().kind == Error::Kind::Cancelled;
}

} // namespace gavel
