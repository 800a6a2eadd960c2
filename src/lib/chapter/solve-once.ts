import { solveWith } from '../analysis/run.ts';
import type { Analysis } from '../analysis/types.ts';
import type { Study, StudyOptions } from '../study/types.ts';

interface Solved {
  readonly analysis: Analysis<unknown, unknown>;
  readonly study: Study;
  /** The options that were read, as they stood. */
  readonly read: ReadonlyMap<PropertyKey, unknown>;
  readonly result: unknown;
}

/** Stands for all options in what was read. */
const ALL = Symbol('all options');

/** Moments → what was last solved from them. */
const last = new WeakMap<object, Solved>();

/** These options, noting each that is read. */
function watched(options: StudyOptions, read: Map<PropertyKey, unknown>): StudyOptions {
  const note = (key: PropertyKey): unknown => {
    const value: unknown = Reflect.get(options, key);
    read.set(key, value);
    return value;
  };
  return new Proxy(options, {
    get: (_, key) => note(key),
    has: (_, key) => note(key) !== undefined,
    // Who copies all options may read any of them, also one that is not there yet.
    ownKeys: () => {
      read.set(ALL, options);
      return Reflect.ownKeys(options);
    },
  });
}

function stillHolds({ study, read }: Solved, now: Study): boolean {
  const { options: _, ...codebook } = { ...study, ...now };
  return (
    Object.keys(codebook).every((key) => Reflect.get(study, key) === Reflect.get(now, key)) &&
    [...read].every(([key, value]) => (key === ALL ? now.options : Reflect.get(now.options, key)) === value)
  );
}

/**
 * The result of an analysis under the study's options, or the refusal (also one that stands in the place of the moments). Solved again from the same moments only where the codebook or an
 * option that it has read is another: moving the confidence of an interval estimates no path model anew.
 */
export function solveOnce(analysis: Analysis<unknown, unknown>, moments: object, study: Study): unknown {
  const before = last.get(moments);
  if (before?.analysis === analysis && stillHolds(before, study)) return before.result;
  const read = new Map<PropertyKey, unknown>();
  const told = { ...study, options: watched(study.options, read) };
  const result = analysis.requires(told) ?? solveWith(analysis, moments, told);
  last.set(moments, { analysis, study, read, result });
  return result;
}
