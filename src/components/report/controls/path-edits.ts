import {
  fieldKey,
  indicatorSql,
  nodeKey,
  offeredIndicators,
  outcomeFields,
} from '../../../lib/survey/indicators.ts';
import { isLeaf } from '../../../lib/study/tree.ts';
import type { IndicatorKey, PathConstruct, PathModelOptions } from '../../../lib/study/path-model.ts';
import type { Study } from '../../../lib/study/types.ts';

/** A construct that can be added: a dimension by its items, what was expected of all or of one, an outcome. */
export interface Candidate {
  readonly id: string;
  /** What its name is made of, where no node has its id: the key of its one indicator. */
  readonly named?: IndicatorKey;
  readonly indicators: readonly IndicatorKey[];
}

/** Constructs that a model can still take: what one of its constructs measures already is left out. */
export function candidates(study: Study, model: PathModelOptions): readonly Candidate[] {
  const nodes = study.system.children ?? [];
  const dimensions = nodes.map((node): Candidate => {
    const items = isLeaf(node) ? [node] : (node.children ?? []);
    return { id: node.id, indicators: items.map(({ id }) => nodeKey('performance', id)) };
  });
  const asked = nodes.map(({ id }) => nodeKey('expectation', id));
  const expectations = asked.map((key): Candidate => ({ id: key, named: key, indicators: [key] }));
  const outcomes = outcomeFields(study).map(({ name }): Candidate => ({
    id: name,
    indicators: [fieldKey(name)],
  }));
  const used = new Set(model.constructs.flatMap(({ indicators }) => indicators));
  const ids = new Set(model.constructs.map(({ id }) => id));
  return [...dimensions, { id: 'expectation', indicators: asked }, ...expectations, ...outcomes]
    .map((candidate) => ({
      ...candidate,
      indicators: candidate.indicators.filter(
        (key) => indicatorSql(key, study) !== undefined && !used.has(key),
      ),
    }))
    .filter(({ id, indicators }) => indicators.length > 0 && !ids.has(id));
}

/** Indicators that no construct of the model has: each can be given to any. */
export function spareIndicators(study: Study, model: PathModelOptions): readonly IndicatorKey[] {
  const used = new Set(model.constructs.flatMap(({ indicators }) => indicators));
  return offeredIndicators(study).filter((key) => !used.has(key));
}

/** With one more construct; `label` names it where nothing else does. */
export function withConstruct(
  model: PathModelOptions,
  { id, indicators }: Candidate,
  label?: string,
): PathModelOptions {
  const added: PathConstruct = { id, mode: 'A', indicators, ...(label === undefined ? {} : { label }) };
  return { ...model, constructs: [...model.constructs, added] };
}

/** Without a construct, its paths, and its place in a whole. */
export function withoutConstruct(model: PathModelOptions, id: string): PathModelOptions {
  return {
    ...model,
    constructs: model.constructs
      .filter((one) => one.id !== id)
      .map((one) =>
        one.parts === undefined ? one : { ...one, parts: one.parts.filter((part) => part !== id) },
      ),
    paths: model.paths.filter((path) => !path.includes(id)),
  };
}

export function changedConstruct(
  model: PathModelOptions,
  id: string,
  change: Partial<PathConstruct>,
): PathModelOptions {
  return {
    ...model,
    constructs: model.constructs.map((one) => (one.id === id ? { ...one, ...change } : one)),
  };
}

/** A new whole, to which parts are then given. */
export function withWhole(model: PathModelOptions, label: string): PathModelOptions {
  const taken = model.constructs.map(({ id }) => id);
  let number = 1;
  while (taken.includes(`whole-${number}`)) number += 1;
  const whole: PathConstruct = { id: `whole-${number}`, label, mode: 'A', indicators: [], parts: [] };
  return { ...model, constructs: [...model.constructs, whole] };
}

/** Makes a construct part of a whole (its paths go: parts have none), or of none. */
export function asPart(model: PathModelOptions, part: string, whole: string): PathModelOptions {
  return {
    ...model,
    constructs: model.constructs.map((one) => {
      if (one.parts === undefined) return one;
      const others = one.parts.filter((id) => id !== part);
      return { ...one, parts: one.id === whole ? [...others, part] : others };
    }),
    paths: whole === '' ? model.paths : model.paths.filter((path) => !path.includes(part)),
  };
}

/** With one more path; the same model if it has that path already. */
export function withPath(model: PathModelOptions, from: string, to: string): PathModelOptions {
  return model.paths.some(([a, b]) => a === from && b === to)
    ? model
    : { ...model, paths: [...model.paths, [from, to]] };
}
