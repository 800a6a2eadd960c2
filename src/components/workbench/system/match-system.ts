import { columnText } from '../../../lib/ingest/load/column-text.ts';
import { headingParts } from '../../../lib/ingest/codebook/headings/heading.ts';
import type { Profile } from '../../../lib/ingest/load/profile.ts';
import { leaves } from '../../../lib/study/tree.ts';
import type { IndicatorNode, Label, Study } from '../../../lib/study/types.ts';
import type { SystemTemplate } from '../../../lib/study/edit/template.ts';
import { likeness, plain } from '../../../lib/ingest/words/likeness.ts';

/** Why an item of the study is taken for an indicator of the template. */
export type MatchReason = 'name' | 'label' | 'alike';

/** One item of the study and the indicator that it is; `node` is '' where none is found. */
export interface Match {
  readonly item: IndicatorNode;
  readonly node: string;
  readonly by: MatchReason | null;
}

/** Under this likeness two texts are not the same indicator. */
const ALIKE = 0.6;

/**
 * Matches the items of a study with the indicators of a template, each at most once: first by column names that are the
 * indicator's id, then by equal labels in any language, then by likeness of the words.
 */
export function matchSystem(
  study: Study,
  profiles: readonly Profile[],
  template: SystemTemplate,
): readonly Match[] {
  const headings = new Map(profiles.map((profile) => [profile.name, columnText(profile)]));
  const nodes = leaves(template.system).map(({ id, label }) => ({ id, texts: textsOf(label) }));
  const items = leaves(study.system).map((item) => {
    const columns = study.fields.filter((field) => field.item === item.id);
    const asked = columns.map(({ name }) => headingParts(headings.get(name) ?? name).item);
    return {
      item,
      names: [item.id, ...columns.map(({ name }) => headingParts(name).item)].map(plain),
      texts: [...textsOf(item.label), ...asked],
    };
  });
  const found = new Map<IndicatorNode, { node: string; by: MatchReason }>();
  const taken = new Set<string>();
  const settle = (
    by: MatchReason,
    rank: (item: (typeof items)[number], node: (typeof nodes)[number]) => number,
  ) => {
    const ranked = items.flatMap((item) =>
      nodes.map((node) => ({ item: item.item, node: node.id, rank: rank(item, node) })),
    );
    for (const { item, node } of ranked
      .filter((pair) => pair.rank >= ALIKE)
      .toSorted((one, other) => other.rank - one.rank))
      if (!found.has(item) && !taken.has(node)) {
        found.set(item, { node, by });
        taken.add(node);
      }
  };
  settle('name', ({ names }, { id }) => Number(names.includes(plain(id))));
  settle('label', ({ texts }, node) =>
    Number(texts.some((text) => node.texts.some((other) => plain(text) === plain(other)))),
  );
  settle('alike', ({ texts }, node) =>
    Math.max(...texts.flatMap((text) => node.texts.map((other) => likeness(text, other))), 0),
  );
  return items.map(({ item }) => ({
    item,
    node: found.get(item)?.node ?? '',
    by: found.get(item)?.by ?? null,
  }));
}

function textsOf(label: Label): readonly string[] {
  return typeof label === 'string' ? [label] : Object.values(label);
}
