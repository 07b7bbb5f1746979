// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/progress.h"
#include "core/workers.h"
#include "support/testmain.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace gavel;

class TestProgress : public QObject
{
    Q_OBJECT

private slots:
    void tellsNowAndThenInItsContext();
    void isSilentAfterItsContext();

private:
    /// Reports without a pause until it is not wanted any more.
    static auto reporting(Progress<int> progress)
    {
        return [progress](const Stop &stop) mutable -> Result<void> {
            for (int i = 1; !stop(); ++i)
                progress.report(i);
            return {};
        };
    }
};

void TestProgress::tellsNowAndThenInItsContext()
{
    QObject context;
    std::vector<int> told;
    QThread *in = nullptr;
    Workers workers;
    const Progress<int> progress(&context, [&](int value) {
        told.push_back(value);
        in = QThread::currentThread();
    });
    const ScopedCall call(workers.start(&context, reporting(progress), [](const Result<void> &) {}));
    QTRY_VERIFY(told.size() >= 3);
    QCOMPARE(in, QThread::currentThread());
    QVERIFY(std::ranges::is_sorted(told));
    QVERIFY2(told.front() > 1, "what takes a moment only is not worth a word");
}

void TestProgress::isSilentAfterItsContext()
{
    auto context = std::make_unique<QObject>();
    int told = 0;
    Workers workers;
    const Progress<int> progress(context.get(), [&told](int) { ++told; });
    QObject other;
    ScopedCall call(workers.start(&other, reporting(progress), [](const Result<void> &) {}));
    QTRY_VERIFY(told > 0);
    context.reset();
    const int before = told;
    int later = 0;
    const Progress<int> another(&other, [&later](int) { ++later; });
    const ScopedCall more(workers.start(&other, reporting(another), [](const Result<void> &) {}));
    QTRY_VERIFY(later >= 2);
    QCOMPARE(told, before);
}

GAVEL_TEST(TestProgress)
#include "tst_progress.moc"
