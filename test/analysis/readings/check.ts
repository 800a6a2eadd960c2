import fc from 'fast-check';
import { expect } from 'vitest';
import type { Claim, Evidence, Reading, ReadingParameter } from '../../../src/lib/analysis/reading.ts';
import { readingSentence } from '../../../src/lib/analysis/reading-sentence.ts';
import { readingWords } from '../../../src/lib/analysis/common-reading-words.en.ts';
import type { Study, StudyOptions } from '../../../src/lib/study/types.ts';
import type { Domain } from '../../../src/lib/survey/types.ts';
import { english } from '../../english.ts';
import type { Sentences } from '../../../src/strings/language.ts';

// A drawn result is large: what failed is in the message, and looking for a smaller one takes minutes.
fc.configureGlobal({ endOnFailure: true });

/** Words that say that one thing makes another; association says none of them. */
export const CAUSAL =
  /\b(caus\w*|lead(s|ing)? to|led to|because of|due to|thanks to|effects?|impact\w*|driv(e|es|en|er|ers|ing)|results? in|resulting|influenc\w*|improv\w*|raises?|lowers|increases|reduces|makes? (customers|respondents|people)|produces|costs|harms|hurts|boosts|contributes? to|responsible for)\b/i;

/** For each code: what its first evidence may claim. */
export type Claims = Readonly<Record<string, readonly Claim[]>>;

export interface Checked {
  readonly study: Study;
  readonly claims: Claims;
  /** The result and whatever else the reading may quote from; null: provenance is tested elsewhere. */
  readonly from: unknown;
  /** Codes that compute numbers of their own, whose arithmetic has tests of its own. */
  readonly derived?: RegExp;
}

/** Fails unless every reading says what its numbers support, in whole sentences without ids. */
export function checkReadings(readings: readonly Reading[], { study, claims, from, derived }: Checked): void {
  const known = new Set(numbersIn(from).map(key));
  const problems = readings.flatMap((reading) => {
    const { code, rests, parameters } = reading;
    const sentence = readingSentence(reading, study, english);
    const quoted =
      derived?.test(code) === true ? [] : rests.flatMap(({ value, low, high }) => [value, low, high]);
    const found = [
      claims[code] === undefined ? 'unknown code' : null,
      rests.length === 0 ? 'rests on nothing' : null,
      claims[code]?.includes(rests[0]!.claim) === false ? `claims ${rests[0]!.claim}` : null,
      ...rests.map((one) => (supported(one) ? null : `does not bear out ${JSON.stringify(one)}`)),
      /NaN|undefined|null|Infinity|∞|[{}]|zz|\[object/.test(sentence) ? 'shows what no reader knows' : null,
      /^[^a-z].*[.!?)]$/s.test(sentence) ? null : 'is no whole sentence',
      saysMore(sentence, rests),
      ...numbersOf(parameters).map((shown) => (quotes(shown, rests) ? null : `${shown} is no evidence`)),
      ...quoted.map((one) =>
        one === undefined || known.has(key(one)) ? null : `${one} is not in the result`,
      ),
    ];
    return found.flatMap((problem) => (problem === null ? [] : [`${code}: ${problem}: ${sentence}`]));
  });
  expect(problems).toEqual([]);
}

/** Every code has its sentence, every sentence its code, and no sentence says that one thing causes another. */
export function checkWords(words: Sentences, claims: Claims): void {
  const codes = Object.keys(words)
    .filter((name) => name.startsWith('reading.') && !(name in readingWords))
    .map((name) => name.slice('reading.'.length));
  expect(codes.sort()).toEqual(Object.keys(claims).sort());
  for (const [name, sentence] of Object.entries(words))
    if (name.startsWith('reading.')) expect(sentence, name).not.toMatch(CAUSAL);
}

/** Fails if a reading names a group under the smallest n. */
export function namesNoSmallGroup(
  readings: readonly Reading[],
  groups: readonly { readonly domain: Domain; readonly n: number }[],
  { minGroup }: StudyOptions,
): void {
  const text = JSON.stringify(readings.map(({ parameters }) => parameters));
  for (const { domain, n } of groups) if (n < minGroup) expect(text).not.toContain(`"id":"${domain.id}"`);
}

/** Whether numbers bear what is claimed of them: decided here anew, from nothing but the evidence. */
export function supported({
  claim,
  value,
  low,
  high,
  than = 0,
  margin,
  range,
  p,
  level,
  n,
}: Evidence): boolean {
  const numbers = [value, low, high, than, p, level, n, margin].filter((one) => typeof one === 'number');
  if (!numbers.every((one) => !Number.isNaN(one)) || !Number.isFinite(value)) return false;
  if (low !== undefined && high !== undefined && low > high) return false;
  const between = (one: number): boolean => one >= range![0] && one < range![1];
  switch (claim) {
    case 'figure':
      return true;
    case 'level':
      return low !== undefined && high !== undefined;
    case 'above':
      return p === undefined ? low! > than : p < level! && value > than && (low === undefined || low > than);
    case 'below':
      return p === undefined
        ? high! < than
        : p < level! && value < than && (high === undefined || high < than);
    case 'undecided':
      return p === undefined ? low! <= than && high! >= than : p >= level!;
    case 'equal':
      return low! > than - margin! && high! < than + margin!;
    case 'first':
      return value > than;
    case 'within':
      return between(low!) && between(high!);
    case 'across':
      return !(between(low!) && between(high!));
  }
}

/** The words of the sentence against the kinds of evidence: a direction needs one, alikeness needs equivalence. */
function saysMore(sentence: string, rests: readonly Evidence[]): string | null {
  const claimed = rests.map(({ claim }) => claim);
  if (/\b(no|not|none|nothing|neither|nobody|cannot|may be|could)\b/i.test(sentence)) return null;
  if (
    sentence.includes('beyond chance') &&
    !claimed.some((claim) => ['above', 'below', 'first'].includes(claim))
  )
    return 'says beyond chance without such evidence';
  if (/\b(alike|identical|as high as)\b/.test(sentence) && !claimed.includes('equal'))
    return 'says alike without evidence of equivalence';
  return null;
}

function numbersOf(parameters: Readonly<Record<string, ReadingParameter>>): readonly number[] {
  return Object.values(parameters).flatMap((parameter): readonly number[] => {
    if (typeof parameter !== 'object') return [];
    if ('number' in parameter) return [parameter.number];
    if ('list' in parameter) return parameter.list.flatMap((one) => numbersOf({ one }));
    return 'form' in parameter ? numbersOf(parameter.parts) : [];
  });
}

/** A number shown is one of the evidence: as it is, without its sign, as a percentage. */
function quotes(shown: number, rests: readonly Evidence[]): boolean {
  const near = (one: number | undefined): boolean =>
    one !== undefined &&
    [one, -one, 100 * one, -100 * one].some(
      (as) =>
        Math.abs(as - shown) <= 1e-9 * Math.max(1, Math.abs(shown)) || (shown === 0 && Math.abs(as) < 0.5),
    );
  return rests.some(({ value, low, high, than, margin, level }) =>
    [value, low, high, than, margin, level].some(near),
  );
}

function key(value: number): string {
  return Math.abs(value).toPrecision(9);
}

/** Every number anywhere in it. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.values(value).flatMap(numbersIn), ...(Array.isArray(value) ? [value.length] : [])];
}
