import type { Language } from '../../strings/language.ts';
import published from './published.json' with { type: 'json' };

/** A number that a source printed, and the key of the live number that should reproduce it. */
export interface PublishedIndex {
  readonly label: string;
  /** As printed: its digits count. */
  readonly published: string;
  readonly number: string;
}

/** S1's published indices, and those it quotes from elsewhere. */
export const S1: {
  readonly study: string;
  /** The weighting scheme under which the bundled study reproduces them. */
  readonly scheme: string;
  readonly indices: readonly PublishedIndex[];
  readonly quoted: readonly { readonly label: string; readonly short: string; readonly published: string }[];
} = published.S1;

/** A result that S2 printed. Facts that no analysis reads name a column of the file, whose mean it is. */
export interface PublishedResult {
  readonly label: string;
  /** As printed: its digits count. */
  readonly published: string;
  /** What it counts (S2 does not say; it is our reading): `share` of respondents in %, mean of reported `rate`s in %, `hours`, mean `score` 0–100. */
  readonly unit: string;
  readonly number?: string;
  readonly column?: string;
}

/** S2's published results. */
export const S2: { readonly study: string; readonly results: readonly PublishedResult[] } = published.S2;

/** Values quoted beside a study, as reference lines for its figures: none but for the study of S1. */
export function quotedFor(
  studyId: string,
  language: Language,
): readonly { readonly value: number; readonly label: string }[] {
  if (studyId !== S1.study) return [];
  return S1.quoted.map(({ published: value }) => ({
    value: Number(value),
    label: language.t('chapter.reference.quoted', { value }),
  }));
}
