// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>

namespace gavel {

template <typename T>
struct AsResult
{
    using Type = Result<T>;
};
template <typename T>
struct AsResult<Result<T>>
{
    using Type = Result<T>;
};

inline Error cancelledWork()
{
    return { Error::Kind::Cancelled, 0, {}, {} };
}

/// What a finished future brought, or `cancelled`: a future that was cancelled
/// may hold nothing, and Qt's own result() then reads what is not there.
template <typename T>
typename AsResult<T>::Type resultOf(const QFuture<T> &future, const Error &cancelled = cancelledWork())
{
    if (future.resultCount() == 0)
        return cancelled;
    return future.resultAt(0);
}

template <typename T>
typename AsResult<T>::Type resultOf(const QFutureWatcher<T> &watcher, const Error &cancelled = cancelledWork())
{
    return resultOf(watcher.future(), cancelled);
}

template <typename T>
bool isCancelled(const Result<T> &result)
{
    return !result && result.error().kind == Error::Kind::Cancelled;
}

} // namespace gavel
