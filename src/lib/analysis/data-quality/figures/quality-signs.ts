import { COLOURS } from '../../../chart/colours.ts';
import { percent } from '../../../chart/format.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { Row } from '../../../chart/rows.ts';
import { refusalSentence } from '../../../chart/sentence.ts';
import { isRefusal } from '../../../study/refusal.ts';
import type { Language } from '../../../../strings/language.ts';
import type { FigureDefinition } from '../../figure.ts';
import type { SignResult } from '../result.ts';

/** In which digits a sign's cut-off is told. */
function cutOf({ sign, cut }: SignResult, { say, number }: Language): string {
  return say('quality.cut', sign, { cut: number(cut, 2) });
}

/** How many of the respondents show each sign, and how many show several. */
export const qualitySigns: FigureDefinition = {
  controls: [],
  draw({ language, study, result }, { width }) {
    const quality = result('data-quality');
    if (isRefusal(quality)) return quality;
    const { t, say } = language;
    const { signs, together, chosen, withheld, n } = quality;
    const row = (label: string, share: number, colour: string, more: Partial<Row> = {}): Row => ({
      label,
      points: [{ value: 100 * share, colour, shape: 'dot' }],
      link: { from: 0, to: 100 * share, colour },
      text: percent(share),
      ...more,
    });
    const rows = [
      { label: t('figure.quality-signs.each'), heading: true, points: [] },
      ...signs.map(({ sign, share }) => row(say('quality.sign', sign), share, COLOURS.performance)),
      { label: t('figure.quality-signs.several'), heading: true, points: [] },
      ...together.map(({ least, share }) =>
        row(
          t('quality.together', { least }),
          share,
          least === chosen.least ? COLOURS.below : COLOURS.undecided,
        ),
      ),
    ];
    const most = signs.reduce((found, one) => (one.flagged > found.flagged ? one : found), signs[0]!);
    return {
      options: rowsPlot(rows, { width, xLabel: t('figure.quality-signs.axis'), include: [0, 1] }),
      table: {
        columns: [
          { key: 'sign', label: t('quality.sign') },
          { key: 'cut', label: t('quality.cut') },
          { key: 'measured', label: t('quality.measured'), digits: 0 },
          { key: 'flagged', label: t('quality.flagged'), digits: 0 },
          { key: 'share', label: t('quality.share'), digits: 1 },
          { key: 'weighted', label: t('quality.weighted'), digits: 1 },
        ],
        rows: [
          ...signs.map((one) => ({
            sign: say('quality.sign', one.sign),
            cut: cutOf(one, language),
            measured: one.measured,
            flagged: one.flagged,
            share: 100 * one.share,
            weighted: 100 * one.weighted,
          })),
          ...together.map(({ least, flagged, share, weighted }) => ({
            sign: t('quality.together', { least }),
            cut: '',
            measured: n,
            flagged,
            share: 100 * share,
            weighted: 100 * weighted,
          })),
        ],
      },
      more:
        withheld.length === 0
          ? []
          : [
              {
                title: t('figure.quality-signs.withheld'),
                columns: [
                  { key: 'sign', label: t('quality.sign') },
                  { key: 'why', label: t('quality.why'), sentences: true as const },
                ],
                rows: withheld.map(({ sign, why }) => ({
                  sign: say('quality.sign', sign),
                  why: refusalSentence(why, study, language),
                })),
              },
            ],
      alternative: t('figure.quality-signs.alternative', {
        signs: signs.length,
        n,
        most: say('quality.sign', most.sign),
        share: percent(most.share),
        least: chosen.least,
        flagged: chosen.flagged,
        chosen: percent(chosen.share),
      }),
    };
  },
};
