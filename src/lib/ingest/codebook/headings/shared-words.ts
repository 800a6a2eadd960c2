import { asksForRating } from './heading.ts';
import type { MatrixRow } from './matrix-rows.ts';

/** Words; each Chinese character is one, each mark too. */
const WORDS = /\p{Script=Han}|[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}]/gu;
const HAN = /\p{Script=Han}/u;
const ARTICLE = /^(?:the|our|your|its|their|an?|of|with|for|to|on|about)\s+/i;

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    text: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));

/** How many words two lists share at their beginning, or at their end. */
function sharedAt(side: 'begin' | 'end', one: readonly Word[], other: readonly Word[], most: number): number {
  let n = 0;
  const word = (list: readonly Word[]) => list.at(side === 'begin' ? n : -1 - n)?.text;
  while (n < most && word(one) !== undefined && word(one) === word(other)) n++;
  return n;
}

/** Whether what some headings share is a question rather than a word that happens to be in each. */
function isQuestion(shared: readonly Word[], columns: number): boolean {
  const words = shared.map(({ text }) => text).filter((text) => /[\p{L}\p{N}]/u.test(text));
  const chinese = words.filter((text) => HAN.test(text)).length;
  const size = words.length - chinese / 2;
  return asksForRating(words.join(chinese > 0 ? '' : ' ')) ? size >= 2 : size >= 3 && columns >= 3;
}

interface Run {
  readonly members: number[];
  readonly begin: number;
  readonly end: number;
  /** Words of its shortest heading. */
  readonly shortest: number;
}

const sharedOf = (words: readonly (readonly Word[])[], { members, begin, end }: Run): readonly Word[] => {
  const first = words[members[0]!]!;
  return [...first.slice(0, begin), ...first.slice(first.length - end)];
};

function grown(words: readonly (readonly Word[])[], run: Run, next: number): Run | undefined {
  const first = words[run.members[0]!]!;
  const other = words[next]!;
  const begin = sharedAt('begin', first, other, run.begin);
  const end = sharedAt(
    'end',
    first,
    other,
    Math.min(run.end, other.length - begin - 1, first.length - begin - 1),
  );
  const shortest = Math.min(run.shortest, other.length);
  const more = { members: run.members, begin, end, shortest };
  // Each keeps at least one word of its own.
  if (shortest <= begin + end || !isQuestion(sharedOf(words, more), 3)) return undefined;
  run.members.push(next);
  return more;
}

function rowsOf(
  texts: readonly string[],
  words: readonly (readonly Word[])[],
  run: Run,
): [number, MatrixRow][] {
  return run.members.map((at) => {
    const own = words[at]!.slice(run.begin, words[at]!.length - run.end);
    const from = own[0]!.from;
    const to = own.at(-1)!.to;
    const row = texts[at]!.slice(from, to).replace(ARTICLE, '').trim();
    const before = texts[at]!.slice(0, from).trim();
    const question = `${before} … ${texts[at]!.slice(to).trim()}`
      .replace(/[\s…]+$/u, '')
      .replace(/^[\s…]+/u, '');
    return [at, { question, row }];
  });
}

/**
 * The rows of questions that are told by nothing but the words they share at the beginning and at the end: "How satisfied are you with
 * Staff", "… with Price"; 您对员工态度的满意程度, 您对产品价格的满意程度.
 *
 * @param groups which headings can be rows of one question, in their order (of one scale, asking one kind of thing).
 * @returns one entry for each heading; undefined where it shares no question.
 */
export function sharedWords(
  texts: readonly string[],
  groups: readonly (readonly number[])[],
): (MatrixRow | undefined)[] {
  const words = texts.map(wordsOf);
  const found = new Map<number, MatrixRow>();
  for (const group of groups) {
    let run: Run | undefined;
    const close = (): void => {
      if (run === undefined || run.members.length < 2) return;
      if (!isQuestion(sharedOf(words, run), run.members.length)) return;
      const rows = rowsOf(texts, words, run);
      const different = new Set(rows.map(([, { row }]) => row.toLowerCase())).size;
      if (different === rows.length) for (const [at, row] of rows) found.set(at, row);
    };
    for (const at of group) {
      const more = run && grown(words, run, at);
      if (more === undefined) close();
      run = more ?? { members: [at], begin: Infinity, end: Infinity, shortest: words[at]!.length };
    }
    close();
  }
  return texts.map((_, at) => found.get(at));
}
