import { entryOf } from '../../../study/entry.ts';
import { columnText } from '../../load/column-text.ts';
import { proposeScale } from '../scale/scales.ts';
import type { Profile } from '../../load/profile.ts';

/** A rating that lies in one column an answer option. */
export interface SpreadQuestion {
  /** The question, with its row ("Question [Row]") where it is one of a matrix. */
  readonly question: string;
  /** The columns, one an option. */
  readonly among: readonly string[];
  /** The options in the order of the columns: numbers where each has one. */
  readonly options: readonly (string | number)[];
}

interface Member {
  readonly profile: Profile;
  readonly option: string;
}

/** Fewer options make no rating scale, more are a list to choose from. */
const FEWEST = 3;
const MOST = 12;
/** Options that are no level of the scale, but may stand beside them. */
const ASIDE = /^(?:n\/?a|not applicable|don['’]?t know|no answer|不适用|不適用|不知道|不清楚|无法评价)$/i;

/** A column that can hold one option: nothing but it, or 0 and 1. */
function holdsOption({ answered, distinct, top, meta }: Profile): boolean {
  if (meta) return false;
  return (
    answered === 0 ||
    distinct === 1 ||
    (distinct === 2 && top.every(({ value }) => ['0', '1'].includes(String(value))))
  );
}

/** The options as a rating scale: all words of one family, or the numbers one after the other; undefined if they are none. */
function scaleOf(texts: readonly string[]): readonly (string | number)[] | undefined {
  const levels = texts.filter((text) => !ASIDE.test(text));
  if (levels.length < FEWEST || levels.length > MOST || new Set(levels).size < levels.length)
    return undefined;
  const found = proposeScale({
    name: '',
    heading: '',
    type: 'string',
    answered: levels.length,
    missing: 0,
    distinct: levels.length,
    min: null,
    max: null,
    top: levels.map((value) => ({ value, n: 1 })),
  });
  if (found === undefined || found.confidence < 0.7) return undefined;
  const codes = levels.map((level) => entryOf(found.scale.labels, level));
  const numbers = codes.filter((code) => code !== undefined);
  const complete = numbers.length === codes.length && new Set(numbers).size === codes.length;
  const gaps = Math.max(...numbers) - Math.min(...numbers) >= numbers.length;
  if (!complete || gaps) return undefined;
  return found.reason === 'scale-numbered-labels' && levels.length === texts.length ? numbers : texts;
}

function spread(question: string, members: readonly Member[]): SpreadQuestion | undefined {
  const options = scaleOf(members.map(({ option }) => option));
  if (options === undefined || !members.some(({ profile }) => profile.answered > 0)) return undefined;
  return { question, among: members.map(({ profile }) => profile.name), options };
}

/** The rows of a matrix: "Row - Option", each of which is a rating of its own. */
function rowsOf(question: string, members: readonly Member[]): SpreadQuestion[] {
  const split = members.map(({ profile, option }) => {
    const [, row = '', last = ''] = /^(.+\S)\s*(?:\s[-–—|]\s|[:：—])\s*(\S.*)$/.exec(option) ?? [];
    return { profile, row, option: last };
  });
  if (split.some(({ row }) => row === '')) return [];
  const rows = [...Map.groupBy(split, ({ row }) => row)].map(([row, of]) =>
    spread(`${question} [${row}]`, of),
  );
  return rows.every((row) => row !== undefined) ? rows : [];
}

/**
 * Ratings that a file spreads over one column an answer option ("Question [Very satisfied]", "Question [Satisfied]", …), as SurveyMonkey's
 * expanded export does; that no respondent has two of them filled is still to be shown.
 */
export function spreadQuestions(profiles: readonly Profile[]): SpreadQuestion[] {
  const groups = new Map<string, Member[]>();
  for (const profile of profiles) {
    const [, question, option] = /^(.+?)\s*\[([^\]]+)\]$/.exec(columnText(profile)) ?? [];
    if (question === undefined || option === undefined) continue;
    groups.set(question, [...(groups.get(question) ?? []), { profile, option: option.trim() }]);
  }
  return [...groups].flatMap(([question, members]) => {
    if (members.length < FEWEST || !members.every(({ profile }) => holdsOption(profile))) return [];
    const whole = spread(question, members);
    return whole ? [whole] : rowsOf(question, members);
  });
}
