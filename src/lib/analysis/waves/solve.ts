import { holmOfTested } from '../../stats/holm.ts';
import { refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { structure } from '../../study/structure.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { samplingOf } from '../../survey/contrasts/sampling.ts';
import { designRemarks, unusableDesign } from '../../survey/design.ts';
import { groupFields, orderedDomains } from '../../survey/domains.ts';
import type { GroupField } from '../../survey/domains.ts';
import { differenceOf } from '../measure-difference.ts';
import type { DifferenceBasis } from '../measure-difference.ts';
import { measureFamily, sideOfGroups, weighedMeasures } from '../measures.ts';
import type { WaveMeasure, WavesMoments, WavesResult } from './result.ts';

/** The column that says when a respondent was asked. Refuses a study without one (`no-wave`). */
export function waveField(study: Study): GroupField | Refusal {
  return groupFields(study).find(({ kind }) => kind === 'wave') ?? refuse('no-wave');
}

/**
 * Every measure in the last wave less the wave before it, on what was asked in both, under common weights. Refuses an unusable design, and fewer than two
 * waves that are large enough (`few-waves`).
 */
export function solve(moments: WavesMoments, study: Study, options: StudyOptions): WavesResult | Refusal {
  const of = waveField(study);
  if ('refused' in of) return of;
  const unusable = unusableDesign(moments.design);
  if (unusable !== null) return unusable;
  const minimum = smallestGroup(options);
  const domains = orderedDomains(
    moments.waves.map(({ domain }) => domain),
    study,
  );
  const waves = domains.flatMap((domain) => {
    const found = moments.waves.find((wave) => wave.domain === domain.id);
    return found === undefined ? [] : [{ domain, moments: found, shown: found.n >= minimum }];
  });
  const shown = waves.filter((wave) => wave.shown);
  const [before, last] = shown.slice(-2);
  // What was compared is the latest wave there is: a smaller one may not be passed over in silence.
  if (before === undefined || last === undefined || last !== waves.at(-1))
    return refuse('few-waves', { field: { field: of.field.name }, count: shown.length, minimum });
  const contrast = (group: string, against: string) =>
    moments.contrasts.find((one) => one.group === group && one.against === against);
  const system = structure(study);
  const basis: DifferenceBasis = {
    units: moments.units,
    strata: moments.strata,
    plain: samplingOf(study, 'wave').plain,
    census: moments.design.census,
    confidence: options.confidence,
    minimum,
    items: system.items.length,
  };
  const { measures, refusal, given } = weighedMeasures(
    moments,
    [before.moments, last.moments],
    study,
    options,
  );
  const sides = {
    own: last.moments,
    others: [before.moments],
    alone: contrast(last.domain.id, ''),
    apart: contrast(last.domain.id, before.domain.id),
  };
  const found = measures.flatMap((measure): readonly WaveMeasure[] => {
    const values = shown.flatMap(({ domain, moments: own }) => {
      const side = sideOfGroups([own], measure);
      return side === undefined || side.n < minimum ? [] : [{ domain, ...side }];
    });
    const change = differenceOf(measure, sides, basis);
    return values.length === 0 ? [] : [{ measure: measure.measure, values, change }];
  });
  const adjusted = adjust(found);
  const tested = adjusted.some(({ change }) => change?.p != null);
  return {
    field: of.field.name,
    waves: waves.map(({ domain, moments: { n }, shown: large }) => ({ domain, n, shown: large })),
    from: before.domain,
    to: last.domain,
    persons: moments.persons === null ? null : (moments.persons[before.domain.id] ?? 0),
    measures: adjusted,
    notCommon: system.items.flatMap(({ id }, at) => {
      const asked = [before, last].filter((wave) => (wave.moments.means[at]?.n ?? 0) > 0);
      return asked.length === 1 ? [id] : [];
    }),
    refusal,
    remarks: [
      ...designRemarks(moments.design),
      ...(tested ? [{ code: 'waves-family', parameters: {} }] : []),
      ...(tested && refusal === null && !given ? [{ code: 'waves-weights-held', parameters: {} }] : []),
    ],
  };
}

/** Holm over the measures of each family. */
function adjust(measures: readonly WaveMeasure[]): readonly WaveMeasure[] {
  const families = Map.groupBy(measures, ({ measure }) => measureFamily(measure));
  const adjusted = new Map(
    [...families.values()].flatMap((own) => {
      const p = holmOfTested(own.map(({ change }) => change?.p ?? null));
      return own.map((one, at) => [one, p[at] ?? null] as const);
    }),
  );
  return measures.map((one) => ({
    ...one,
    change: one.change && { ...one.change, pHolm: adjusted.get(one) ?? null },
  }));
}
