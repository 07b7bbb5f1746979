// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace gavel::ui {

/// The first start: three large actions.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

signals:
    void sampleWanted();
    void dataWanted();
    void fileDropped(const QString &path);
    void serverWanted();
};

} // namespace gavel::ui
