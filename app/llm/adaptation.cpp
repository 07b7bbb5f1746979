// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/adaptation.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gavel::llm {

namespace {

using eval::ReplyShape;
using Kind = Error::Kind;

QRegularExpression pattern(const QString &words)
{
    return QRegularExpression(words, QRegularExpression::CaseInsensitiveOption);
}

/// Stands for the structured output in the table of features.
constexpr auto styleFeature = "response_format"_L1;

/// What a request may have beyond its messages, the dispensable first, with the words by which
/// servers speak of it.
struct Feature
{
    QLatin1StringView name;
    QRegularExpression words;

    Feature(QLatin1StringView parameter, QLatin1StringView alternatives)
        : name(parameter)
        , words(pattern("(?<![\\w-])(?:%1)(?![\\w-])"_L1.toString().arg(alternatives)))
    {
    }
};

const std::array<Feature, 11> &features()
{
    static const std::array<Feature, 11> table{ {
        { "thinking_token_budget"_L1, "thinking[ _]?(?:token[ _]?)?budget"_L1 },
        { "chat_template_kwargs"_L1, "chat_template_kwargs|enable_thinking|(?:chat )?template (?:kwargs|arguments?)"_L1 },
        { "stream_options"_L1, "stream[ _]?options?|include_usage"_L1 },
        { "seed"_L1, "seeds?|random_seed"_L1 },
        { "top_p"_L1, "top[ _-]?p"_L1 },
        { "top_logprobs"_L1, "top[ _-]?log[ _]?probs?|top log probabilit(?:y|ies)"_L1 },
        { "logprobs"_L1, "(?:response_?)?log[ _]?probs?|log[ -]?probabilit(?:y|ies)"_L1 },
        { styleFeature,
          "response[ _]?(?:format|mime[ _]?type|schema)|(?:[\\w.]*_)?json[ _]?(?:schema|object|mode|validate_failed)|structured[ _-]?outputs?"
          "|structured[ _-]?generation|guided\\w*|guided[ _-]decoding|grammars?|xgrammar|outlines|llguidance|output[ _](?:format|schema)|schema"
          "|constrained \\w+"_L1 },
        { "temperature"_L1, "temperature"_L1 },
        { "max_tokens"_L1, "max[ _]?(?:output|new)?[ _]?tokens|maximum tokens"_L1 },
        { "max_completion_tokens"_L1, "max[ _]?completion[ _]?tokens|completion tokens"_L1 },
    } };
    return table;
}

bool isSent(const SentFeatures &sent, QLatin1StringView feature)
{
    return feature == styleFeature ? sent.style != StructuredStyle::None : sent.parameters.contains(feature);
}

/// The text without the list of what would be right at its end.
QString withoutAllowed(const QString &text)
{
    static const QRegularExpression list = pattern(u"(?<!not )\\b(?:supported|allowed|valid|accepted|available|permitted) "
                                                   u"(?:parameter|field|argument|option|value|key|propert)\\w*[^.]{0,20}(?:are|is|:)"
                                                   "|(?:expected|must be|should be|use) one of"_s);
    const auto match = list.match(text);
    return match.hasMatch() && match.capturedStart() > 0 ? text.first(match.capturedStart()) : text;
}

struct Mention
{
    const Feature *feature = nullptr;
    qsizetype at = 0;
};

/// The features in a request that a server speaks of, in its order; the one in the field for it
/// comes first.
QList<Mention> mentions(const ServerMessage &message, const SentFeatures &sent)
{
    QList<Mention> found;
    const QString text = withoutAllowed(message.text);
    for (const Feature &feature : features()) {
        if (!isSent(sent, feature.name))
            continue;
        const bool isParam = !message.param.isEmpty() && feature.words.match(message.param).hasMatch();
        const bool isCode = feature.name == styleFeature && feature.words.match(message.code).hasMatch();
        const auto match = feature.words.match(text);
        if (isParam || isCode || match.hasMatch())
            found.append({ &feature, isParam || isCode ? -1 : match.capturedStart() });
    }
    std::ranges::stable_sort(found, {}, &Mention::at);
    return found;
}

bool saysUnsupported(const ServerMessage &message)
{
    static const QRegularExpression words = pattern(
        u"unsupported|not (?:currently )?support|n't support|not (?:yet )?(?:be "
        u")?(?:permitted|allowed|available|enabled|implemented|accepted|recogni[sz]ed)"
        "|n't (?:enabled|allowed|available|permitted)|unrecogni[sz]ed|unknown|unexpected|extra (?:inputs|fields)|no such|no [^.]{0,40}support"
        "|invalid (?:parameter|argument|field)|does not (?:accept|have)|only the default|is not a valid|cannot be (?:used|set|specified)"
        "|is deprecated|failed to compile"_s);
    return words.match(message.text).hasMatch() || message.code.startsWith("unsupported"_L1) || message.type == "extra_forbidden"_L1;
}

bool rejectsSystemRole(const ServerMessage &message)
{
    static const QRegularExpression words
        = pattern(u"(?:system|developer)['\"` ]*[ _-]?(?:role|message|prompt|instruction)s?['\"`]* (?:is |are |was |were |can ?|could "
                  u")?(?:not|un|n't|disallowed|forbidden)"
                  "|(?:not|n't|un\\w+|no) (?:support|allow|accept|permit|enable)\\w* [^.]{0,40}(?:system|developer)['\"` ]*[ "
                  "_-]?(?:role|message|prompt|instruction)"
                  "|unsupported .*role.*system|system.* role.* not|roles must alternate|only user(?:,| and|,? tool,?)? .*assistant"
                  "|(?:invalid|unknown|unsupported|unexpected|unrecogni[sz]ed) (?:message )?roles?\\b"
                  "|\\brole\\b.{0,60}(?:must|should|expected|one of|only|allowed).{0,40}\\buser\\b|first (?:message|role) .{0,20}\\buser\\b"_s);
    static const QRegularExpression place = pattern(u"messages[\\[.]\\d+\\]?\\.role"_s);
    return words.match(message.text).hasMatch() || place.match(message.param).hasMatch();
}

/// The number in "at most 5"; nullopt if there is none.
std::optional<int> namedMost(const QString &text)
{
    static const QRegularExpression words = pattern(u"(?:max(?:imum)?(?: (?:allowed|value|number|supported|permitted|is|of|are))*:?|(?:less|smaller) "
                                                    u"than or equal to|<=|≤|at most|(?:no|not) more than"
                                                    "|up to|(?:can ?not|must not|may not|should not) exceed|limit(?:ed)?(?: (?:is|of|to))?:?|between "
                                                    "-?\\d+ and|from \\d+ to|[\\[(] ?-?\\d+ ?,|\\d+ ?(?:-|–|\\.\\.) ?)"
                                                    "\\s*(\\d+)"_s);
    const auto match = words.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

/// The number in "at least 16"; nullopt if there is none.
std::optional<int> namedLeast(const QString &text)
{
    static const QRegularExpression words
        = pattern(u"(?:at least|(?:greater|larger|more) than or equal to|>=|≥|min(?:imum)?(?: (?:allowed|value|is|of))*:?)\\s*(\\d+)"_s);
    const auto match = words.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

/// Another number of tokens that the server named, or another name for the parameter.
std::optional<ModelCapabilities> otherTokens(ModelCapabilities after, const SentFeatures &sent, const ServerMessage &message)
{
    if (const auto most = namedMost(message.text); most && *most > 0 && *most < sent.maxTokens) {
        after.mostTokens = *most;
        return after;
    }
    if (const auto least = namedLeast(message.text); least && *least > sent.maxTokens) {
        after.fewestTokens = *least;
        return after;
    }
    if (!after.maxCompletionTokens && saysUnsupported(message)) {
        after.maxCompletionTokens = true;
        return after;
    }
    return std::nullopt;
}

ModelCapabilities without(const Feature &feature, ModelCapabilities before, const SentFeatures &sent, const ServerMessage &message)
{
    if (feature.name == styleFeature)
        return withWeakerStyle(before, sent);
    const bool isTokens = feature.name == "max_tokens"_L1 || feature.name == "max_completion_tokens"_L1;
    if (isTokens) {
        if (const auto other = otherTokens(before, sent, message))
            return *other;
    }
    const bool isLogprobs = feature.name == "logprobs"_L1 || feature.name == "top_logprobs"_L1;
    if (isLogprobs && sent.topLogprobs > 0) {
        if (const auto most = namedMost(message.text); most && *most < sent.topLogprobs) {
            before.maxTopLogprobs = *most;
            return before;
        }
    }
    before.reject(feature.name);
    return before;
}

/// "temperature and top_p cannot both be specified": the dispensable one of them.
const Feature *lesserOf(const QList<Mention> &mentioned, const ServerMessage &message)
{
    static const QRegularExpression pair
        = pattern(u"\\bboth\\b|exclusive|together|same time|simultaneous|only one of|either .* or |conflict|combin|in conjunction"_s);
    if (mentioned.size() < 2 || !pair.match(message.text).hasMatch())
        return nullptr;
    return std::ranges::min_element(mentioned, {}, &Mention::feature)->feature;
}

/// The refusal is about what was asked, which no feature changes.
bool isAboutTheQuestion(const ServerMessage &message)
{
    static const QRegularExpression words
        = pattern(u"\\b(?:messages?|prompt|content|model)\\b[^.]{0,40}\\b(?:empty|missing|required|not found|(?:does|do) not exist)"_s);
    return message.param == "messages"_L1 || message.param == "model"_L1 || message.code == "model_not_found"_L1
        || words.match(message.text).hasMatch();
}

/// Whether what a request has can be the reason of a refusal at all, and whether that is likely.
enum class Suspicion { None, Possible, Likely };

Suspicion suspicionOf(const Error &error)
{
    switch (error.kind) {
    case Kind::BadRequest:
        return error.httpStatus == 413 ? Suspicion::None : Suspicion::Likely;
    case Kind::Auth:
        return error.httpStatus == 403 ? Suspicion::Possible : Suspicion::None;
    case Kind::NotFound:
        return Suspicion::Possible;
    case Kind::ServerError:
        return error.httpStatus == 500 ? Suspicion::Possible : Suspicion::None;
    default:
        return Suspicion::None;
    }
}

} // namespace

ModelCapabilities withWeakerStyle(ModelCapabilities before, const SentFeatures &sent)
{
    if (sent.shape == ReplyShape::Kind::Json) {
        before.json = sent.style == StructuredStyle::ResponseFormatSchema ? StructuredStyle::JsonObject : StructuredStyle::None;
    } else if (sent.shape == ReplyShape::Kind::Choice) {
        before.choice = sent.style == StructuredStyle::ResponseFormatSchema || sent.style == StructuredStyle::JsonObject
            ? StructuredStyle::None
            : StructuredStyle::ResponseFormatSchema;
    }
    return before;
}

std::optional<ModelCapabilities> learnFromRefusal(const ModelCapabilities &before, const SentFeatures &sent, const Refusal &refusal)
{
    const ServerMessage &message = refusal.message;
    const Suspicion suspicion = suspicionOf(refusal.error);
    if (suspicion == Suspicion::None || message.text.isEmpty())
        return std::nullopt;
    // Some servers report errors of their chat template as 500.
    if (sent.system && rejectsSystemRole(message)) {
        ModelCapabilities after = before;
        after.systemRole = false;
        return after;
    }
    const QList<Mention> mentioned = mentions(message, sent);
    if (mentioned.isEmpty() || (suspicion == Suspicion::Possible && !saysUnsupported(message)))
        return std::nullopt;
    const Feature *lesser = lesserOf(mentioned, message);
    return without(lesser ? *lesser : *mentioned.first().feature, before, sent, message);
}

bool isUnclear(const Refusal &refusal)
{
    static const QRegularExpression generic = pattern(u"\\b(?:parameter|feature|argument|option|capabilit)\\w*"_s);
    switch (suspicionOf(refusal.error)) {
    case Suspicion::None:
        return false;
    case Suspicion::Likely:
        return !isAboutTheQuestion(refusal.message);
    case Suspicion::Possible:
        return refusal.error.httpStatus == 500 || generic.match(refusal.message.text).hasMatch();
    }
    Q_UNREACHABLE();
}

QList<ModelCapabilities> smallerRequests(const ModelCapabilities &before, const SentFeatures &sent)
{
    QList<ModelCapabilities> alone;
    QList<ModelCapabilities> together;
    ModelCapabilities bare = before;
    const auto add = [&](const ModelCapabilities &step) {
        alone.append(step);
        together.append(bare);
    };
    const auto leaveOut = [&](QLatin1StringView parameter) {
        if (!isSent(sent, parameter))
            return;
        ModelCapabilities step = before;
        step.reject(parameter);
        bare.reject(parameter);
        add(step);
    };
    leaveOut("logprobs"_L1);
    SentFeatures styled = sent;
    for (ModelCapabilities weaker = before; styled.style != StructuredStyle::None;) {
        weaker = withWeakerStyle(weaker, styled);
        styled.style = (styled.shape == ReplyShape::Kind::Json ? weaker.json : weaker.choice).value_or(StructuredStyle::None);
        bare.json = weaker.json;
        bare.choice = weaker.choice;
        add(weaker);
    }
    for (const QLatin1StringView parameter : { "thinking_token_budget"_L1, "chat_template_kwargs"_L1, "stream_options"_L1, "seed"_L1, "top_p"_L1 })
        leaveOut(parameter);
    ModelCapabilities step = before;
    if (sent.system) {
        step.systemRole = bare.systemRole = false;
        add(step);
    }
    step = before;
    if (isSent(sent, "max_tokens"_L1)) {
        step.maxCompletionTokens = true;
        add(step);
    }
    leaveOut("temperature"_L1);
    for (const ModelCapabilities &several : std::as_const(together)) {
        if (!alone.contains(several))
            alone.append(several);
    }
    return alone;
}

} // namespace gavel::llm
