import { identifier } from '../../engine/quote.ts';
import type { Engine } from '../../engine/types.ts';
import type { Field, Role, Study } from '../../study/types.ts';
import type { Finding } from '../../ingest/findings/finding.ts';

/** A correlation as strong as this, and this many standard errors from 0, is no chance. */
const STRONG = 0.2;
const STANDARD_ERRORS = 4;
/** Of more ratings of one kind, those beyond are not looked at. */
const MOST = 200;

interface Correlation {
  readonly field: Field;
  readonly r: number;
  readonly n: number;
}

/** What ratings go against: a column, the mean of the rest of their kind, or most items. */
type Other = Field | 'rest' | 'items';

const strong = ({ r, n }: Correlation): boolean =>
  n > 3 &&
  Math.abs(r) >= STRONG &&
  Math.abs(r) * Math.sqrt((n - 2) / (1 - Math.min(r * r, 0.999999))) > STANDARD_ERRORS;

/** Correlations of some fields with another, or each with the mean of the rest of them. One query. */
async function correlations(
  engine: Engine,
  fields: readonly Field[],
  other: Field | undefined,
  signal: AbortSignal | undefined,
): Promise<Correlation[]> {
  const sum = fields.map(({ name }) => `coalesce(${identifier(name)}, 0)`).join(' + ');
  const count = fields.map(({ name }) => `CAST(${identifier(name)} IS NOT NULL AS INTEGER)`).join(' + ');
  const pairs = fields.flatMap(({ name }) => {
    const one = identifier(name);
    const rest = other ? identifier(other.name) : `(_sum - ${one}) / nullif(_count - 1, 0)`;
    return [`coalesce(corr(${one}, ${rest}), 0)::DOUBLE`, `count(${one} + ${rest})::DOUBLE`];
  });
  const names = [...fields, ...(other ? [other] : [])].map(({ name }) => identifier(name));
  const { columns } = await engine.query(
    `SELECT ${pairs.join(', ')} FROM (SELECT ${names.join(', ')}, ${sum} AS _sum, ${count} AS _count FROM scores)`,
    [],
    { signal },
  );
  return fields.map((field, at) => {
    const r = Number(columns[2 * at]?.[0]);
    return { field, r: Number.isFinite(r) ? r : 0, n: Number(columns[2 * at + 1]?.[0]) };
  });
}

function finding(turned: readonly Correlation[], other: Other): Finding {
  const names = turned.slice(0, 5).map(({ field }) => `“${field.name}”`);
  const only = turned.length === 1 ? turned[0]!.field.name : undefined;
  const { field, r } = turned[0]!;
  return {
    code: typeof other === 'string' ? `scale-maybe-reversed-${other}` : 'scale-maybe-reversed',
    level: 'warning',
    ...(only !== undefined && { field: only }),
    parameters: {
      n: turned.length,
      names: names.join(', ') + (turned.length > 5 ? ', …' : ''),
      r: r.toFixed(2).replace('-', '−'),
      ...(typeof other === 'object' && { other: other.name }),
    },
    undo: {
      fields: turned.map((one) => one.field.name),
      set: { scale: { direction: field.scale!.direction === 'up' ? 'down' : 'up' } },
    },
  };
}

/** The findings on those that go against most of the others; those of one direction are turned together. */
function against(turned: readonly Correlation[], other: Other): Finding[] {
  const groups = Map.groupBy(turned, ({ field }) => field.scale!.direction);
  return [...groups.values()].map((group) => finding(group, other));
}

/** Where most go with the other column, those that go against it; where most go against it, it is the other one. */
function outliers(found: readonly Correlation[], other: Field | undefined): Finding[] {
  const down = found.filter((one) => strong(one) && one.r < 0);
  const up = found.filter((one) => strong(one) && one.r > 0);
  if (down.length === 0) return [];
  if (up.length > down.length || (up.length > 0 && up.length === down.length && !other))
    return against(down, other ?? 'rest');
  if (other && down.length > 1 && up.length < down.length / 2)
    return against([{ ...down[0]!, field: other }], 'items');
  return [];
}

/**
 * Ratings whose answers go against the others: their scale may run the other way than the codebook says. Items of performance are held
 * against the overall rating, else against the willingness to recommend, else against the mean of the others; expectations and
 * importance against the mean of their own kind; overall and performance together against the willingness to recommend, whose direction is
 * known (0–10). Nothing is turned by itself.
 *
 * Reads the view `scores` of the study.
 *
 * @throws the signal's reason; EngineError.
 */
export async function directionCheck(
  engine: Engine,
  { fields }: Study,
  signal?: AbortSignal,
): Promise<Finding[]> {
  const of = (role: Role): Field[] =>
    fields.filter((field) => field.role === role && field.scale).slice(0, MOST);
  const items = of('performance');
  const [overall] = of('overall');
  const [recommend] = of('recommend');
  const rated = [...(overall ? [overall] : []), ...items];
  if (recommend && rated.length > 0) {
    const found = await correlations(engine, rated, recommend, signal);
    const down = found.filter((one) => strong(one) && one.r < 0);
    const up = found.filter((one) => strong(one) && one.r > 0);
    if (down.length > 1 && down.length > 2 * up.length) return against(down, recommend);
  }
  const outcome = overall ?? recommend;
  const performance =
    items.length > (outcome ? 0 : 2)
      ? outliers(await correlations(engine, items, outcome, signal), outcome)
      : [];
  const others: Finding[] = [];
  for (const kind of [of('expectation'), of('importance')])
    if (kind.length > 2)
      others.push(...outliers(await correlations(engine, kind, undefined, signal), undefined));
  return [...performance, ...others];
}
