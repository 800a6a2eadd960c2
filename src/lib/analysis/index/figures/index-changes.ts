import type { Language } from '../../../../strings/language.ts';
import type { BootstrapEstimate } from '../../../survey/resampling/bootstrap-estimates.ts';
import type { IndexChange } from '../changes.ts';
import type { Study } from '../../../study/types.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import { domainName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { Row } from '../../../chart/rows.ts';
import { currentChanges } from '../current-changes.ts';
import { headlineInterval } from '../two-errors.ts';
import type { FigureDefinition } from '../../figure.ts';

const PARTS = ['common', 'total', 'scores', 'weights'] as const;

function name(id: string, study: Study, language: Language): string {
  const [field = '', ...category] = id.split('=');
  const found = study.fields.find((one) => one.name === field);
  return found === undefined
    ? id
    : domainName({ id, kind: 'wave', field, category: category.join('=') }, study, language);
}

function rowsOf(change: IndexChange, study: Study, language: Language): readonly Row[] {
  const heading = language.t('figure.index-changes.pair', {
    from: name(change.from, study, language),
    to: name(change.to, study, language),
  });
  const row = (part: (typeof PARTS)[number], estimate: BootstrapEstimate): Row => ({
    label: language.t(`figure.index-changes.${part}`),
    points: [
      {
        value: estimate.value,
        ...headlineInterval(estimate),
        colour: part === 'common' ? COLOURS.performance : COLOURS.undecided,
        shape: part === 'common' ? 'dot' : 'open',
      },
    ],
    text: signed(estimate.value, 2),
  });
  return [
    { label: heading, heading: true, points: [] },
    ...PARTS.flatMap((part) => {
      const estimate = change[part];
      return estimate === null ? [] : [row(part, estimate)];
    }),
  ];
}

/** The difference of two groups' indices under common weights, and under their own: what the scores did, what the weights did. */
export const indexChanges: FigureDefinition = {
  resampled: true,
  controls: ['scheme'],
  draw(results, { width }) {
    const { language } = results;
    const { study } = results;
    const changes = currentChanges(results);
    if (isRefusal(changes)) return changes;
    const rows = changes.flatMap((change) => rowsOf(change, study, language));
    const [first] = changes;
    if (first?.common == null) return refuse('no-change');
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('figure.index-changes.axis'),
        include: [0],
        textWidth: 64,
      }),
      table: {
        columns: [
          { key: 'from', label: language.t('figure.index-changes.from') },
          { key: 'to', label: language.t('figure.index-changes.to') },
          { key: 'part', label: language.t('figure.index-changes.part') },
          { key: 'points', label: language.t('figure.index-changes.axis'), digits: 2 },
          { key: 'se', label: language.t('figure.index-errors.se'), digits: 3 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 2 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 2 },
        ],
        rows: changes.flatMap((change) =>
          PARTS.flatMap((part) => {
            const estimate = change[part];
            if (estimate === null) return [];
            return {
              from: name(change.from, study, language),
              to: name(change.to, study, language),
              part: language.t(`figure.index-changes.${part}`),
              points: estimate.value,
              se: estimate.se,
              ...headlineInterval(estimate),
            };
          }),
        ),
      },
      alternative: language.t('figure.index-changes.alternative', {
        n: changes.length,
        from: name(first.from, study, language),
        to: name(first.to, study, language),
        common: signed(first.common.value, 2),
        scores: first.scores === null ? '–' : signed(first.scores.value, 2),
        weights: first.weights === null ? '–' : signed(first.weights.value, 2),
      }),
    };
  },
};
