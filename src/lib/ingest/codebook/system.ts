import { leaves } from '../../study/tree.ts';
import type { IndicatorNode, Label } from '../../study/types.ts';
import { beginningOf } from './choices/shorten.ts';
import { labelText } from '../../study/label.ts';
import type { ItemColumn } from './pairs.ts';

const INDEX = { en: 'Satisfaction index', zh: '满意度指数' };
const ALL_ITEMS = { en: 'All items', zh: '全部题项' };
const OTHER_ITEMS = { en: 'Other items', zh: '其他题项' };

/** Words that a question cannot end with: what stands before its rows was cut off behind them. */
const OPEN_END =
  /(?:^|\s)(?:the|an?|our|your|their|this|these|with|of|for|to|on|in|at|by|about|and|or|is|are|was|were|how|you|de|la|le|les|des|du|der|die|das|den|mit|von|el|los|las|con)$/i;
const MOST_NAMED = 3;
const LONGEST_QUESTION = 40;

/** True if the beginning that some headings share says what they are about: a question, not "Rate the" or "How satisfied are you with". */
function saysWhat(question: string): boolean {
  const words = question.replace(/[\s…:,–—-]+\P{L}*$/u, '');
  if (/\p{Script=Han}/u.test(words)) return true;
  return !OPEN_END.test(words) && /\p{L}{3}/u.test(words);
}

/** What a dimension is called: by its question where that says what it is about, else by its first items. */
function nameOf(name: string, members: readonly ItemColumn[]): string {
  const question = members.find((member) => member.question !== '')?.question ?? name;
  if (saysWhat(question)) return question;
  const shown = members.slice(0, MOST_NAMED).map(({ label }) => label);
  return `${shown.join(', ')}${members.length > MOST_NAMED ? ', …' : ''}`;
}

/** An item that is called like one of another question, as the rounds of a loop have them: with the round, or with its question. */
function ofItsQuestion({ label, question }: ItemColumn): string {
  const about = /#\d+/.exec(question)?.[0] ?? beginningOf(question, LONGEST_QUESTION);
  return about === '' ? label : `${label} (${about})`;
}

/** The part of a name before its first separator or its last number: `billing_accuracy` → billing, `Q3_2` → Q3. */
function namePrefix(label: string): string {
  return /^([\p{L}\d]+?)(?:[_.]|-)[\p{L}\d]/u.exec(label)?.[1]?.toLowerCase() ?? '';
}

/** The grouping of items that `by` gives, if it makes at least two groups of which each item but a few is in one of two or more. */
function grouping(
  items: readonly ItemColumn[],
  by: (item: ItemColumn) => string,
): ReadonlyMap<string, readonly ItemColumn[]> | undefined {
  const groups = new Map<string, ItemColumn[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  const real = [...groups].filter(([name, members]) => name !== '' && members.length > 1);
  const grouped = real.reduce((sum, [, members]) => sum + members.length, 0);
  if (real.length === 0 || grouped < 0.7 * items.length) return undefined;
  const names = new Set(real.map(([name]) => name));
  const rest = items.filter((item) => !names.has(by(item)));
  return new Map([...real, ...(rest.length > 0 ? ([['', rest]] as const) : [])]);
}

/** An indicator system and the leaf of each item (key of `ItemColumn.item`). */
export interface SystemProposal {
  readonly system: IndicatorNode;
  readonly leafOf: ReadonlyMap<string, string>;
}

/**
 * An indicator system of two levels below the index: dimensions from questions with several rows ("Please rate [Staff]", "5、…") under the question, or the first items where that says nothing ("Rate the"),
 * else from common beginnings of the names (`billing_…`), else one dimension "All items".
 *
 * @param columns the item columns in the order of the file; where an item has several, the first names it.
 */
export function proposeSystem(columns: readonly ItemColumn[]): SystemProposal {
  const first = new Map<string, ItemColumn>();
  // An item is called and grouped by its performance column, where it has one.
  for (const column of [...columns].sort(
    (a, b) => Number(b.kind === 'performance') - Number(a.kind === 'performance'),
  ))
    if (!first.has(column.item)) first.set(column.item, column);
  const items = [...first.values()];

  const taken = new Set(['index']);
  const idFor = (text: string): string => {
    const base =
      text
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, '_')
        .replace(/^_+|_+$/g, '')
        .slice(0, 40) || 'item';
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}_${n}`;
    taken.add(id);
    return id;
  };

  const leafOf = new Map(items.map(({ item }) => [item, idFor(item)]));
  const labels = items.map(({ label }) => label);
  const isTwice = (label: string): boolean => labels.indexOf(label) !== labels.lastIndexOf(label);
  const leaf = (column: ItemColumn): IndicatorNode => ({
    id: leafOf.get(column.item)!,
    label: isTwice(column.label) ? ofItsQuestion(column) : column.label,
  });
  const groups = grouping(items, ({ group }) => group) ?? grouping(items, ({ label }) => namePrefix(label));
  const children: IndicatorNode[] = [];
  if (groups !== undefined)
    for (const [name, members] of groups) {
      // All items under a beginning that says nothing are no dimension of their own.
      const all =
        groups.size === 1 && !saysWhat(members.find(({ question }) => question !== '')?.question ?? name);
      const label = name === '' ? OTHER_ITEMS : all ? ALL_ITEMS : nameOf(name, members);
      const id = name === '' ? 'other_items' : all ? 'all_items' : nameOf(name, members);
      children.push({ id: idFor(id), label, children: members.map(leaf) });
    }
  else if (items.length > 0)
    children.push({ id: idFor('all_items'), label: ALL_ITEMS, children: items.map(leaf) });
  return { system: { id: 'index', label: INDEX, ...(children.length > 0 && { children }) }, leafOf };
}

/** True if a proposed system has one dimension because nothing tells which items belong together. */
export function isUndivided({ children = [] }: IndicatorNode): boolean {
  return children.length === 1 && children[0]!.label === ALL_ITEMS;
}

const SUGGESTED = { en: 'Suggested: ', zh: '建议：' };

function suggestedLabel(label: Label): Label {
  const texts = Object.entries(SUGGESTED);
  return Object.fromEntries(texts.map(([code, word]) => [code, `${word}${labelText(label, code)}`]));
}

/**
 * The system with suggested dimensions: each called so, and after its first item.
 *
 * @param groups ids of items, each group's most telling first; items that are in none make "Other items".
 */
export function suggestedSystem(
  system: IndicatorNode,
  groups: readonly (readonly string[])[],
  others: readonly string[],
): IndicatorNode {
  const items = new Map(leaves(system).map((item) => [item.id, item]));
  const ids = new Set([system.id, ...items.keys()]);
  const idFor = (base: string): string => {
    let id = base;
    for (let n = 2; ids.has(id); n++) id = `${base}_${n}`;
    ids.add(id);
    return id;
  };
  const known = new Set([...groups, others].flat());
  const left = [...items.keys()].filter((id) => !known.has(id));
  const of = (group: readonly string[]): IndicatorNode[] => group.map((id) => items.get(id)!);
  const rest = of([...others, ...left]);
  const dimensions = groups.map((group, at) => ({
    id: idFor(`suggested_${at + 1}`),
    label: suggestedLabel(items.get(group[0]!)!.label),
    children: of(group),
  }));
  return {
    ...system,
    children: [
      ...dimensions,
      ...(rest.length > 0 ? [{ id: idFor('other_items'), label: OTHER_ITEMS, children: rest }] : []),
    ],
  };
}
