import { describe, expect, it } from 'vitest';
import { likeness } from '../../../src/lib/ingest/words/likeness.ts';

describe('likeness', () => {
  it.each([
    ['Q3. Speed of service', 'speed of service', 1, 1],
    ['4、总体满意度', '5、总体满意度？', 1, 1],
    ['Speed of service', 'Speed of the service', 0.82, 0.84],
    ['Satisfaction with speed', 'Satisfaction with price', 0, 0.7],
    ['员工态度满意', '响应速度满意', 0, 0.5],
    ['a', 'b', 0, 0],
    ['', 'b', 0, 0],
  ])('%s | %s', (a, b, from, to) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(from);
    expect(likeness(a, b)).toBeLessThanOrEqual(to);
    expect(likeness(b, a)).toBe(likeness(a, b));
  });
});
