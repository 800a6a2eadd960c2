import { COLOURS } from '../../../chart/colours.ts';
import { fixed, percent, signed } from '../../../chart/format.ts';
import { domainName, fieldName, nodeName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import { isRefusal } from '../../../study/refusal.ts';
import type { ChapterContext } from '../../context.ts';
import type { FigureDefinition } from '../../figure.ts';
import type { QualityResult, Without } from '../result.ts';

/** The index and its dimensions with everybody and without those who have so many flags; in tables without each sign's, and the flagged by group. */
export const qualityWithout: FigureDefinition = {
  controls: ['scheme', 'minGroup'],
  draw(context, { width }) {
    const { language, study, result } = context;
    const quality = result('data-quality');
    if (isRefusal(quality)) return quality;
    const { chosen, with: all } = quality;
    if (isRefusal(all)) return all;
    const { without } = chosen;
    if (isRefusal(without)) return without;
    const { t } = language;
    const name = (node: string): string => nodeName(node, study, language);
    const most = without.reduce((found, one) =>
      Math.abs(one.difference) > Math.abs(found.difference) ? one : found,
    );
    const [index] = without;
    return {
      options: rowsPlot(
        without.map(({ node, value, difference }, at) => ({
          label: name(node),
          points: [
            { value: all[at]?.value ?? value, colour: COLOURS.expectation, shape: 'tick' as const },
            { value, colour: at === 0 ? COLOURS.ink : COLOURS.performance, shape: 'dot' as const },
          ],
          text: signed(difference, 2),
        })),
        {
          width,
          xLabel: t('figure.quality-without.axis'),
          legend: [
            { text: t('figure.quality-without.with'), colour: COLOURS.expectation, shape: 'tick' },
            { text: t('figure.quality-without.without'), colour: COLOURS.performance, shape: 'dot' },
          ],
        },
      ),
      table: withoutTable(quality, all, context),
      more: quality.groups.length === 0 ? [] : [groupTable(quality, context)],
      alternative: t('figure.quality-without.alternative', {
        flagged: chosen.flagged,
        n: quality.n,
        share: percent(chosen.share),
        with: fixed(all[0]?.value ?? 0, 2),
        without: fixed(index?.value ?? 0, 2),
        most: name(most.node),
        difference: signed(most.difference, 2),
      }),
    };
  },
};

function withoutTable(
  { signs, together }: QualityResult,
  all: Exclude<QualityResult['with'], { readonly refused: string }>,
  { language, study }: ChapterContext,
) {
  const { t, say } = language;
  const line = (sign: string, flagged: number, without: Without) => ({
    sign,
    flagged,
    ...Object.fromEntries(
      all.map(({ node }, at) => [
        `node${at}`,
        isRefusal(without) ? null : (without.find((one) => one.node === node)?.value ?? null),
      ]),
    ),
  });
  return {
    columns: [
      { key: 'sign', label: t('figure.quality-without.left-out') },
      { key: 'flagged', label: t('quality.flagged'), digits: 0 },
      ...all.map(({ node }, at) => ({ key: `node${at}`, label: nodeName(node, study, language), digits: 2 })),
    ],
    rows: [
      line(
        t('figure.quality-without.nobody'),
        0,
        all.map((one) => ({ ...one, difference: 0 })),
      ),
      ...signs.map(({ sign, flagged, without }) => line(say('quality.sign', sign), flagged, without)),
      ...together.map(({ least, flagged, without }) =>
        line(t('quality.together', { least }), flagged, without),
      ),
    ],
  };
}

function groupTable({ groups, chosen }: QualityResult, { language, study }: ChapterContext) {
  const { t } = language;
  return {
    title: t('figure.quality-without.groups', { least: chosen.least }),
    columns: [
      { key: 'field', label: t('chapter.column.field') },
      { key: 'group', label: t('chapter.column.group') },
      { key: 'n', label: t('chapter.column.n'), digits: 0 },
      { key: 'flagged', label: t('quality.flagged'), digits: 0 },
      { key: 'share', label: t('quality.share'), digits: 1 },
    ],
    rows: groups.map(({ domain, n, flagged }) => ({
      field: domain.field === undefined ? '' : fieldName(domain.field, study, language),
      group: domainName(domain, study, language),
      n,
      flagged,
      share: (100 * flagged) / n,
    })),
  };
}
