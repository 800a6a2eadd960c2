import { COLOURS } from '../../../lib/chart/colours.ts';
import { percent } from '../../../lib/chart/format.ts';
import { rowsPlot } from '../../../lib/chart/rows.ts';
import type { Drawing } from '../../../lib/chart/types.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import { outcomeRates } from '../../../lib/survey/response/response-rates.ts';
import type { Dispositions, Rate } from '../../../lib/survey/response/response-rates.ts';
import type { Language } from '../../../strings/language.ts';

/** Counts, and e in percent; null: the share among those of whom it is known. */
export interface OutcomeEntry {
  readonly counts: Dispositions;
  readonly eligible: number | null;
}

const GROUPS = {
  response: ['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6'],
  cooperation: ['COOP1', 'COOP2', 'COOP3', 'COOP4'],
  refusal: ['REF1', 'REF2', 'REF3'],
  contact: ['CON1', 'CON2', 'CON3'],
} as const satisfies Readonly<Record<string, readonly Rate[]>>;

/** The outcome rates of a table of dispositions; a refusal where it cannot be one. */
export function drawOutcome(
  { counts, eligible }: OutcomeEntry,
  { t, say }: Language,
  width: number,
): Drawing | Refusal {
  const found = outcomeRates(counts, eligible === null ? undefined : eligible / 100);
  if (isRefusal(found)) return found;
  const { rates } = found;
  const text = (rate: Rate): string => (rates[rate] === null ? '–' : percent(rates[rate], 1));
  return {
    options: rowsPlot(
      Object.entries(GROUPS).flatMap(([group, names]) => [
        { label: say('outcome.group', group), heading: true, points: [] },
        ...names.map((rate) => ({
          label: rate,
          points: [{ value: 100 * (rates[rate] ?? 0), colour: COLOURS.performance, shape: 'dot' as const }],
          link: { from: 0, to: 100 * (rates[rate] ?? 0), colour: COLOURS.undecided },
          text: text(rate),
        })),
      ]),
      { width, xLabel: '%', include: [0, 100], textWidth: 64 },
    ),
    table: {
      columns: [
        { key: 'rate', label: t('outcome.column.rate') },
        { key: 'what', label: t('outcome.column.what') },
        { key: 'value', label: '%', digits: 1 },
      ],
      rows: Object.values(GROUPS)
        .flat()
        .map((rate) => ({
          rate,
          what: say('outcome.rate', rate),
          value: rates[rate] === null ? null : 100 * rates[rate],
        })),
    },
    alternative: t('outcome.alternative', {
      low: text('RR1'),
      high: text('RR6'),
      cooperation: text('COOP1'),
      refusal: text('REF1'),
      contact: text('CON1'),
      eligible: percent(found.eligible, 0),
    }),
  };
}
