import { studentQuantile } from '../../stats/distribution/student.ts';
import { firstChoice, structure } from '../../study/structure.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Scheme, Study, StudyOptions } from '../../study/types.ts';
import { hasDesign, unusableDesign } from '../../survey/design.ts';
import { driverFit } from '../../weighting/driver-fit.ts';
import { weightsAskedFor } from '../../weighting/weights.ts';
import { percentage, rounded } from '../reading-parts.ts';
import { hindered, pass, unknown, warn } from './found.ts';
import type { Outcome } from './found.ts';
import type { GroupMoments, TenFaultsMoments } from './result.ts';
import { FEWEST_ALIKE } from './sql.ts';

/** With less of overall satisfaction explained by the items, customers judge by something that was not asked. */
export const EXPLAINED = 0.5;
/** Half-widths of intervals, in score points: of all respondents, and of a group. */
export const MARGIN = 3;
export const GROUP_MARGIN = 5;
/** At least this share should have answered half of the items, and at most this share given one answer to all. */
export const VALID = 0.8;
export const SAME_ANSWER = 0.05;
/** Schemes that do not ask what matters. */
const UNWEIGHTED: readonly (Scheme | 'user')[] = ['equal', 'component', 'entropy'];

/** Segments' and channels' groups. */
function divided({ groups }: TenFaultsMoments): readonly GroupMoments[] {
  return groups.filter(({ domain: { kind } }) => kind === 'segment' || kind === 'channel');
}

/** Whether overall satisfaction or importance was asked, from which weights may come. */
function matters({ fields }: Study): boolean {
  return fields.some(({ role }) => role === 'overall' || role === 'importance');
}

/** Fault 1: are customer groups distinguished? */
export function groups(moments: TenFaultsMoments, study: Study, options: StudyOptions): Outcome {
  const fields = study.fields.filter(({ role }) => role === 'segment' || role === 'channel');
  const minimum = smallestGroup(options);
  const counts = fields.map(({ name }) => ({
    name,
    count: divided(moments).filter(({ domain, n }) => domain.field === name && n >= minimum).length,
  }));
  const [first, ...others] = counts;
  if (first === undefined) return unknown('no-groups');
  const most = others.reduce((best, one) => (one.count > best.count ? one : best), first);
  const parts = { field: { field: most.name }, count: most.count, minimum };
  return most.count > 1 ? pass('groups', parts) : warn('groups-small', parts);
}

/** Fault 2: does the survey ask what is specific to the product? By how far its items account for overall satisfaction. */
export function product({ drivers }: TenFaultsMoments, study: Study): Outcome {
  if (!study.fields.some(({ role }) => role === 'overall')) return unknown('no-overall');
  const system = structure(study);
  if (system.items.length < 2) return unknown('too-few-items');
  const top = firstChoice(system)?.id;
  const found = drivers.find(({ parent }) => parent === top);
  const fit = found === undefined ? null : driverFit(found);
  if (fit === null) return unknown('no-fit', { n: found?.n ?? 0 });
  const parts = { share: percentage(Math.max(0, fit.adjusted)), n: fit.n, limit: 100 * EXPLAINED };
  return fit.adjusted >= EXPLAINED ? pass('explained', parts) : warn('unexplained', parts);
}

/** Fault 5: are sampling method and size sound? By the margins of the mean of the items, and what the codebook says of the design. */
export function sample(moments: TenFaultsMoments, study: Study, options: StudyOptions): Outcome {
  const { design } = moments;
  const unusable = unusableDesign(design);
  if (unusable !== null) return hindered(unusable);
  if (design.census) return pass('census', { units: design.psus });
  const t = studentQuantile((1 + options.confidence) / 2, Math.max(1, design.psus - design.strata));
  const margin = ({ variance }: GroupMoments): number => t * Math.sqrt(variance);
  const all = moments.groups.find(({ domain }) => domain.kind === 'all');
  if (all === undefined) return unknown('no-fit', { n: 0 });
  const own = { margin: rounded(margin(all), 1), n: all.n };
  if (margin(all) > MARGIN) return warn('wide', { ...own, limit: MARGIN });
  const shown = divided(moments).filter(({ n }) => n >= smallestGroup(options));
  const wide = shown.filter((one) => margin(one) > GROUP_MARGIN).sort((a, b) => margin(b) - margin(a));
  const [widest] = wide;
  if (widest !== undefined)
    return warn('wide-groups', {
      count: wide.length,
      of: shown.length,
      group: { domain: widest.domain },
      margin: rounded(margin(widest), 1),
      limit: GROUP_MARGIN,
    });
  return hasDesign(study) ? pass('drawn', own) : unknown('drawn-how', own);
}

/** Fault 6: did the way of asking bring enough valid and reliable answers? */
export function mode({ valid, same }: TenFaultsMoments, study: Study): Outcome {
  const parts = { valid: percentage(valid, 1), same: percentage(same, 1) };
  if (valid < VALID) return warn('few-valid', { valid: parts.valid, limit: 100 * VALID });
  const { items } = structure(study);
  if (items.length < FEWEST_ALIKE)
    return unknown('few-items-alike', { n: items.length, minimum: FEWEST_ALIKE });
  return same > SAME_ANSWER
    ? warn('same-answer', { same: parts.same, limit: 100 * SAME_ANSWER })
    : pass('valid', parts);
}

/** Fault 8: are items weighted by importance? */
export function weights(moments: TenFaultsMoments, study: Study, options: StudyOptions): Outcome {
  const system = structure(study);
  if (system.items.length < 2) return unknown('too-few-items');
  const { scheme, refusal } = weightsAskedFor(moments, system, study, options);
  if (refusal !== null) return hindered(refusal);
  const parts = { scheme: { word: `chapter.scheme.${scheme}` } };
  if (!UNWEIGHTED.includes(scheme)) return pass('weighted', parts);
  return matters(study) ? warn('unweighted', parts) : unknown('no-importance', parts);
}

/** Fault 9: do the results point somewhere? By whether the items differ at all beyond chance. */
export function direction(moments: TenFaultsMoments, study: Study, options: StudyOptions): Outcome {
  if (structure(study).items.length < 2) return unknown('too-few-items');
  if (!matters(study)) return unknown('no-importance-asked');
  const { extremes, design } = moments;
  const unusable = unusableDesign(design);
  if (unusable !== null) return hindered(unusable);
  if (extremes === null || extremes.n < smallestGroup(options))
    return unknown('no-fit', { n: extremes?.n ?? 0 });
  // The largest of so many differences is held against chance as one of so many (Bonferroni).
  const k = moments.items.filter(({ mean }) => mean !== null).length;
  const tail = (1 - options.confidence) / (k * (k - 1));
  const t = studentQuantile(1 - tail, Math.max(1, design.psus - design.strata));
  const half = design.census ? 0 : t * Math.sqrt(extremes.variance);
  const parts = {
    highest: { node: extremes.highest },
    lowest: { node: extremes.lowest },
    difference: rounded(extremes.difference, 1),
    low: rounded(extremes.difference - half, 1),
  };
  return extremes.difference - half > 0 ? pass('apart', parts) : warn('alike', parts);
}
