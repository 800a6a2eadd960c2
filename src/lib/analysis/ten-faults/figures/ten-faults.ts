import * as Plot from '@observablehq/plot';
import { COLOURS } from '../../../chart/colours.ts';
import { isRefusal } from '../../../study/refusal.ts';
import type { FigureDefinition } from '../../figure.ts';
import { spoken } from '../../reading-sentence.ts';
import { VERDICTS } from '../result.ts';
import type { FaultCheck, Verdict } from '../result.ts';

const TOP = 26;
const WIDE_ROW = 26;
/** Where a name may need two lines. */
const NARROW_ROW = 40;
const NARROW = 520;

const LOOKS: Readonly<Record<Verdict, { readonly colour: string; readonly symbol: 'circle' | 'triangle' }>> =
  {
    pass: { colour: COLOURS.above, symbol: 'circle' },
    warn: { colour: COLOURS.below, symbol: 'triangle' },
    unknown: { colour: COLOURS.undecided, symbol: 'circle' },
  };

/** A checklist: a line a fault, with its mark under pass, warn or cannot tell; what decides stands in the table. */
export const tenFaultsFigure: FigureDefinition = {
  controls: ['scheme', 'confidence', 'minGroup'],
  draw({ language, study, result }, { width }) {
    const found = result('ten-faults');
    if (isRefusal(found)) return found;
    const { t, say } = language;
    const { checks } = found;
    const narrow = width < NARROW;
    const [row, column] = narrow ? [NARROW_ROW, 62] : [WIDE_ROW, 84];
    const left = width - VERDICTS.length * column;
    const name = ({ fault }: FaultCheck): string => say('faults.name', fault);
    const y = (at: number): number => TOP + (at + 0.5) * row;
    const x = (verdict: Verdict): number => left + (VERDICTS.indexOf(verdict) + 0.5) * column;
    const marks = VERDICTS.map((verdict) =>
      Plot.dot(
        checks.flatMap((one, at) => (one.verdict === verdict ? [at] : [])),
        {
          x: () => x(verdict),
          y: (at: number) => y(at),
          r: 5.5,
          symbol: LOOKS[verdict].symbol,
          stroke: LOOKS[verdict].colour,
          strokeWidth: 2,
          fill: verdict === 'unknown' ? COLOURS.paper : LOOKS[verdict].colour,
        },
      ),
    );
    const named = (verdict: Verdict): string => {
      const names = checks.filter((one) => one.verdict === verdict).map(name);
      return names.length === 0 ? '' : t('figure.ten-faults.named', { names: names.join(', ') });
    };
    const number = (verdict: Verdict): number => checks.filter((one) => one.verdict === verdict).length;
    return {
      options: {
        width,
        height: TOP + checks.length * row + 4,
        margin: 0,
        className: 'figure-plot',
        x: { type: 'identity', axis: null },
        y: { type: 'identity', axis: null },
        marks: [
          Plot.ruleY(checks, {
            x1: () => 0,
            x2: () => width,
            y: (_: FaultCheck, at: number) => TOP + at * row,
            stroke: COLOURS.faint,
          }),
          Plot.text(VERDICTS, {
            x,
            y: () => TOP - 10,
            text: (verdict: Verdict) => say('faults.verdict', verdict),
            fill: COLOURS.ink,
            fontWeight: 600,
            fontSize: narrow ? 10 : 12,
          }),
          Plot.text(checks, {
            x: () => 0,
            y: (_: FaultCheck, at: number) => y(at),
            text: (one: FaultCheck, at: number) => `${at + 1}. ${name(one)}`,
            textAnchor: 'start',
            lineAnchor: 'middle',
            fill: COLOURS.ink,
            lineWidth: (left - 8) / 13,
          }),
          ...marks,
        ],
      },
      table: {
        columns: [
          { key: 'number', label: t('faults.number'), digits: 0 },
          { key: 'fault', label: t('faults.fault') },
          { key: 'verdict', label: t('faults.verdict') },
          { key: 'finding', label: t('faults.finding'), sentences: true },
        ],
        rows: checks.map((one, at) => ({
          number: at + 1,
          fault: name(one),
          verdict: say('faults.verdict', one.verdict),
          finding: t(one.finding.form, spoken(one.finding.parts, study, language)),
        })),
      },
      alternative: t('figure.ten-faults.alternative', {
        passed: number('pass'),
        warned: number('warn'),
        warnings: named('warn'),
        unknown: number('unknown'),
        unknowns: named('unknown'),
      }),
    };
  },
};
