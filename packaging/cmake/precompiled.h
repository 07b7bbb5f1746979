// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtCore>

#include <functional>
#include <memory>
#include <optional>
#include <vector>
