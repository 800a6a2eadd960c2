import { isLeaf } from '../../study/tree.ts';
import { DEFAULT_PATH_MODEL } from '../../study/path-model.ts';
import type { IndicatorKey, PathConstruct, PathModelOptions } from '../../study/path-model.ts';
import type { Field, IndicatorNode, Study, StudyOptions } from '../../study/types.ts';
import { fieldKey, indicatorSql, nodeKey } from '../../survey/indicators.ts';

/** Ready-made path models: the European and the American index, and every dimension straight on satisfaction. */
export const PATH_TEMPLATES = ['ecsi', 'acsi', 'dimensions'] as const;
export type PathTemplate = (typeof PATH_TEMPLATES)[number];

type Part = 'image' | 'expectation' | 'quality' | 'value' | 'satisfaction' | 'complaints' | 'loyalty';

/**
 * The European customer satisfaction index (ECSI Technical Committee 1998; Tenenhaus et al. 2005) with the path from complaints to
 * loyalty, and the American one (Fornell et al. 1996).
 */
export const ARROWS: Readonly<Record<'ecsi' | 'acsi', readonly (readonly [Part, Part])[]>> = {
  ecsi: [
    ['image', 'expectation'],
    ['image', 'satisfaction'],
    ['image', 'loyalty'],
    ['expectation', 'quality'],
    ['expectation', 'value'],
    ['expectation', 'satisfaction'],
    ['quality', 'value'],
    ['quality', 'satisfaction'],
    ['value', 'satisfaction'],
    ['satisfaction', 'complaints'],
    ['satisfaction', 'loyalty'],
    ['complaints', 'loyalty'],
  ],
  acsi: [
    ['expectation', 'quality'],
    ['expectation', 'value'],
    ['expectation', 'satisfaction'],
    ['quality', 'value'],
    ['quality', 'satisfaction'],
    ['value', 'satisfaction'],
    ['satisfaction', 'complaints'],
    ['satisfaction', 'loyalty'],
    ['complaints', 'loyalty'],
  ],
};

/** By what a dimension is taken for a construct of its own: its id or one of its labels. "Value-added services" are no value. */
const NAMES: Readonly<Record<Exclude<Part, 'quality'>, RegExp>> = {
  image: /image|reputation|形象|声誉/i,
  expectation: /expect|期望/i,
  value: /(?:^|[^a-z])(?:value|value[ _-]for[ _-]money|price|prices)$|感知价值|性价比|价格/i,
  satisfaction: /^(?:customer |overall )?satisfaction$|满意度/i,
  complaints: /complain|投诉|抱怨/i,
  loyalty: /loyal|忠诚/i,
};

const ROLES: Readonly<Partial<Record<Part, readonly Field['role'][]>>> = {
  satisfaction: ['overall', 'confirmation', 'ideal'],
  loyalty: ['recommend', 'repurchase'],
  complaints: ['complaint'],
};

function partOf({ id, label }: IndicatorNode): Part {
  const texts = [id, ...(typeof label === 'string' ? [label] : Object.values(label))];
  const found = (Object.keys(NAMES) as (keyof typeof NAMES)[]).find((part) =>
    texts.some((text) => NAMES[part].test(text)),
  );
  return found ?? 'quality';
}

/** The performance of a node's children, or its own where it is an item. */
function below(node: IndicatorNode): readonly IndicatorKey[] {
  return isLeaf(node)
    ? [nodeKey('performance', node.id)]
    : (node.children ?? []).map((child) => nodeKey('performance', child.id));
}

function outcomes(part: Part, { fields }: Study): readonly IndicatorKey[] {
  return (ROLES[part] ?? []).flatMap((role) =>
    fields.filter((field) => field.role === role).map(({ name }) => fieldKey(name)),
  );
}

/** Indicators of every part that this study has. */
function measured(study: Study): ReadonlyMap<Part, readonly IndicatorKey[]> {
  const dimensions = study.system.children ?? [];
  const of = (part: Part): readonly IndicatorNode[] => dimensions.filter((node) => partOf(node) === part);
  const quality = of('quality');
  const asked = dimensions.map((node) => nodeKey('expectation', node.id));
  const all: readonly (readonly [Part, readonly IndicatorKey[]])[] = [
    ['image', of('image').flatMap(below)],
    ['expectation', of('expectation').length > 0 ? of('expectation').flatMap(below) : asked],
    [
      'quality',
      quality.length === 1 ? quality.flatMap(below) : quality.map((node) => nodeKey('performance', node.id)),
    ],
    ['value', of('value').flatMap(below)],
    ['satisfaction', [...outcomes('satisfaction', study), ...of('satisfaction').flatMap(below)]],
    [
      'complaints',
      of('complaints').length > 0 ? of('complaints').flatMap(below) : outcomes('complaints', study),
    ],
    ['loyalty', [...outcomes('loyalty', study), ...of('loyalty').flatMap(below)]],
  ];
  return new Map(
    all.flatMap(([part, keys]) => {
      const there = keys.filter((key) => indicatorSql(key, study) !== undefined);
      return there.length === 0 ? [] : [[part, there] as const];
    }),
  );
}

/**
 * A template filled from a study's dimensions and outcomes, or null where it lacks satisfaction or whatever would lead to it. Parts
 * that the study does not measure are left out with their paths; of those without any path left, too.
 */
export function pathTemplate(template: PathTemplate, study: Study): PathModelOptions | null {
  const parts = measured(study);
  const satisfaction = parts.get('satisfaction');
  if (satisfaction === undefined) return null;
  const construct = (id: string, indicators: readonly IndicatorKey[]): PathConstruct => ({
    id,
    mode: 'A',
    indicators,
  });
  if (template === 'dimensions') {
    const own = (study.system.children ?? []).filter((node) => partOf(node) !== 'satisfaction');
    const constructs = own.flatMap((node) => {
      const there = below(node).filter((key) => indicatorSql(key, study) !== undefined);
      return there.length === 0 ? [] : [construct(node.id, there)];
    });
    if (constructs.length === 0) return null;
    const loyalty = own.some((node) => partOf(node) === 'loyalty') ? undefined : parts.get('loyalty');
    return {
      ...DEFAULT_PATH_MODEL,
      constructs: [
        ...constructs,
        construct('satisfaction', satisfaction),
        ...(loyalty === undefined ? [] : [construct('loyalty', loyalty)]),
      ],
      paths: [
        ...constructs.map(({ id }): readonly [string, string] => [id, 'satisfaction']),
        ...(loyalty === undefined ? [] : [['satisfaction', 'loyalty'] as const]),
      ],
    };
  }
  const paths = ARROWS[template].filter(([from, to]) => parts.has(from) && parts.has(to));
  if (!paths.some(([, to]) => to === 'satisfaction')) return null;
  const drawn = [...parts].filter(([part]) => paths.some((path) => path.includes(part)));
  return { ...DEFAULT_PATH_MODEL, constructs: drawn.map(([part, keys]) => construct(part, keys)), paths };
}

/** The model of a study: the saved one, else the first template that can be filled. */
export function pathModelOf(study: Study, { pathModel }: StudyOptions): PathModelOptions | null {
  if (pathModel !== undefined) return pathModel;
  for (const template of PATH_TEMPLATES) {
    const filled = pathTemplate(template, study);
    if (filled !== null) return filled;
  }
  return null;
}

/**
 * The model that a proposed study's constructs make, or null where they are not plain: where its dimensions were told neither by
 * headings nor by a reader (one that holds all items, or those that were suggested), or where fewer than three constructs are measured.
 */
export function plainPathModel(study: Study): PathModelOptions | null {
  const { children = [] } = study.system;
  const told = children.length > 1 && children.every(({ id }) => !/^(?:suggested|other_items)/.test(id));
  const model = told ? pathModelOf(study, study.options) : null;
  return model === null || model.constructs.length < 3 ? null : model;
}
