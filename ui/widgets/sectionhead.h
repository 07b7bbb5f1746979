// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace gavel::ui {

/// The small capitals above a section.
class SectionHead : public QLabel
{
    Q_OBJECT

public:
    explicit SectionHead(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();
};

} // namespace gavel::ui
