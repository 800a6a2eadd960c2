import { filled } from '../../load/answers-view.ts';
import { identifier } from '../../../engine/quote.ts';
import type { Engine } from '../../../engine/types.ts';
import type { Choice } from '../../../study/types.ts';
import { columnText } from '../../load/column-text.ts';
import { likeness } from '../../words/likeness.ts';
import { meansMissing } from '../../words/missing.ts';
import { columnNames } from '../../load/names.ts';
import { withRow } from '../../tools/heading-rows.ts';
import { beginningOf, endOf } from './shorten.ts';
import { optionsOf } from './tokens.ts';
import { spreadQuestions } from './spread-questions.ts';
import type { Profile } from '../../load/profile.ts';

/** What tools put between several answers in one cell, the more telling first. */
const SEPARATORS = ['┋', ';', '；', '|', ',', '、', '，'] as const;
/** Separators that also stand in running text. */
const OFTEN_IN_TEXT: readonly string[] = [',', '、', '，'];
/** More choices than this are no list to choose from. */
const MOST_CHOICES = 20;
const LONGEST_CHOICE = 60;
const LONGEST_TICK = 50;
/** Of more different cells, the rarest are not looked at for choices. */
const MOST_CELLS = 20_000;
/** What stands in a cell of its own for a chosen answer, beside the choice's own words. */
const TICK = /^(?:1|x|y|yes|true|checked|selected|chosen|是|已选|已選|选中|選中|√|✓)$/i;

/** A column to be made: its name, its heading, and of what. */
export interface ChoiceColumn {
  readonly name: string;
  readonly heading: string;
  readonly choice: Choice;
}

/** The separator of a column whose cells hold several choices each; undefined if they do not. */
function separatorOf({ type, top, answered, distinct }: Profile): string | undefined {
  if (type !== 'string' || answered === 0) return undefined;
  const values = top
    .map(({ value, n }) => ({ text: String(value), n }))
    .filter(({ text }) => !meansMissing(text));
  const all = values.reduce((sum, { n }) => sum + n, 0);
  return SEPARATORS.find((separator) => {
    const split = optionsOf(
      values.map(({ text }) => text),
      separator,
    );
    const several = values.filter(({ text }) => split(text).length > 1);
    const ended = values.filter(({ text }) => text.trim().endsWith(separator)).length;
    if (several.reduce((sum, { n }) => sum + n, 0) < 0.1 * all && ended < 0.9 * values.length) return false;
    const counts = new Map<string, { n: number; values: number }>();
    for (const { text, n } of values)
      for (const token of new Set(split(text))) {
        const before = counts.get(token) ?? { n: 0, values: 0 };
        counts.set(token, { n: before.n + n, values: before.values + 1 });
      }
    const tokens = [...counts];
    if (tokens.some(([token]) => Array.from(token).length > 2 * LONGEST_CHOICE)) return false;
    if (tokens.some(([token]) => /^https?:\/\//.test(token))) return false;
    // Choices come again in other combinations; words of running text do not.
    const again = tokens.filter(([, count]) => count.values > 1);
    const settled =
      again.reduce((sum, [, { n }]) => sum + n, 0) / tokens.reduce((sum, [, { n }]) => sum + n, 0);
    if (separator === '┋') return true;
    if (OFTEN_IN_TEXT.includes(separator))
      return (
        settled > 0.9 && tokens.length <= MOST_CHOICES && again.length >= 2 && tokens.length < distinct + 2
      );
    return settled > 0.5 && again.length >= 1;
  });
}

/** The choices of a column by how often they were chosen; rare texts (typed in by respondents) left out. */
async function choicesOf(
  engine: Engine,
  { name, answered }: Profile,
  separator: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const { columns } = await engine.query(
    `SELECT CAST(${identifier(name)} AS VARCHAR) AS cell, count(*)::DOUBLE AS n FROM imported
WHERE ${identifier(name)} IS NOT NULL GROUP BY ALL ORDER BY n DESC, cell LIMIT ${MOST_CELLS}`,
    [],
    { signal },
  );
  const cells = (columns[0] ?? []).map((cell, at) => ({ cell: String(cell), n: Number(columns[1]![at]) }));
  const split = optionsOf(
    cells.map(({ cell }) => cell),
    separator,
  );
  const counts = new Map<string, number>();
  for (const { cell, n } of cells)
    for (const token of split(cell)) counts.set(token, (counts.get(token) ?? 0) + n);
  const byFrequency = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const least = answered < 20 ? 1 : Math.max(2, 0.005 * answered);
  return byFrequency
    .filter(([token, n]) => n >= least && !meansMissing(token))
    .map(([token]) => token)
    .filter((token) => Array.from(token).length <= 2 * LONGEST_CHOICE)
    .slice(0, MOST_CHOICES);
}

/** Columns of one question, each for one choice and holding nothing but that it was chosen. */
function tickedGroups(profiles: readonly Profile[]): { profile: Profile; among: string[]; row: string }[] {
  const groups = new Map<string, { profile: Profile; row: string }[]>();
  for (const profile of profiles) {
    const [, stem, row] = /^(.+?)\s*\[([^\]]+)\]$/.exec(columnText(profile)) ?? [];
    if (stem === undefined || row === undefined || profile.meta) continue;
    groups.set(stem, [...(groups.get(stem) ?? []), { profile, row }]);
  }
  return [...groups.values()].flatMap((members) => {
    const ticks = members.filter(({ profile: { distinct, missing, top }, row }, at) => {
      const only = String(top[0]?.value ?? '');
      // Exported as codes, a choice is the number of its place.
      const chosen = TICK.test(only) || only === String(at + 1) || likeness(only, row) > 0.8;
      return distinct === 1 && missing > 0 && chosen;
    });
    const others = members.filter((member) => !ticks.includes(member));
    const isOther = ({ profile, row }: (typeof members)[number]): boolean =>
      profile.answered === 0 || /other|其他|其它|specify/i.test(row);
    if (ticks.length < 2 || !others.every(isOther)) return [];
    const among = members.map(({ profile }) => profile.name);
    return members
      .filter(({ profile }) => profile.answered > 0)
      .map(({ profile, row }) => ({ profile, among, row }));
  });
}

/** A column's name in at most 50 characters: what tells the choices of one question apart is its row. */
function tickName(name: string, row: string): string {
  const [all, own] = [Array.from(name).length, Array.from(row).length];
  return all > LONGEST_TICK && own < LONGEST_TICK - 15
    ? `${beginningOf(name, LONGEST_TICK - own - 3)} [${row}]`
    : endOf(name, LONGEST_TICK);
}

/**
 * The 0/1 columns that a file's questions with several answers make: cells with several choices ("Online;In store", 线上┋门店), and
 * groups of columns in each of which only the choice itself stands; and one rating of each group of columns of which one is filled a row
 * (spread-questions.ts). After the columns that they are made of.
 */
export async function findChoices(
  engine: Engine,
  profiles: readonly Profile[],
  signal?: AbortSignal,
): Promise<ChoiceColumn[]> {
  const found: { heading: string; short: string; choice: Choice }[] = [];
  const merged = new Set<string>();
  for (const { question, among, options } of spreadQuestions(profiles)) {
    if (!(await oneFilled(engine, among, signal))) continue;
    for (const name of among) merged.add(name);
    found.push({ heading: question, short: question, choice: { of: among[0]!, among, options } });
  }
  for (const profile of profiles) {
    if (merged.has(profile.name)) continue;
    const separator = profile.meta || profile.facts ? undefined : separatorOf(profile);
    if (separator === undefined) continue;
    for (const text of await choicesOf(engine, profile, separator, signal))
      found.push({
        heading: withRow(columnText(profile), text),
        short: `${beginningOf(profile.name, 30)} [${text}]`,
        choice: { of: profile.name, text, separator },
      });
  }
  for (const { profile, among, row } of tickedGroups(profiles.filter(({ name }) => !merged.has(name))))
    found.push({
      heading: columnText(profile),
      short: `${tickName(profile.name, row)} (0/1)`,
      choice: { of: profile.name, among },
    });
  const names = columnNames([...profiles.map(({ name }) => name), ...found.map(({ short }) => short)]);
  return found.map(({ heading, choice }, at) => ({ name: names[profiles.length + at]!, heading, choice }));
}

/** True if no respondent has more than one of these columns filled. */
async function oneFilled(
  engine: Engine,
  among: readonly string[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const several = `${among.map((name) => `CAST(${filled(name)} AS INTEGER)`).join(' + ')} > 1`;
  const { columns } = await engine.query(`SELECT count(*)::DOUBLE FROM imported WHERE ${several}`, [], {
    signal,
  });
  return Number(columns[0]?.[0]) === 0;
}
