import { adjustedRand } from '../../stats/adjusted-rand.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { Remark } from '../../study/remark.ts';
import { structure } from '../../study/structure.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { largest } from './factors.ts';
import { LOADED } from './result.ts';
import type { DimensionalityMoments, DimensionalityResult, FoundFactors, Suggested } from './result.ts';

/** Under so many respondents an item the picture changes much from sample to sample. */
const ENOUGH = 5;

type Declared = DimensionalityResult['declared'];

/** Lays the factors beside the system that the study declares. */
export function solveDimensionality(
  moments: DimensionalityMoments,
  study: Study,
  { minGroup }: StudyOptions,
): DimensionalityResult | Refusal {
  const { items, n, worth, why, found, beyond } = moments;
  if (why !== null) return why;
  if (n < minGroup) return refuse('group-too-small', { n, minimum: minGroup });
  const declared = declaredOf(study, items);
  return {
    n,
    asked: moments.asked,
    worth,
    items,
    declared,
    correlations: moments.correlations,
    eigenvalues: moments.eigenvalues,
    unrelated: moments.unrelated,
    beyond,
    suggested: isRefusal(found) ? found : suggestedBy(found, items, declared),
    remarks: remarksOf(moments),
  };
}

function declaredOf(study: Study, items: readonly string[]): Declared {
  return [...structure(study).nodes.values()].flatMap(({ id, children }) => {
    const own = children.filter((child) => items.includes(child));
    return own.length > 0 ? [{ node: id, items: own }] : [];
  });
}

/** The factors in the order of the declared dimensions that most of their items are from, so that the two systems read alike. */
function suggestedBy(found: FoundFactors, items: readonly string[], declared: Declared): Suggested {
  const { factors } = placed(found, items, declared);
  const place = ({ node }: { readonly node: string | null }): number =>
    node === null ? declared.length : declared.findIndex((one) => one.node === node);
  const order = [...factors.keys()].sort((a, b) => place(factors[a]!) - place(factors[b]!));
  const turned = <T>(row: readonly T[]): readonly T[] => order.map((k) => row[k]!);
  return placed(
    { ...found, loadings: found.loadings.map(turned), correlations: turned(found.correlations.map(turned)) },
    items,
    declared,
  );
}

function placed(found: FoundFactors, items: readonly string[], declared: Declared): Suggested {
  const above = new Map(declared.flatMap(({ node, items: own }) => own.map((item) => [item, node] as const)));
  const all = items.map((item, at) => {
    const loadings = found.loadings[at]!;
    const factor = largest(loadings);
    const loaded = Math.abs(loadings[factor]!) >= LOADED;
    return {
      item,
      declared: above.get(item)!,
      factor: loaded ? factor : null,
      loadings,
      communality: found.communalities[at]!,
      also: loadings.flatMap((value, k) => (k !== factor && Math.abs(value) >= LOADED ? [k] : [])),
      unsteady: found.agreeing[at]! < found.solutions,
    };
  });
  const homes = new Map(
    declared.map(({ node }) => [
      node,
      mostFrequent(
        all.flatMap(({ declared: of, factor }) => (of === node && factor !== null ? [factor] : [])),
      ),
    ]),
  );
  const factors = found.correlations.map((_, k) => {
    const own = all.filter(({ factor }) => factor === k);
    return {
      node: mostFrequent(own.map(({ declared: of }) => of)) ?? null,
      home: declared.flatMap(({ node }) => (homes.get(node) === k ? [node] : [])),
      items: own.length,
    };
  });
  const loaded = all.filter(({ factor }) => factor !== null);
  return {
    factors,
    items: all.map((one) => ({
      ...one,
      elsewhere: one.factor !== null && homes.get(one.declared) !== one.factor,
    })),
    correlations: found.correlations,
    agreement: adjustedRand(
      loaded.map(({ declared: of }) => of),
      loaded.map(({ factor }) => factor!),
    ),
    solutions: found.solutions,
  };
}

/** What occurs most often, of several the first. */
function mostFrequent<T>(of: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of of) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (most, one) => (most === undefined || one[1] > most[1] ? one : most),
    undefined,
  )?.[0];
}

function remarksOf({ items, n, asked, worth, found, beyond }: DimensionalityMoments): readonly Remark[] {
  const remarks: Remark[] = [];
  if (n < asked) remarks.push({ code: 'dimensionality-complete', parameters: { n, asked, left: asked - n } });
  if (worth < ENOUGH * items.length)
    remarks.push({ code: 'dimensionality-few', parameters: { n: Math.floor(worth), items: items.length } });
  if (isRefusal(found)) return remarks;
  if (found.correlations.length < beyond)
    remarks.push({
      code: 'dimensionality-identified',
      parameters: { count: found.correlations.length, beyond, items: items.length },
    });
  for (const at of found.heywood)
    remarks.push({ code: 'dimensionality-heywood', parameters: { child: { node: items[at]! } } });
  return remarks;
}
