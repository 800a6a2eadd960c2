import type { Estimate } from '../../../lib/survey/types.ts';
import { fixed } from '../../../lib/chart/format.ts';
import { useLanguage } from '../../site/use-language.ts';
import './Interval.css';

const WIDTH = 120;
const HEIGHT = 14;

/** An estimate with its interval on a fixed range, so that the rows of a table can be compared by eye. The numbers stand beside it. */
export function Interval({
  estimate,
  from,
  to,
  colour,
}: {
  estimate: Pick<Estimate, 'value' | 'low' | 'high'>;
  from: number;
  to: number;
  colour: string;
}) {
  const x = (value: number): number => (WIDTH * (Math.min(Math.max(value, from), to) - from)) / (to - from);
  const middle = HEIGHT / 2;
  return (
    <svg
      class="wb-interval"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`-4 0 ${WIDTH + 8} ${HEIGHT}`}
      aria-hidden="true"
      style={{ color: colour }}
    >
      <line class="wb-axis" x1={0} x2={WIDTH} y1={middle} y2={middle} />
      {from < 0 && to > 0 && <line class="wb-axis" x1={x(0)} x2={x(0)} y1={1} y2={HEIGHT - 1} />}
      <line
        x1={x(estimate.low)}
        x2={x(estimate.high)}
        y1={middle}
        y2={middle}
        stroke="currentColor"
        stroke-width={2}
      />
      <circle cx={x(estimate.value)} cy={middle} r={3.5} fill="currentColor" />
    </svg>
  );
}

/** Round ends (multiples of 5) that hold all intervals of a table: the range on which its rows are drawn. */
export function rangeOf(estimates: readonly Pick<Estimate, 'low' | 'high'>[]): { from: number; to: number } {
  const from = 5 * Math.floor(Math.min(...estimates.map(({ low }) => low), Infinity) / 5);
  const to = 5 * Math.ceil(Math.max(...estimates.map(({ high }) => high), -Infinity) / 5);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return { from: 0, to: 100 };
  return { from, to: Math.max(to, from + 5) };
}

/** Heads the column of drawn intervals: what is drawn, for screen readers, and the range. */
export function RangeHead({ from, to }: { from: number; to: number }) {
  const { t } = useLanguage();
  return (
    <th class="wb-range">
      <span class="wb-hidden">{t('workbench.picture')}</span>
      <span>{fixed(from, 0)}</span>
      <span>{fixed(to, 0)}</span>
    </th>
  );
}
