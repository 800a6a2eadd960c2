import { percent } from '../../../chart/format.ts';
import { isRefusal } from '../../../study/refusal.ts';
import type { FigureDefinition } from '../../figure.ts';
import { signOf } from '../sign-of.ts';
import { barsPlot } from './classes.ts';

/** How long the longest run of identical answers is: how many have which, and how they score on average. */
export const qualityRuns: FigureDefinition = {
  controls: [],
  draw({ language, result }, { width }) {
    const quality = result('data-quality');
    if (isRefusal(quality)) return quality;
    const run = signOf(quality, 'run');
    if (isRefusal(run)) return run;
    const { t } = language;
    const { classes, cut, measured, flagged } = run;
    const shares = classes.map(({ at, n }) => ({
      from: at - 0.5,
      to: at + 0.5,
      share: (100 * n) / measured,
      flagged: at >= cut,
    }));
    const usual = classes.reduce((most, one) => (one.n > most.n ? one : most), classes[0]!);
    const longest = classes.at(-1)!;
    return {
      options: barsPlot(shares, {
        width,
        xLabel: t('figure.quality-runs.axis', { n: quality.common }),
        yLabel: t('quality.share'),
        cut: { value: cut - 0.5, label: t('quality.cut-from', { value: cut }) },
      }),
      table: {
        columns: [
          { key: 'run', label: t('figure.quality-runs.run'), digits: 0 },
          { key: 'n', label: t('chapter.column.n'), digits: 0 },
          { key: 'share', label: t('quality.share'), digits: 1 },
          { key: 'score', label: t('quality.score'), digits: 1 },
        ],
        rows: classes.map(({ at, n, score }) => ({ run: at, n, share: (100 * n) / measured, score })),
      },
      alternative: t('figure.quality-runs.alternative', {
        n: measured,
        usual: usual.at,
        share: percent(usual.n / measured, 0),
        longest: longest.at,
        of: quality.common,
        flagged,
        cut,
      }),
    };
  },
};
