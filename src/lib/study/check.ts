import { checkFields } from './check-fields.ts';
import { checkTables } from './check-tables.ts';
import { FIELDS_PATH, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { walk } from './tree.ts';
import { ownBands } from './own-bands.ts';
import type { Comparisons, Field, Study, TierOptions } from './types.ts';

function checkSystem(study: Study): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { node } of walk(study.system)) {
    if (seen.has(node.id)) problems.push(problem('node-duplicate', 'satisfaction.system', { node: node.id }));
    seen.add(node.id);
  }
  return problems;
}

/** Every judge's comparisons. */
function checkJudges(study: Study): Problem[] {
  const { comparisons = {}, judges = [] } = study.options;
  return [
    ...checkComparisons(comparisons, 'comparisons', study),
    ...judges.flatMap((judge, at) => checkComparisons(judge.comparisons, `judges.${at}.comparisons`, study)),
  ];
}

/** A comparison is between two children of one parent, and given once. */
function checkComparisons(comparisons: Comparisons, where: string, { system }: Study): Problem[] {
  const places = walk(system);
  const parentOf = (id: string): string | undefined => places.find(({ node }) => node.id === id)?.parent?.id;
  return Object.entries(comparisons).flatMap(([one, others]) =>
    Object.keys(others).flatMap((other) => {
      const path = `satisfaction.options.${where}.${one}.${other}`;
      const parent = parentOf(one);
      if (parent === undefined || one === other || parent !== parentOf(other))
        return [problem('comparison-unknown', path, { one, other })];
      const both = Object.hasOwn(comparisons, other) && Object.hasOwn(comparisons[other]!, one);
      return both && one < other ? [problem('comparison-twice', path, { one, other })] : [];
    }),
  );
}

function checkOptions({ options, fields, system }: Study): Problem[] {
  const problems: Problem[] = [];
  const firstLevel = (system.children ?? []).map((node) => node.id);
  for (const [node, weight] of Object.entries(options.ownWeights ?? {})) {
    const path = `satisfaction.options.ownWeights.${node}`;
    if (!firstLevel.includes(node))
      problems.push(problem('own-weight-unknown', path, { node, known: firstLevel.join(', ') }));
    if (weight < 0) problems.push(problem('own-weight-negative', path, { node, weight }));
  }
  const weights = Object.values(options.ownWeights ?? {});
  if (weights.length > 0 && weights.every((weight) => weight === 0))
    problems.push(problem('own-weights-zero', 'satisfaction.options.ownWeights'));
  for (const name of Object.keys(options.filter ?? {}))
    if (!fields.some((field) => field.name === name))
      problems.push(problem('filter-unknown', `satisfaction.options.filter.${name}`, { name }));
  const [excellent, good, fair] = options.cutPoints;
  if (!(100 >= excellent && excellent > good && good > fair && fair >= 0))
    problems.push(
      problem('cut-points', 'satisfaction.options.cutPoints', { arrived: options.cutPoints.join(', ') }),
    );
  const { tiers } = options;
  if (tiers !== undefined && !holdCuts(tiers, fields))
    problems.push(
      problem('tier-cuts', 'satisfaction.options.tiers.cuts', { arrived: tiers.cuts?.join(', ') ?? '' }),
    );
  return problems;
}

/** Bands of one's own need cut points, and a scale that leaves answers below, between and above. */
function holdCuts({ bands, cuts }: TierOptions, fields: readonly Field[]): boolean {
  if (cuts === undefined) return bands !== 'own';
  return fields.some(
    ({ role, scale }) => role === 'performance' && scale !== undefined && ownBands(scale, cuts) !== undefined,
  );
}

/** Margins are of fields that the study has, something in each; limits hold the weight of before; not both kinds of limits. */
function checkRaking({ options: { raking }, fields }: Study): Problem[] {
  if (raking === undefined) return [];
  const path = 'satisfaction.options.raking';
  const { margins, bounds, trim } = raking;
  const limits = Object.entries({ bounds, trim }).flatMap(([name, limit]) =>
    limit === undefined || (limit[0] < 1 && limit[1] > 1)
      ? []
      : [problem('raking-limits', `${path}.${name}`, { name, lower: limit[0], upper: limit[1] })],
  );
  return [
    ...(Object.keys(margins).length === 0 ? [problem('margins-none', `${path}.margins`)] : []),
    ...Object.entries(margins).flatMap(([name, numbers]) => {
      const of = `${path}.margins.${name}`;
      if (!fields.some((field) => field.name === name)) return [problem('margin-unknown', of, { name })];
      if (!Object.values(numbers).some((one) => one > 0)) return [problem('margin-empty', of, { name })];
      return Object.entries(numbers).flatMap(([category, one]) =>
        one > 0 ? [] : [problem('margin-zero', `${of}.${category}`, { name, category })],
      );
    }),
    ...checkSums(margins, path),
    ...limits,
    ...(bounds && trim ? [problem('raking-bounds-and-trim', path)] : []),
  ];
}

/** Shares come to 1 or to 100 within this part of it, as `survey/margins.ts` reads them. */
const SHARES = 0.005;
/** A sum as near as this to 1 or 100 was meant to be that. */
const MEANT = 0.1;

/** What the numbers of a margin come to: 1 or 100 are shares; counts come to the same in all margins. */
function checkSums(
  margins: Readonly<Record<string, Readonly<Record<string, number>>>>,
  path: string,
): Problem[] {
  const sums = Object.entries(margins).map(([name, numbers]) => ({
    name,
    sum: Object.values(numbers).reduce((total, one) => total + one, 0),
  }));
  const within = (sum: number, part: number): boolean =>
    [1, 100].some((whole) => Math.abs(sum - whole) <= part * whole);
  const counts = sums.filter(({ sum }) => sum > 0 && !within(sum, SHARES));
  const [first, ...others] = counts;
  if (first === undefined) return [];
  const shown = (sum: number): number => Number(sum.toPrecision(6));
  const apart = others.filter(({ sum }) => Math.abs(sum - first.sum) > 1e-6 * first.sum);
  const alone = others.length === 0 || apart.length > 0;
  const missed = alone ? counts.filter(({ sum }) => sum < 1 || within(sum, MEANT)) : [];
  if (missed.length > 0)
    return missed.map(({ name, sum }) =>
      problem('margin-sum', `${path}.margins.${name}`, { name, sum: shown(sum) }),
    );
  return apart.map(({ name, sum }) =>
    problem('margin-sums-differ', `${path}.margins.${name}`, {
      name,
      sum: shown(sum),
      other: first.name,
      first: shown(first.sum),
    }),
  );
}

/** A saved path model names what there is, and every path once. */
function checkPathModel({ options: { pathModel }, fields, system }: Study): Problem[] {
  if (pathModel === undefined) return [];
  const path = 'satisfaction.options.pathModel';
  const nodes = new Set(walk(system).map(({ node }) => node.id));
  const names = new Set(fields.map(({ name }) => name));
  const known = (key: string): boolean => {
    const [, kind, of = ''] = /^(performance|expectation|field)\/(.+)$/s.exec(key) ?? [];
    return kind === 'field' ? names.has(of) : nodes.has(of);
  };
  const ids = new Set(pathModel.constructs.map(({ id }) => id));
  return [
    ...pathModel.constructs.flatMap(({ id, indicators }, at) =>
      indicators
        .filter((key) => !known(key))
        .map((indicator) =>
          problem('path-indicator-unknown', `${path}.constructs[${at}].indicators`, {
            construct: id,
            indicator,
          }),
        ),
    ),
    ...pathModel.paths.flatMap(([from, to], at) => {
      const of = `${path}.paths[${at}]`;
      const unknown = [from, to].find((id) => !ids.has(id));
      if (unknown !== undefined)
        return [problem('path-construct-unknown', of, { construct: unknown, known: [...ids].join(', ') })];
      const first = pathModel.paths.findIndex(([a, b]) => a === from && b === to);
      return first < at ? [problem('way-twice', of, { from, to })] : [];
    }),
  ];
}

function checkProvider({ focalProvider, fields }: Study): Problem[] {
  if (focalProvider === undefined) return [];
  const path = 'satisfaction.focalProvider';
  const provider = fields.find((field) => field.role === 'provider');
  if (provider === undefined) return [problem('focal-without-provider', path, { provider: focalProvider })];
  if (provider.order && !provider.order.includes(focalProvider))
    return [problem('focal-unknown', path, { provider: focalProvider, known: provider.order.join(', ') })];
  return [];
}

/** What a study of the right shape can still have wrong. Empty if nothing is. */
export function checkStudy(study: Study): Problem[] {
  return [
    ...checkSystem(study),
    ...checkFields(study),
    ...checkTables(study),
    ...checkProvider(study),
    ...checkOptions(study),
    ...checkRaking(study),
    ...checkPathModel(study),
    ...checkJudges(study),
  ];
}

/**
 * Holds a study against the columns of a file: columns that the study names and the file lacks
 * (`column-missing`), and columns of the file that the study does not know (`column-unknown`).
 */
export function checkAgainstColumns(study: Study, columns: readonly string[]): Problem[] {
  const known = new Set(study.fields.map((field) => field.name));
  const present = new Set(columns);
  return [
    ...study.fields.flatMap((field, at) =>
      [field.choice?.of ?? field.name, ...(field.choice?.among ?? [])]
        .filter((name) => !present.has(name))
        .slice(0, 1)
        .map((name) => problem('column-missing', `${FIELDS_PATH}[${at}].name`, {}, name)),
    ),
    ...columns.flatMap((column) =>
      known.has(column) ? [] : [problem('column-unknown', FIELDS_PATH, {}, column)],
    ),
  ];
}
