import { COLOURS } from '../../../lib/chart/colours.ts';
import { percent } from '../../../lib/chart/format.ts';
import { rowsPlot } from '../../../lib/chart/rows.ts';
import type { Drawing } from '../../../lib/chart/types.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import { fielded } from '../../../lib/survey/planning/fielding.ts';
import type { SampleSize } from '../../../lib/survey/planning/fielding.ts';
import { forChange, forShareChange, spreadOfDifferences } from '../../../lib/survey/planning/power.ts';
import { forMean, forNps, forShare, npsSpread } from '../../../lib/survey/planning/precision.ts';
import type { Language } from '../../../strings/language.ts';

/** What a survey is planned from: points, percentages and numbers as they are typed. */
export interface PlanEntry {
  readonly margin: number;
  readonly change: number;
  readonly confidence: number;
  readonly power: number;
  readonly sd: number;
  /** Between the answers of the same respondents: two waves, or expectation and evaluation. */
  readonly correlation: number;
  readonly share: number;
  readonly promoters: number;
  readonly detractors: number;
  readonly designEffect: number;
  readonly responseRate: number;
  /** 0: many. */
  readonly population: number;
  readonly segments: number;
}

export const PLAN_ENTRY: PlanEntry = {
  margin: 2,
  change: 2,
  confidence: 95,
  power: 80,
  sd: 25,
  correlation: 0.5,
  share: 80,
  promoters: 30,
  detractors: 40,
  designEffect: 1.2,
  responseRate: 25,
  population: 0,
  segments: 3,
};

export const PURPOSES = [
  'mean',
  'segment',
  'gap',
  'share',
  'nps',
  'change',
  'panel',
  'share-change',
  'nps-change',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Answers for a purpose, drawn singly from many. Changes are compared between two waves of that size. */
function singlyFor(purpose: Purpose, entry: PlanEntry): number {
  const precision = { margin: entry.margin, confidence: entry.confidence / 100 };
  const detection = { level: 1 - entry.confidence / 100, power: entry.power / 100 };
  const { sd, share, change } = entry;
  const differences = spreadOfDifferences(sd, sd, entry.correlation);
  const [promoters, detractors] = [entry.promoters / 100, entry.detractors / 100];
  switch (purpose) {
    case 'mean':
    case 'segment':
      return forMean(sd, precision);
    case 'gap':
      return forMean(differences, precision);
    case 'share':
      return forShare(share / 100, { ...precision, margin: entry.margin / 100 });
    case 'nps':
      return forNps(promoters, detractors, precision);
    case 'change':
      return forChange(change, sd, 'others', detection);
    case 'panel':
      return forChange(change, differences, 'same', detection);
    case 'share-change':
      return forShareChange(share / 100, share / 100 + (share > 50 ? -1 : 1) * (change / 100), detection);
    case 'nps-change':
      return forChange(change, npsSpread(promoters, detractors), 'others', detection);
  }
}

/** What a purpose takes: answers and invitations in all, for `segment` in all segments together. */
export function planned(purpose: Purpose, entry: PlanEntry): SampleSize | Refusal {
  const finite = entry.population > 0 ? entry.population : null;
  const times = purpose === 'segment' ? entry.segments : 1;
  const size = fielded(singlyFor(purpose, entry), {
    designEffect: entry.designEffect,
    responseRate: entry.responseRate / 100,
    // A change is a change of what makes people answer so, not of those who happen to be customers now.
    population: purpose.endsWith('change') || purpose === 'panel' || finite === null ? null : finite / times,
  });
  if (isRefusal(size)) return size;
  return { singly: size.singly, answers: times * size.answers, invited: times * size.invited };
}

const STEPS = ['aim', 'questions', 'sample', 'fielding', 'cleaning', 'analysis', 'use'] as const;

/** What each purpose takes, and S5's plan of fielding with the numbers filled in. A refusal where nothing can be planned so. */
export function drawPlan(
  entry: PlanEntry,
  { t, say, number, code }: Language,
  width: number,
  refusal: (refusal: Refusal) => string,
): Drawing | Refusal {
  const all = PURPOSES.map((purpose) => ({ purpose, size: planned(purpose, entry) }));
  const entered = all.find(({ size }) => isRefusal(size) && size.refused === 'plan-entry');
  if (entered !== undefined) return entered.size as Refusal;
  const name = (purpose: Purpose): string =>
    say('plan.purpose', purpose, {
      margin: entry.margin,
      change: entry.change,
      segments: entry.segments,
    });
  const [mean] = all;
  const size = mean!.size;
  const [answers, invited] = isRefusal(size) ? ['–', '–'] : [number(size.answers), number(size.invited)];
  const short = new Intl.NumberFormat(code, { notation: 'compact' });
  const largest = all.flatMap(({ size: one }) => (isRefusal(one) ? [] : [one.answers]));
  return {
    options: rowsPlot(
      all.map(({ purpose, size: one }) => ({
        label: name(purpose),
        points: isRefusal(one)
          ? []
          : [{ value: one.answers, colour: COLOURS.performance, shape: 'dot' as const }],
        ...(isRefusal(one) ? {} : { link: { from: 0, to: one.answers, colour: COLOURS.undecided } }),
        text: isRefusal(one) ? '–' : number(one.answers),
      })),
      {
        width,
        xLabel: t('plan.axis'),
        include: [0, Math.max(1, ...largest)],
        textWidth: 66,
        tick: (value) => short.format(value),
      },
    ),
    table: {
      columns: [
        { key: 'purpose', label: t('plan.column.purpose') },
        { key: 'singly', label: t('plan.column.singly'), digits: 1 },
        { key: 'answers', label: t('plan.column.answers'), digits: 0 },
        { key: 'invited', label: t('plan.column.invited'), digits: 0 },
        { key: 'note', label: t('plan.column.note') },
      ],
      rows: all.map(({ purpose, size: one }) => ({
        purpose: name(purpose),
        singly: isRefusal(one) ? null : one.singly,
        answers: isRefusal(one) ? null : one.answers,
        invited: isRefusal(one) ? null : one.invited,
        note: isRefusal(one) ? refusal(one) : '',
      })),
    },
    more: [
      {
        title: t('plan.steps'),
        columns: [
          { key: 'step', label: t('plan.column.step') },
          { key: 'settle', label: t('plan.column.settle') },
        ],
        rows: STEPS.map((step) => ({
          step: say('plan.step', step),
          settle: say('plan.settle', step, {
            margin: entry.margin,
            answers,
            invited,
            rate: percent(entry.responseRate / 100, 0),
            segments: entry.segments,
          }),
        })),
      },
    ],
    alternative: t('plan.alternative', {
      margin: entry.margin,
      answers,
      invited,
      rate: percent(entry.responseRate / 100, 0),
    }),
  };
}
