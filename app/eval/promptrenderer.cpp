// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/promptrenderer.h"

#include "eval/nearest.h"
#include "eval/prompttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr int scoreLogprobs = 20; // the usual maximum of servers

struct IncludedRole
{
    QLatin1StringView name;
    data::Role role;
};

constexpr IncludedRole includedRoles[] = {
    { "input"_L1, data::Role::Input },
    { "output"_L1, data::Role::Output },
    { "reference"_L1, data::Role::Reference },
};

/// The name under which a template finds the role's first column: the role's own, unless another
/// column has that name. Empty: no column has the role.
QString nameOfRole(const IncludedRole &included, const QStringList &columns, const data::Mapping &mapping)
{
    for (qsizetype i = 0; i < std::min(mapping.size(), columns.size()); ++i) {
        if (mapping[i].role != included.role)
            continue;
        const qsizetype named = columns.indexOf(included.name);
        return named < 0 || named == i ? QString(included.name) : columns[i];
    }
    return {};
}

/// An offset as "line 2, column 5".
QString placeOf(const QString &text, qsizetype offset)
{
    const QStringView before = QStringView(text).first(offset);
    return QCoreApplication::translate("gavel::eval", "line %1, column %2").arg(before.count(u'\n') + 1).arg(offset - before.lastIndexOf(u'\n'));
}

QString exampleText(const RowTemplate &row, const Example &example, const data::Mapping &mapping)
{
    return row.render([&](qsizetype column) {
        const data::Role role = column < mapping.size() ? mapping[column].role : data::Role::None;
        switch (role) {
        case data::Role::Input:
            return example.input;
        case data::Role::Output:
            return example.output;
        case data::Role::Reference:
            return example.reference;
        default:
            return QString();
        }
    });
}

/// The template in use and the name of its place in the judge.
struct Source
{
    QString text;
    QString place;
};

Source sourceOf(const JudgeDefinition &judge, const QStringList &columns, const data::Mapping &mapping)
{
    if (!judge.customPrompt.isEmpty())
        return { judge.customPrompt, QCoreApplication::translate("gavel::eval", "Your own prompt") };
    if (!judge.rowTemplate.isEmpty())
        return { judge.rowTemplate, QCoreApplication::translate("gavel::eval", "The row part") };
    return { defaultRowTemplate(judge, columns, mapping), QCoreApplication::translate("gavel::eval", "The row part") };
}

Result<void> checkSource(const JudgeDefinition &judge, const Source &source, const QStringList &columns, const data::Mapping &mapping)
{
    const bool isDefault = judge.customPrompt.isEmpty() && judge.rowTemplate.isEmpty();
    const IncludedRole output = includedRoles[1];
    if (isDefault && judge.include.contains(output.name) && nameOfRole(output, columns, mapping).isEmpty())
        return badInput(
            QCoreApplication::translate("gavel::eval", "No column has the role “output”. Say on the Data page which column is to be judged."));
    const QList<TemplateProblem> problems = templateProblems(source.text, columns, mapping);
    if (!problems.isEmpty()) {
        const TemplateProblem &first = problems.first();
        return badInput(u"%1, %2: %3"_s.arg(source.place, placeOf(source.text, first.offset), first.text));
    }
    if (templateVariables(source.text).empty())
        return badInput(
            QCoreApplication::translate("gavel::eval", "%1 shows nothing of the row. Write a column into it, as {{output}}.").arg(source.place));
    return {};
}

} // namespace

QStringList partNames(const JudgeDefinition &judge)
{
    if (judge.method != Method::ScoreOnly || judge.criteria.size() < 2)
        return { u"verdict"_s };
    QStringList names;
    for (const Criterion &criterion : judge.criteria)
        names.append(criterion.name);
    return names;
}

QList<TemplateProblem> templateProblems(const QString &text, const QStringList &columns, const data::Mapping &mapping)
{
    QList<TemplateProblem> problems;
    const std::vector<TemplateVariable> variables = templateVariables(text);
    for (const TemplateVariable &variable : variables) {
        if (variable.broken) {
            problems.append({ variable.offset, variable.length,
                              QCoreApplication::translate("gavel::eval", "“{{” is not closed by “}}” on its line. Write {{column}}.") });
        } else if (variable.name.isEmpty()) {
            problems.append(
                { variable.offset, variable.length,
                  QCoreApplication::translate("gavel::eval", "“{{}}” names no column.") + u' ' + suggestion({}, knownNames(columns, mapping)) });
        } else if (resolveName(variable.name, columns, mapping).column < 0) {
            problems.append({ variable.offset, variable.length,
                              QCoreApplication::translate("gavel::eval", "There is no column “%1”.").arg(variable.name) + u' '
                                  + suggestion(variable.name, knownNames(columns, mapping)) });
        }
    }
    return problems;
}

QString peoplesScoresWarning(const JudgeDefinition &judge, const QStringList &columns, const data::Mapping &mapping)
{
    QStringList shown;
    const std::vector<TemplateVariable> variables = templateVariables(judge.usedTemplate());
    for (const TemplateVariable &variable : variables) {
        const qsizetype column = variable.broken ? -1 : resolveName(variable.name, columns, mapping).column;
        if (column >= 0 && mapping.value(column).role == data::Role::HumanScore && !shown.contains(columns[column]))
            shown << columns[column];
    }
    return shown.isEmpty()
        ? QString()
        : QCoreApplication::translate("gavel::eval",
                                      "The prompt shows what people gave the row (%1). The judge can copy it, so its agreement with "
                                      "people means nothing. Take it out.")
              .arg(shown.join(", "_L1));
}

QList<TemplateProblem> rowVariables(const QString &text, const QStringList &columns, const data::Mapping &mapping)
{
    QList<TemplateProblem> found;
    const std::vector<TemplateVariable> variables = templateVariables(text);
    for (const TemplateVariable &variable : variables) {
        if (!variable.broken && resolveName(variable.name, columns, mapping).column >= 0) {
            found.append(
                { variable.offset, variable.length,
                  QCoreApplication::translate("gavel::eval", "“%1” changes with every row and is filled in only in the row part. Move it there.")
                      .arg(variable.name) });
        }
    }
    return found;
}

QString defaultRowTemplate(const JudgeDefinition &judge, const QStringList &columns, const data::Mapping &mapping)
{
    QStringList blocks;
    for (const IncludedRole &included : includedRoles) {
        if (!judge.include.contains(included.name) || (included.role == data::Role::Reference && !showsReference(judge)))
            continue;
        const QString name = nameOfRole(included, columns, mapping);
        if (!name.isEmpty())
            blocks.append(u"<%1>\n{{%2}}\n</%1>"_s.arg(included.name, name));
    }
    if (blocks.isEmpty())
        return {};
    blocks.append(judge.method == Method::ScoreOnly ? u"Score:"_s : u"Judge this case and reply in the reply format."_s);
    return blocks.join("\n\n"_L1);
}

Result<PromptRenderer> PromptRenderer::create(const JudgeDefinition &judge, const QStringList &columns, const data::Mapping &mapping,
                                              const QString &model)
{
    const QList<JudgeProblem> found = problems(judge);
    if (!found.isEmpty())
        return badInput(u"%1: %2"_s.arg(found.first().path, found.first().text));
    Source source = sourceOf(judge, columns, mapping);
    if (const auto checked = checkSource(judge, source, columns, mapping); !checked)
        return checked.error();

    const bool isOwnPrompt = !judge.customPrompt.isEmpty();
    PromptRenderer renderer;
    renderer.m_row = RowTemplate(source.text, columns, mapping);
    if (isOwnPrompt) {
        const QString format = replyFormatOf(judge);
        renderer.m_ending = format.isEmpty() ? QString() : "\n\n"_L1 + format;
    }
    const auto rowText = [&](const Example &example) { return exampleText(renderer.m_row, example, mapping); };
    const int parts = static_cast<int>(partNames(judge).size());
    for (int part = 0; part < parts; ++part) {
        auto prefix = std::make_shared<PromptPrefix>();
        if (!isOwnPrompt)
            prefix->system = instructions(judge, part, rowText);
        prefix->model = model;
        prefix->sampling = judge.sampling;
        prefix->sampling.maxTokens = replyLimit(judge, part);
        prefix->shape = replyShape(judge, part);
        prefix->thinking = judge.thinking;
        prefix->topLogprobs = judge.method == Method::ScoreOnly ? scoreLogprobs : 0;
        renderer.m_prefixes.push_back(std::move(prefix));
    }
    return renderer;
}

QString PromptRenderer::userText(const data::Item &item) const
{
    return m_row.render(item) + m_ending;
}

JudgeRequest PromptRenderer::request(const data::Item &item, int part, int repeat) const
{
    return { m_prefixes.at(static_cast<size_t>(part)), userText(item), repeat };
}

} // namespace gavel::eval
