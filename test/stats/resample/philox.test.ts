import { expect, test } from 'vitest';
import { philox, uniforms } from '../../../src/lib/stats/resample/philox.ts';

// The known answers of Random123's kat_vectors for philox4x32 with 10 rounds.
test.each([
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
] as const)('the known answer of counter %j', (counter, [low, high], expected) => {
  const block = Uint32Array.from(counter);
  philox(block, low, high);
  expect([...block]).toEqual([...expected]);
});

test('uniform numbers lie in [0, 1), differ by seed, index and purpose, and repeat', () => {
  const first = (...key: Parameters<typeof uniforms>): number[] => {
    const next = uniforms(...key);
    return Array.from({ length: 2000 }, next);
  };
  const numbers = first(5, 9);
  expect(first(5, 9)).toEqual(numbers);
  expect(numbers.every((u) => u >= 0 && u < 1)).toBe(true);
  expect(new Set([numbers, first(6, 9), first(5, 10), first(5, 9, 1)].flat()).size).toBe(8000);
  expect(first(2 ** 40 + 5, 9)).not.toEqual(numbers);
  const tenths = Array.from({ length: 10 }, (_, k) => numbers.filter((u) => Math.floor(u * 10) === k).length);
  const chi2 = tenths.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
  expect(chi2).toBeLessThan(27.9);
});
