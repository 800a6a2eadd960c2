import { fixed } from '../../../chart/format.ts';
import { chiSquaredUpperTail } from '../../../stats/distribution/chi-squared.ts';
import { isRefusal } from '../../../study/refusal.ts';
import { DEFAULT_QUALITY } from '../../../study/types.ts';
import type { FigureDefinition } from '../../figure.ts';
import { signOf } from '../sign-of.ts';
import { CLASS, LAST } from '../signs.ts';
import { barsPlot } from './classes.ts';

/** Mahalanobis' D² of the respondents against χ², which it would follow if scores were normally distributed. */
export const qualityDistance: FigureDefinition = {
  controls: [],
  draw({ language, study, result }, { width }) {
    const quality = result('data-quality');
    if (isRefusal(quality)) return quality;
    const distance = signOf(quality, 'mahalanobis');
    if (isRefusal(distance)) return distance;
    const { t } = language;
    const { items } = quality;
    const { classes, measured, flagged, cut } = distance;
    const width2 = CLASS.mahalanobis * items;
    const last = Math.max(...classes.map(({ at }) => at));
    const open = Math.round(LAST / CLASS.mahalanobis);
    const shown = Array.from({ length: last + 1 }, (_, at) => {
      const [from, to] = [at * width2, (at + 1) * width2];
      const n = classes.find((one) => one.at === at)?.n ?? 0;
      const above = chiSquaredUpperTail(from, items);
      const expected = above - (at === open ? 0 : chiSquaredUpperTail(to, items));
      return { from, to, n, share: (100 * n) / measured, expected: 100 * expected, flagged: from >= cut };
    });
    const quantile = (study.options.quality ?? DEFAULT_QUALITY).mahalanobis;
    return {
      options: barsPlot(shown, {
        width,
        xLabel: t('figure.quality-distance.axis'),
        yLabel: t('quality.share'),
        cut: { value: cut, label: t('quality.cut-from', { value: fixed(cut, 1) }) },
        expected: shown.map(({ expected }) => expected),
      }),
      table: {
        columns: [
          { key: 'from', label: t('quality.from'), digits: 1 },
          { key: 'n', label: t('chapter.column.n'), digits: 0 },
          { key: 'share', label: t('quality.share'), digits: 1 },
          { key: 'expected', label: t('quality.expected'), digits: 1 },
        ],
        rows: shown.map(({ from, n, share, expected }) => ({ from, n, share, expected })),
      },
      alternative: t('figure.quality-distance.alternative', {
        n: measured,
        df: items,
        cut: fixed(cut, 1),
        flagged,
        expected: Math.round(measured * (1 - quantile)),
      }),
    };
  },
};
