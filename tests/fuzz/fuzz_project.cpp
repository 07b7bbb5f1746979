// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"
#include "fuzz/keptproject.h"

#include "eval/rowscores.h"
#include "eval/scores.h"
#include "llm/chatlog.h"
#include "mlflow/outbox.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/project.h"
#include "store/readersource.h"
#include "store/runs.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <array>
#include <memory>

using namespace gavel;

namespace {

/// Columns of every table, found in the kept project itself.
struct Column
{
    QString table;
    QString name;
};

/// Values that people, other programs and attackers put into a column; `text` is the input's own.
QVariant valueOf(int choice, const QByteArray &text)
{
    static const QList<QVariant> odd{ -1,
                                      0,
                                      1,
                                      2,
                                      qint64(1) << 31,
                                      std::numeric_limits<qint64>::max(),
                                      std::numeric_limits<qint64>::min(),
                                      QVariant(),
                                      1e308,
                                      std::numeric_limits<double>::infinity(),
                                      0.5,
                                      QString(),
                                      QStringLiteral("{}"),
                                      QStringLiteral("[]"),
                                      QStringLiteral("[[[[[1e999]]]]]"),
                                      QStringLiteral("nan"),
                                      QByteArray("\xff\x00\xfe", 3) };
    return choice < odd.size() ? odd[choice] : choice % 2 == 0 ? QVariant(QString::fromUtf8(text)) : QVariant(text);
}

class Editor
{
public:
    explicit Editor(const QString &path)
        : m_db(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fuzz")))
    {
        m_db.setDatabaseName(path);
        fuzz::insist(m_db.open(), "the copy opens");
    }
    ~Editor()
    {
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(QStringLiteral("fuzz"));
    }
    Q_DISABLE_COPY_MOVE(Editor)

    QList<Column> columns() const
    {
        QList<Column> found;
        QSqlQuery query(m_db);
        query.exec(
            QStringLiteral("SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1, 2"));
        while (query.next())
            found.append({ query.value(0).toString(), query.value(1).toString() });
        return found;
    }

    void set(const Column &column, const QVariant &value, int row)
    {
        QSqlQuery query(m_db);
        query.exec(QStringLiteral("PRAGMA ignore_check_constraints = 1"));
        query.prepare(QStringLiteral("UPDATE OR REPLACE \"%1\" SET \"%2\" = ?%3")
                          .arg(column.table, column.name,
                               row == 0 ? QString()
                                        : QStringLiteral(" WHERE \"%1\" IN (SELECT \"%1\" FROM \"%2\" LIMIT 1 OFFSET %3)")
                                              .arg(column.name, column.table)
                                              .arg(row - 1)));
        query.addBindValue(value);
        query.exec();
    }

    /// A statement as it comes; what SQLite refuses changes nothing.
    void run(const QByteArray &sql)
    {
        static const QList<QByteArray> allowed{
            "CREATE", "DROP", "INSERT", "DELETE", "UPDATE", "ALTER", "PRAGMA user_version", "PRAGMA application_id"
        };
        const auto isAllowed = [&sql](const QByteArray &word) { return sql.startsWith(word); };
        if (std::any_of(allowed.cbegin(), allowed.cend(), isAllowed) && !sql.contains("RECURSIVE"))
            QSqlQuery(m_db).exec(QString::fromUtf8(sql));
    }

private:
    QSqlDatabase m_db;
};

void readRun(const store::Project &project, const store::RunInfo &info)
{
    const auto reader = project.runs().reader(info.id);
    if (!reader)
        return;
    const eval::RunReader &rows = **reader;
    (void)rows.rowCount();
    (void)rows.items(0, 200);
    (void)rows.itemKeys();
    (void)rows.clusters();
    (void)rows.summaries({ 0, 1, 1000 }, 100);
    (void)rows.detail(0);
    (void)rows.eachDetail([](const eval::RowDetail &) { return true; });
    const QStringList criteria = eval::scoreCriteria(info.judge);
    for (const QString &criterion : criteria)
        (void)eval::readScores(rows, info.judge, criterion);
}

void readDatasets(const store::Project &project)
{
    const auto datasets = project.datasets().all();
    if (!datasets)
        return;
    for (const data::Dataset &dataset : *datasets) {
        (void)project.datasets().items(dataset.id, 1, 200);
        (void)project.labels().labelledItems(dataset.id);
        (void)project.readerSource().eachItem(dataset.id, 1, [](const data::Item &) { return true; });
    }
}

void readAll(const store::Project &project)
{
    readDatasets(project);
    if (const auto judges = project.judges().all()) {
        for (const store::JudgeEntry &judge : *judges)
            (void)project.judges().versions(judge.id);
    }
    (void)project.labels().raters();
    (void)project.labels().current({ 1, 2, 3 });
    (void)project.outbox().pushes();
    if (const auto chats = project.chats().chats()) {
        for (const llm::ChatSummary &chat : *chats)
            (void)project.chats().entries(chat.id);
    }
    if (const auto runs = project.runs().all()) {
        for (const store::RunInfo &info : *runs)
            readRun(project, info);
    }
}

const fuzz::KeptProject &kept()
{
    static const fuzz::KeptProject project;
    return project;
}

/// Each line of the input is an edit: a byte for the column, one for the value, one for the row, and
/// text; a line that begins with a space is SQL.
void edit(const QString &path, const QByteArray &input)
{
    Editor editor(path);
    static const QList<Column> columns = editor.columns();
    const QList<QByteArray> lines = input.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(' '))
            editor.run(line.mid(1));
        else if (line.size() >= 3)
            editor.set(columns[quint8(line[0]) % columns.size()], valueOf(quint8(line[1]) % 20, line.mid(3)), quint8(line[2]) % 4);
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application(*argc, *argv);
    kept();
    return 0;
}

/// A received project: its rows and schema edited, or its bytes overwritten.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const fuzz::Choice input(data, size);
    kept().put();
    if (input.bit(7)) {
        QFile file(kept().path());
        fuzz::insist(file.open(QIODevice::ReadWrite), "the copy can be written");
        file.seek(input.of(128) * kept().bytes().size() / 128);
        file.write(input.rest());
    } else {
        edit(kept().path(), input.rest());
    }
    for (const store::OpenMode mode : { store::OpenMode::ReadOnly, store::OpenMode::ReadWrite }) {
        const auto project = store::Project::open(kept().path(), { .mode = mode });
        if (project)
            readAll(**project);
        else
            fuzz::insist(!project.error().text.isEmpty(), "a refusal says why");
    }
    return 0;
}
