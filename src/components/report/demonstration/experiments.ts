import { COLOURS } from '../../../lib/chart/colours.ts';
import { fixed, percent } from '../../../lib/chart/format.ts';
import { rowsPlot } from '../../../lib/chart/rows.ts';
import type { Drawing, FigureColumn } from '../../../lib/chart/types.ts';
import {
  agreeExperiment,
  FORMS,
  orderExperiment,
  pointsExperiment,
  RESPONDENTS,
} from '../../../lib/questionnaire/experiments.ts';
import type { Outcome } from '../../../lib/questionnaire/experiments.ts';
import type { Language } from '../../../strings/language.ts';
import type { Entry, ExperimentId, ToolField } from './fields.ts';

/** The boxes of each experiment; their labels are keys of sentences. */
export const EXPERIMENT_FIELDS: Readonly<Record<ExperimentId, readonly ToolField[]>> = {
  points: [
    { key: 'mean', label: 'points.control.mean', value: 68, min: 0, max: 100, step: 1 },
    { key: 'noise', label: 'points.control.noise', value: 8, min: 0, max: 40, step: 1 },
  ],
  agreeing: [
    { key: 'share', label: 'agreeing.control.share', value: 25, min: 0, max: 100, step: 1 },
    { key: 'pull', label: 'agreeing.control.pull', value: 30, min: 0, max: 100, step: 1 },
  ],
  order: [
    { key: 'weight', label: 'order.control.weight', value: 40, min: 0, max: 100, step: 1 },
    { key: 'bad', label: 'order.control.bad', value: 40, min: 0, max: 100, step: 1 },
  ],
};

function columns({ t }: Language, more: readonly FigureColumn[]): readonly FigureColumn[] {
  return [
    { key: 'form', label: t('experiment.row') },
    { key: 'mean', label: t('experiment.mean'), digits: 1 },
    { key: 'best', label: t('experiment.share'), digits: 1 },
    { key: 'sd', label: t('experiment.sd'), digits: 1 },
    { key: 'valid', label: t('experiment.valid'), digits: 3 },
    ...more,
  ];
}

function cells(form: string, { mean, best, sd, valid }: Outcome) {
  return { form, mean, best: 100 * best, sd, valid };
}

/** What is felt, as a row of the table: nobody answers it. */
function felt(form: string, mean: number) {
  return { form, mean, best: null, sd: null, valid: null };
}

function drawPoints(entry: Entry, language: Language, width: number): Drawing {
  const { t } = language;
  const { truth, scales } = pointsExperiment(entry['mean'] ?? 0, entry['noise'] ?? 0, entry['seed'] ?? 1);
  const name = (count: number): string => t('points.row', { count });
  const means = scales.map(({ mean }) => mean);
  const shares = scales.map(({ best }) => best);
  return {
    options: rowsPlot(
      scales.map(({ points, mean, best, valid }) => ({
        label: name(points),
        points: [
          { value: mean, colour: COLOURS.performance, shape: 'dot' as const },
          { value: 100 * best, colour: COLOURS.below, shape: 'open' as const },
        ],
        text: `r ${fixed(valid, 2)}`,
      })),
      {
        width,
        xLabel: t('experiment.axis'),
        include: [0, 100],
        references: [{ value: truth, label: t('experiment.truth', { value: fixed(truth, 1) }) }],
        legend: [
          { text: t('points.legend.mean'), colour: COLOURS.performance, shape: 'dot' },
          { text: t('points.legend.share'), colour: COLOURS.below, shape: 'open' },
        ],
      },
    ),
    table: {
      columns: columns(language, [{ key: 'retest', label: t('experiment.retest'), digits: 3 }]),
      rows: scales.map(({ points, retest, ...one }) => ({ ...cells(name(points), one), retest })),
    },
    alternative: t('points.alternative', {
      n: RESPONDENTS,
      truth: fixed(truth, 1),
      low: fixed(Math.min(...means), 1),
      high: fixed(Math.max(...means), 1),
      few: percent(Math.min(...shares), 0),
      most: percent(Math.max(...shares), 0),
    }),
  };
}

function drawAgreeing(entry: Entry, language: Language, width: number): Drawing {
  const { t, say } = language;
  const share = (entry['share'] ?? 0) / 100;
  const { truth, forms } = agreeExperiment(share, entry['pull'] ?? 0, entry['seed'] ?? 1);
  return {
    options: rowsPlot(
      FORMS.map((form) => ({
        label: say('agreeing.row', form),
        points: [
          {
            value: forms[form].mean,
            colour: form === 'specific' ? COLOURS.performance : COLOURS.below,
            shape: 'dot' as const,
          },
        ],
        text: `r ${fixed(forms[form].between, 2)}`,
      })),
      {
        width,
        xLabel: t('experiment.axis'),
        include: [40, 80],
        references: [{ value: truth, label: t('experiment.truth', { value: fixed(truth, 1) }) }],
      },
    ),
    table: {
      columns: columns(language, [{ key: 'between', label: t('agreeing.between'), digits: 3 }]),
      rows: [
        ...FORMS.map((form) => ({
          ...cells(say('agreeing.row', form), forms[form]),
          between: forms[form].between,
        })),
        felt(t('experiment.felt'), truth),
      ],
    },
    alternative: t('agreeing.alternative', {
      n: RESPONDENTS,
      share: percent(share, 0),
      truth: fixed(truth, 1),
      specific: fixed(forms.specific.mean, 1),
      positive: fixed(forms.positive.mean, 1),
      negative: fixed(forms.negative.mean, 1),
      between: fixed(forms.positive.between, 2),
    }),
  };
}

const PLACES = ['first', 'last'] as const;

function drawOrder(entry: Entry, language: Language, width: number): Drawing {
  const { t, say } = language;
  const found = orderExperiment((entry['weight'] ?? 0) / 100, entry['bad'] ?? 0, entry['seed'] ?? 1);
  return {
    options: rowsPlot(
      PLACES.map((place) => ({
        label: say('order.row', place),
        points: [
          {
            value: found[place].mean,
            colour: place === 'first' ? COLOURS.performance : COLOURS.below,
            shape: 'dot' as const,
          },
        ],
        text: `r ${fixed(found[place].withItems, 2)}`,
      })),
      {
        width,
        xLabel: t('experiment.axis'),
        include: [40, 80],
        references: [{ value: found.truth, label: t('experiment.truth', { value: fixed(found.truth, 1) }) }],
      },
    ),
    table: {
      columns: columns(language, [{ key: 'withItems', label: t('order.with-item'), digits: 3 }]),
      rows: [
        ...PLACES.map((place) => ({
          ...cells(say('order.row', place), found[place]),
          withItems: found[place].withItems,
        })),
        felt(t('experiment.felt'), found.truth),
        felt(t('order.felt-items'), found.items),
      ],
    },
    alternative: t('order.alternative', {
      n: RESPONDENTS,
      first: fixed(found.first.mean, 1),
      last: fixed(found.last.mean, 1),
      before: fixed(found.first.withItems, 2),
      after: fixed(found.last.withItems, 2),
    }),
  };
}

const DRAW = { points: drawPoints, agreeing: drawAgreeing, order: drawOrder } as const;

/** What an experiment on simulated respondents comes to, as its boxes say. */
export function drawExperiment(id: ExperimentId, entry: Entry, language: Language, width: number): Drawing {
  return DRAW[id](entry, language, width);
}
