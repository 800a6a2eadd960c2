import type { Language } from '../../strings/language.ts';
import type { Domain } from '../survey/types.ts';
import { isRefusal } from '../study/refusal.ts';
import type { Study } from '../study/types.ts';
import { fieldName } from './names.ts';
import type { Row } from './rows.ts';

/** Results per group, in order, cut where the grouping field changes; all respondents come first, without a heading. */
export function byField<G extends { readonly domain: Domain }>(
  groups: readonly G[],
): readonly { readonly field: string | null; readonly groups: readonly G[] }[] {
  const blocks: { field: string | null; groups: G[] }[] = [];
  for (const group of groups) {
    const field = group.domain.field ?? null;
    const last = blocks.at(-1);
    if (last?.field === field) last.groups.push(group);
    else blocks.push({ field, groups: [group] });
  }
  return blocks;
}

/** Rows per group under the heading of their grouping field. */
export function groupRows<G extends { readonly domain: Domain }>(
  groups: readonly G[],
  study: Study,
  language: Language,
  row: (group: G) => Row,
): readonly Row[] {
  return byField(groups).flatMap(({ field, groups: members }) => [
    ...(field === null ? [] : [{ label: fieldName(field, study, language), heading: true, points: [] }]),
    ...members.map(row),
  ]);
}

/** The members with the smallest and the largest value, refusals left out; undefined where none is left. */
export function extremes<G, V extends { readonly value: number }>(
  members: readonly G[],
  of: (member: G) => V | object | undefined | null,
): { readonly least: { member: G; value: number }; readonly most: { member: G; value: number } } | undefined {
  const valued = members.flatMap((member) => {
    const found = of(member);
    if (found === undefined || found === null || isRefusal(found) || !('value' in found)) return [];
    return typeof found.value === 'number' ? [{ member, value: found.value }] : [];
  });
  valued.sort((a, b) => a.value - b.value);
  const [least] = valued;
  const most = valued.at(-1);
  return least === undefined || most === undefined ? undefined : { least, most };
}
