/** A construct (latent variable) and the indicators that measure it. */
export interface Construct {
  readonly name: string;
  /** Positions of its indicators in the covariance matrix. */
  readonly indicators: readonly number[];
  /** A: each weight is the covariance of its indicator with the inner estimate (reflective). B: their regression (formative). */
  readonly mode: 'A' | 'B';
}

/** A path model: constructs, and paths from one to another by their positions in `constructs`. */
export interface PathModel {
  readonly constructs: readonly Construct[];
  readonly paths: readonly (readonly [from: number, to: number])[];
}

/** Why a path model cannot be estimated; positions are those of constructs and of indicators in the covariance matrix. */
export type PlsFault =
  /** A construct depends on itself, through the constructs named. */
  | { readonly fault: 'cycle'; readonly constructs: readonly number[] }
  /** A construct that no path leaves or reaches. */
  | { readonly fault: 'orphan'; readonly construct: number }
  /** A part of a higher-order construct that has paths or parts of its own, or is part of two. */
  | { readonly fault: 'part-misused'; readonly construct: number }
  | { readonly fault: 'no-indicators'; readonly construct: number }
  /** An indicator of two constructs, or twice of one. */
  | { readonly fault: 'shared-indicator'; readonly indicator: number }
  | { readonly fault: 'few-rows'; readonly n: number; readonly needed: number }
  | { readonly fault: 'constant-indicator'; readonly indicator: number }
  /** No data have this covariance matrix: it comes from pairwise deletion. */
  | { readonly fault: 'not-psd' }
  /** Mode B: an indicator is a linear combination of others of its construct. */
  | { readonly fault: 'dependent-indicator'; readonly construct: number; readonly indicator: number }
  /** The predecessors of this construct are linearly dependent. */
  | { readonly fault: 'dependent-constructs'; readonly construct: number }
  /** The construct is uncorrelated with every neighbour, so that its weights are not determined. */
  | { readonly fault: 'unrelated-construct'; readonly construct: number }
  | { readonly fault: 'not-converged'; readonly iterations: number; readonly change: number }
  /** Consistent PLS: a corrected correlation beyond 1, or a reliability that is not positive. */
  | { readonly fault: 'inadmissible'; readonly construct: number };

/** True for a fault, false for any estimate. */
export function isFault(value: object): value is PlsFault {
  return 'fault' in value;
}

/** What is wrong with the drawing of a model, whatever the data: empty or orphaned constructs, shared indicators, cycles; or null. */
export function modelFault({ constructs, paths }: PathModel): PlsFault | null {
  const seen = new Set<number>();
  for (const [construct, { indicators }] of constructs.entries()) {
    if (indicators.length === 0) return { fault: 'no-indicators', construct };
    if (!paths.some(([from, to]) => from === construct || to === construct))
      return { fault: 'orphan', construct };
    for (const indicator of indicators) {
      if (seen.has(indicator)) return { fault: 'shared-indicator', indicator };
      seen.add(indicator);
    }
  }
  const cycle = cycleOf(constructs.length, paths);
  return cycle === null ? null : { fault: 'cycle', constructs: cycle };
}

/** The constructs on one cycle in the order of its paths, or null. */
function cycleOf(count: number, paths: PathModel['paths']): readonly number[] | null {
  const done = new Set<number>();
  const trail: number[] = [];
  const visit = (construct: number): readonly number[] | null => {
    const at = trail.indexOf(construct);
    if (at >= 0) return trail.slice(at);
    if (done.has(construct)) return null;
    trail.push(construct);
    for (const [from, to] of paths) {
      if (from !== construct) continue;
      const found = visit(to);
      if (found !== null) return found;
    }
    trail.pop();
    done.add(construct);
    return null;
  };
  for (let construct = 0; construct < count; construct += 1) {
    const found = visit(construct);
    if (found !== null) return found;
  }
  return null;
}

/** Positions of the constructs with a path into this one, in the order of the constructs. */
export function predecessors({ constructs, paths }: PathModel, construct: number): readonly number[] {
  return constructs
    .map((_, at) => at)
    .filter((at) => paths.some(([from, to]) => from === at && to === construct));
}

/** The largest number of regressors in any equation of the model: predecessors of a construct, indicators in mode B. */
export function widestRegression(model: PathModel): number {
  return Math.max(
    ...model.constructs.map(({ indicators, mode }, at) =>
      Math.max(predecessors(model, at).length, mode === 'B' ? indicators.length : 1),
    ),
  );
}
