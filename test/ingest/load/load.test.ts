import { describe, expect, it } from 'vitest';
import { codes, imported } from '../files.ts';

/** Answers that promise numbers over all of the head that is sampled (256 kB), then one row that breaks the promise. */
const ROWS = 60_000;
const long = (last: string): string => `a,b\n${'12,345\n'.repeat(ROWS)}${last}\n1,2\n`;
const endOf = <T>(rows: readonly T[]): readonly T[] => rows.slice(-3);

describe('columns that turn out to hold more than numbers', () => {
  it('keep every row, with NULL for the text and its count told', async () => {
    const { doctor, rows } = await imported(long('?,7'));
    expect(endOf(rows)).toEqual([
      [12, 345],
      [null, 7],
      [1, 2],
    ]);
    expect(rows).toHaveLength(ROWS + 2);
    expect(codes(doctor)).toContain('not-numbers a');
    expect(doctor.columns[0]).toMatchObject({ type: 'number', missing: 1 });
  });

  it.each(['9007199254740993', '-9007199254740993', '1e300', 'inf', 'nan'])(
    '%s is no number',
    async (text) => {
      const { doctor, rows } = await imported(long(`5,${text}`));
      expect(endOf(rows)).toEqual([
        [12, 345],
        [5, null],
        [1, 2],
      ]);
      expect(codes(doctor)).toContain('not-numbers b');
    },
  );

  it('keep the largest number that is exact, without a word', async () => {
    const { doctor, rows } = await imported(long('5,9007199254740991'));
    expect(endOf(rows)[1]).toEqual([5, 9007199254740991]);
    expect(codes(doctor)).not.toContain('not-numbers b');
  });
});
