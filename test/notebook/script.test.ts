import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type * as PlotLibrary from '@observablehq/plot';
import { describe, expect, test } from 'vitest';
import type { Rows } from '../../src/lib/engine/types.ts';
import { withCells, withCopy } from '../../src/lib/notebook/document/edit.ts';
import type { Notebook } from '../../src/lib/notebook/document/notebook.ts';
import { CellProblem } from '../../src/lib/notebook/flow/problem.ts';
import type { CellValue, TableValue } from '../../src/lib/notebook/flow/value.ts';
import { fromWorker } from '../../src/lib/notebook/script/messages.ts';
import type { FromWorker } from '../../src/lib/notebook/script/messages.ts';
import { declaredName, learnScripts } from '../../src/lib/notebook/script/names.ts';
import { readScript } from '../../src/lib/notebook/script/read.ts';
import { scriptRoom } from '../../src/lib/notebook/script/room.ts';
import type { ScriptRoom } from '../../src/lib/notebook/script/room.ts';
import { runScript } from '../../src/lib/notebook/script/run.ts';
import { serveScripts } from '../../src/lib/notebook/script/serve.ts';
import { shownValue } from '../../src/lib/notebook/script/shown.ts';
import { withPolicy } from '../../scripts/csp.ts';
import { cell } from './run-notebook.ts';

const never = new AbortController().signal;

/** A room whose worker is this thread, and how often it was started. */
function room(): { readonly room: ScriptRoom; readonly starts: () => number; readonly asked: string[] } {
  let starts = 0;
  const asked: string[] = [];
  let hear: (said: unknown) => void = () => undefined;
  let take: ((message: Parameters<ReturnType<typeof serveScripts>>[0]) => void) | null = null;
  const made = scriptRoom({
    sandbox: () => Promise.resolve(sandbox),
    program: () => Promise.resolve('globalThis.Plot = { of: "test" }'),
    analyse: (id) => {
      asked.push(id);
      return id === 'gap' ? Promise.reject(new Error('No expectations.')) : Promise.resolve({ id, score: 7 });
    },
    sentence: (error) => (error as Error).message,
  });
  const sandbox = {
    start: () => {
      starts += 1;
      const mine = serveScripts((message: FromWorker) => {
        if (take === mine) hear(structuredClone(message));
      });
      take = mine;
    },
    tell: (message: Parameters<ReturnType<typeof serveScripts>>[0]) => take?.(structuredClone(message)),
    end: () => {
      take = null;
    },
    listen: (onSaid: typeof hear) => {
      hear = onSaid;
    },
  };
  return { room: made, starts: () => starts, asked };
}

const rows: Rows = {
  names: ['item', 'mean'],
  types: ['VARCHAR', 'DOUBLE'],
  columns: [
    ['a', 'b'],
    [1, 3],
  ],
  count: 2,
};
const table: TableValue = {
  kind: 'table',
  rows,
  total: 2,
  truncated: false,
  sql: '',
  before: new Map(),
  seconds: 0,
};

async function give(text: string, inputs: Record<string, CellValue> = {}, within = room().room) {
  const cells = [
    cell('javascript', '', text, 'this'),
    ...Object.keys(inputs).map((name) => cell('sql', name, '')),
  ];
  const map = new Map(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]));
  return runScript(cells[0]!, cells, map, within, never);
}
const problem = async (text: string) => {
  const error: unknown = await give(text).then(
    () => null,
    (cause: unknown) => cause,
  );
  return error instanceof CellProblem ? [error.code, error.parameters] : error;
};

describe('the text of a script', () => {
  test('says its name and what it uses', () => {
    expect(readScript('const best = rows.filter((row) => row.n > least)')).toMatchObject({
      declared: ['best'],
      uses: ['rows', 'least'],
    });
    expect(readScript('const a = (b) => eval(b) + a + c; a')).toMatchObject({
      declared: ['a'],
      uses: ['eval', 'c'],
    });
    expect(readScript('{ a: b }')).toMatchObject({ declared: [], uses: ['b'] });
    expect(readScript('Plot.plot({ marks });')).toMatchObject({ uses: ['Plot', 'marks'] });
    expect(readScript('function f(x) { return x + g }\nf(1)')).toMatchObject({
      declared: ['f'],
      uses: ['g'],
    });
  });

  test('that is none says where', async () => {
    expect(readScript('const a = 1\nconst b = ;')).toMatchObject({ line: 2, column: 11 });
    expect(readScript('('.repeat(100_000))).toHaveProperty('problem');
    expect(await problem('1 +')).toEqual([
      'syntax',
      expect.objectContaining({ line: 1, column: 4, text: '1 +' }),
    ]);
    expect(await problem("import x from 'https://localhost/x.js'")).toEqual(['import', expect.anything()]);
    expect(await problem(' ')).toEqual(['empty', {}]);
  });

  test('is renamed with its cell', async () => {
    const own = cell('javascript', 'best', 'const best = { rows };\nbest.rows');
    const other = cell('javascript', 'next', 'const next = { best, b: best.length };');
    await learnScripts([own.text, other.text]);
    const notebook: Notebook = { title: '', cells: [own] };
    const copied = withCopy(notebook, 'best').cells[1]!;
    expect(copied).toMatchObject({ name: 'best_2', text: 'const best_2 = { rows };\nbest_2.rows' });
    await learnScripts([copied.text]);
    expect(declaredName(copied.text)).toBe('best_2');
    const [, , taken] = withCells(notebook, [
      { ...own, id: 'x' },
      { ...other, id: 'y' },
    ]).cells;
    expect(taken?.text).toBe('const next = { best: best_2, b: best_2.length };');
  });
});

describe('a script', () => {
  test('has rows as objects, and gives values, tables, words', async () => {
    expect((await give('means.length + means[1].mean', { means: table })).value).toEqual({
      kind: 'one',
      value: 5,
    });
    expect(
      (await give('means.map(({ item, mean }) => ({ item, twice: 2 * mean }))', { means: table })).value,
    ).toMatchObject({
      kind: 'rows',
      rows: {
        names: ['item', 'twice'],
        columns: [
          ['a', 'b'],
          [2, 6],
        ],
        count: 2,
      },
    });
    expect((await give('const a = { x: [1, 2] }')).value).toEqual({ kind: 'words', text: '{x: [1, 2]}' });
    expect((await give('display(1); display("two")')).shown).toEqual([
      { kind: 'one', value: 1 },
      { kind: 'one', value: 'two' },
    ]);
  });

  test('says what it threw, and in which line', async () => {
    expect(await problem('const a = 1\nnothing + a')).toEqual([
      'script-line',
      { text: 'ReferenceError: nothing is not defined', line: 2 },
    ]);
    expect(await problem('await Promise.reject("why")')).toEqual(['script', { text: 'why', line: 0 }]);
  });

  test('has the libraries that it names', async () => {
    expect((await give('Plot.of')).value).toEqual({ kind: 'one', value: 'test' });
  });

  test('asks for analyses of the study, and for nothing else', async () => {
    const { room: within, asked } = room();
    expect((await give('(await index()).score + (await pathModel()).score', {}, within)).value).toEqual({
      kind: 'one',
      value: 14,
    });
    expect((await give('gap().catch((error) => error.message)', {}, within)).value).toEqual({
      kind: 'one',
      value: 'No expectations.',
    });
    expect(asked).toEqual(['index', 'path-model', 'gap']);
  });

  test('that asks without end is ended, and says so', async () => {
    const { room: within, starts } = room();
    const asks = 'await Promise.all(Array.from({ length: 51 }, () => index()))';
    await expect(give(asks, {}, within)).rejects.toMatchObject({ code: 'flood' });
    expect((await give('1 + 1', {}, within)).value).toEqual({ kind: 'one', value: 2 });
    expect(starts()).toBe(2);
  });

  test('uses what others gave, also where the worker was ended meanwhile', async () => {
    const { room: within, starts } = room();
    const makes = await give('const f = (x) => x * means[1].mean', { means: table }, within);
    expect(makes.value).toMatchObject({ kind: 'words', text: expect.stringContaining('ƒ') as string });
    const uses = [cell('javascript', '', 'f(2)', 'uses'), cell('javascript', 'f', '', 'this')];
    const run = () => runScript(uses[0]!, uses, new Map([['f', makes]]), within, never);
    expect((await run()).value).toEqual({ kind: 'one', value: 6 });
    within.end();
    expect((await run()).value).toEqual({ kind: 'one', value: 6 });
    expect(starts()).toBe(2);
  });

  test('that is stopped ends the worker, and the next one runs', async () => {
    const { room: within, starts } = room();
    const stop = new AbortController();
    const cells = [cell('javascript', '', 'await new Promise(() => {})', 'slow')];
    const slow = runScript(cells[0]!, cells, new Map(), within, stop.signal);
    setTimeout(() => stop.abort(), 20);
    await expect(slow).rejects.toHaveProperty('name', 'AbortError');
    expect((await give('1 + 1', {}, within)).value).toEqual({ kind: 'one', value: 2 });
    expect(starts()).toBe(2);
  });
});

describe('what leaves the worker', () => {
  test('is data of known shapes, or refused', () => {
    const done = { kind: 'done', run: 1, value: { kind: 'nothing' }, shown: [], seconds: 0 };
    const shown = (value: unknown) => fromWorker({ ...done, value });
    expect(fromWorker(done)).toEqual(done);
    expect(fromWorker(null)).toBeNull();
    expect(fromWorker({ ...done, run: '1' })).toBeNull();
    expect(
      fromWorker({ ...done, shown: Array.from({ length: 51 }, () => ({ kind: 'nothing' })) }),
    ).toBeNull();
    expect(shown({ kind: 'html', html: '<b>' })).toBeNull();
    expect(shown({ kind: 'one', value: { toString: 1 } })).toBeNull();
    expect(shown({ kind: 'rows', total: 1, rows: { ...rows, count: 3 } })).toBeNull();
    expect(
      shown({
        kind: 'rows',
        total: 1,
        rows: {
          ...rows,
          columns: [
            [1, 2],
            [{}, 1],
          ],
        },
      }),
    ).toBeNull();
    expect(
      shown({ kind: 'drawing', label: '', lines: [[{ svg: '<svg/>', width: 1e9, height: 1 }]] }),
    ).toBeNull();
    expect(fromWorker({ kind: 'ask', run: 1, ask: 1, analysis: ['index'] })).toBeNull();
    const odd = JSON.parse('[{"__proto__": {"polluted": 1}, "constructor": 2}]') as unknown;
    expect(shownValue(odd)).toMatchObject({ rows: { names: ['__proto__', 'constructor'] } });
    expect({}).not.toHaveProperty('polluted');
  });

  test('is cut to what can be shown', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ at, nothing: NaN }));
    expect(shownValue(many)).toMatchObject({ total: 20_000, rows: { count: 10_000 } });
    expect(
      fromWorker({ kind: 'done', run: 1, value: shownValue(many), shown: [], seconds: 1 }),
    ).not.toBeNull();
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(shownValue(circle).kind).toBe('words');
    expect(JSON.stringify(shownValue('x'.repeat(1e6))).length).toBeLessThan(21_000);
  });

  test('of Plot is pictures and words', async () => {
    await import('../../src/lib/notebook/script/plot-library.ts');
    const { Plot } = globalThis as unknown as { readonly Plot: typeof PlotLibrary };
    const chart = Plot.plot({
      title: 'Means <b>',
      color: { legend: true, scheme: 'tableau10' },
      marks: [Plot.barX([{ x: 1, y: 'a' }], { x: 'x', y: (row: { y: string }) => row.y, fill: 'y' })],
    });
    const shown = shownValue(chart);
    expect(fromWorker({ kind: 'done', run: 1, value: shown, shown: [], seconds: 0 })).not.toBeNull();
    expect(shown).toMatchObject({ kind: 'drawing' });
    if (shown.kind !== 'drawing') return;
    const pieces = shown.lines.flat();
    expect(pieces).toContain('Means <b>');
    const pictures = pieces.filter((piece) => typeof piece !== 'string');
    expect(Math.max(...pictures.map(({ width }) => width))).toBe(640);
    for (const { svg } of pictures) expect(svg).toMatch(/^<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });
});

test('the frame runs its own script alone, takes no other policy, and does nothing outside of a sandbox', () => {
  const html = readFileSync('public/notebook/frame.html', 'utf8');
  const [, code = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
  const hash = createHash('sha256').update(code).digest('base64');
  expect(html).toContain(
    `content="default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'"`,
  );
  expect(withPolicy(html)).toBe(html);
  expect(code).toContain("self.origin === 'null' && parent !== self");
  expect(code.trimStart()).toMatch(
    /^for \(const name of Object\.getOwnPropertyNames\(self\)\)\s+if \(\/\^\(webkit\)\?RTC/,
  );
});
