import { COLOURS } from '../../../chart/colours.ts';
import { signed } from '../../../chart/format.ts';
import { domainName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { TitledTable } from '../../../chart/types.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import type { StudyOptions } from '../../../study/types.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';
import { measureName } from '../../measure-names.ts';
import { tested } from '../../reading.ts';
import { furthest, testedChanges, upperChanges } from '../moved.ts';
import type { WaveMeasure, WavesResult } from '../result.ts';

/** The change of the index and of every dimension with its interval, marked where it is beyond chance; every measure in every wave in the tables. */
export const waveChanges: FigureDefinition = {
  controls: ['scheme', 'confidence', 'minGroup'],
  draw(context, { width }) {
    const { language, study, result } = context;
    const { t } = language;
    const found = result('waves');
    if (isRefusal(found)) return found;
    const drawn = upperChanges(found).filter(({ change }) => change !== null);
    const changes = testedChanges(drawn, study.options);
    if (drawn.length === 0) return found.refusal ?? refuse('no-group');
    const [most] = furthest(changes);
    const count = (side: string): number => changes.filter(({ evidence }) => evidence.claim === side).length;
    return {
      options: rowsPlot(
        drawn.flatMap(({ measure, change }) => {
          if (change === null) return [];
          const verdict = verdictOf(change, study.options);
          const beyond = verdict === 'above' || verdict === 'below';
          const colour = beyond ? COLOURS[verdict] : COLOURS.undecided;
          const { value, low, high } = change;
          return [
            {
              label: measureName(measure, study, language),
              points: [{ value, low, high, colour, shape: beyond ? ('dot' as const) : ('open' as const) }],
              text: signed(value, 1),
              colour,
            },
          ];
        }),
        {
          width,
          xLabel: t('figure.wave-changes.axis'),
          references: [{ value: 0, label: '' }],
          legend: [
            { text: t('waves.up'), colour: COLOURS.above, shape: 'dot' },
            { text: t('waves.down'), colour: COLOURS.below, shape: 'dot' },
            { text: t('waves.neither'), colour: COLOURS.undecided, shape: 'open' },
          ],
        },
      ),
      table: changeTable(found, context),
      more: found.waves.filter(({ shown }) => shown).length > 2 ? [courseTable(found, context)] : [],
      alternative: t('figure.wave-changes.alternative', {
        from: domainName(found.from, study, language),
        to: domainName(found.to, study, language),
        measures: drawn.length,
        up: count('above'),
        down: count('below'),
        furthest:
          most === undefined ? t('waves.verdict.untested') : measureName(most.measure, study, language),
        value: most === undefined ? '' : signed(most.change.value, 1),
      }),
    };
  },
};

function verdictOf(
  change: WaveMeasure['change'],
  { confidence }: StudyOptions,
): 'above' | 'below' | 'undecided' | 'untested' {
  if (change?.pHolm == null) return 'untested';
  const { claim } = tested(change, change.pHolm, 1 - confidence);
  return claim === 'above' || claim === 'below' ? claim : 'undecided';
}

function changeTable({ measures, from, to }: WavesResult, { language, study }: ChapterContext) {
  const { t } = language;
  return {
    columns: [
      { key: 'measure', label: t('waves.measure') },
      { key: 'before', label: t('waves.before', { wave: domainName(from, study, language) }), digits: 1 },
      { key: 'now', label: t('waves.now', { wave: domainName(to, study, language) }), digits: 1 },
      { key: 'change', label: t('waves.change'), digits: 1 },
      { key: 'low', label: t('chapter.column.low'), digits: 1 },
      { key: 'high', label: t('chapter.column.high'), digits: 1 },
      { key: 'n', label: t('chapter.column.n'), digits: 0 },
      { key: 'p', label: t('waves.p'), digits: 4 },
      { key: 'effect', label: t('waves.effect'), digits: 2 },
      { key: 'verdict', label: t('waves.verdict') },
    ],
    rows: measures.map(({ measure, values, change }) => {
      const at = (id: string): number | null => values.find(({ domain }) => domain.id === id)?.value ?? null;
      return {
        measure: measureName(measure, study, language),
        before: at(from.id),
        now: at(to.id),
        change: change?.value ?? null,
        low: change?.low ?? null,
        high: change?.high ?? null,
        n: change?.n ?? null,
        p: change?.pHolm ?? null,
        effect: change?.effect ?? null,
        verdict: language.say('waves.verdict', verdictOf(change, study.options)),
      };
    }),
  };
}

/** Every measure in every wave. */
function courseTable({ measures, waves }: WavesResult, { language, study }: ChapterContext): TitledTable {
  const shown = waves.filter((wave) => wave.shown);
  return {
    title: language.t('waves.all'),
    columns: [
      { key: 'measure', label: language.t('waves.measure') },
      ...shown.map(({ domain }, at) => ({
        key: `wave${at}`,
        label: domainName(domain, study, language),
        digits: 1,
      })),
    ],
    rows: measures.map(({ measure, values }) => ({
      measure: measureName(measure, study, language),
      ...Object.fromEntries(
        shown.map(({ domain }, at) => [
          `wave${at}`,
          values.find((one) => one.domain.id === domain.id)?.value ?? null,
        ]),
      ),
    })),
  };
}
