import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/lib/notebook/text/markdown.ts';
import { parseReference, piecesOf, piecesOfSql } from '../../src/lib/notebook/text/placeholders.ts';
import { tableNames } from '../../src/lib/notebook/text/table-names.ts';

describe('tables of a statement', () => {
  test.each([
    ['FROM a', ['a']],
    [
      'SELECT a.x, b FROM main.a, "B c" JOIN d ON a = e, f WHERE g IN (SELECT h FROM i)',
      ['b c', 'd', 'f', 'i'],
    ],
    ['WITH a AS (FROM b), c AS NOT MATERIALIZED (FROM a) SELECT * FROM c, a', ['b']],
    ['SELECT x IS DISTINCT FROM y FROM z', ['z']],
    ['FROM range(3) AS r(i), (a JOIN b USING (x))', ['a', 'b']],
    ["SELECT 'FROM a' -- FROM b\n/* FROM c */ FROM d", ['d']],
    ['PIVOT a ON x USING sum(y)', ['a']],
    ['UNPIVOT a ON x, y INTO NAME n VALUE v', ['a']],
    ['SUMMARIZE a', ['a']],
    ['SELECT 1; FROM a', []],
    ['', []],
  ])('%s', (sql, expected) => {
    expect([...tableNames(sql)].sort()).toEqual(expected);
  });
});

test('a reference is a name and a way, never an expression', () => {
  expect(parseReference(' best[2].score ')).toEqual({ name: 'best', steps: [2, 'score'] });
  expect(parseReference('best["a column"]')).toEqual({ name: 'best', steps: ['a column'] });
  for (const source of ['', '1 + 1', 'a b', 'a()', 'a.', 'a[x]', 'a`b`', '"a"', 'a..b'])
    expect(parseReference(source), source).toBeNull();
});

test('places are found outside quotes and comments of SQL, and unless they are escaped in texts', () => {
  const sources = (pieces: ReturnType<typeof piecesOf>) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : [piece.source]));
  expect(sources(piecesOfSql('SELECT ${a}, \'${b}\', "${c}" -- ${d}\n, ${ e.f }'))).toEqual([
    'SELECT ',
    ['a'],
    ', \'${b}\', "${c}" -- ${d}\n, ',
    ['e.f'],
  ]);
  expect(sources(piecesOf('x ${a} \\${b} ${c'))).toEqual(['x ', ['a'], ' ', '${b}', ' ${c']);
});

describe('Markdown', () => {
  test('becomes blocks, and HTML stays text', () => {
    expect(
      parseMarkdown(
        '# T *x*\n\nA <b onclick=1>line</b>\nof **two** ${a.b}\n\n- one\n  more\n- `two`\n\n> q\n\n```\n# code\n```\n---',
      ),
    ).toEqual([
      {
        kind: 'heading',
        level: 1,
        children: [
          { kind: 'text', text: 'T ' },
          { kind: 'emphasis', children: [{ kind: 'text', text: 'x' }] },
        ],
      },
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'A <b onclick=1>line</b> of ' },
          { kind: 'strong', children: [{ kind: 'text', text: 'two' }] },
          { kind: 'text', text: ' ' },
          { kind: 'place', source: 'a.b' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [[{ kind: 'text', text: 'one more' }], [{ kind: 'code', text: 'two' }]],
      },
      { kind: 'quote', children: [{ kind: 'text', text: 'q' }] },
      { kind: 'code', text: '# code' },
      { kind: 'rule' },
    ]);
  });

  test.each([
    ['[x](javascript:alert(1))', false],
    ['[x](data:text/html,x)', false],
    ['[x](https://example.org/?${secret})', false],
    ['[x](https://example.org/a)', true],
    ['[x](../studies/)', true],
  ])('%s is a link: %s', (text, expected) => {
    expect(JSON.stringify(parseMarkdown(text)).includes('"link"')).toBe(expected);
  });

  test('takes no long time for many marks', () => {
    const started = performance.now();
    parseMarkdown('**a '.repeat(200_000));
    parseMarkdown('*a _b [c](d '.repeat(1500));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
