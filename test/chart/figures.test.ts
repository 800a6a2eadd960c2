import { describe, expect, it } from 'vitest';
import { ANALYSIS_IDS, loadAnalysis } from '../../src/lib/analysis/catalogue.ts';
import { staticSvg } from '../../src/lib/chart/static.ts';
import type { Drawing } from '../../src/lib/chart/types.ts';
import type { FigureDefinition, FigureView } from '../../src/lib/analysis/figure.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import { english } from '../english.ts';
import { contextWith, resampledPaths, results } from './made-up.ts';

const WIDE: FigureView = { width: 608 };
const NARROW: FigureView = { width: 358 };
const FIGURES = new Map<string, FigureDefinition>();
for (const analysis of ANALYSIS_IDS)
  for (const [id, load] of Object.entries((await loadAnalysis(analysis)).figures)) {
    if (FIGURES.has(id)) throw new Error(`Two figures are called "${id}".`);
    FIGURES.set(id, await load());
  }
const ids = [...FIGURES.keys()];

function drawing(id: string, view: FigureView = WIDE, context = results): Drawing {
  const figure = FIGURES.get(id)!;
  const drawn = figure.draw(context, view);
  if (isRefusal(drawn)) throw new Error(`${id} refuses: ${drawn.refused}`);
  return drawn;
}

describe.each(ids)('figure %s', (id) => {
  it('draws wide and narrow, with words of its own and no broken number', () => {
    for (const view of [WIDE, NARROW]) {
      const svg = staticSvg(drawing(id, view));
      expect(svg).toMatch(/^<svg .*?viewBox="0 0 \d+/);
      expect(svg).toContain(`width="${view.width}"`);
      expect(svg).toContain('role="img"');
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('has a table whose rows have every column', () => {
    const { table } = drawing(id);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows)
      for (const { key } of table.columns) expect(row, `${id} lacks ${key}`).toHaveProperty([key]);
  });

  it('says what it shows, in numbers', () => {
    const { alternative } = drawing(id);
    expect(alternative).toMatch(/\d/);
    expect(alternative).not.toContain('{');
  });

  it('passes on the refusal of its analysis', () => {
    const none = refuse('no-group');
    const refused = Object.fromEntries(ANALYSIS_IDS.map((name) => [name, none]));
    const drawn = FIGURES.get(id)!.draw(contextWith(refused), WIDE);
    expect(drawn).toEqual(none);
  });
});

it('escapes what comes from the study', () => {
  const svg = staticSvg(drawing('index-groups'));
  expect(svg).toContain('Old &lt;b&gt;');
});

it('shows a suppressed group without a number', () => {
  const { table } = drawing('index-groups');
  expect(table.rows.find((row) => row['group'] === 'Young')).toMatchObject({ n: 4, index: null, low: null });
});

it('writes names in the language asked for', () => {
  const { table } = drawing('index-groups', WIDE, { ...results, language: { ...english, code: 'zh' } });
  expect(table.rows[2]).toMatchObject({ field: '客户类型', group: '年轻' });
});

it('colours by meaning, with custom properties that a dark page redefines', () => {
  const svg = staticSvg(drawing('gap-items'));
  expect(svg).toContain('var(--figure-below');
  expect(svg).toContain('var(--figure-above');
});

it('shows the dimension with most failing items unless another is asked for', () => {
  expect(drawing('gap-items').alternative).toContain('Billing');
  const figure = FIGURES.get('gap-items')!;
  expect(figure.draw(results, { ...WIDE, node: 'net' })).not.toEqual(figure.draw(results, WIDE));
});

it('refuses a benchmark-free, reversal-free study in words', () => {
  const { result } = results;
  const gap = result('gap');
  if (isRefusal(gap)) throw new Error('the made-up study has gaps');
  const figure = FIGURES.get('reversals')!;
  expect(figure.draw(contextWith({ gap: { ...gap, reversals: [] } }), WIDE)).toMatchObject({
    refused: 'no-reversal',
  });
});

it('draws a construct of the path model’s map open where its place may be chance, with bars', () => {
  const model = results.result('path-model');
  if (isRefusal(model)) throw new Error('the made-up study has a path model');
  const study = { ...results.study, options: { ...results.study.options, pathModel: model.model } };
  const figure = FIGURES.get('path-map')!;
  const drawn = (found: Partial<typeof resampledPaths>) => {
    const drawing = figure.draw(
      { ...results, study, resampled: { 'path-model': { ...resampledPaths, ...found } } },
      WIDE,
    );
    if (isRefusal(drawing)) throw new Error(drawing.refused);
    return drawing;
  };
  const open = drawn({});
  expect(open.table.rows[0]).toMatchObject({ sure: 'no', importance: 0.8, performanceHigh: 67 });
  expect(open.alternative).toContain('none');
  const clear = drawn({
    performanceFrom: resampledPaths.performanceFrom.map((one) => ({
      ...one,
      percentile: { low: 0.1, high: 0.5 },
    })),
  });
  expect(clear.table.rows[0]).toMatchObject({ sure: 'yes' });
  const dots = (drawing: Drawing) =>
    staticSvg(drawing)
      .match(/<circle[^>]*>/g)
      ?.join('');
  expect(dots(clear)).not.toBe(dots(open));
  expect(staticSvg(drawing('path-map'))).not.toMatch(/NaN/);
});

it('gives every table that the method lists a title and numbers', () => {
  const tables = [...(drawing('path-model').more ?? []), ...(drawing('path-measurement').more ?? [])];
  expect(new Set(tables.map(({ title }) => title)).size).toBe(7);
  for (const { title, columns, rows } of tables)
    for (const row of rows) for (const { key } of columns) expect(row, title).toHaveProperty([key]);
});

it('marks a path difference only between constructs that both groups make alike', () => {
  const drawn = drawing('path-groups');
  expect(drawn.alternative).toContain('Satisfaction → Loyalty −0.25');
  expect(drawn.alternative).not.toContain('Satisfaction +0.30');
  expect(drawn.alternative).toContain('No measurement invariance');
  const figure = FIGURES.get('path-groups')!;
  const none = figure.draw({ ...results, resampled: {} }, WIDE);
  expect(none).toMatchObject({ refused: 'path-groups-otherwise' });
});
