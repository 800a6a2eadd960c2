import { PLAIN } from '../degree.ts';
import type { AnswerDegree, Degree } from '../degree.ts';

/** The words by which a language says how good, how strongly and how often. All texts in lower case, with plain apostrophes. */
export interface Tongue {
  /** Words that strengthen or weaken what they stand beside, the longer before their parts. */
  readonly degrees: readonly (readonly [place: number, degree: Degree, words: string])[];
  /** Words that deny it, and how strongly: "pas du tout" utterly, "nicht sehr" mildly; a plain one takes the degree beside it. */
  readonly denials: readonly (readonly [place: number, degree: Degree, words: string])[];
  /** What is judged, as English says it, with the words for its good and its bad side. */
  readonly judged: readonly (readonly [about: string, good: string, bad: string])[];
  readonly middle: RegExp;
  /** Puts the words of a split verb together: "stimme eher zu" → "eher zustimmend". */
  readonly together?: (text: string) => string;
  /** Levels of scales that have no degrees, from the lowest: how often, how important. */
  readonly families: readonly { readonly id: string; readonly levels: readonly string[] }[];
}

interface Phrase {
  readonly words: string;
  readonly place: number;
  readonly degree: Degree;
  readonly denied: boolean;
}

/** Languages written without spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** The text without a phrase at its beginning or end; undefined if it stands at neither. */
function without(text: string, words: string): string | undefined {
  const gap = UNSPACED.test(words) ? '' : ' ';
  if (text.startsWith(words + gap)) return text.slice(words.length).trim();
  return text.endsWith(gap + words) ? text.slice(0, -words.length).trim() : undefined;
}

function phrasesOf({ degrees, denials }: Tongue): Phrase[] {
  const read = (list: Tongue['degrees'], denied: boolean): Phrase[] =>
    list.flatMap(([place, degree, words]) =>
      words.split('|').map((one) => ({ words: one, place, degree, denied })),
    );
  return [...read(degrees, false), ...read(denials, true)].sort((a, b) => b.words.length - a.words.length);
}

/** Takes an answer of one language apart; undefined where it is none that the language's words explain. */
export function tongueReader(tongue: Tongue): (text: string) => AnswerDegree | undefined {
  const phrases = phrasesOf(tongue);
  const judged = new Map<string, { about: string; side: 1 | -1 }>();
  for (const [about, good, bad] of tongue.judged) {
    for (const word of good.split('|')) if (word !== '') judged.set(word, { about, side: 1 });
    for (const word of bad.split('|')) if (word !== '') judged.set(word, { about, side: -1 });
  }
  return (text) => {
    if (tongue.middle.test(text)) return { about: '', side: 0, degree: 'plain', place: 0 };
    let rest = tongue.together?.(text) ?? text;
    const said: Phrase[] = [];
    for (;;) {
      const known = judged.get(rest);
      if (known !== undefined) return put(known, said);
      if (said.length === 2) return undefined;
      const phrase = phrases.find(({ words }) => without(rest, words) !== undefined);
      if (phrase === undefined) return undefined;
      said.push(phrase);
      rest = without(rest, phrase.words)!;
    }
  };
}

function put({ about, side }: { about: string; side: 1 | -1 }, said: readonly Phrase[]): AnswerDegree {
  const denial = said.find(({ denied }) => denied);
  const degree = said.find(({ denied }) => !denied);
  const { place, degree: strength } =
    denial && denial.degree !== 'plain' ? denial : (degree ?? { place: PLAIN, degree: 'plain' as const });
  const sign = denial ? (-side as 1 | -1) : side;
  return { about, side: sign, degree: strength, place: sign * place };
}
