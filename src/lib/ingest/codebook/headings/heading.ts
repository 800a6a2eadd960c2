import type { Role } from '../../../study/types.ts';

/** What one respondent can say of one item in one column. */
export type Kind = Extract<Role, 'performance' | 'expectation' | 'importance'>;

/** A heading taken apart: what is measured of what, within which question. */
export interface HeadingParts {
  /** The question that several columns share ("Please rate [Staff]" → "Please rate"), or ''. */
  readonly group: string;
  /** The words of that question, where this heading holds them, or ''. */
  readonly question: string;
  /** What the column itself is about ("Staff"). */
  readonly item: string;
  /** Said by the heading's words or affix; undefined if nothing is said. */
  readonly kind: Kind | undefined;
  /** True if only a single letter says so ("e_speed"): to be believed where the same item has another column. */
  readonly byLetter: boolean;
}

const AFFIXES: readonly (readonly [Kind, words: string, letter: string])[] = [
  ['expectation', 'expectations?|expected|expect|exp|期望值?|预期|要求', 'e'],
  ['importance', 'importance|important|imp|重要度|重要性|重要程度|重要', 'i'],
  [
    'performance',
    'performance|perf|perceived|satisfaction|sat|evaluation|rating|满意度|评价|表现|滿意度',
    'p',
  ],
];

/** The ends of a scale behind a heading: "Staff (1-5)". */
const ENDS = /\s*[(（]\s*\d{1,3}\s*(?:[-–—~至到]|to)\s*\d{1,3}\s*分?\s*[)）]\s*$/;

const ASKS =
  /satisf|importan|expect|\brat(?:e|ing)|evaluat|happy|agree|满意|滿意|重要|期望|预期|評價|评价|评分/i;

/** True if a text asks for a rating, in whatever words. */
export const asksForRating = (text: string): boolean => ASKS.test(text);

/** What a question asks for by its words; undefined if nothing is said. */
export function kindOfQuestion(text: string): Kind | undefined {
  return PHRASES.find(([, pattern]) => pattern.test(text))?.[0];
}

const PHRASES: readonly (readonly [Kind, RegExp])[] = [
  ['importance', /\bimportance\b|\bimportant\b(?=.*\?)|\bhow (?:\w+ )?important\b|^important\b|重要/i],
  [
    'expectation',
    /\bexpectations?\b|^expect|\bexpected (?:level|quality|service|standard|performance)|\b(?:did|do|would|had|have|could) (?:you|we|customers|they)\b.{0,20}\bexpect|\byou expect|\bhow .*\bexpect|期望|预期/i,
  ],
];

/** Takes an affix of a kind off a text: `p_speed`, `speed_perf`, `Speed (期望)`, `期望：速度`, `speed - importance`. */
function withoutAffix(text: string): { item: string; kind: Kind; byLetter: boolean } | undefined {
  for (const [kind, words, letter] of AFFIXES) {
    const patterns: readonly (readonly [RegExp, boolean])[] = [
      [new RegExp(`^(?:${words})\\s*[_.:：\\-–—]\\s*(.+)$`, 'i'), false],
      [new RegExp(`^(.+?)\\s*[_.:：\\-–—]\\s*(?:${words})$`, 'i'), false],
      [new RegExp(`^(.+?)\\s*[\\[(（【](?:${words})[\\])）】]$`, 'i'), false],
      [new RegExp(`^${letter}[_.\\-](.+)$`, 'i'), true],
      [new RegExp(`^(.+)[_.\\-]${letter}$`, 'i'), true],
    ];
    for (const [pattern, byLetter] of patterns) {
      const item = pattern.exec(text)?.[1];
      if (item) return { item, kind, byLetter };
    }
  }
  return undefined;
}

/**
 * Takes a heading apart.
 *
 * @example headingParts('How important is … [Staff]') // { group: 'How important is …', item: 'Staff', kind: 'importance' }
 * @example headingParts('5、请评价以下各项—员工态度') // { group: '5', question: '请评价以下各项', item: '员工态度' }: a matrix question of Wenjuanxing
 */
export function headingParts(heading: string): HeadingParts {
  const text = heading.replace(/\s+/g, ' ').replace(ENDS, '').trim();
  const affix = withoutAffix(text);
  if (affix) return { group: '', question: '', ...affix };
  const phrase = kindOfQuestion(text);
  const bracket = /^(.*?)\s*\[([^\]]+)\]$/.exec(text);
  if (bracket)
    return { group: bracket[1]!, question: bracket[1]!, item: bracket[2]!, kind: phrase, byLetter: false };
  const numbered = /^(Q?\d+)[、.．)）]\s*(.+)$/i.exec(text);
  if (numbered) {
    const [, question = '', row = numbered[2]!] =
      /^(.*?)\s*(?:—+|─+|--|:|：)\s*([^—]+)$/.exec(numbered[2]!) ?? [];
    const item = row.trim().replace(/^[(（](.+)[)）]$/, '$1');
    return { group: numbered[1]!, question, item, kind: phrase, byLetter: false };
  }
  return { group: '', question: '', item: text, kind: phrase, byLetter: false };
}
