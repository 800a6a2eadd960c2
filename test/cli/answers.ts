/** Column names of a small survey: three items with performance and expectation, overall satisfaction, a segment. */
export interface Headings {
  readonly items: readonly (readonly [performance: string, expectation: string])[];
  readonly overall: string;
  readonly segment: string;
  readonly groups: readonly string[];
}

export const ENGLISH: Headings = {
  items: [
    ['Performance: delivery speed', 'Expectation: delivery speed'],
    ['Performance: billing', 'Expectation: billing'],
    ['Performance: support', 'Expectation: support'],
  ],
  overall: 'Overall satisfaction',
  segment: 'Customer type',
  groups: ['Business', 'Private', 'Rare'],
};

export const CHINESE: Headings = {
  items: [
    ['网络覆盖 评价', '网络覆盖 期望'],
    ['计费准确性 评价', '计费准确性 期望'],
    ['投诉处理 评价', '投诉处理 期望'],
  ],
  overall: '总体满意度',
  segment: '客户类型',
  groups: ['普通合同客户', '储值卡客户', '其他'],
};

/**
 * A CSV of `rows` answers on 1–10 scales, the same at each call: a linear congruential generator. The last group has only 4
 * rows, so that it is suppressed; the second item's expectation is above its performance.
 */
export function answersCsv(headings: Headings, rows = 120, delimiter = ','): string {
  let state = 7;
  const below = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
  const clamp = (value: number): number => Math.min(10, Math.max(1, value));
  const names = [headings.segment, ...headings.items.flat(), headings.overall];
  const lines = Array.from({ length: rows }, (_, row) => {
    const level = 3 + below(6);
    const group = headings.groups[row < 4 ? 2 : row % 2]!;
    const pairs = headings.items.flatMap((_, item) => {
      const performance = clamp(level + below(5) - 2);
      return [performance, clamp(performance + below(4) - (item === 1 ? 0 : 2))];
    });
    return [group, ...pairs, clamp(level + below(3) - 1)].join(delimiter);
  });
  return `${[names.join(delimiter), ...lines].join('\n')}\n`;
}
