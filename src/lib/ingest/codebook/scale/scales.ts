import type { Scale } from '../../../study/types.ts';
import type { BatteryEnds } from './battery-ends.ts';
import { codeScale } from './code-scale.ts';
import { labelScale } from './label-scale.ts';
import { meansMissing } from '../../words/missing.ts';
import { numberScale } from './number-scale.ts';
import { numberOf } from '../../words/number.ts';
import type { Profile } from '../../load/profile.ts';

/** A scale as the answers suggest it, with the reason (`reason.<code>`) and how sure that is. */
export interface ScaleProposal {
  readonly scale: Scale;
  readonly reason: 'scale-file' | 'scale-labels' | 'scale-numbered-labels' | 'scale-values' | 'scale-codes';
  readonly confidence: number;
  /** Another reading of its ends is as likely: the reader is asked. */
  readonly open?: true;
  /** The family of labels (scale-labels.ts). */
  readonly family?: string;
}

/**
 * The rating scale that a column's answers suggest: by known families of labels in English and Chinese, by numbers in the
 * labels, or by the range of its numbers, whose ends are those of the next usual scale (never simply those observed).
 * Undefined if the answers do not look like a rating.
 *
 * @param battery the ends that all columns which share its answers tell (battery-ends.ts).
 */
export function proposeScale(profile: Profile, battery?: BatteryEnds): ScaleProposal | undefined {
  if (profile.answered === 0) return undefined;
  if (profile.type === 'number') return numberScale(profile, battery);
  const numeric = profile.top.every(
    ({ value }) => numberOf(String(value)) !== undefined || meansMissing(String(value)),
  );
  return numeric ? undefined : (codeScale(profile) ?? labelScale(profile));
}
