// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/cachefile.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace gavel::store;

class TestCacheFile : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasLearned();
    void programsWriteSideBySide();
    void aDamagedFileCountsAsEmpty();
    void saysWhereItCannotBeWritten();

private:
    static QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestCacheFile::keepsWhatWasLearned()
{
    const QString path = file(QStringLiteral("new/cache.json"));
    CacheFile first(path);
    QVERIFY(first.content().isEmpty());
    QVERIFY(first.save({}));
    QVERIFY2(!QFile::exists(path), "nothing was learned");
    QVERIFY(first.save(json(R"({"server": {"model": {"json": "none"}}})")));
    QCOMPARE(CacheFile(path).content(), json(R"({"server": {"model": {"json": "none"}}})"));
}

void TestCacheFile::programsWriteSideBySide()
{
    const QString path = file(QStringLiteral("both.json"));
    QVERIFY(CacheFile(path).save(json(R"({"server": {"model": {"json": "none"}}})")));
    CacheFile window(path);
    CacheFile command(path);
    QVERIFY(command.save(json(R"({"server": {"model": {"json": "none"}, "theirs": {"json": "x"}}})")));
    QVERIFY(window.save(json(R"({"server": {"model": {"version": "2"}}})")));
    QCOMPARE(CacheFile(path).content(), json(R"({"server": {"model": {"version": "2"}, "theirs": {"json": "x"}}})"));
}

void TestCacheFile::aDamagedFileCountsAsEmpty()
{
    const QString path = file(QStringLiteral("damaged.json"));
    QFile damaged(path);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{ not JSON");
    damaged.close();
    CacheFile cache(path);
    QVERIFY(cache.content().isEmpty());
    QVERIFY(cache.save(json(R"({"a": {}})")));
    QCOMPARE(CacheFile(path).content(), json(R"({"a": {}})"));
}

void TestCacheFile::saysWhereItCannotBeWritten()
{
    const QString path = file(QStringLiteral("folder"));
    QVERIFY(QDir().mkpath(path));
    CacheFile cache(path);
    const auto saved = cache.save(json(R"({"a": 1})"));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Io);
    QVERIFY(saved.error().text.contains(path));
}

GAVEL_TEST(TestCacheFile)
#include "tst_cachefile.moc"
