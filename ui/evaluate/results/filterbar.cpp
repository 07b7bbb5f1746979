// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/filterbar.h"

#include "models/stateword.h"
#include "widgets/chip.h"
#include "widgets/chooserbutton.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <array>

namespace gavel::ui {

namespace {

constexpr std::chrono::milliseconds filterPause{ 150 };

QString sortName(const models::RowSort &sort)
{
    const bool descending = sort.order == Qt::DescendingOrder;
    switch (sort.key) {
    case models::RowKey::Position:
        return descending ? FilterBar::tr("sorted by row, last first") : FilterBar::tr("sorted by row");
    case models::RowKey::Score:
        return descending ? FilterBar::tr("sorted by score, highest first") : FilterBar::tr("sorted by score, lowest first");
    case models::RowKey::Human:
        return descending ? FilterBar::tr("sorted by human score, highest first") : FilterBar::tr("sorted by human score, lowest first");
    case models::RowKey::Difference:
        return descending ? FilterBar::tr("sorted by difference, largest first") : FilterBar::tr("sorted by difference, smallest first");
    }
    Q_UNREACHABLE();
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_add(new ChooserButton(tr("Filter")))
    , m_menu(new QMenu(m_add))
    , m_chips(new QHBoxLayout)
    , m_counts(new MutedLabel)
    , m_waiting(new QPushButton)
    , m_text(new QLineEdit)
    , m_typed(new QTimer(this))
    , m_label(new QToolButton)
{
    setObjectName(QStringLiteral("filterBar"));
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_add->setAccessibleName(tr("Filter and order of the rows"));
    setPlainToolTip(m_add, tr("Choose which rows are shown, and in which order. A click on a bar filters too."));
    m_add->setMenu(m_menu);
    m_chips->setSpacing(6);
    m_counts->setObjectName(QStringLiteral("rowCounts"));
    m_waiting->setObjectName(QStringLiteral("waitingRows"));
    setPlainToolTip(m_waiting, tr("New verdicts wait so that no row moves while you read; puts them into their places"));
    m_waiting->hide();
    m_text->setObjectName(QStringLiteral("textFilter"));
    m_text->setAccessibleName(tr("Rows that contain a text"));
    m_text->setPlaceholderText(tr("Find text (Ctrl+F)"));
    setPlainToolTip(m_text, tr("Shows the rows whose input, output or reason contains this (Ctrl+F; Esc clears it)"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(190);
    m_text->installEventFilter(this);
    m_typed->setSingleShot(true);
    m_typed->setInterval(filterPause);
    m_label->setObjectName(QStringLiteral("labelButton"));
    m_label->setText(tr("Label"));
    m_label->setCheckable(true);
    m_label->setFocusPolicy(Qt::StrongFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 4);
    layout->setSpacing(8);
    layout->addWidget(m_add);
    layout->addLayout(m_chips);
    layout->addWidget(m_counts);
    layout->addWidget(m_waiting);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_label);

    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    connect(m_waiting, &QPushButton::clicked, this, &FilterBar::waitingWanted);
    connect(m_text, &QLineEdit::textChanged, m_typed, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::left);
    connect(m_typed, &QTimer::timeout, this, [this] { emit textChanged(text()); });
    connect(m_label, &QToolButton::clicked, this, &FilterBar::labelToggled);
    setLabelling(false, {});
}

void FilterBar::setPoints(const eval::Scale &points, bool areScoresOnPoints)
{
    m_areScoresOnPoints = areScoresOnPoints;
    if (points == m_points)
        return;
    m_points = points;
    showChips();
}

void FilterBar::setFilter(const models::RowFilter &filter)
{
    m_filter = filter;
    showChips();
}

void FilterBar::setSort(const models::RowSort &sort)
{
    m_sort = sort;
    showCounts();
}

void FilterBar::setCounts(qint64 shown, qint64 all)
{
    m_shown = shown;
    m_all = all;
    showCounts();
}

void FilterBar::setSearching(bool searching)
{
    m_searching = searching;
    showCounts();
}

void FilterBar::showCounts()
{
    const QLocale locale;
    if (m_searching)
        m_counts->setText(tr("looking through %1 rows…").arg(locale.toString(m_all)));
    else if (!m_queue.isEmpty())
        m_counts->setText(tr("%1 of %2").arg(locale.toString(m_shown), locale.toString(m_all)));
    else
        m_counts->setText(tr("%1 of %2 · %3").arg(locale.toString(m_shown), locale.toString(m_all), sortName(m_sort)));
}

void FilterBar::setWaiting(int rows)
{
    m_waiting->setVisible(rows > 0);
    m_waiting->setText(tr("%n new", nullptr, rows));
    m_waiting->setAccessibleName(tr("Show %n new row(s)", nullptr, rows));
}

void FilterBar::setQueue(const QString &caption)
{
    m_queue = caption;
    m_add->setEnabled(caption.isEmpty());
    m_text->setEnabled(caption.isEmpty());
    m_waiting->setVisible(false);
    showChips();
    showCounts();
}

void FilterBar::setLabelling(bool active, const QString &refusal)
{
    m_label->setChecked(active);
    m_label->setEnabled(refusal.isEmpty());
    m_label->setAccessibleName(active ? tr("End labelling") : tr("Label rows"));
    setPlainToolTip(m_label, !refusal.isEmpty() ? refusal : active ? tr("Ends labelling (L)") : tr("Label these rows by key (L)"));
}

QString FilterBar::text() const
{
    return m_text->text().trimmed();
}

void FilterBar::editText()
{
    if (!m_text->isEnabled())
        return;
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::clearText()
{
    if (m_text->text().isEmpty())
        return;
    m_text->clear();
    m_typed->stop();
    emit textChanged({});
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        clearText();
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const QString &text, const models::RowFilter &wanted, bool isOn) {
        QString shown = text;
        QAction *action = m_menu->addAction(escapedAmpersand(shown), this, [this, wanted] { emit filterChanged(wanted); });
        action->setCheckable(true);
        action->setChecked(isOn);
    };
    for (int i = 0; i < m_points.size(); ++i) {
        models::RowFilter wanted = m_filter;
        const models::ScoreRange range = models::rangeAt(m_points, i, m_areScoresOnPoints);
        const bool isOn = m_filter.score == range;
        wanted.score = isOn ? std::nullopt : std::optional(range);
        const QString meaning = m_points[i].meaning.simplified();
        const QString name = tr("score = %1").arg(m_points[i].label);
        add(meaning.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, meaning.left(60)), wanted, isOn);
    }
    m_menu->addSeparator();
    models::RowFilter wanted = m_filter;
    wanted.labelled = !wanted.labelled;
    add(tr("has label"), wanted, m_filter.labelled);
    wanted = m_filter;
    wanted.differing = !wanted.differing;
    add(tr("judge and people disagree"), wanted, m_filter.differing);
    m_menu->addSeparator();
    for (const auto state : { eval::VerdictState::Invalid, eval::VerdictState::Failed, eval::VerdictState::Abstained, eval::VerdictState::Pending }) {
        wanted = m_filter;
        wanted.state = m_filter.state == state ? std::nullopt : std::optional(state);
        add(models::stateWord(state), wanted, m_filter.state == state);
    }
    m_menu->addSeparator();
    const std::array sorts{ models::RowSort{}, models::RowSort{ models::RowKey::Score, Qt::AscendingOrder },
                            models::RowSort{ models::RowKey::Score, Qt::DescendingOrder },
                            models::RowSort{ models::RowKey::Difference, Qt::DescendingOrder } };
    for (const models::RowSort &sort : sorts) {
        QAction *action = m_menu->addAction(sortName(sort), this, [this, sort] { emit sortChanged(sort); });
        action->setCheckable(true);
        action->setChecked(sort == m_sort);
    }
}

void FilterBar::addChip(const QString &name, const QString &text, void (*removal)(models::RowFilter &filter))
{
    auto *chip = new Chip(text, this);
    chip->setObjectName(name);
    m_chips->addWidget(chip);
    connect(chip, &Chip::clicked, this, [this, removal] {
        models::RowFilter filter = m_filter;
        removal(filter);
        emit filterChanged(filter);
        m_add->setFocus();
    });
}

/// The label of the scale, or the number.
QString FilterBar::scoreName(double score) const
{
    const int point = models::nearestPoint(m_points, score);
    const bool isPoint = point >= 0 && models::rangeAt(m_points, point, true).contains(score);
    return isPoint ? m_points[point].label : QLocale().toString(score, 'g', 3);
}

void FilterBar::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_queue.isEmpty()) {
        auto *chip = new Chip(m_queue, this);
        chip->setObjectName(QStringLiteral("queueChip"));
        m_chips->addWidget(chip);
        connect(chip, &Chip::clicked, this, &FilterBar::queueEndWanted);
        return;
    }
    if (m_filter.score)
        addChip(QStringLiteral("pointChip"), tr("score = %1").arg(scoreName(m_filter.score->score)),
                [](models::RowFilter &filter) { filter.score.reset(); });
    if (m_filter.state)
        addChip(QStringLiteral("stateChip"), models::stateWord(*m_filter.state), [](models::RowFilter &filter) { filter.state.reset(); });
    if (m_filter.labelled)
        addChip(QStringLiteral("labelledChip"), tr("has label"), [](models::RowFilter &filter) { filter.labelled = false; });
    if (m_filter.human)
        addChip(QStringLiteral("humanChip"), tr("human = %1").arg(scoreName(m_filter.human->score)),
                [](models::RowFilter &filter) { filter.human.reset(); });
    if (m_filter.differing)
        addChip(QStringLiteral("differingChip"), tr("disagree"), [](models::RowFilter &filter) { filter.differing = false; });
}

} // namespace gavel::ui

#include "moc_filterbar.cpp"
