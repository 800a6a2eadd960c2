import { isRefusal } from '../../study/refusal.ts';
import { smallestGroup } from '../../study/types.ts';
import type { Study } from '../../study/types.ts';
import { figure, held, named } from '../reading.ts';
import type { CodeOf, Evidence, ReadingParameter, Reading, ReadingContext } from '../reading.ts';
import { interval, namedWith, percentage, rounded } from '../reading-parts.ts';
import type { PathBootstrap, ResampledEffect } from './bootstrap.ts';
import { pathMadeUnder } from './made-under.ts';
import type { PathCoefficient, PathModelResult } from './result.ts';
import type { words } from './reading-words.en.ts';

type PathReading = Reading<CodeOf<'path-model', keyof typeof words>>;

/** What goes together with the construct that the model is asked about (satisfaction), how much of it, and what goes together with it further on. */
export function readings(
  result: PathModelResult,
  study: Study,
  { options = study.options, resampled }: ReadingContext<PathBootstrap> = {},
): readonly PathReading[] {
  if (result.n < smallestGroup(options)) return [];
  const bootstrap =
    resampled === undefined ||
    isRefusal(resampled) ||
    resampled.options !== pathMadeUnder({ ...study, options })
      ? null
      : resampled;
  return [
    ...explained(result, bootstrap, options.confidence),
    ...before(result, bootstrap),
    ...after(result, bootstrap),
    ...overlap(result),
  ];
}

/** An effect with the interval of its resamples. */
function estimated({ value, percentile }: ResampledEffect, n: number) {
  return { value, low: percentile.low, high: percentile.high, n };
}

function explained(
  { target, constructs, n }: PathModelResult,
  bootstrap: PathBootstrap | null,
  confidence: number,
): readonly PathReading[] {
  const share = constructs.find(({ id }) => id === target)?.rSquared ?? null;
  if (share === null) return [];
  const of = { target: { construct: target }, n };
  const found = bootstrap?.rSquared.find(({ from }) => from === target);
  if (found === undefined)
    return [
      {
        code: 'path-model.r-squared-only',
        parameters: { ...of, value: percentage(share) },
        rests: [figure(share, n)],
      },
    ];
  const { value, low, high } = estimated(found, n);
  return [
    {
      code: 'path-model.r-squared',
      parameters: {
        ...of,
        ...interval({ value: 100 * value, low: 100 * low, high: 100 * high }, 0),
        level: 100 * confidence,
      },
      rests: [named({ value, low, high, n })],
    },
  ];
}

/** Paths with their evidence, where they were resampled. */
function withEvidence(paths: readonly PathCoefficient[], bootstrap: PathBootstrap, n: number) {
  return paths
    .flatMap((path) => {
      const found = bootstrap.paths.find(({ from, to }) => from === path.from && to === path.to);
      if (found === undefined) return [];
      const effect = estimated(found, n);
      return [{ path, effect, evidence: held(effect) }];
    })
    .sort((a, b) => Math.abs(b.effect.value) - Math.abs(a.effect.value));
}

function before(
  { paths, target, n }: PathModelResult,
  bootstrap: PathBootstrap | null,
): readonly PathReading[] {
  const own = paths.filter(({ to }) => to === target);
  const at = { target: { construct: target } };
  if (own.length === 0) return [];
  if (bootstrap === null) {
    const list = own.map(({ from, value }): ReadingParameter => ({
      form: 'path-model.value',
      parts: { name: { construct: from }, value: rounded(value, 2) },
    }));
    return [
      {
        code: 'path-model.uncertain',
        parameters: { ...at, list: { list } },
        rests: own.map(({ value }): Evidence => figure(value, n)),
      },
    ];
  }
  const found = withEvidence(own, bootstrap, n);
  const codes = { above: 'with', below: 'against', undecided: 'undecided' } as const;
  return (['above', 'below', 'undecided'] as const).flatMap((side): PathReading[] => {
    const on = found.filter(({ evidence }) => evidence.claim === side);
    if (on.length === 0) return [];
    const list = on.map(({ path, effect }) => namedWith({ construct: path.from }, interval(effect, 2)));
    return [
      {
        code: `path-model.${codes[side]}`,
        parameters: { ...at, list: { list } },
        rests: on.map(({ evidence }) => evidence),
      },
    ];
  });
}

function after(
  { paths, target, n }: PathModelResult,
  bootstrap: PathBootstrap | null,
): readonly PathReading[] {
  if (bootstrap === null) return [];
  const found = withEvidence(
    paths.filter(({ from }) => from === target),
    bootstrap,
    n,
  );
  return (['above', 'below'] as const).flatMap((side): PathReading[] => {
    const on = found.filter(({ evidence }) => evidence.claim === side);
    if (on.length === 0) return [];
    const list = on.map(({ path, effect }) => namedWith({ construct: path.to }, interval(effect, 2)));
    return [
      {
        code: side === 'above' ? 'path-model.from-target' : 'path-model.from-target-against',
        parameters: { target: { construct: target }, list: { list } },
        rests: on.map(({ evidence }) => evidence),
      },
    ];
  });
}

/** Constructs that fail the criterion of Fornell and Larcker: by the sample's correlations, without an interval. */
function overlap({ constructs, n }: PathModelResult): readonly PathReading[] {
  const failing = constructs.filter(({ fornellLarcker, part }) => fornellLarcker === false && !part);
  if (failing.length === 0) return [];
  return [
    {
      code: 'path-model.overlap',
      parameters: { list: { list: failing.map(({ id }) => ({ construct: id })) } },
      rests: failing.map(({ ave }) => figure(ave ?? 0, n)),
    },
  ];
}
