import type { AnalysisId } from '../../analysis/catalogue.ts';
import { parseStudy, writeStudy } from '../../study/schema.ts';
import { problem } from '../../study/problem.ts';
import type { Problem } from '../../study/problem.ts';
import type { Study, StudyOptions } from '../../study/types.ts';
import { LINKED_OPTIONS, LONGEST_LINK } from './linked-settings.ts';
import type { LinkedSettings } from './linked-settings.ts';

/** What a link sets on this page, all of it checked. */
export interface ReadSettings {
  /** Study id → its options, whole. */
  readonly options: ReadonlyMap<string, StudyOptions>;
  readonly figures: LinkedSettings['figures'];
  /** Study id → ids of analyses, of those that the page can resample. */
  readonly resampled: ReadonlyMap<string, readonly AnalysisId[]>;
}

/** What a page can set. */
export interface PageParts {
  /** Its bundled studies by their id. */
  readonly studies: ReadonlyMap<string, Study>;
  /** Ids of its figures' elements. */
  readonly figures: readonly string[];
  /** The analyses whose figures can be resampled. */
  readonly resamplable: readonly AnalysisId[];
}

/** Characters of a group's or a dimension's id at most. */
const LONGEST_ID = 1000;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** A study with options changed as a link says; or what is wrong with them. */
function changed(study: Study, change: unknown): StudyOptions | readonly Problem[] {
  if (!isObject(change)) return [problem('link-broken', 'set')];
  const known: readonly string[] = LINKED_OPTIONS;
  const unknown = Object.keys(change).filter((name) => !known.includes(name));
  if (unknown.length > 0) return unknown.map((name) => problem('link-option', name, { name }));
  const options = Object.fromEntries(
    Object.entries<unknown>({ ...study.options, ...change }).filter(([, value]) => value !== null),
  );
  const read = parseStudy({ ...writeStudy(study), satisfaction: extensionWith(study, options) });
  return read.study?.options ?? read.problems ?? [];
}

function extensionWith(study: Study, options: object): object {
  const { satisfaction } = writeStudy(study) as { readonly satisfaction: object };
  return { ...satisfaction, options };
}

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_ID;

function readFigures(figures: unknown, known: readonly string[]): LinkedSettings['figures'] {
  return Object.fromEntries(
    entriesOf(figures).flatMap(([element, choice]) => {
      if (!known.includes(element) || !isObject(choice)) return [];
      const set = Object.entries(choice).filter(
        ([name, value]) => (name === 'domain' || name === 'node') && isId(value),
      );
      return set.length === 0 ? [] : [[element, Object.fromEntries(set)]];
    }),
  );
}

/**
 * Reads the settings of a link. Options pass the checks of a study.json; what belongs to a study or figure that this page does not have is
 * left out, as the link may be of another version of it.
 *
 * @param set as it stands in the address, percent-encoded
 * @returns the settings, or every problem: then none of them may be taken
 */
export function readSettings(
  set: string,
  { studies, figures, resamplable }: PageParts,
): ReadSettings | readonly Problem[] {
  if (set.length > LONGEST_LINK) return [problem('link-broken', 'set')];
  let json: unknown;
  try {
    json = JSON.parse(decodeURIComponent(set));
  } catch {
    return [problem('link-broken', 'set')];
  }
  if (!isObject(json)) return [problem('link-broken', 'set')];
  const options = new Map<string, StudyOptions>();
  for (const [id, change] of entriesOf(json['options'])) {
    const study = studies.get(id);
    if (study === undefined) continue;
    const found = changed(study, change);
    if (Array.isArray(found)) return found as readonly Problem[];
    options.set(id, found as StudyOptions);
  }
  const resampled = entriesOf(json['resampled']).flatMap(([id, analyses]) =>
    studies.has(id) && Array.isArray(analyses)
      ? [[id, resamplable.filter((analysis) => analyses.includes(analysis))] as const]
      : [],
  );
  return { options, figures: readFigures(json['figures'], figures), resampled: new Map(resampled) };
}
