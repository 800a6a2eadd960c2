import { marked } from '../question.ts';
import type { Question, Script } from '../question.ts';

/** Words of answers: bad ones are looked for first, since “dissatisfied” holds “satisfied”. */
const SIDES: Readonly<
  Record<Exclude<Script, 'other'>, { readonly bad: RegExp; readonly none: RegExp; readonly good: RegExp }>
> = {
  latin: {
    bad: /dissatisf|unsatisf|\bpoor|\bbad|terrible|awful|unhappy|unlikely|difficult|\bhard\b|disagree|negative|\bworse|unfriendly|unhelpful|\bnot (very |so )?(satisfied|good|likely|easy|happy|helpful)\b/i,
    none: /\bnot at all\b/i,
    good: /satisfied|excellent|\bgood|\bgreat|happy|likely|\beasy|\bagree|positive|\bbetter|outstanding|perfect|pleased|delighted|friendly|helpful/i,
  },
  han: {
    bad: /不(太|怎么|很|够)?(满意|同意|容易|可能|好|喜欢|友好)|差|糟|困难|难/,
    none: /完全不|一点也?不|毫不|根本不/,
    good: /满意|好|优秀|优|同意|容易|可能|喜欢/,
  },
};
/** “Neither satisfied nor dissatisfied”, “fair”: in the middle. */
const MIDDLE = /\b(neither|neutral|fair|average|okay|ok|undecided)\b|一般|中等|尚可|中立|说不清|不确定/i;
/** A way out is no point of the scale. */
const BESIDE = /applicable|n\/a|apply|know|cannot|can't|不适用|不知道|没有|未/i;

function unbalanced({ answers }: Question, script: Exclude<Script, 'other'>): readonly string[] {
  const { bad, none, good } = SIDES[script];
  const points = answers.filter((answer) => !MIDDLE.test(answer) && !BESIDE.test(answer));
  const below = points.filter((answer) => bad.test(answer) || none.test(answer));
  const above = points.filter((answer) => !below.includes(answer) && good.test(answer));
  // From nothing to much of one thing: such a scale has one side.
  const onesided =
    below.length > 0 &&
    points.some((answer) => none.test(answer)) &&
    below.every((answer) => none.test(answer));
  if (below.length + above.length < 3 || below.length === above.length || (onesided && above.length > 1))
    return [];
  return above.length > below.length ? above : below;
}

const LETTER = /\p{Letter}/u;
const RANGE = /\b(\d{1,2}) ?(to|and|-|–|—|到|至|~|～) ?(\d{1,3})\b|(\d{1,2})(到|至|~|～|-|–|—)(\d{1,3})分?/i;
const NAMED = /\d ?(=|means|being|is\b|stands for|\(|（|表示|代表|为|是|分(表示|代表|为|是|＝|=))/i;
/** Numbers that are counted explain themselves. */
const COUNTED = /\bhow (many|much|old|long)\b|几|多少|多久/i;
const RATED = /scale|rate|score|分|打|评/i;

function unlabelled({ text, answers }: Question): readonly string[] {
  if (COUNTED.test(text)) return [];
  const named = answers.filter((answer) => LETTER.test(answer.replace(/分$/, '')) && !BESIDE.test(answer));
  if (
    answers.length >= 3 &&
    named.length < 2 &&
    answers.filter((answer) => /^\d+分?$/.test(answer)).length >= 3
  )
    return [`${answers[0]} … ${answers.at(-1)}`];
  return answers.length === 0 && RATED.test(text) && !NAMED.test(text) ? marked(text, [RANGE]) : [];
}

/** What is wrong with the answers offered: more of one side than of the other, or numbers that nobody explains. */
export function scaleFaults(
  question: Question,
  script: Exclude<Script, 'other'>,
): Readonly<Record<'unbalanced' | 'unlabelled', readonly string[]>> {
  return { unbalanced: unbalanced(question, script), unlabelled: unlabelled(question) };
}
