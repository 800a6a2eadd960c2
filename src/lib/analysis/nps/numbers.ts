import { percent, signed } from '../../chart/format.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { ChapterContext } from '../context.ts';
import { basis, difference, given, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMakers } from '../live-number.ts';
import type { NpsDifference, NpsResult, NpsScore } from './result.ts';

function scoreOf({ result }: ChapterContext, domain: string): NpsScore | Refusal {
  return given(result('nps'), ({ groups }: NpsResult) =>
    given(
      present(
        groups.find((group) => group.domain.id === domain),
        domain,
      ),
      ({ score }) => score,
    ),
  );
}

function share(part: 'promoters' | 'passives' | 'detractors') {
  return (results: ChapterContext, domain = 'all'): LiveNumber | Refusal =>
    given(scoreOf(results, domain), (score: NpsScore) => ({
      ...word(percent(score[part], 0)),
      value: 100 * score[part],
    }));
}

/** Numbers of the net promoter score. Arguments: domains; without one all respondents. */
export const numbers: NumberMakers = {
  nps: (results, domain = 'all') =>
    given(scoreOf(results, domain), ({ estimate }: NpsScore) =>
      difference(estimate, 0, basis(estimate, results, 0)),
    ),
  'nps-interval': (results, domain = 'all') =>
    given(scoreOf(results, domain), ({ estimate: { low, high } }: NpsScore) =>
      word(results.language.t('nps.interval', { low: signed(low, 0), high: signed(high, 0) })),
    ),
  'nps-promoters': share('promoters'),
  'nps-passives': share('passives'),
  'nps-detractors': share('detractors'),
  'nps-difference': (results, domain = '') => {
    const nps = results.result('nps');
    if (isRefusal(nps)) return nps;
    const found = nps.differences.find((one) => one.domain.id === domain);
    return given(present(found, domain), ({ difference: estimate }: NpsDifference) =>
      difference(estimate, 0, basis(estimate, results, 0)),
    );
  },
};
