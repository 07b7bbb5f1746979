// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/settings/settings.h"

#include <QJsonValue>

namespace gavel::jobs {

/// What views remember between starts. Stored with the settings, at the latest when the window
/// closes.
class ViewMemory
{
public:
    /// `settings` must outlive it.
    explicit ViewMemory(store::Settings &settings)
        : m_settings(settings)
    {
    }

    /// States of splitters and headers, by name of the view ("results/header").
    QMap<QString, QByteArray> &states() { return m_settings.viewStates; }
    /// Filters, folders and other small values; Undefined if there is none.
    QJsonValue value(QLatin1StringView key) const { return m_settings.preferences.value(key); }
    void setValue(QLatin1StringView key, const QJsonValue &value) { m_settings.preferences.insert(key, value); }

private:
    store::Settings &m_settings;
};

} // namespace gavel::jobs
