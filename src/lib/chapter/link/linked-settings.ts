import type { AnalysisId } from '../../analysis/catalogue.ts';
import type { FigureView } from '../../analysis/figure.ts';
import type { Study, StudyOptions } from '../../study/types.ts';

/** The options that a chapter's controls set: these alone stand in a link. */
export const LINKED_OPTIONS = [
  'scheme',
  'ownWeights',
  'comparisons',
  'judges',
  'minGroup',
  'confidence',
  'cutPoints',
  'priorities',
  'tiers',
  'pathModel',
  'pathGroups',
] as const satisfies readonly (keyof StudyOptions)[];

type LinkedOption = (typeof LINKED_OPTIONS)[number];

/** Options that differ from a study's own; null: the study has one, the reader none. */
export type ChangedOptions = { readonly [Name in LinkedOption]?: StudyOptions[Name] | null };

/** What the reader has set in a chapter on bundled studies. No answer, and no query, is part of it. */
export interface LinkedSettings {
  /** Study id → options that differ from its own. */
  readonly options: Readonly<Record<string, ChangedOptions>>;
  /** Id of a figure element → what its own controls have set. */
  readonly figures: Readonly<Record<string, Pick<FigureView, 'domain' | 'node'>>>;
  /** Study id → the analyses that the reader had resampled. */
  readonly resampled: Readonly<Record<string, readonly AnalysisId[]>>;
}

/** The options in which `now` differs from the study's own. */
export function changedOptions({ options }: Study, now: StudyOptions): ChangedOptions {
  const differs = (name: LinkedOption): boolean =>
    JSON.stringify(options[name]) !== JSON.stringify(now[name]);
  return Object.fromEntries(LINKED_OPTIONS.filter(differs).map((name) => [name, now[name] ?? null]));
}

/** Longest link that is written or read (characters): what browsers and letters let pass. */
export const LONGEST_LINK = 30_000;

const FRAGMENT = /^#(?:([^&]*)&)?set=(.*)$/s;

/** The place on the page and the settings' text in the fragment of an address; the text is null where it has none. */
export function splitFragment(hash: string): { readonly anchor: string; readonly set: string | null } {
  const [, anchor = '', set] = FRAGMENT.exec(hash) ?? [];
  return set === undefined ? { anchor: hash.replace(/^#/, ''), set: null } : { anchor, set };
}

/**
 * The fragment of an address with these settings, which no server is sent; with the place alone where nothing is set, null where it would be
 * longer than `LONGEST_LINK`.
 */
export function fragmentOf(anchor: string, { options, figures, resampled }: LinkedSettings): string | null {
  const parts = Object.entries({ options, figures, resampled }).filter(
    ([, part]) => Object.keys(part).length > 0,
  );
  if (parts.length === 0) return anchor === '' ? '' : `#${anchor}`;
  const set = `set=${encodeURIComponent(JSON.stringify(Object.fromEntries(parts)))}`;
  const hash = anchor === '' ? `#${set}` : `#${anchor}&${set}`;
  return hash.length > LONGEST_LINK ? null : hash;
}
