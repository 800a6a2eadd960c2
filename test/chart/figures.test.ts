import { describe, expect, it } from 'vitest';
import { FIGURES, isFigureId } from '../../src/lib/analysis/figures.ts';
import { staticSvg } from '../../src/lib/chart/static.ts';
import type { Drawing } from '../../src/lib/chart/types.ts';
import type { FigureView } from '../../src/lib/analysis/figure.ts';
import { isRefusal, refuse } from '../../src/lib/study/refusal.ts';
import { resampledPaths, results } from './made-up.ts';

const WIDE: FigureView = { width: 608, language: 'en' };
const NARROW: FigureView = { width: 358, language: 'en' };
const ids = Object.keys(FIGURES).filter(isFigureId);

async function drawing(id: keyof typeof FIGURES, view: FigureView = WIDE): Promise<Drawing> {
  const figure = await FIGURES[id]();
  const drawn = figure.draw(results, view);
  if (isRefusal(drawn)) throw new Error(`${id} refuses: ${drawn.refused}`);
  return drawn;
}

describe.each(ids)('figure %s', (id) => {
  it('draws wide and narrow, with words of its own and no broken number', async () => {
    for (const view of [WIDE, NARROW]) {
      const svg = staticSvg(await drawing(id, view));
      expect(svg).toMatch(/^<svg .*?viewBox="0 0 \d+/);
      expect(svg).toContain(`width="${view.width}"`);
      expect(svg).toContain('role="img"');
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('has a table whose rows have every column', async () => {
    const { table } = await drawing(id);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows)
      for (const { key } of table.columns) expect(row, `${id} lacks ${key}`).toHaveProperty([key]);
  });

  it('says what it shows, in numbers', async () => {
    const { alternative } = await drawing(id);
    expect(alternative).toMatch(/\d/);
    expect(alternative).not.toContain('{');
  });

  it('passes on the refusal of its analysis', async () => {
    const none = refuse('no-group');
    const figure = await FIGURES[id]();
    const refused = Object.fromEntries(Object.keys(results).map((name) => [name, none]));
    const drawn = figure.draw({ ...results, ...refused, study: results.study }, WIDE);
    expect(drawn).toEqual(none);
  });
});

it('escapes what comes from the study', async () => {
  const svg = staticSvg(await drawing('index-groups'));
  expect(svg).toContain('Old &lt;b&gt;');
});

it('shows a suppressed group without a number', async () => {
  const { table } = await drawing('index-groups');
  expect(table.rows.find((row) => row['group'] === 'Young')).toMatchObject({ n: 4, index: null, low: null });
});

it('writes names in the language asked for', async () => {
  const { table } = await drawing('index-groups', { width: 608, language: 'zh' });
  expect(table.rows[2]).toMatchObject({ field: '客户类型', group: '年轻' });
});

it('colours by meaning, with custom properties that a dark page redefines', async () => {
  const svg = staticSvg(await drawing('gap-items'));
  expect(svg).toContain('var(--figure-below');
  expect(svg).toContain('var(--figure-above');
});

it('shows the dimension with most failing items unless another is asked for', async () => {
  expect((await drawing('gap-items')).alternative).toContain('Billing');
  const figure = await FIGURES['gap-items']();
  expect(figure.draw(results, { ...WIDE, node: 'net' })).not.toEqual(figure.draw(results, WIDE));
});

it('refuses a benchmark-free, reversal-free study in words', async () => {
  const { result } = results;
  const gap = result('gap');
  if (isRefusal(gap)) throw new Error('the made-up study has gaps');
  const figure = await FIGURES.reversals();
  expect(figure.draw({ ...results, gap: { ...gap, reversals: [] } }, WIDE)).toMatchObject({
    refused: 'no-reversal',
  });
});

it('draws a construct of the path model’s map open where its place may be chance, with bars', async () => {
  const model = results.result('path-model');
  if (isRefusal(model)) throw new Error('the made-up study has a path model');
  const study = { ...results.study, options: { ...results.study.options, pathModel: model.model } };
  const figure = await FIGURES['path-map']();
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
  expect(staticSvg(await drawing('path-map'))).not.toMatch(/NaN/);
});

it('gives every table that the method lists a title and numbers', async () => {
  const tables = [
    ...((await drawing('path-model')).more ?? []),
    ...((await drawing('path-measurement')).more ?? []),
  ];
  expect(new Set(tables.map(({ title }) => title)).size).toBe(7);
  for (const { title, columns, rows } of tables)
    for (const row of rows) for (const { key } of columns) expect(row, title).toHaveProperty([key]);
});

it('marks a path difference only between constructs that both groups make alike', async () => {
  const drawn = await drawing('path-groups');
  expect(drawn.alternative).toContain('Satisfaction → Loyalty −0.25');
  expect(drawn.alternative).not.toContain('Satisfaction +0.30');
  expect(drawn.alternative).toContain('No measurement invariance');
  const figure = await FIGURES['path-groups']();
  const none = figure.draw({ ...results, resampled: {} }, WIDE);
  expect(none).toMatchObject({ refused: 'path-groups-otherwise' });
});
