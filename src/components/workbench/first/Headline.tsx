import { fixed } from '../../../lib/chart/format.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Results } from '../backend/backend.ts';
import { partNames } from './PartNotice.tsx';

/** The index of those who are in it with its interval, on the scale from 0 to 100; or why there is none. */
export function Headline({ results }: { results: Results }) {
  const { index, study } = results;
  const language = useLanguage();
  const { t } = language;
  if (isRefusal(index)) return <p class="wb-notice wb-warning">{refusalSentence(index, study, language)}</p>;
  const all = index.groups[0];
  if (all === undefined) return null;
  if (isRefusal(all.index))
    return <p class="wb-notice wb-warning">{refusalSentence(all.index, study, language)}</p>;
  const { value, low, high } = all.index;
  return (
    <div class="wb-headline" data-testid="headline">
      <strong>{fixed(value, 1)}</strong>
      <div>
        <div class="wb-first-scale" aria-hidden="true">
          <span class="wb-range-bar" style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
          <span class="wb-point" style={{ insetInlineStart: `${value}%` }} />
        </div>
        <p>
          {t('workbench.results.headline', {
            who: partNames(results, language).length === 0 ? t('workbench.results.everybody') : '',
            level: Math.round(100 * study.options.confidence),
            low: fixed(low, 1),
            high: fixed(high, 1),
            n: all.n,
            scheme: t(`workbench.scheme.${index.scheme}`),
            left:
              index.leftOut === 0 ? '' : t('workbench.results.left', { n: index.leftOut, rows: index.rows }),
          })}
        </p>
      </div>
    </div>
  );
}
