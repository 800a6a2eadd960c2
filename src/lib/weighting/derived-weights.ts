import { solveSymmetric } from '../stats/linear/cholesky.ts';
import { constantVariables, correlationMatrix, correlations } from '../stats/linear/correlation.ts';
import type { Correlations } from '../stats/linear/correlation.ts';
import { entropyDivergence } from '../stats/entropy.ts';
import { firstComponent } from '../stats/linear/first-component.ts';
import { relativeWeights } from '../stats/johnson.ts';
import { lmg } from '../stats/lmg.ts';
import type { Lmg } from '../stats/lmg.ts';
import { packedEntry } from '../stats/linear/packed.ts';
import { standardisedRegression } from '../stats/regression.ts';
import { refuse } from '../study/refusal.ts';
import type { Scheme } from '../study/types.ts';
import type { DriverMoments } from './moments.ts';
import { noWeights, proportional } from './local-weights.ts';
import type { LocalWeights } from './local-weights.ts';
import type { Remark } from '../study/remark.ts';

/** The schemes whose weights come from the answers' moments. */
export type DerivedScheme = Exclude<Scheme, 'equal' | 'stated' | 'ahp'>;

/** Sums of correlations, of coefficients, of divergences and R² under this are rounding. */
const NOTHING = 1e-12;

/** Drivers whose variance inflation reaches this share most of what they could tell; coefficients become unsteady. */
const INFLATED = 10;

/**
 * Weights of one parent's children from the weighted moments of complete cases: correlation r/Σr; standardised regression β/Σβ; PLS (w/s)/Σ;
 * Johnson's and LMG's shares of R²; first component v/Σv; entropy D/ΣD.
 */
export function derivedWeights(scheme: DerivedScheme, drivers: DriverMoments): LocalWeights {
  const { parent, children, covariance } = drivers;
  if (scheme === 'entropy') return dispersion(drivers);
  const variables = children.length + 1;
  const from = scheme === 'component' ? 1 : 0;
  const constant = constantVariables(covariance, variables).find((variable) => variable >= from);
  if (constant === 0) return noWeights(refuse('constant-overall', { parent: { node: parent } }));
  if (constant !== undefined)
    return noWeights(
      refuse('constant-item', { parent: { node: parent }, child: { node: children[constant - 1] ?? '' } }),
    );
  if (scheme === 'component') return component(drivers);
  const found = correlations(covariance, variables);
  return scheme === 'johnson' || scheme === 'lmg'
    ? sharesOfR2(scheme, drivers, found)
    : coefficients(scheme, drivers, found);
}

/** Correlations, or coefficients of the regression on all children at once; negative ones are shown and refused. */
function coefficients(
  scheme: 'correlation' | 'regression' | 'pls',
  { parent, children, covariance }: DriverMoments,
  found: Correlations,
): LocalWeights {
  const regression = standardisedRegression(found);
  const dependent = 'dependent' in regression;
  if (dependent && scheme === 'regression')
    return noWeights(dependentItems(parent, children, regression.dependent));
  const r2 = dependent ? null : regression.rSquared;
  const values =
    scheme === 'pls'
      ? outerWeights(children, covariance, found)
      : !dependent && scheme === 'regression'
        ? regression.beta
        : found.outcome;
  const remarks = scheme === 'regression' ? inflation(parent, children, found) : [];
  return signed(parent, children, values, found.outcome, { r2, remarks });
}

/**
 * Outer weights of the children in a path model in which they together lead to overall satisfaction (mode A, standardised): w is the
 * correlation with it, and w/s weighs the scores as they come (Fornell et al. 1996).
 */
function outerWeights(
  children: readonly string[],
  covariance: DriverMoments['covariance'],
  { outcome }: Correlations,
): readonly number[] {
  const variables = children.length + 1;
  return outcome.map((r, at) => r / Math.sqrt(packedEntry(covariance, variables, at + 1, at + 1)));
}

function sharesOfR2(scheme: 'johnson' | 'lmg', drivers: DriverMoments, found: Correlations): LocalWeights {
  const { parent, children } = drivers;
  const regression = standardisedRegression(found);
  if ('dependent' in regression) return noWeights(dependentItems(parent, children, regression.dependent));
  const r2 = regression.rSquared;
  if (!(r2 > NOTHING)) return { ...noWeights(refuse('unrelated-items', { parent: { node: parent } })), r2 };
  if (scheme === 'lmg') {
    const { weights, sampled } = lmgOnce(drivers, found);
    if (sampled === null) return proportional(weights, { r2, shares: weights });
    const error = Math.max(...sampled.errors) / r2;
    const parameters = { parent: { node: parent }, orderings: sampled.orderings, error: 100 * error };
    return proportional(weights, {
      r2,
      shares: weights,
      remarks: [{ code: 'sampled-orderings', parameters }],
    });
  }
  const relative = relativeWeights(found);
  return 'singular' in relative
    ? noWeights(dependentItems(parent, children, children.length - 1))
    : proportional(relative.weights, { r2, shares: relative.weights });
}

/** LMG depends on the moments alone, and is asked for at every move of a control. */
const known = new WeakMap<DriverMoments, Lmg>();

function lmgOnce(drivers: DriverMoments, found: Correlations): Lmg {
  const weights = known.get(drivers) ?? lmg(found);
  known.set(drivers, weights);
  return weights;
}

function component({ parent, children, covariance }: DriverMoments): LocalWeights {
  const { vector, share, separation } = firstComponent(correlationMatrix(covariance, children.length + 1, 1));
  if (!(separation > NOTHING)) return noWeights(refuse('no-component', { parent: { node: parent } }));
  const remarks = [{ code: 'component-share', parameters: { parent: { node: parent }, share: 100 * share } }];
  const found = signed(parent, children, vector, null, { r2: null, remarks });
  if (found.refusal === null) return found;
  // Not about overall satisfaction: the scores pull against one another.
  const against = children[vector.findIndex((value) => value < 0)] ?? '';
  return {
    ...found,
    refusal: refuse('negative-component', { parent: { node: parent }, child: { node: against } }),
  };
}

function dispersion({ parent, children, means, logarithmic, covariance }: DriverMoments): LocalWeights {
  const constant = constantVariables(covariance, children.length + 1);
  const empty = children.find((_, at) => !((means[at + 1] ?? NaN) > NOTHING));
  if (empty !== undefined)
    return noWeights(refuse('zero-scores', { parent: { node: parent }, child: { node: empty } }));
  const divergences = children.map((_, at) =>
    constant.includes(at + 1) ? 0 : entropyDivergence(means[at + 1] ?? NaN, logarithmic[at] ?? NaN),
  );
  if (!divergences.some((divergence) => divergence > NOTHING))
    return noWeights(refuse('no-dispersion', { parent: { node: parent } }));
  return proportional(divergences, { remarks: [{ code: 'dispersion', parameters: {} }] });
}

/**
 * Weights in proportion to values of either sign; with a negative one they are shown, and refused for an index.
 *
 * @param outcome correlations with overall satisfaction; null where the weights do not come from it
 */
function signed(
  parent: string,
  children: readonly string[],
  values: readonly number[],
  outcome: readonly number[] | null,
  more: Pick<LocalWeights, 'r2' | 'remarks'>,
): LocalWeights {
  const sum = values.reduce((total, value) => total + value, 0);
  if (!(Math.abs(sum) > NOTHING))
    return { weights: [], refusal: refuse('unrelated-items', { parent: { node: parent } }), ...more };
  const negative = values.findIndex((value) => value < 0);
  if (negative < 0) return proportional(values, more);
  const r = outcome?.[negative] ?? NaN;
  // With its own correlation negative too, nothing needs to be held equal to see it.
  const refusal = refuse(r > 0 ? 'negative-weight' : 'negative-correlation', {
    parent: { node: parent },
    child: { node: children[negative] ?? '' },
    ...(Number.isFinite(r) ? { r } : {}),
  });
  return { weights: values.map((value) => value / Math.abs(sum)), refusal, ...more };
}

/** The child whose variance inflation 1/(1 − R² on the others) is largest, where it is large. */
function inflation(
  parent: string,
  children: readonly string[],
  { drivers }: Correlations,
): readonly Remark[] {
  const factors = children.map((_, at) => {
    const solution = solveSymmetric(
      drivers,
      children.map((__, other) => Number(other === at)),
    );
    return 'x' in solution ? (solution.x[at] ?? 1) : 1;
  });
  const factor = Math.max(...factors);
  const child = children[factors.indexOf(factor)] ?? '';
  return factor >= INFLATED
    ? [{ code: 'inflated', parameters: { parent: { node: parent }, child: { node: child }, factor } }]
    : [];
}

function dependentItems(parent: string, children: readonly string[], at: number) {
  return refuse('dependent-items', { parent: { node: parent }, child: { node: children[at] ?? '' } });
}
