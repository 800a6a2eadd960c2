import type { Scale } from '../../../study/types.ts';
import type { FileScales } from './file-scales.ts';
import { codeScale } from './code-scale.ts';
import { labelScale } from './label-scale.ts';
import { meansMissing } from '../../words/missing.ts';
import { numberScale } from './number-scale.ts';
import { numberOf } from '../../words/number.ts';
import type { Profile } from '../../load/profile.ts';

/** What another reading of a scale has instead. */
export type Reading = Partial<Scale> & Pick<Scale, 'min' | 'max'>;

/** A scale as the answers suggest it, with the reason (`reason.<code>`) and how sure that is. */
export interface ScaleProposal {
  readonly scale: Scale;
  readonly reason: 'scale-file' | 'scale-labels' | 'scale-numbered-labels' | 'scale-values' | 'scale-codes';
  readonly confidence: number;
  /** Other readings of it that the answers leave open: the reader is asked. */
  readonly others?: readonly Reading[];
  /** The family of labels (scale-labels.ts). */
  readonly family?: string;
}

/**
 * The rating scale that a column's answers suggest: by known families of labels in English and Chinese, by numbers in the
 * labels, or by the range of its numbers, whose ends are those of the next usual scale (never simply those observed).
 * Undefined if the answers do not look like a rating.
 *
 * @param file what all columns of the file tell of its scale (file-scales.ts).
 */
export function proposeScale(profile: Profile, file?: FileScales): ScaleProposal | undefined {
  if (profile.answered === 0) return undefined;
  if (profile.type === 'number') return numberScale(profile, file);
  const numeric = profile.top.every(
    ({ value }) => numberOf(String(value)) !== undefined || meansMissing(String(value)),
  );
  return numeric ? undefined : (codeScale(profile) ?? labelScale(profile));
}
