import { divergingPlot } from '../../../chart/diverging.ts';
import type { BarRow } from '../../../chart/diverging.ts';
import { COLOURS } from '../../../chart/colours.ts';
import { fixed, percent } from '../../../chart/format.ts';
import { extremes } from '../../../chart/groups.ts';
import { fieldName, nodeName } from '../../../chart/names.ts';
import type { FigureTable, TitledTable } from '../../../chart/types.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import { isLeaf, walk } from '../../../study/tree.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';
import { measured } from '../measured.ts';
import type { Answer, Question, QuestionAnswers } from '../result.ts';

/** What is hoped for, thought important, or asked in pairs stands in the tables; drawn where nothing else was asked. */
const BESIDE = new Set(['expectation', 'importance', 'functional', 'dysfunctional']);

/** A question that is not suppressed. */
type Shown = Question & { readonly found: QuestionAnswers };

/** Every question's answers as a bar from the worst to the best, parted at the middle of the scale; all numbers in the tables. */
export const answerBars: FigureDefinition = {
  controls: ['confidence', 'minGroup'],
  draw(context, { width }) {
    const { language, result } = context;
    const { t } = language;
    const distribution = result('distribution');
    if (isRefusal(distribution)) return distribution;
    const { questions } = distribution;
    const shown = questions.filter((one): one is Shown => !isRefusal(one.found));
    if (shown.length === 0) {
      const refused = questions.map(({ found }) => found).find(isRefusal);
      return refused ?? refuse('no-group');
    }
    const main = shown.filter(({ role }) => !BESIDE.has(role));
    const drawn = main.length > 0 ? main : shown;
    const range = extremes(drawn, (question) => ({ value: aboveMiddle(question) }));
    return {
      options: divergingPlot(rowsOf(drawn, context), {
        width,
        xLabel: t('figure.answer-bars.axis'),
        textWidth: 48,
        legend: [
          { text: t('figure.answer-bars.bad'), colour: COLOURS.below, shape: 'dot' },
          { text: t('figure.answer-bars.middle'), colour: COLOURS.undecided, shape: 'dot' },
          { text: t('figure.answer-bars.good'), colour: COLOURS.above, shape: 'dot' },
        ],
      }),
      table: measuresTable(questions, context),
      more: scaleTables(shown, context),
      alternative: t('figure.answer-bars.alternative', {
        n: drawn.length,
        most: range === undefined ? '' : nameOf(range.most.member, context),
        high: percent(range?.most.value ?? 0, 0),
        least: range === undefined ? '' : nameOf(range.least.member, context),
        low: percent(range?.least.value ?? 0, 0),
      }),
    };
  },
};

/** Share of the answers above the middle of the scale. */
function aboveMiddle({ found }: Shown): number {
  return found.answers.reduce((sum, { score, share }) => (score > 50 ? sum + share : sum), 0);
}

function nameOf({ field }: Pick<Question, 'field'>, { study, language }: ChapterContext): string {
  return fieldName(field, study, language);
}

/** Under a dimension the item's own name is enough, where it is an evaluation. */
function labelOf(question: Question, context: ChapterContext): string {
  const { study, language } = context;
  const item = study.fields.find(({ name }) => name === question.field)?.item;
  return question.role === 'performance' && item !== undefined
    ? nodeName(item, study, language)
    : nameOf(question, context);
}

/** The questions under the dimension of their item, in the system's order; then the others. */
function rowsOf(drawn: readonly Shown[], context: ChapterContext): readonly BarRow[] {
  const { study, language } = context;
  const itemOf = ({ field }: Question) => study.fields.find(({ name }) => name === field)?.item;
  const dimensions = (study.system.children ?? []).filter((node) => !isLeaf(node));
  const blocks = dimensions.map((node) => {
    const items = new Set(walk(node).map((placed) => placed.node.id));
    return { node: node.id, own: drawn.filter((question) => items.has(itemOf(question) ?? '')) };
  });
  const placed = new Set(blocks.flatMap(({ own }) => own));
  const rest = drawn.filter((question) => !placed.has(question));
  const heading = (label: string): BarRow => ({ label, heading: true, parts: [] });
  const rows = (of: readonly Shown[]): readonly BarRow[] => of.map((question) => rowOf(question, context));
  return [
    ...blocks.flatMap(({ node, own }) =>
      own.length === 0 ? [] : [heading(nodeName(node, study, language)), ...rows(own)],
    ),
    ...(placed.size > 0 && rest.length > 0 ? [heading(language.t('distribution.other'))] : []),
    ...rows(rest),
  ];
}

function rowOf(question: Shown, context: ChapterContext): BarRow {
  const measures = measured(question);
  return {
    label: labelOf(question, context),
    parts: question.found.answers.map(({ score, share }) => ({
      value: 100 * share,
      place: (score - 50) / 50,
      text: fixed(100 * share, 0),
    })),
    ...(measures !== undefined && { text: fixed(measures.score.value, 1) }),
  };
}

function measuresTable(questions: readonly Question[], context: ChapterContext): FigureTable {
  const { t } = context.language;
  const share = (value: number | undefined): number | null => (value === undefined ? null : 100 * value);
  return {
    columns: [
      { key: 'question', label: t('distribution.question') },
      { key: 'n', label: t('chapter.column.n'), digits: 0 },
      { key: 'noAnswer', label: t('distribution.no-answer'), digits: 1 },
      { key: 'mean', label: t('distribution.mean'), digits: 2 },
      { key: 'meanLow', label: t('distribution.mean-low'), digits: 2 },
      { key: 'meanHigh', label: t('distribution.mean-high'), digits: 2 },
      { key: 'median', label: t('distribution.median'), digits: 1 },
      { key: 'sd', label: t('distribution.sd'), digits: 2 },
      { key: 'score', label: t('distribution.score'), digits: 1 },
      { key: 'worst', label: t('distribution.worst'), digits: 1 },
      { key: 'worstLow', label: t('distribution.worst-low'), digits: 1 },
      { key: 'worstHigh', label: t('distribution.worst-high'), digits: 1 },
      { key: 'best', label: t('distribution.best'), digits: 1 },
      { key: 'bestLow', label: t('distribution.best-low'), digits: 1 },
      { key: 'bestHigh', label: t('distribution.best-high'), digits: 1 },
    ],
    rows: questions.map((question) => {
      const measures = measured(question);
      const [worst, best] = [measures?.worst, measures?.best].map((box) =>
        box === undefined || isRefusal(box) ? undefined : box,
      );
      return {
        question: nameOf(question, context),
        n: question.n,
        noAnswer: 100 * question.noAnswer,
        mean: measures?.mean.value ?? null,
        meanLow: measures?.mean.low ?? null,
        meanHigh: measures?.mean.high ?? null,
        median: measures?.median ?? null,
        sd: measures?.sd ?? null,
        score: measures?.score.value ?? null,
        worst: share(worst?.value),
        worstLow: share(worst?.low),
        worstHigh: share(worst?.high),
        best: share(best?.value),
        bestLow: share(best?.low),
        bestHigh: share(best?.high),
      };
    }),
  };
}

/** Shares and counts of every answer: a table of each for all questions with the same answers. */
function scaleTables(shown: readonly Shown[], context: ChapterContext): readonly TitledTable[] {
  const answersOf = ({ found }: Shown): string =>
    JSON.stringify([found.banded, ...found.answers.map(({ from, to }) => [from, to])]);
  const scales = [...Map.groupBy(shown, answersOf).values()];
  return [
    ...scales.flatMap((own) => answerTable('shares', own, context, ({ share }) => 100 * share)),
    ...scales.flatMap((own) => answerTable('counts', own, context, ({ n }) => n)),
  ];
}

/** Code → the text of the answer, where all these questions call it alike. */
function labelsOf(questions: readonly Shown[], { study }: ChapterContext): ReadonlyMap<number, string> {
  const scales = questions.map(({ field }) => study.fields.find(({ name }) => name === field)?.scale?.labels);
  const [first = {}] = scales;
  return new Map(
    Object.entries(first).flatMap(([label, code]) =>
      scales.every((labels) => labels?.[label] === code) ? [[code, label] as const] : [],
    ),
  );
}

function answerTable(
  kind: 'shares' | 'counts',
  questions: readonly Shown[],
  context: ChapterContext,
  of: (answer: Answer) => number,
): readonly TitledTable[] {
  const { language } = context;
  const { t } = language;
  const [first] = questions;
  if (first === undefined) return [];
  const digits = kind === 'shares' ? 1 : 0;
  const { answers, banded } = first.found;
  const labels = labelsOf(questions, context);
  const code = (value: number): string => fixed(value, Number.isInteger(value) ? 0 : 1);
  const name = ({ from, to }: Answer): string => {
    if (from !== to) return t('distribution.band', { from: code(from), to: code(to) });
    const label = labels.get(from);
    return label === undefined ? code(from) : t('distribution.answer', { code: code(from), label });
  };
  const [worst, best] = [answers[0]?.from ?? NaN, answers.at(-1)?.to ?? NaN];
  const ends = { from: code(worst), to: code(best), count: answers.length };
  return [
    {
      title: language.say('distribution', banded ? `${kind}-banded` : kind, ends),
      columns: [
        { key: 'question', label: t('distribution.question') },
        ...answers.map((answer, at) => ({ key: `answer${at}`, label: name(answer), digits })),
        kind === 'shares'
          ? { key: 'n', label: t('chapter.column.n'), digits: 0 }
          : { key: 'unanswered', label: t('distribution.unanswered'), digits: 0 },
      ],
      rows: questions.map((question) => ({
        question: nameOf(question, context),
        ...Object.fromEntries(question.found.answers.map((answer, at) => [`answer${at}`, of(answer)])),
        ...(kind === 'shares' ? { n: question.n } : { unanswered: question.unanswered }),
      })),
    },
  ];
}
