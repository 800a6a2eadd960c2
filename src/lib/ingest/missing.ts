/** Texts that mean "no answer" in survey exports, in English and Chinese, in lower case. */
const WORDS: ReadonlySet<string> = new Set([
  ...['n/a', 'na', 'n.a.', '#n/a', 'null', 'none', 'nan', '-', '--', '.', '?', 'missing', 'blank'],
  ...["don't know", 'don’t know', 'dont know', 'do not know', 'dk', 'not sure', 'unsure', 'no opinion'],
  ...[
    'not applicable',
    'not relevant',
    'does not apply',
    'refused',
    'prefer not to say',
    'no answer',
    'skipped',
  ],
  ...[
    '不知道',
    '不清楚',
    '不了解',
    '说不清',
    '說不清',
    '不适用',
    '不適用',
    '无',
    '無',
    '拒答',
    '拒绝回答',
    '未回答',
  ],
  ...[
    '没有使用过',
    '没用过',
    '未使用过',
    '(跳过)',
    '(空)',
    '（跳过）',
    '（空）',
    '未选',
    '无法评价',
    '無法評價',
  ],
]);

export const MISSING_WORDS: readonly string[] = [...WORDS];

/** Codes that mean "no answer", where they lie outside the scale. */
export const MISSING_CODES: readonly number[] = [
  ...[
    -1, -2, -3, -7, -8, -9, -77, -88, -97, -98, -99, -999, 66, 77, 88, 97, 98, 99, 777, 888, 998, 999, 9999,
  ],
];

/** True if a cell's text means "no answer". */
export function meansMissing(text: string): boolean {
  return WORDS.has(text.trim().toLowerCase());
}
