import type { AnswerDegree } from '../degree.ts';
import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { tongueReader } from './tongue.ts';

const TONGUES = [german, french, spanish, portuguese, italian, dutch, japanese, korean];
const READERS = TONGUES.map(tongueReader);
/** English has a reader of its own: a middle that it shares says nothing of the language. */
const SHARED = /^(?:neutral|regular|normal)$/;

/**
 * Takes an answer apart that is in German, French, Spanish, Portuguese, Italian, Dutch, Japanese or Korean; undefined for all else.
 *
 * @param text in lower case.
 * @example degreeElsewhere('plutôt pas satisfait') // { about: 'satisfied', side: -1, degree: 'mild', place: -1.4 }
 */
export function degreeElsewhere(text: string): AnswerDegree | undefined {
  const plain = text.replaceAll('’', "'").normalize('NFC');
  if (SHARED.test(plain)) return undefined;
  for (const read of READERS) {
    const found = read(plain);
    if (found) return found;
  }
  return undefined;
}

/** The families of answers of these languages that no degree tells: how often, school grades. */
export const FAMILIES_ELSEWHERE = TONGUES.flatMap(({ families }) =>
  families.map(({ id, levels }) => ({ id, levels: levels.map((level) => level.split('|')) })),
);
