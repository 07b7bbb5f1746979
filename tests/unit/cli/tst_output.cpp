// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output.h"
#include "commandrun.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QTest>

#include <cstdlib>

#include <fcntl.h>
#include <termios.h>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

/// A stream of this process is a terminal while it lives.
class Terminal
{
public:
    explicit Terminal(FILE *stream)
        : m_stream(stream)
        , m_kept(dup(fileno(stream)))
        , m_master(posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
            qFatal("no terminal");
        const int slave = ::open(ptsname(m_master), O_RDWR | O_NOCTTY);
        termios mode = {};
        tcgetattr(slave, &mode);
        cfmakeraw(&mode);
        tcsetattr(slave, TCSANOW, &mode);
        std::fflush(stream);
        dup2(slave, fileno(stream));
        ::close(slave);
    }
    ~Terminal()
    {
        giveBack();
        close(m_master);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    QString text()
    {
        std::fflush(m_stream);
        QByteArray all;
        char buffer[4096];
        for (ssize_t got = 0; (got = ::read(m_master, buffer, sizeof buffer)) > 0;)
            all.append(buffer, got);
        giveBack();
        return QString::fromUtf8(all);
    }

private:
    void giveBack()
    {
        if (m_kept < 0)
            return;
        std::fflush(m_stream);
        dup2(m_kept, fileno(m_stream));
        close(std::exchange(m_kept, -1));
    }

    FILE *m_stream;
    int m_kept;
    int m_master;
};

const QString hostile = u"model\x1b]52;c;ZXZpbA==\x07"_s + QChar(char16_t(0x9b)) + u"2J"_s + QChar(char16_t(0x202e)) + u"x"_s;
const QString shown = u"model␛]52;c;ZXZpbA==␇<U+009B>2J<U+202E>x"_s;

} // namespace

class TestOutput : public QObject
{
    Q_OBJECT

private slots:
    void aTerminalIsNotSteered();
    void aPipeGetsTheText();
    void jsonIsEscapedEverywhere();
    void diagnosticsAreVisibleEverywhere();
    void progressOverwritesItselfOnly();
};

void TestOutput::aTerminalIsNotSteered()
{
    Terminal terminal(stdout);
    cli::print(hostile + u"\n\t"_s);
    cli::printLine(hostile);
    QCOMPARE(terminal.text(), shown + u"\n\t"_s + shown + u"\n"_s);
}

void TestOutput::aPipeGetsTheText()
{
    test::CapturedStream pipe(stdout);
    cli::printLine(hostile);
    QCOMPARE(pipe.text(), hostile + u"\n"_s);
}

void TestOutput::jsonIsEscapedEverywhere()
{
    test::CapturedStream pipe(stdout);
    const QJsonObject json{ { u"id"_s, hostile } };
    cli::printJson(json);
    const QString text = pipe.text();
    for (const char16_t c : { u'\x1b', u'\u009b', u'\u202e' })
        QVERIFY(!text.contains(QChar(c)));
    QCOMPARE(QJsonDocument::fromJson(text.toUtf8()).object(), json);
}

void TestOutput::diagnosticsAreVisibleEverywhere()
{
    test::CapturedStream pipe(stderr);
    cli::diagnose(Error{ Error::Kind::BadReply, 0, u"bad\r\n"_s + hostile, hostile });
    QCOMPARE(pipe.text(), u"gavel: bad "_s + shown + u"\n"_s);
}

void TestOutput::progressOverwritesItselfOnly()
{
    Terminal terminal(stderr);
    {
        cli::ProgressLine line;
        line.show(u"1 of 2 \x1b[2A\n"_s);
    }
    QCOMPARE(terminal.text(), u"\r\x1b[K1 of 2 ␛[2A\r\x1b[K"_s);
}

GAVEL_TEST(TestOutput)
#include "tst_output.moc"
