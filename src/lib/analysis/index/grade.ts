import type { StudyOptions } from '../../study/types.ts';
import type { Estimate } from '../../survey/types.ts';

/** Levels of performance, best first (S3); `undetermined` where the interval of a score lies in more than one. */
export const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
export type Grade = (typeof GRADES)[number] | 'undetermined';

/** The level a score lies in: from a cut point up belongs to the better one. */
function levelOf(score: number, [excellent, good, fair]: StudyOptions['cutPoints']): (typeof GRADES)[number] {
  if (score >= excellent) return 'excellent';
  if (score >= good) return 'good';
  return score >= fair ? 'fair' : 'poor';
}

/** The grade of an estimated score: its level, if its whole interval lies in it. */
export function gradeOf(
  { low, high }: Pick<Estimate, 'low' | 'high'>,
  cutPoints: StudyOptions['cutPoints'],
): Grade {
  const [least, most] = [levelOf(low, cutPoints), levelOf(high, cutPoints)];
  return least === most ? least : 'undetermined';
}
