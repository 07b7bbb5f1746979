// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/labelmode.h"

#include "evaluate/results/labelbar.h"
#include "evaluate/results/resultstable.h"
#include "evaluate/results/rowdetailview.h"
#include "habits/latinkey.h"
#include "models/resultsmodel.h"
#include "models/roworder.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace gavel::ui {

using jobs::LabelQueue;

LabelMode::LabelMode(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    for (QWidget *rows : std::initializer_list<QWidget *>{ &m_parts.table, &m_parts.detail })
        rows->installEventFilter(this);
    LabelBar &bar = m_parts.bar;
    bar.hide();
    connect(&bar, &LabelBar::pointChosen, this, [this](int point) { give(point, m_reason, true); });
    connect(&bar, &LabelBar::agreeWanted, this, &LabelMode::agree);
    connect(&bar, &LabelBar::skipWanted, this, &LabelMode::skip);
    connect(&bar, &LabelBar::takeBackWanted, this, &LabelMode::takeBack);
    connect(&bar, &LabelBar::blindToggled, this, [this] { setBlind(!m_blind); });
    connect(&bar, &LabelBar::reasonGiven, this, &LabelMode::takeReason);
    connect(&bar, &LabelBar::nameGiven, this, [this](const QString &name) {
        const auto named = m_parts.labelling.setRater(name);
        if (named)
            begin();
        else
            emit problem(named.error().text);
    });
    connect(&bar, &LabelBar::queueWanted, this, &LabelMode::startQueue);
    connect(&bar, &LabelBar::criterionChosen, this, &LabelMode::chooseCriterion);
    connect(&bar, &LabelBar::doneWanted, this, &LabelMode::stop);
    connect(&bar, &LabelBar::left, this, &LabelMode::focusRows);
    connect(&m_parts.order, &models::RowOrder::arranged, this, [this] {
        if (std::exchange(m_startWhenArranged, false))
            startFromOrder();
    });
}

QString LabelMode::queueName(const LabelQueue &queue)
{
    const int rows = static_cast<int>(queue.positions.size());
    switch (queue.kind) {
    case LabelQueue::Kind::Rows:
        return tr("labelling %n row(s)", nullptr, rows);
    case LabelQueue::Kind::Random:
        return tr("labelling %n row(s) at random", nullptr, rows);
    case LabelQueue::Kind::Differing:
        return tr("labelling %n row(s) where judge and people differ", nullptr, rows);
    }
    Q_UNREACHABLE();
}

void LabelMode::toggle()
{
    if (m_active) {
        stop();
        return;
    }
    if (const QString why = m_parts.labelling.refusal(); !why.isEmpty()) {
        emit problem(why);
        return;
    }
    m_active = true;
    m_parts.bar.show();
    emit changed();
    if (m_parts.labelling.rater().isEmpty())
        m_parts.bar.askName();
    else
        begin();
}

/// A queue of the filtered rows belongs to that filter: another filter needs a new queue.
bool LabelMode::isForeignFilter() const
{
    const auto &queue = m_parts.labelling.queue();
    return queue && queue->kind == LabelQueue::Kind::Rows && m_parts.order.isFiltered() && m_parts.model.order() != queue->positions;
}

void LabelMode::begin()
{
    m_parts.bar.showKeys();
    if (m_parts.labelling.queue() && !isForeignFilter())
        showQueue();
    else
        startFromOrder();
    focusRows();
}

void LabelMode::startFromOrder()
{
    LabelQueue queue;
    queue.positions = m_parts.model.order();
    queue.at = std::max(0, m_parts.table.currentIndex().row());
    queue.criterion = criterion();
    const models::RowFilter &filter = m_parts.order.filter();
    queue.telling = filter.score.has_value() || filter.state.has_value() || m_parts.order.sort().key == models::RowKey::Score;
    const auto started = m_parts.labelling.startQueue(std::move(queue));
    if (started) {
        showQueue();
        return;
    }
    stop();
    emit problem(started.error().text);
}

void LabelMode::startQueue(LabelQueue::Kind kind, int rows)
{
    if (kind == LabelQueue::Kind::Rows) {
        m_startWhenArranged = m_parts.order.isFixed();
        if (m_startWhenArranged)
            m_parts.order.setFixed({});
        else
            startFromOrder();
        return;
    }
    LabelQueue queue;
    if (kind == LabelQueue::Kind::Random) {
        queue = jobs::Labelling::randomRows(static_cast<qint64>(m_parts.model.rows().size()), rows);
    } else {
        models::RowFilter differing;
        differing.differing = true;
        queue.kind = kind;
        queue.positions = models::rowOrder(m_parts.model.rows(), differing, {});
    }
    queue.criterion = criterion();
    const auto started = m_parts.labelling.startQueue(std::move(queue));
    if (started)
        showQueue();
    else
        m_parts.bar.setMessage(started.error().text);
    focusRows();
}

void LabelMode::showQueue()
{
    const auto &queue = m_parts.labelling.queue();
    if (!queue)
        return;
    const auto at = static_cast<int>(queue->at);
    QStringList names;
    if (!m_judge.isSingle()) {
        for (const eval::Criterion &each : std::as_const(m_judge.criteria))
            names << each.name;
    }
    m_parts.bar.setScale(scale());
    m_parts.bar.setCriteria(names, criterion());
    m_parts.order.setFixed(queue->positions);
    m_parts.table.goTo(at);
    showOwn();
    showProgress();
    emit changed();
}

void LabelMode::stop()
{
    if (!std::exchange(m_active, false))
        return;
    m_startWhenArranged = false;
    m_reason.clear();
    m_parts.bar.hide();
    m_parts.bar.showKeys();
    setBlind(false);
    m_parts.order.setFixed({});
    focusRows();
    emit changed();
}

void LabelMode::finish()
{
    m_parts.labelling.endQueue();
    stop();
}

void LabelMode::setBlind(bool blind)
{
    if (m_blind == blind)
        return;
    m_blind = blind;
    m_parts.model.setBlind(blind);
    m_parts.detail.setBlind(blind, m_parts.labelling.rater());
    m_parts.bar.setBlind(blind);
    if (blind && m_parts.labelling.queue() && m_parts.labelling.queue()->telling)
        m_parts.bar.setMessage(tr("The filter tells the score, so these labels do not count as blind."));
    else
        m_parts.bar.setMessage({});
    emit changed();
}

void LabelMode::setJudge(const eval::JudgeDefinition &judge)
{
    m_judge = judge;
    m_row.reset();
}

void LabelMode::setRow(const eval::RowDetail &row)
{
    const bool isOther = !m_row || m_row->pos != row.pos;
    m_row = row;
    if (!m_active)
        return;
    if (isOther) {
        m_reason.clear();
        if (m_parts.order.isFixed())
            m_parts.labelling.setPlace(m_parts.table.currentIndex().row());
        showProgress();
    }
    showOwn();
}

QString LabelMode::criterion() const
{
    const QString name = m_parts.labelling.queue() ? m_parts.labelling.queue()->criterion : QString();
    const bool isKnown = std::ranges::any_of(m_judge.criteria, [&name](const eval::Criterion &each) { return each.name == name; });
    return isKnown ? name : QString();
}

eval::Scale LabelMode::scale() const
{
    const QString name = criterion();
    for (const eval::Criterion &each : m_judge.criteria) {
        if (!name.isEmpty() && each.name == name)
            return each.scale;
    }
    return models::displayScale(m_judge);
}

void LabelMode::chooseCriterion(const QString &criterion)
{
    m_parts.labelling.setCriterion(criterion);
    showQueue();
    focusRows();
}

void LabelMode::showOwn()
{
    const auto own = m_row ? m_parts.labelling.own(m_row->item.id, criterion()) : std::nullopt;
    const eval::Scale points = scale();
    int point = -1;
    for (int i = 0; own && own->label && i < points.size(); ++i) {
        if (points[i].label == *own->label)
            point = i;
    }
    m_parts.bar.setOwn(point);
    if (m_row)
        m_parts.model.setOwnScore(m_row->pos, point < 0 ? std::nullopt : std::optional(points[point].value));
    m_parts.bar.setReason(!m_reason.isEmpty() ? m_reason : own ? own->reason : QString());
    m_parts.bar.setCanTakeBack(m_parts.labelling.canTakeBack());
}

void LabelMode::showProgress()
{
    const auto &queue = m_parts.labelling.queue();
    if (!queue)
        return;
    const QString kind = queue->kind == LabelQueue::Kind::Random ? tr("rows at random")
        : queue->kind == LabelQueue::Kind::Differing             ? tr("rows that differ")
                                                                 : tr("rows of the filter");
    m_parts.bar.setProgress(m_parts.table.currentIndex().row() + 1, static_cast<qint64>(queue->positions.size()), kind);
}

/// The judge's score of the row, the mean of its repeats.
std::optional<double> LabelMode::judgeScore() const
{
    if (!m_row || m_row->pos < 0 || static_cast<size_t>(m_row->pos) >= m_parts.model.rows().size())
        return {};
    const QString name = criterion();
    const models::CompactRow &row = m_parts.model.rows()[static_cast<size_t>(m_row->pos)];
    if (name.isEmpty())
        return row.hasScore() ? std::optional(static_cast<double>(row.score)) : std::nullopt;
    double sum = 0;
    int count = 0;
    for (const eval::ReplyDetail &reply : m_row->replies) {
        for (const eval::Verdict &verdict : reply.verdicts) {
            if (verdict.criterion == name && verdict.score && !reply.isOther) {
                sum += *verdict.score;
                ++count;
            }
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

void LabelMode::agree()
{
    const auto score = judgeScore();
    const eval::Scale points = scale();
    const int point = score ? models::nearestPoint(points, *score) : -1;
    if (m_blind)
        m_parts.bar.setMessage(tr("The verdict is hidden; B shows it"));
    else if (point < 0)
        m_parts.bar.setMessage(tr("The judge gave this row no score"));
    else if (!models::rangeAt(points, point, true).contains(*score))
        m_parts.bar.setMessage(tr("The judge's score lies between two points; press the one you would give"));
    else
        give(point, m_reason, true);
}

void LabelMode::give(int point, const QString &reason, bool andContinue)
{
    const eval::Scale points = scale();
    if (!m_row || point < 0 || point >= points.size())
        return;
    const bool telling = m_parts.labelling.queue() && m_parts.labelling.queue()->telling;
    const auto given = m_parts.labelling.give({ m_row->pos, m_row->item.id, criterion(), points[point].label, reason, !m_blind || telling });
    if (!given) {
        emit problem(given.error().text);
        return;
    }
    m_reason.clear();
    m_parts.model.setOwnScore(m_row->pos, points[point].value);
    if (andContinue)
        continuePaused();
    showOwn();
}

void LabelMode::takeReason(const QString &reason)
{
    const auto own = m_row ? m_parts.labelling.own(m_row->item.id, criterion()) : std::nullopt;
    const eval::Scale points = scale();
    for (int i = 0; own && own->label && i < points.size(); ++i) {
        if (points[i].label == *own->label) {
            give(i, reason, false);
            return;
        }
    }
    m_reason = reason;
    showOwn();
}

void LabelMode::takeBack()
{
    if (!m_parts.labelling.canTakeBack()) {
        m_parts.bar.setMessage(tr("There is no label of this session to take back"));
        return;
    }
    const auto position = m_parts.labelling.takeBack();
    if (!position) {
        emit problem(position.error().text);
        return;
    }
    m_parts.table.goTo(m_parts.model.rowOfPosition(*position));
    showOwn();
}

void LabelMode::skip()
{
    continuePaused();
}

void LabelMode::continuePaused()
{
    const int next = m_parts.table.currentIndex().row() + 1;
    if (next < m_parts.model.rowCount())
        m_parts.table.goTo(next);
    else
        m_parts.bar.setMessage(tr("That was the last row of this queue"));
}

void LabelMode::focusRows()
{
    if (!m_parts.detail.hasFocus())
        m_parts.table.setFocus();
}

bool LabelMode::isMine(const QKeyEvent &event) const
{
    const int key = latinKey(event);
    if (event.modifiers() == Qt::ControlModifier)
        return m_active && key == Qt::Key_Z;
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    if (key == Qt::Key_L)
        return true;
    if (!m_active)
        return false;
    const bool isDigit = key >= Qt::Key_0 && key <= Qt::Key_9;
    switch (key) {
    case Qt::Key_B:
    case Qt::Key_R:
    case Qt::Key_S:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return isDigit;
    }
}

void LabelMode::act(int key)
{
    switch (key) {
    case Qt::Key_L:
        toggle();
        break;
    case Qt::Key_B:
        setBlind(!m_blind);
        break;
    case Qt::Key_R:
        m_parts.bar.askReason();
        break;
    case Qt::Key_S:
        skip();
        break;
    case Qt::Key_Z:
        takeBack();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        agree();
        break;
    default:
        giveDigit(key);
    }
}

/// 1 to 9 give the first nine points of the scale, 0 the tenth.
void LabelMode::giveDigit(int key)
{
    const int point = key == Qt::Key_0 ? 9 : key - Qt::Key_1;
    if (point < scale().size())
        give(point, m_reason, true);
    else
        m_parts.bar.setMessage(tr("The scale has no point %1").arg(point + 1));
}

bool LabelMode::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!isMine(key))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    else
        act(latinKey(key));
    return true;
}

} // namespace gavel::ui

#include "moc_labelmode.cpp"
