import type { Language } from '../../../../strings/language.ts';
import type { Markish } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import type { ImportancePerformanceResult, Place } from '../result.ts';
import { isRefusal } from '../../../study/refusal.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { legendHeight, legendMarks } from '../../../chart/legend.ts';
import type { LegendEntry } from '../../../chart/legend.ts';
import { prioritiesTable, placeColour, priorityNames } from './priorities.ts';
import { NARROW } from '../../../chart/rows.ts';
import type { FigureDefinition } from '../../figure.ts';

/** One item on the map, in the map's units; bars are the interval of its distance from the crosshair. */
interface MapPoint {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly rank: string;
  readonly title: string;
  readonly colour: string;
  readonly clear: boolean;
}

/** Importance against performance of every item, with the crosshair or the line of equal height that divides them. */
export const importancePerformanceMap: FigureDefinition = {
  controls: ['priorities', 'confidence', 'minGroup'],
  draw(results, { width }) {
    const { language } = results;
    const { study, result } = results;
    const found = result('importance-performance');
    if (isRefusal(found)) return found;
    const inDeviations = found.crosshair === null && found.importance === 'derived';
    const names = priorityNames(found, study, language);
    const points = mapPoints(found, names, inDeviations);
    const places = [...new Set(found.items.map(({ place }) => place))];
    const legend = [
      ...places.map((place): LegendEntry => ({
        text: language.say('chapter.place', place),
        colour: placeColour(place),
        shape: 'dot',
      })),
      {
        text: language.t('figure.importance-performance.open'),
        colour: COLOURS.undecided,
        shape: 'open',
      } as const,
    ];
    const marginLeft = 46;
    const marginRight = 14;
    const inner = width - marginLeft - marginRight;
    const marginTop = 34 + legendHeight(legend, inner);
    const of = (name: string): string =>
      language.t(`figure.importance-performance.${name}` as 'figure.importance-performance.performance');
    const unit = inDeviations ? ` (${language.t('figure.importance-performance.deviations')})` : '';
    const concentrate = found.items.filter(({ place }) => place === 'concentrate' || place === 'short');
    return {
      options: {
        width,
        height: marginTop + Math.min(460, Math.round(inner * 0.85)) + 44,
        marginLeft,
        marginRight,
        marginTop,
        marginBottom: 44,
        className: 'figure-plot',
        x: { nice: true, label: null, grid: true },
        y: { nice: true, label: null, grid: true },
        marks: [
          Plot.gridX({ stroke: COLOURS.faint, strokeOpacity: 1 }),
          Plot.gridY({ stroke: COLOURS.faint, strokeOpacity: 1 }),
          Plot.axisX({ tickSize: 0, label: `${of('performance')}${unit}`, labelArrow: 'none', fontSize: 12 }),
          Plot.axisY({ tickSize: 0, label: null, fontSize: 12 }),
          Plot.text([`${of(found.importance)}${unit}`], {
            frameAnchor: 'top-left',
            textAnchor: 'start',
            lineAnchor: 'bottom',
            dx: -marginLeft,
            dy: -8,
            fontSize: 12,
          }),
          ...dividers(found, points, language),
          Plot.ruleY(points, { y: 'y', x1: 'x1', x2: 'x2', stroke: 'colour', strokeOpacity: 0.35 }),
          Plot.ruleX(points, { x: 'x', y1: 'y1', y2: 'y2', stroke: 'colour', strokeOpacity: 0.35 }),
          Plot.dot(points, {
            x: 'x',
            y: 'y',
            r: width < NARROW ? 7.5 : 8.5,
            fill: (point: MapPoint) => (point.clear ? point.colour : COLOURS.paper),
            stroke: 'colour',
            strokeWidth: 1.5,
          }),
          Plot.text(points, {
            x: 'x',
            y: 'y',
            text: 'rank',
            fontSize: 10,
            fontWeight: 600,
            fill: (point: MapPoint) => (point.clear ? COLOURS.paper : COLOURS.ink),
          }),
          ...legendMarks(legend, inner, marginTop),
        ],
      },
      table: prioritiesTable(found, results, language),
      alternative: language.t('figure.importance-performance.alternative', {
        n: found.items.length,
        level: 100 * study.options.confidence,
        concentrate: concentrate.length,
        clear: concentrate.filter(({ clear }) => clear).length,
        first: names[0] ?? '',
        crosshair: language.say('chapter.crosshair-said', found.crosshair === null ? 'line' : 'cross', {
          performance: fixed(found.crosshair?.performance ?? 0, 1),
          importance: fixed(found.crosshair?.importance ?? 0, found.importance === 'stated' ? 1 : 2),
        }),
      }),
    };
  },
};

function mapPoints(
  { items, scale, crosshair }: ImportancePerformanceResult,
  names: readonly string[],
  inDeviations: boolean,
): readonly MapPoint[] {
  const unit = (axis: 'performance' | 'importance') => (value: number) =>
    inDeviations ? (value - scale[axis].mean) / scale[axis].sd : value;
  const [x, y] = [unit('performance'), unit('importance')];
  const centre = crosshair ?? { performance: scale.performance.mean, importance: scale.importance.mean };
  return items.map(({ performance, importance, performanceFrom, importanceFrom, place, clear }, at) => ({
    x: x(performance.value),
    y: y(importance.value),
    x1: x(centre.performance + performanceFrom.low),
    x2: x(centre.performance + performanceFrom.high),
    y1: y(centre.importance + importanceFrom.low),
    y2: y(centre.importance + importanceFrom.high),
    rank: String(at + 1),
    title: names[at] ?? '',
    colour: placeColour(place),
    clear,
  }));
}

/** The crosshair with the names of its quadrants, or the line on which importance equals performance. */
function dividers(
  { crosshair }: ImportancePerformanceResult,
  points: readonly MapPoint[],
  language: Language,
): Markish[] {
  const stroke = { stroke: COLOURS.ink, strokeOpacity: 0.6 };
  if (crosshair === null) {
    const [left, right] = [Math.min(...points.map(({ x1 }) => x1)), Math.max(...points.map(({ x2 }) => x2))];
    return [
      Plot.line([left, right], {
        x: (value: number) => value,
        y: (value: number) => value,
        ...stroke,
        strokeDasharray: '4 3',
      }),
    ];
  }
  const corner = (place: Place, frameAnchor: Plot.FrameAnchor): Markish =>
    Plot.text([language.say('chapter.place', place)], {
      frameAnchor,
      fill: placeColour(place),
      fontSize: 12,
      fontWeight: 600,
      dx: frameAnchor.endsWith('left') ? 6 : -6,
      dy: frameAnchor.startsWith('top') ? 4 : -4,
      stroke: COLOURS.paper,
      strokeWidth: 4,
    });
  return [
    Plot.ruleX([crosshair.performance], stroke),
    Plot.ruleY([crosshair.importance], stroke),
    corner('concentrate', 'top-left'),
    corner('keep', 'top-right'),
    corner('low', 'bottom-left'),
    corner('overkill', 'bottom-right'),
  ];
}
