// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"

#include "llm/thinksplitter.h"
#include "llm/wire.h"
#include "net/sseparser.h"

#include <optional>

using namespace gavel;

namespace {

/// The events, or nothing where the parser refused a line or event as too large.
std::optional<QList<net::SseEvent>> eventsOf(const QByteArray &bytes, qsizetype step)
{
    net::SseParser parser;
    QList<net::SseEvent> all;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const auto some = parser.feed(QByteArrayView(bytes).sliced(at, qMin(step, bytes.size() - at)));
        if (!some)
            return std::nullopt;
        all += *some;
    }
    return all;
}

} // namespace

/// Events do not depend on how the stream was cut into pieces; each is read as a piece of an answer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const fuzz::Choice input(data, size);
    const auto whole = eventsOf(input.rest(), qMax<qsizetype>(1, input.rest().size()));
    const auto pieces = eventsOf(input.rest(), 1 + input.of(13));
    fuzz::insist(whole == pieces, "the same events, however the stream is cut");
    if (!whole)
        return 0;
    llm::ThinkSplitter splitter;
    for (const net::SseEvent &event : *whole) {
        if (const auto chunk = llm::parseChunk(event.data))
            splitter.feed(chunk->content);
    }
    splitter.finish();
    return 0;
}
