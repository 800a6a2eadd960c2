import { closeSync, openSync, writeSync } from 'node:fs';
import { COLUMNS, ITEMS } from './spine-columns.ts';

const SEGMENTS = ['contract', 'high-bill', 'prepaid'] as const;
const WAVES = ['1999', '2000'] as const;
const BLOCK = 1 << 22;
const LONGEST_ROW = 400;

/**
 * Writes a CSV file of `rows` answers to 44 questions (1,000,000 rows: 100 MB), the same bytes on every machine: a 32-bit
 * xorshift generator with a fixed seed; answers share a respondent's level, 2 % are missing.
 */
export function writeSpineFile(path: string, rows: number): void {
  const file = openSync(path, 'w');
  const buffer = Buffer.allocUnsafe(BLOCK);
  let used = buffer.write(`${COLUMNS.join(',')}\n`, 'latin1');
  let state = 20000101;
  const below = (n: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
  const byte = (code: number): void => {
    buffer[used] = code;
    used += 1;
  };
  const answer = (value: number): void => {
    byte(44);
    if (below(50) === 0) return;
    if (value >= 10) {
      byte(49);
      byte(48);
    } else byte(48 + Math.max(1, value));
  };
  for (let row = 1; row <= rows; row += 1) {
    const level = 3 + below(6);
    const start = `${row},${SEGMENTS[below(3)]},${WAVES[below(2)]},${(0.5 + below(150) / 100).toFixed(2)}`;
    used += buffer.write(start, used, 'latin1');
    answer(level + below(4) - 1);
    answer(level + below(5) - 2);
    for (let item = 0; item < ITEMS; item += 1) answer(level + below(5) - 2 + (item % 3));
    for (let item = 0; item < ITEMS; item += 1) answer(level + below(3) - 1 + (item % 2));
    byte(10);
    if (used > BLOCK - LONGEST_ROW) {
      writeSync(file, buffer, 0, used);
      used = 0;
    }
  }
  writeSync(file, buffer, 0, used);
  closeSync(file);
}
