import { readFileSync } from 'node:fs';

/** The columns of test/oracle/design.csv; an empty cell is NaN. */
export function designRows(): Readonly<Record<string, Float64Array>> {
  const [header = '', ...lines] = readFileSync(new URL('../../oracle/design.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const cells = lines.map((line) => line.split(','));
  return Object.fromEntries(
    header
      .split(',')
      .map((name, at) => [name, Float64Array.from(cells, (row) => (row[at] ? Number(row[at]) : NaN))]),
  );
}
