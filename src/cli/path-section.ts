import type { PathModelResult } from '../lib/analysis/path-result.ts';
import { fixed, signed } from '../lib/chart/format.ts';
import { constructName, namedRefusal } from '../lib/chart/path-names.ts';
import { refusalSentence } from '../lib/report/refusal-sentence.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import { t } from '../strings/index.ts';
import { heading, table, text, type Block, type Column } from './blocks.ts';

const right = (title: string): Column => ({ title, align: 'right' });
const number = (value: number | null): string => (value === null ? '—' : fixed(value, 3));

/** Paths with their other estimates, measurement of the constructs, importance and performance; or why there is no model. */
export function pathSection(result: PathModelResult | Refusal, study: Study): Block[] {
  const words = (refusal: Refusal): string => refusalSentence(namedRefusal(refusal, study, 'en'));
  if (isRefusal(result)) return [heading(t('chapter.analysis.path-model')), text(words(result), 'warning')];
  const { model, n, iterations, map, acsi } = result;
  const name = (id: string): string => constructName(id, model, study, 'en');
  return [
    heading(
      t('cli.section.path', {
        scheme: t(`path.scheme.${model.scheme}`),
        metric: t(`path.metric.${model.metric}`),
      }),
    ),
    text(t('path.edit.solved', { n, iterations }), 'quiet'),
    table(
      [
        { title: t('path.column.from') },
        { title: t('path.column.to') },
        right(t('path.column.path')),
        right(t('path.column.total')),
        right(t('path.column.fSquared')),
        right(t('path.column.vif')),
        right(t(model.metric === 'raw' ? 'path.column.standardised' : 'path.column.raw')),
        right(t('path.column.consistent')),
      ],
      result.paths.map((path) => ({
        cells: [
          name(path.from),
          name(path.to),
          signed(path.value, 3),
          signed(path.total, 3),
          number(path.fSquared),
          number(path.vif),
          number(path.other),
          number(path.consistent),
        ],
      })),
    ),
    heading(t('figure.path-measurement.title')),
    table(
      [
        { title: t('path.column.construct') },
        { title: t('path.column.mode') },
        right(t('path.column.indicators')),
        right(t('path.column.alpha')),
        right(t('path.column.rhoC')),
        right(t('path.column.rhoA')),
        right(t('path.column.ave')),
        right(t('path.column.rSquared')),
      ],
      result.constructs.map((one) => ({
        cells: [
          name(one.id),
          one.mode,
          String(one.indicators.length),
          number(one.alpha),
          number(one.rhoC),
          number(one.rhoA),
          number(one.ave),
          number(one.rSquared),
        ],
      })),
    ),
    heading(t('figure.path-map.title')),
    ...(isRefusal(map)
      ? [text(words(map), 'warning')]
      : [
          table(
            [
              { title: t('path.column.construct') },
              right(t('path.column.importance')),
              right(t('path.column.performance')),
            ],
            map.map(({ id, importance, performance }) => ({
              cells: [name(id), id === result.target ? '—' : fixed(importance, 3), fixed(performance, 2)],
            })),
          ),
        ]),
    ...(result.unscored.length === 0
      ? []
      : [text(t('path.unscored', { constructs: result.unscored.map(name).join(', ') }), 'quiet')]),
    isRefusal(acsi)
      ? text(words(acsi), 'quiet')
      : text(t('cli.path.acsi', { standardised: acsi.standardised, raw: acsi.raw })),
  ];
}
