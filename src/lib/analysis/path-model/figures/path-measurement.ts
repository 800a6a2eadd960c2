import { isRefusal, refuse } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { findResampled, pathBootstrap } from '../current-bootstrap.ts';
import { constructName } from '../../../chart/names.ts';
import {
  crossLoadingsTable,
  fornellLarckerTable,
  htmtTable,
  indicatorsTable,
  largestHtmt,
  measurementTable,
} from './path-tables.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** What is asked of a reliability, of an average variance extracted and of a heterotrait–monotrait ratio. */
const RELIABLE = 0.7;
const EXTRACTED = 0.5;
const DISTINCT = 0.85;

/** How well each construct is measured: reliability and shared variance against what is usually asked of them. */
export const pathMeasurement: FigureDefinition = {
  controls: ['pathModel', 'confidence'],
  resampled: true,
  draw({ language, study, resampled, result }, { width }) {
    const found = result('path-model');
    if (isRefusal(found)) return found;
    const shown = found.constructs.filter(({ indicators, rhoC }) => indicators.length > 1 && rhoC !== null);
    if (shown.length === 0) return refuse('path-nothing-reflective');
    const name = (id: string): string => constructName(id, found.model, study, language);
    const rows = shown.map(({ id, alpha, rhoA, ave }) => ({
      label: name(id),
      points: [
        { value: alpha ?? NaN, colour: COLOURS.performance, shape: 'open' as const },
        { value: rhoA ?? NaN, colour: COLOURS.performance, shape: 'dot' as const },
        { value: ave ?? NaN, colour: COLOURS.expectation, shape: 'tick' as const },
      ].filter(({ value }) => Number.isFinite(value)),
      text: fixed(rhoA ?? NaN, 2),
    }));
    const tables = { found, study, language, resampled: findResampled(pathBootstrap({ study, resampled })) };
    const poor = shown.filter(({ rhoA, ave }) => (rhoA ?? 1) < RELIABLE || (ave ?? 1) < EXTRACTED);
    const mixed = found.constructs.filter(
      ({ id, fornellLarcker }) => fornellLarcker === false || (largestHtmt(found, id) ?? 0) > DISTINCT,
    );
    return {
      options: rowsPlot(rows, {
        width,
        xLabel: language.t('figure.path-measurement.axis'),
        include: [EXTRACTED - 0.1, 1],
        references: [
          { value: EXTRACTED, label: fixed(EXTRACTED, 1) },
          { value: RELIABLE, label: fixed(RELIABLE, 1) },
        ],
        legend: [
          { text: language.t('figure.path-measurement.alpha'), colour: COLOURS.performance, shape: 'open' },
          { text: language.t('figure.path-measurement.rhoA'), colour: COLOURS.performance, shape: 'dot' },
          { text: language.t('figure.path-measurement.ave'), colour: COLOURS.expectation, shape: 'tick' },
        ],
      }),
      table: measurementTable(tables),
      more: [
        indicatorsTable(tables),
        crossLoadingsTable(tables),
        fornellLarckerTable(tables, language),
        htmtTable(tables, language),
      ],
      alternative: language.t('figure.path-measurement.alternative', {
        n: shown.length,
        low: fixed(Math.min(...shown.map(({ rhoA }) => rhoA ?? 1)), 2),
        high: fixed(Math.max(...shown.map(({ rhoA }) => rhoA ?? 0)), 2),
        poor: poor.length === 0 ? language.t('path.none') : poor.map(({ id }) => name(id)).join(', '),
        mixed: mixed.length === 0 ? language.t('path.none') : mixed.map(({ id }) => name(id)).join(', '),
      }),
    };
  },
};
