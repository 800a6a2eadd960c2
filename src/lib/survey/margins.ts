import { entryOf } from '../study/entry.ts';
import { literal } from '../engine/quote.ts';
import type { Margin } from '../stats/raking/raking.ts';
import { refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import type { Field, Study } from '../study/types.ts';
import { answeredCategory } from './category.ts';

/** Shares come to 1 or to 100 within this part of it; other sums are counts. */
const SHARES = 0.005;

interface MarginField {
  readonly field: Field;
  readonly numbers: Readonly<Record<string, number>>;
}

/** The fields of the margins, in the order of the codebook. */
export function marginFields({ fields, options }: Study): readonly MarginField[] {
  const margins = options.raking?.margins ?? {};
  return fields.flatMap((field) => {
    const numbers = entryOf(margins, field.name);
    return numbers === undefined ? [] : [{ field, numbers }];
  });
}

/** Stands between the categories of a cell. */
const BETWEEN = '\u001f';

/** SQL of a row's categories in all margins, as one text; '' for no answer. */
export function marginsKey(study: Study): string {
  const categories = marginFields(study).map(({ field }) => `coalesce(${answeredCategory(field)}, '')`);
  return `concat_ws(${literal(BETWEEN)}, ${categories.join(', ')})`;
}

/** The categories of such a text. */
export function categoriesOf(key: string): readonly string[] {
  return key.split(BETWEEN);
}

/**
 * The margins as totals over these cells. Shares are of the weight that there is; counts give the weights their sum. Who has no
 * answer in a margin keeps the share of the weight that the sample gives to them.
 *
 * @returns or why the margins do not fit the sample, naming field and category
 */
export function marginTotals(
  study: Study,
  cells: readonly string[],
  weight: Float64Array,
): { readonly margins: readonly Margin[]; readonly total: number } | Refusal {
  const fields = marginFields(study);
  const keys = cells.map(categoriesOf);
  const sampled = weight.reduce((sum, one) => sum + one, 0);
  const sums = fields.map(({ numbers }) => Object.values(numbers).reduce((sum, one) => sum + one, 0));
  const counts = sums.filter((sum) => ![1, 100].some((whole) => Math.abs(sum - whole) <= SHARES * whole));
  const [first] = counts;
  const apart = counts.find((sum) => Math.abs(sum - first!) > 1e-6 * first!);
  if (first !== undefined && apart !== undefined)
    return refuse('margins-differ', {
      first,
      other: apart,
      field: { field: fields[sums.indexOf(apart)]!.field.name },
    });
  const total = first ?? sampled;
  const margins: Margin[] = [];
  for (const [at, { field, numbers }] of fields.entries()) {
    const place = new Map(Object.keys(numbers).map((name, category) => [name, category]));
    const open = place.has('') ? -1 : place.size;
    const of = Int32Array.from(keys, (key) => place.get(key[at]!) ?? (key[at] === '' ? open : -1));
    const unknown = of.indexOf(-1);
    if (unknown >= 0)
      return refuse('margin-category-missing', {
        field: { field: field.name },
        category: keys[unknown]![at]!,
      });
    const found = new Float64Array(place.size + 1);
    weight.forEach((one, cell) => (found[of[cell]!]! += one));
    const empty = Object.entries(numbers).find(([name, one]) => one > 0 && !(found[place.get(name)!]! > 0));
    if (empty !== undefined)
      return refuse('margin-category-empty', { field: { field: field.name }, category: empty[0] });
    const unanswered = open < 0 ? 0 : (found[open]! / sampled) * total;
    const totals = Object.values(numbers).map((one) => (one / sums[at]!) * (total - unanswered));
    margins.push({ of, totals: unanswered > 0 ? [...totals, unanswered] : totals });
  }
  return { margins, total };
}

/** Numbers in every cell's row of the basis: one a category, and one for those without an answer; rows are filled up with 0. */
export function basisSize({ options: { raking } }: Study): number {
  return Object.values(raking?.margins ?? {}).reduce((sum, one) => sum + Object.keys(one).length + 1, 0);
}
