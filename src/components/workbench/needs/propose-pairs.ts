import { columnText } from '../../../lib/ingest/load/column-text.ts';
import { headingParts } from '../../../lib/ingest/codebook/headings/heading.ts';
import type { Profile } from '../../../lib/ingest/load/profile.ts';
import { leaves } from '../../../lib/study/tree.ts';
import { isRole, RATING_ROLES } from '../../../lib/study/types.ts';
import type { Field, IndicatorNode, Study } from '../../../lib/study/types.ts';
import type { PairedRole } from '../../../lib/study/edit/pair.ts';
import { likeness } from '../../../lib/ingest/words/likeness.ts';

/** An item that lacks a role, and the column that would fit it best. */
export interface Pairing {
  readonly item: IndicatorNode;
  readonly performance: Field;
  /** '' where none fits. */
  readonly column: string;
}

/** Under this likeness two texts are not taken for the same item. */
const ALIKE = 0.5;
/** A heading that names the role wins over one that does not. */
const NAMED = 0.25;
/** More different answers than this are no rating. */
const MOST_ANSWERS = 11;

/**
 * The items that have a performance but no column of this role, each with the likeliest of the free columns: by the likeness of
 * their headings without what names the role, else, where as many columns are left as items, by their order.
 */
export function proposePairs(
  study: Study,
  profiles: readonly Profile[],
  role: PairedRole,
): readonly Pairing[] {
  const lacking = leaves(study.system).flatMap((item) => {
    const own = study.fields.filter((field) => field.item === item.id);
    const performance = own.find((field) => field.role === 'performance');
    return performance && !own.some((field) => field.role === role) ? [{ item, performance }] : [];
  });
  const profileOf = new Map(profiles.map((profile) => [profile.name, profile]));
  const textOf = ({ name }: Field): string => columnText(profileOf.get(name) ?? { name, heading: '' });
  const free = freeColumns(study, profiles, role);
  const offered = free.filter((field) => canBe(field, textOf, role));
  const own = distinctive(lacking.map(({ performance }) => textOf(performance)));
  const theirs = distinctive(offered.map(textOf));
  const likely = lacking.flatMap(({ item, performance }, at) =>
    offered
      .map((field, column) => {
        const alike = likeness(own[at]!, theirs[column]!);
        const named = headingParts(textOf(field)).kind === role;
        return { item: item.id, name: field.name, alike, rank: alike + (named ? NAMED : 0) };
      })
      .filter(({ alike, name }) => alike >= ALIKE && name !== performance.name),
  );
  const chosen = new Map<string, string>();
  const taken = new Set<string>();
  for (const { item, name } of likely.toSorted((one, other) => other.rank - one.rank))
    if (!chosen.has(item) && !taken.has(name)) {
      chosen.set(item, name);
      taken.add(name);
    }
  const unused = free.filter(({ role: now }) => now !== 'performance');
  if (chosen.size === 0 && unused.length === lacking.length)
    lacking.forEach(({ item }, at) => chosen.set(item.id, unused[at]!.name));
  return lacking.map((entry) => ({ ...entry, column: chosen.get(entry.item.id) ?? '' }));
}

/** The columns that could take a role on items: rated or ratable, and in no other use that excludes it. */
export function freeColumns(study: Study, profiles: readonly Profile[], role: PairedRole): readonly Field[] {
  const profileOf = new Map(profiles.map((profile) => [profile.name, profile]));
  return study.fields.filter((field) => {
    const profile = profileOf.get(field.name);
    if (profile === undefined || profile.answered === 0 || field.role === role) return false;
    if (field.role === 'performance') return true;
    const unused = field.role === 'ignore' || field.role === 'segment';
    return unused && profile.distinct > 1 && profile.distinct <= MOST_ANSWERS;
  });
}

/** A column that measures an item itself is offered only where its heading says that it is of this role. */
function canBe(field: Field, textOf: (field: Field) => string, role: PairedRole): boolean {
  return !isRole(field.role, RATING_ROLES) || headingParts(textOf(field)).kind === role;
}

/** What tells headings apart: without the affix of a role, and without the words that all of them begin with. */
function distinctive(headings: readonly string[]): readonly string[] {
  const words = headings.map((heading) => headingParts(heading).item.split(/\s+/));
  const [first = [], ...rest] = words;
  const shared = first.findIndex((word, at) => rest.some((other) => other[at] !== word));
  const from = rest.length > 0 && shared > 0 ? shared : 0;
  return words.map((each) => each.slice(from).join(''));
}
