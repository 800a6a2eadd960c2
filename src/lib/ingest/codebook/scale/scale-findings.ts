import { isRole, ITEM_ROLES, RATING_ROLES } from '../../../study/types.ts';
import type { Field, Scale, Study } from '../../../study/types.ts';
import { listed } from '../../findings/listed.ts';
import type { Profile } from '../../load/profile.ts';
import type { Finding } from '../../findings/finding.ts';

/** The code that an answer stands for on a scale; undefined if none; null if it means "no answer". */
export function codeOf(
  value: string | number,
  { type }: Pick<Field, 'type'>,
  scale: Scale,
): number | null | undefined {
  const text = String(value).trim();
  if (scale.missing?.some((missing) => String(missing).trim() === text)) return null;
  const labels = Object.entries(scale.labels ?? {});
  const code =
    type === 'string' && labels.length > 0
      ? labels.find(([label]) => label.trim() === text)?.[1]
      : Number(text || undefined);
  return code !== undefined && code >= scale.min && code <= scale.max ? code : undefined;
}

/**
 * What the answers say against the scales of a codebook: answers that are on no scale (`out-of-range`, `no-code` for texts) and
 * are therefore counted as missing, and items that everyone answered alike (`constant-item`). Counted among the 50 most
 * frequent values of a column, which are all of them on any usual scale.
 */
export function scaleFindings(study: Study, columns: readonly Profile[]): Finding[] {
  return study.fields.flatMap((field): Finding[] => {
    const profile = columns.find(({ name }) => name === field.name);
    const { scale } = field;
    if (scale === undefined || profile === undefined || !isRole(field.role, RATING_ROLES)) return [];
    const codes = profile.top.map((entry) => ({ ...entry, code: codeOf(entry.value, field, scale) }));
    const outside = codes.filter(({ code }) => code === undefined);
    const answered = codes.filter(({ code }) => code != null);
    const used = new Set(answered.map(({ code }) => code!));
    const all = answered.reduce((sum, { n }) => sum + n, 0);
    const parameters = {
      field: field.name,
      min: scale.min,
      max: scale.max,
      n: outside.reduce((sum, { n }) => sum + n, 0),
      values: listed(outside),
    };
    const findings: Finding[] = [];
    if (outside.length > 0)
      findings.push({
        code: field.type === 'string' && scale.labels ? 'no-code' : 'out-of-range',
        level: 'warning',
        field: field.name,
        parameters,
      });
    // More different numbers than are looked at: their ends tell that some lie outside, not how many.
    const { min, max, distinct, top } = profile;
    const hidden = outside.length === 0 && distinct > top.length && min !== null && max !== null;
    if (hidden && (min < scale.min || max > scale.max))
      findings.push({
        code: 'out-of-range-ends',
        level: 'warning',
        field: field.name,
        parameters: { field: field.name, min: scale.min, max: scale.max, lowest: min, highest: max },
      });
    if (used.size === 1 && all > 1 && isRole(field.role, ITEM_ROLES))
      findings.push({
        code: 'constant-item',
        level: 'warning',
        field: field.name,
        parameters: { field: field.name, value: [...used][0]! },
      });
    return findings;
  });
}
