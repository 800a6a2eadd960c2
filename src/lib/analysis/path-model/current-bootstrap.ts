import type { PathBootstrap, ResampledEffect } from './bootstrap.ts';
import { pathMadeUnder } from './made-under.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { ChapterContext } from '../context.ts';

/** The kinds of numbers that are resampled. */
type Kind = {
  [Name in keyof PathBootstrap]: PathBootstrap[Name] extends readonly ResampledEffect[] ? Name : never;
}[keyof PathBootstrap];

/** Finds a number's bootstrap; null where there is none. */
export type FindResampled = (kind: Kind, from: string, to?: string) => ResampledEffect | null;

/** The bootstrap of the path model that belongs to these results; null where it was made under other options, or not at all. */
export function pathBootstrap({
  study,
  resampled,
}: Pick<ChapterContext, 'study' | 'resampled'>): PathBootstrap | null {
  const found = resampled['path-model'];
  return found === undefined || isRefusal(found) || found.options !== pathMadeUnder(study) ? null : found;
}

/** Looks numbers up in a bootstrap; `to` is `from` again unless given. */
export function findResampled(bootstrap: PathBootstrap | null): FindResampled {
  return (kind, from, to = from) =>
    bootstrap?.[kind].find((one) => one.from === from && one.to === to) ?? null;
}
