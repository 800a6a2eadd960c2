import type { Language } from '../../../strings/language.ts';
import type { RakingReport } from '../../survey/raking.ts';

/** What raking did to the weights, in a sentence; that it did nothing, without a report. */
export function rakingWords(report: RakingReport | null, language: Language): string {
  if (report === null) return language.t('design.unraked');
  const { iterations, least, most, before, after, residual, unanswered } = report;
  return language.t('design.raked', {
    iterations,
    least,
    most,
    before,
    after,
    residual: 100 * residual,
    unanswered,
  });
}
