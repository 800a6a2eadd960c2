import type { Estimate } from '../../lib/analysis/types.ts';

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
