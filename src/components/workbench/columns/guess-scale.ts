import { proposeScale } from '../../../lib/ingest/codebook/scale/scales.ts';
import { usualEnds } from '../../../lib/ingest/codebook/scale/usual-ends.ts';
import type { Profile } from '../../../lib/ingest/load/profile.ts';
import type { Scale } from '../../../lib/study/types.ts';

/** More answers than this are not numbered for the reader. */
const MOST = 11;

/**
 * A scale to begin with for a column that the reader makes a rating: the one that the import would propose; else numbers between the ends of
 * a usual scale or their own, and texts numbered in the order of their frequency, for the reader to correct.
 */
export function scaleOfProfile(profile: Profile | undefined): Scale {
  const proposed = profile && proposeScale(profile)?.scale;
  if (proposed) return proposed;
  if (profile?.type === 'string') {
    const texts = profile.top.slice(0, MOST).map(({ value }) => String(value));
    const labels = Object.fromEntries(texts.map((label, at) => [label, at + 1]));
    return { min: 1, max: Math.max(texts.length, 2), direction: 'up', labels };
  }
  const low = profile?.min ?? 1;
  const high = profile?.max ?? 5;
  return { ...(usualEnds([low, high]) ?? { min: low, max: Math.max(high, low + 1) }), direction: 'up' };
}
