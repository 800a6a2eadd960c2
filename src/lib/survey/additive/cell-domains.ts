import { numbers, texts } from '../../engine/read-rows.ts';
import type { Rows } from '../../engine/types.ts';
import type { Field, Study } from '../../study/types.ts';
import { AMONG, groupFields } from '../domains.ts';

/**
 * The domains that each row of `cellsSql` is a part of; none where nobody answered anything. Which wave is a provider's latest is known only of all rows together, whatever place
 * they come from.
 */
export function domainsOfCells(rows: Rows, study: Study): readonly (readonly string[])[] {
  const fields = groupFields(study).map((group) => ({ ...group, categories: texts(rows, group.field.name) }));
  const wave = fields.find(({ kind }) => kind === 'wave');
  const provider = fields.find(({ kind }) => kind === 'provider');
  const latest = new Map<string, string>();
  for (let row = 0; row < rows.count; row += 1) {
    const [of, found] = [provider?.categories[row] ?? '', wave?.categories[row] ?? ''];
    const before = latest.get(of);
    if (wave === undefined || found === '' || wave.field.order?.includes(found) === false) continue;
    if (before === undefined || later(found, before, wave.field)) latest.set(of, found);
  }
  const answered = numbers(rows, 'n');
  return Array.from({ length: rows.count }, (_, row) => {
    if (!((answered[row] ?? 0) > 0)) return [];
    const of = provider?.categories[row] ?? '';
    const focal = provider === undefined || study.focalProvider === undefined || of === study.focalProvider;
    const found = wave?.categories[row];
    const current =
      found === undefined ||
      (found !== '' && latest.get(of) === found && (provider === undefined || of !== ''));
    const among: Readonly<Record<(typeof AMONG)[keyof typeof AMONG], boolean>> = {
      '_focal AND _current': focal && current,
      _focal: focal,
      _current: current,
    };
    return [
      ...(among[AMONG.all] ? ['all'] : []),
      ...fields.flatMap(({ field, kind, categories }) => {
        const category = categories[row] ?? '';
        return category !== '' && among[AMONG[kind]] ? [`${field.name}=${category}`] : [];
      }),
    ];
  });
}

/** Whether one wave comes after another, as the view `scores` orders them: by the field's order, else as numbers before texts. */
function later(a: string, b: string, { order }: Field): boolean {
  if (order !== undefined) return order.indexOf(a) > order.indexOf(b);
  const [x, y] = [numberOf(a), numberOf(b)];
  return x === y ? a > b : x > y;
}

function numberOf(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isNaN(value) ? Infinity : value;
}
