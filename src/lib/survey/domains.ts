import { byCode } from '../study/code-order.ts';
import { identifier, literal } from '../engine/quote.ts';
import type { Field, Study } from '../study/types.ts';
import type { Domain } from './types.ts';

const KINDS = ['segment', 'channel', 'wave', 'provider'] as const;
type Kind = (typeof KINDS)[number];

/** Among which rows the categories of a field are groups. */
export const AMONG = {
  all: '_focal AND _current',
  segment: '_focal AND _current',
  channel: '_focal AND _current',
  wave: '_focal',
  provider: '_current',
} as const satisfies Readonly<Record<'all' | Kind, string>>;

export interface GroupField {
  readonly field: Field;
  readonly kind: Kind;
}

/** The fields whose categories are groups, in the order in which they are shown. */
export function groupFields({ fields }: Study): readonly GroupField[] {
  return KINDS.flatMap((kind) =>
    fields.filter((field) => field.role === kind).map((field) => ({ field, kind })),
  );
}

/** SQL of the domains that a row of `scores` belongs to, one text or NULL each: `all`, then `<field>=<category>` of every group field. */
export function domainColumns(study: Study): readonly string[] {
  return [`CASE WHEN ${AMONG.all} THEN 'all' END`, ...groupFields(study).map(domainSql)];
}

/** SQL of the domain of one group field that a row of `scores` belongs to, or NULL. */
export function domainSql({ field, kind }: GroupField): string {
  return `CASE WHEN ${AMONG[kind]} THEN ${literal(`${field.name}=`)} || ${identifier(field.name)} END`;
}

/** The same as one SQL list. */
export function domainList(study: Study): string {
  return `[\n${domainColumns(study)
    .map((line) => `  ${line}`)
    .join(',\n')}\n]`;
}

/**
 * The domains with these ids, in the order in which they are shown: `all`, then segments, channels, waves, providers, each with its
 * categories in the field's order (absent: as numbers where they are numbers, else as text). Ids of no field of the study
 * (the reader may have edited the SQL) are left out.
 */
export function orderedDomains(ids: readonly string[], study: Study): readonly Domain[] {
  const found = [...new Set(ids)];
  const all: Domain[] = found.includes('all') ? [{ id: 'all', kind: 'all' }] : [];
  const ofField = ({ field, kind }: GroupField): Domain[] => {
    const prefix = `${field.name}=`;
    const categories = found.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
    const place = (category: string): number => {
      const index = field.order?.indexOf(category) ?? -1;
      return index < 0 ? Infinity : index;
    };
    return categories
      .sort((a, b) => (place(a) === place(b) ? byCode(a, b) : place(a) - place(b)))
      .map((category) => ({ id: `${prefix}${category}`, kind, field: field.name, category }));
  };
  return [...all, ...groupFields(study).flatMap(ofField)];
}
