import type { Profile } from '../../load/profile.ts';

/** What a column of whole numbers tells of a respondent, where its name says that it rates nothing. */
export type Fact = 'count' | 'code' | 'level';

/** The words of a name, camel case and separators apart, in lower case: `NumCompaniesWorked` → num, companies, worked. */
export const wordsOfName = (text: string): string[] =>
  text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const AFTER_HEAD = /\s(?:of|from|for|with|in|to|on|at|by|about|during|among)\s/i;

/** What a phrase is about: "Support from the company" → "Support"; the phrase itself where nothing follows its head. */
export const headOf = (text: string): string => text.split(AFTER_HEAD, 1)[0]!.trim() || text;

/** True if a heading asks for or names a judgement, whatever its last word is. */
const PRAISED =
  /satisf|\brat(?:e|ing)s?\b|quality|important|importance|agree|how (?:good|easy|likely|well)|ease\b|满意|评价|评分|重要/i;

/** Judgements that others have passed on the respondent: of a superior, a bank, a school. */
const PASSED_ON =
  /^(?:(?:employee|last|annual|job|staff) )?performance (?:rating|score|review|appraisal)$|^(?:credit|risk|lead|test|exam|iq|reading|math) (?:rating|score)s?$/;

const COUNTS_FIRST = wordSet('num number count n nr no total anzahl nombre numero');
const COUNTED = wordSet(
  'visits children kids members persons orders purchases trips nights stays tickets employees adults dependents dependants siblings cars calls count logins days weeks months years hours minutes',
);
/** What was done for so long: "Nights stayed". */
const DONE = wordSet('stayed spent waited worked travelled traveled used visited booked owned');
/** Hours of a place, which are rated, not counted: "Opening hours". */
const OF_PLACES = wordSet('opening office business visiting store shop service');
const CODE_LAST = wordSet('id code no nr num number zone cluster batch');
const PERSONS = wordSet('race ethnicity marital religion nationality employment ethnic');

/**
 * Whether a name of few words says that its numbers are counts ("num_children", "visits"), codes ("store_id", "marital_status") or levels
 * ("JobLevel") rather than ratings; undefined for all others, and where it speaks of a judgement.
 */
export function factOf({
  type,
  name,
  heading,
}: Pick<Profile, 'type' | 'name' | 'heading'>): Fact | undefined {
  if (type === 'number' && PASSED_ON.test(wordsOfName(name).join(' '))) return 'level';
  if (type !== 'number' || PRAISED.test(`${name} ${heading}`)) return undefined;
  const words = wordsOfName(name);
  const first = words[0];
  const last = words.at(-1);
  if (words.length === 0 || words.length > 4 || first === undefined || last === undefined) return undefined;
  if (words.some((word) => PERSONS.has(word))) return 'code';
  // "Q1 no", "item 3": a number alone names nothing that is counted.
  if (words.length > 1 && COUNTS_FIRST.has(first) && /^\p{L}{3,}$/u.test(words[1]!)) return 'count';
  if (last === 'hours' && words.some((word) => OF_PLACES.has(word))) return undefined;
  if (COUNTED.has(last) && words.length <= 3) return 'count';
  if (COUNTED.has(first) && DONE.has(last)) return 'count';
  if (words.length > 1 && (last === 'level' || last === 'status')) return 'level';
  return words.length > 1 && CODE_LAST.has(last) ? 'code' : undefined;
}

const BODY = wordSet('height bmi waist hip hips blood chest stature');
const UNITS = wordSet('kg kgs lb lbs pounds g kilogram kilograms gram grams stone');
const WEIGHED = wordSet(
  'body birth baby parcel package product gross net shipping luggage baggage current ideal target patient your my vehicle cargo',
);

/** True if a name says that it is a body's size. */
export const isBodySize = (name: string): boolean => wordsOfName(name).some((word) => BODY.has(word));

/** True if a name says that what was weighed is a body or a thing: "weight_kg", "birth_weight". */
export const isWeighed = (name: string): boolean =>
  wordsOfName(name).some((word) => UNITS.has(word) || WEIGHED.has(word));

/**
 * True if numbers under the name "weight" are rather those of bodies than of a survey: many different ones, all between those
 * of a child and of a giant. A survey's weights are around 1, or differ by more.
 */
export function looksWeighed({ min, max, distinct }: Pick<Profile, 'min' | 'max' | 'distinct'>): boolean {
  return min !== null && max !== null && min >= 20 && max <= 400 && distinct > 12;
}
