import { identifier, literal } from '../../engine/quote.ts';

const NUMBER = '([0-9]+(?:\\.[0-9]+)?)';
/** Units with their length in seconds, in English and Chinese, the longer words first. */
const UNITS: readonly (readonly [seconds: number, words: string])[] = [
  [86400, '天|days?|d'],
  [3600, '小时|小時|时|時|hours?|hrs?|h'],
  [60, '分钟|分鐘|分|minutes?|mins?|m'],
  [1, '秒钟|秒鐘|秒|seconds?|secs?|s'],
];
const WHOLE = `^\\s*${UNITS.map(([, words]) => `(?:${NUMBER}\\s*(?:${words})[\\s,]*)?`).join('')}$`;
const CLOCK = '^\\s*(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-9]{2})\\s*$';

const IN_UNITS = new RegExp(WHOLE, 'i');
const ON_CLOCK = new RegExp(CLOCK);

/** "1分3秒": two units. */
const hasUnits = (text: string): boolean => (IN_UNITS.exec(text)?.slice(1).filter(Boolean).length ?? 0) > 1;

/**
 * True if texts are lengths of time: "1小时2分3秒", "2 min 3 s". Of one unit ("35秒"), and as "01:02:03" and "12:34" (minutes and seconds), only
 * where the column is known to hold such: "5分" may be five points, and "12:34" a time of the day.
 */
export function areDurations(texts: readonly string[], known: boolean): boolean {
  return (
    texts.length > 0 &&
    (known || texts.some(hasUnits)) &&
    texts.every((text) => text.trim() !== '' && (IN_UNITS.test(text) || (known && ON_CLOCK.test(text))))
  );
}

/** A column of such texts as seconds (DOUBLE); NULL where a text is none. */
export function secondsSql(name: string): string {
  const text = identifier(name);
  const part = (pattern: string, group: number): string =>
    `coalesce(try_cast(regexp_extract(${text}, ${literal(pattern)}, ${group}, 'i') AS DOUBLE), 0)`;
  const units = UNITS.map(([seconds], at) => `${seconds} * ${part(WHOLE, at + 1)}`).join(' + ');
  const clock = [3600, 60, 1].map((seconds, at) => `${seconds} * ${part(CLOCK, at + 1)}`).join(' + ');
  return `CASE WHEN trim(${text}) = '' THEN NULL
  WHEN regexp_matches(${text}, ${literal(WHOLE)}, 'i') THEN ${units}
  WHEN regexp_matches(${text}, ${literal(CLOCK)}) THEN ${clock} END::DOUBLE`;
}
