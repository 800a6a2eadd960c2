import type { Random } from './random.ts';

/** A table as it is meant: headings and cells as texts, '' where nothing was answered. */
export interface Grid {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const HEADINGS = [
  'Overall rating',
  '总体满意度',
  'Price level',
  '服务态度',
  'Größe',
  'Speed of service',
  'ご意見',
  'Remark',
];
const WORDS = [
  'good',
  'bad',
  'so so',
  '很好',
  '一般，还行',
  'déjà vu',
  'naïve',
  'とても満足',
  'straße',
  'fine thanks',
];
/** Texts that other programs run, hide or turn round. */
export const WILD = [
  '=SUM(A1:A9)',
  '+1+2|cmd',
  '@import',
  '<script>alert(1)</script>',
  '<b onclick="x">',
  "'; DROP TABLE answers; --",
  '${process.exit()}',
  '{{7*7}}',
  '\u202Eright to left\u202C',
  'zero\u200Bwidth\u200Djoin',
  '\u2066isolated\u2069',
  '👩‍👩‍👧‍👦 🇫🇮',
  'e\u0301 ≠ é',
  'NaN or null',
  '\\N',
  '"quoted"',
  'comma, semicolon; tab\tbar|',
  '%s%n%x',
  '\u0001control\u001f',
  'Ａ１ｗｉｄｅ',
];

/** A table with an id first, then ratings, numbers and texts; `words` are those of its texts. */
export function gridOf(random: Random, words: readonly string[] = WORDS): Grid {
  const width = random.whole(2, 7);
  const kinds = Array.from({ length: width }, () =>
    random.pick(['rating', 'decimal', 'text', 'text'] as const),
  );
  const start = random.whole(0, HEADINGS.length - 1);
  const headings = ['id', ...kinds.map((_, at) => HEADINGS[(start + at) % HEADINGS.length]!)];
  const rows = Array.from({ length: random.whole(4, 40) }, (_, at) => [
    String(1000 + at),
    ...kinds.map((kind) => {
      if (random.next() < 0.05) return '';
      if (kind === 'rating') return String(random.whole(1, 7));
      return kind === 'decimal' ? (random.next() * 100).toFixed(2) : random.pick(words);
    }),
  ]);
  return { headings, rows };
}

/** How a table is written. */
export interface Writing {
  readonly delimiter?: string;
  readonly lineEnd?: string | (() => string);
  /** Quotes every cell, not only those that need it. */
  readonly quoteAll?: boolean;
  readonly lastLineEnd?: boolean;
}

/** A cell as it is written. */
export function written(cell: string, delimiter: string, quoteAll = false): string {
  const needs = quoteAll || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The table as CSV. */
export function csvOf(
  { headings, rows }: Grid,
  { delimiter = ',', lineEnd = '\n', quoteAll = false, lastLineEnd = true }: Writing = {},
): string {
  const end = typeof lineEnd === 'string' ? () => lineEnd : lineEnd;
  const lines = [headings, ...rows].map((cells) =>
    cells.map((cell) => written(cell, delimiter, quoteAll)).join(delimiter),
  );
  return lines.map((line, at) => (at < lines.length - 1 || lastLineEnd ? line + end() : line)).join('');
}
