import type { RakingReport } from '../../survey/raking.ts';
import { t } from '../../../strings/index.ts';

/** What raking did to the weights, in a sentence; that it did nothing, without a report. */
export function rakingWords(report: RakingReport | null): string {
  if (report === null) return t('design.unraked');
  const { iterations, least, most, before, after, residual, unanswered } = report;
  return t('design.raked', { iterations, least, most, before, after, residual: 100 * residual, unanswered });
}
