import { entryOf } from '../study/entry.ts';
import { refuse } from '../study/refusal.ts';
import type { Refusal } from '../study/refusal.ts';
import { SCHEMES } from '../study/types.ts';
import type { Scheme, Study, StudyOptions } from '../study/types.ts';
import type { SchemeWeights } from './types.ts';
import { noWeights, proportional } from './local-weights.ts';
import type { LocalWeights } from './local-weights.ts';
import { localWeights } from './scheme-weights.ts';
import type { WeightMoments } from './scheme-weights.ts';
import type { MeasuredNode, Structure } from '../study/structure.ts';
import type { Remark } from '../study/remark.ts';

/** The weights under every scheme, side by side; with `options.ownWeights` the reader's own first. */
export function allWeights(
  moments: WeightMoments,
  system: Structure,
  study: Study,
  options: StudyOptions,
): readonly SchemeWeights[] {
  const by = (scheme: Scheme) => (parent: MeasuredNode) =>
    localWeights(scheme, parent, moments, system, study);
  const schemes = SCHEMES.map((scheme) => assemble(scheme, system, by(scheme)));
  const own = options.ownWeights;
  if (own === undefined) return schemes;
  const below = by(options.scheme);
  return [
    assemble('user', system, (parent) =>
      parent.id === system.root ? ownWeights(parent, own) : below(parent),
    ),
    ...schemes,
  ];
}

/** The weights that the options ask for, without the others beside them. */
export function weightsAskedFor(
  moments: WeightMoments,
  system: Structure,
  study: Study,
  options: StudyOptions,
): SchemeWeights {
  const own = options.ownWeights;
  const by = (parent: MeasuredNode): LocalWeights =>
    localWeights(options.scheme, parent, moments, system, study);
  if (own === undefined) return assemble(options.scheme, system, by);
  return assemble('user', system, (parent) =>
    parent.id === system.root ? ownWeights(parent, own) : by(parent),
  );
}

/** Of all weights, those that the options ask for: the reader's own where there are any, else the scheme's. */
export function chosenScheme(weights: readonly SchemeWeights[], options: StudyOptions): SchemeWeights {
  const wanted = options.ownWeights === undefined ? options.scheme : 'user';
  const found = weights.find(({ scheme }) => scheme === wanted);
  if (found === undefined) throw new RangeError(`There is no weighting scheme "${wanted}".`);
  return found;
}

/** The reader's own weights of the first level; a node without one weighs 0. */
function ownWeights(parent: MeasuredNode, own: Readonly<Record<string, number>>): LocalWeights {
  const weights = parent.children.map((child) => entryOf(own, child) ?? 0);
  const wrong = weights.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (wrong >= 0)
    return noWeights(refuse('own-weight-negative', { child: { node: parent.children[wrong] ?? '' } }));
  if (!weights.some((weight) => weight > 0)) return noWeights(refuse('own-weights-zero'));
  return proportional(weights);
}

/** Remarks of single children and single judges, all of which are kept. */
const NAMED_EACH = /^(?:negative-driver|judge-)/;

/** Weights within parents → weights of the whole tree: products from the root down. */
function assemble(
  scheme: Scheme | 'user',
  system: Structure,
  within: (parent: MeasuredNode) => LocalWeights,
): SchemeWeights {
  const local = new Map<string, number>();
  const global = new Map<string, number>();
  const shares = new Map<string, number>();
  let refusal: Refusal | null = null;
  let r2: number | null = null;
  const remarks: Remark[] = [];
  const said = new Set<string>();
  for (const node of system.nodes.values()) {
    if (node.children.length === 0) continue;
    const found = within(node);
    refusal ??= found.refusal;
    remarks.push(...found.remarks.filter(({ code }) => NAMED_EACH.test(code) || !said.has(code)));
    for (const { code } of found.remarks) said.add(code);
    found.shares?.forEach((share, at) => shares.set(node.children[at] ?? '', share));
    if (node.id === system.root) r2 = found.r2;
    found.weights.forEach((weight, index) => {
      const child = node.children[index] ?? '';
      const above = node.id === system.root ? 1 : global.get(node.id);
      local.set(child, weight);
      if (above !== undefined) global.set(child, above * weight);
    });
  }
  return {
    scheme,
    local: Object.fromEntries(local),
    global: Object.fromEntries(global),
    refusal,
    r2,
    ...(shares.size > 0 && { shares: Object.fromEntries(shares) }),
    remarks,
  };
}
