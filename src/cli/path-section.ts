import type { PathBootstrap } from '../lib/analysis/path-model/bootstrap.ts';
import type { PathModelResult } from '../lib/analysis/path-model/result.ts';
import { findResampled } from '../lib/analysis/path-model/current-bootstrap.ts';
import { constructName, namedRefusal } from '../lib/analysis/path-model/path-names.ts';
import {
  crossLoadingsTable,
  explainedTable,
  fitTable,
  fornellLarckerTable,
  htmtTable,
  indicatorsTable,
  mapTable,
  measurementTable,
  pathsTable,
  totalEffectsTable,
} from '../lib/analysis/path-model/figures/path-tables.ts';
import { refusalSentence } from '../lib/chapter/refusal-sentence.ts';
import { isRefusal, type Refusal } from '../lib/study/refusal.ts';
import type { Study } from '../lib/study/types.ts';
import { t } from './strings.ts';
import { heading, text, type Block } from './blocks.ts';
import { figureTable } from './figure-table.ts';

/** Paths with their other estimates, measurement of the constructs, importance and performance; or why there is no model. */
export function pathSection(
  result: PathModelResult | Refusal,
  study: Study,
  bootstrap?: PathBootstrap | Refusal,
): Block[] {
  const words = (refusal: Refusal): string => refusalSentence(namedRefusal(refusal, study, 'en'));
  if (isRefusal(result)) return [heading(t('chapter.analysis.path-model')), text(words(result), 'warning')];
  const { model, n, iterations, map, acsi } = result;
  const found = bootstrap === undefined || isRefusal(bootstrap) ? null : bootstrap;
  const of = { found: result, study, language: 'en', resampled: findResampled(found) };
  const more = [
    totalEffectsTable,
    explainedTable,
    indicatorsTable,
    crossLoadingsTable,
    fornellLarckerTable,
    htmtTable,
    fitTable,
  ].flatMap((make) => {
    const made = make(of);
    return [heading(made.title), figureTable(made)];
  });
  return [
    heading(
      t('cli.section.path', {
        scheme: t(`path.scheme.${model.scheme}`),
        metric: t(`path.metric.${model.metric}`),
      }),
    ),
    text(t('path.edit.solved', { n, iterations }), 'quiet'),
    ...(found === null
      ? []
      : [
          text(
            t('cli.path.bootstrap', { resamples: found.resamples, level: 100 * study.options.confidence }),
            'quiet',
          ),
        ]),
    ...(isRefusal(bootstrap) ? [text(words(bootstrap), 'warning')] : []),
    figureTable(pathsTable(of)),
    heading(t('figure.path-measurement.title')),
    figureTable(measurementTable(of)),
    ...more,
    heading(t('figure.path-map.title')),
    isRefusal(map) ? text(words(map), 'warning') : figureTable(mapTable(of, map)),
    ...(result.unscored.length === 0
      ? []
      : [
          text(
            t('path.unscored', {
              constructs: result.unscored.map((id) => constructName(id, model, study, 'en')).join(', '),
            }),
            'quiet',
          ),
        ]),
    isRefusal(acsi)
      ? text(words(acsi), 'quiet')
      : text(t('cli.path.acsi', { standardised: acsi.standardised, raw: acsi.raw })),
  ];
}
