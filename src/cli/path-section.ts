import type { Language } from '../strings/language.ts';
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

import { heading, text, type Block } from './blocks.ts';
import { figureTable } from './figure-table.ts';

/** Paths with their other estimates, measurement of the constructs, importance and performance; or why there is no model. */
export function pathSection(
  result: PathModelResult | Refusal,
  study: Study,
  bootstrap?: PathBootstrap | Refusal, language: Language,
): Block[] {
  const words = (refusal: Refusal): string => refusalSentence(namedRefusal(refusal, study, language), language);
  if (isRefusal(result)) return [heading(language.t('chapter.analysis.path-model')), text(words(result), 'warning')];
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
      language.t('cli.section.path', {
        scheme: language.t(`path.scheme.${model.scheme}`),
        metric: language.t(`path.metric.${model.metric}`),
      }),
    ),
    text(language.t('path.edit.solved', { n, iterations }), 'quiet'),
    ...(found === null
      ? []
      : [
          text(
            language.t('cli.path.bootstrap', { resamples: found.resamples, level: 100 * study.options.confidence }),
            'quiet',
          ),
        ]),
    ...(isRefusal(bootstrap) ? [text(words(bootstrap), 'warning')] : []),
    figureTable(pathsTable(of)),
    heading(language.t('figure.path-measurement.title')),
    figureTable(measurementTable(of)),
    ...more,
    heading(language.t('figure.path-map.title')),
    isRefusal(map) ? text(words(map), 'warning') : figureTable(mapTable(of, map)),
    ...(result.unscored.length === 0
      ? []
      : [
          text(
            language.t('path.unscored', {
              constructs: result.unscored.map((id) => constructName(id, model, study, language)).join(', '),
            }),
            'quiet',
          ),
        ]),
    isRefusal(acsi)
      ? text(words(acsi), 'quiet')
      : text(language.t('cli.path.acsi', { standardised: acsi.standardised, raw: acsi.raw })),
  ];
}
