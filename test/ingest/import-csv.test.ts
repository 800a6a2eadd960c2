import { describe, expect, it } from 'vitest';
import { rejectedLines } from '../../src/lib/ingest/format/rejected-lines.ts';
import { importCsv } from '../../src/lib/ingest/import-csv.ts';
import { isRefusal } from '../../src/lib/study/refusal.ts';
import { refusalWords, say } from '../english.ts';
import { codes, fileOf, imported, refusedBecause, rowsOf, withEngine } from './files.ts';

describe('reads', () => {
  it('numbers as numbers, the rest as text, empty cells as NULL, in the order of the file', async () => {
    const { doctor, rows } = await imported('q1,seg,w\n5,A,1.5\n,"",2\n 3 ,B,-1e2\n');
    expect(doctor.columns.map(({ type }) => type)).toEqual(['number', 'string', 'number']);
    expect(rows).toEqual([
      [5, 'A', 1.5],
      [null, null, 2],
      [3, 'B', -100],
    ]);
    expect(doctor).toMatchObject({ rowsRead: 3, rowsKept: 3, rejected: 0, findings: [] });
  });

  it('numbers the rows from 1', async () => {
    await withEngine(async (engine) => {
      await importCsv(engine, fileOf('a,b\n1,x\n2,y\n'));
      expect(await rowsOf(engine, 'SELECT _row, a FROM answers ORDER BY _row')).toEqual([
        [1, 1],
        [2, 2],
      ]);
    });
  });

  it.each([
    [';', 'a;b\n1;"x;y"\n2;z, w\n'],
    ['\t', 'a\tb\n1\t"x\ty"\n2\tz, w\n'],
    ['|', 'a|b\n1|"x|y"\n2|z, w\n'],
  ])('the delimiter %j', async (delimiter, text) => {
    const { doctor, rows } = await imported(text);
    expect(doctor.dialect.delimiter).toBe(delimiter);
    expect(rows).toEqual([
      [1, `x${delimiter}y`],
      [2, 'z, w'],
    ]);
  });

  it('a byte order mark, and says so', async () => {
    const { doctor, names } = await imported('\uFEFF"满意度",b\n5,x\n');
    expect(names).toEqual(['满意度', 'b']);
    expect(doctor.dialect.bom).toBe(true);
    expect(codes(doctor)).toContain('byte-order-mark');
  });

  it('mixed line ends and quoted line ends', async () => {
    const { rows } = await imported('a,b\r\n1,"x\r\ny"\n2,"p\rq"\r3,z\r\n\r\n4,w');
    expect(rows).toEqual([
      [1, 'x\r\ny'],
      [2, 'p\rq'],
      [3, 'z'],
      [4, 'w'],
    ]);
  });

  it('decimal commas where the delimiter is the semicolon, and says so', async () => {
    const { doctor, rows } = await imported('w;t\n1,5;a\n2;b\n');
    expect(rows).toEqual([
      [1.5, 'a'],
      [2, 'b'],
    ]);
    expect(codes(doctor)).toContain('decimal-comma w');
    expect((await imported('w,t\n"1,5",a\n2,b\n')).rows[0]).toEqual(['1,5', 'a']);
  });

  it('codes with leading zeros and whole numbers beyond 2^53 as text', async () => {
    const { rows } = await imported('zip,big\n01234,9007199254740993\n99999,1\n');
    expect(rows).toEqual([
      ['01234', '9007199254740993'],
      ['99999', '1'],
    ]);
  });

  it('HTML, templates, quotes, SQL and formulas unchanged, in headings and cells', async () => {
    const wild = [
      '<b onclick="x">',
      '${1+1}',
      `'";--`,
      '=SUM(A1:A9)',
      '"); DROP TABLE answers; --',
      '\u202Eabc\u200B',
    ];
    const line = wild.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
    const { names, rows, doctor } = await imported(`${line}\n ${line}\n1,2,3,4,5,6\n`);
    expect(names).toEqual(wild);
    expect(rows[0]).toEqual(wild);
    expect(codes(doctor)).toContain('formulas =SUM(A1:A9)');
  });

  it('no blank rows, no heading that stands again, no totals below the table, and says so', async () => {
    const { doctor, rows } = await imported('id,q1\nA,5\n,\nB,4\nid,q1\nTotal,3\nC,3\n" ",""\nTotal,12\n');
    expect(rows).toEqual([
      ['A', 5],
      ['B', 4],
      ['Total', 3],
      ['C', 3],
    ]);
    expect(codes(doctor)).toEqual(['rows-no-values', 'rows-heading-again', 'rows-totals']);
    expect(doctor.rejectedLines.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 no-values',
      '5 heading-again',
      '8 no-values',
      '9 totals',
    ]);
  });

  it('one column, and says so', async () => {
    const { doctor, rows } = await imported('q\n5\n\n3\n');
    expect(rows).toEqual([[5], [null], [3]]);
    expect(codes(doctor)).toEqual(['one-column']);
  });

  it('a file without a heading, and says so', async () => {
    const { doctor, names, rows } = await imported('1,5,A\n2,4,B\n3,5,A\n');
    expect(names).toEqual(['column_1', 'column_2', 'column_3']);
    expect(rows).toHaveLength(3);
    expect(codes(doctor)).toEqual(['no-header']);
  });

  it('years as headings', async () => {
    expect((await imported('region,2019,2020\nN,3,4\nS,4,5\nW,4,5\n')).names).toEqual([
      'region',
      '2019',
      '2020',
    ]);
  });

  it('a very long cell', async () => {
    const long = 'x'.repeat(3_000_000);
    const { rows } = await imported(`a,b\n1,"${long}"\n2,y\n`);
    expect(rows.map((row) => String(row[1]).length)).toEqual([3_000_000, 1]);
  });

  it('hundreds of columns', async () => {
    const line = (value: (at: number) => string): string =>
      Array.from({ length: 300 }, (_, at) => value(at)).join(',');
    const { rows } = await imported(`${line((at) => `q${at}`)}\n${line(String)}\n${line(() => '')}\n`);
    expect(rows[0]![299]).toBe(299);
  });
});

describe('headings', () => {
  it('that are empty, repeated, long or ours get a name, and the heading is kept', async () => {
    const long = 'How satisfied '.repeat(22).trim();
    const { doctor, names } = await imported(`x,X,,_row,"${long}",x_2\n1,2,3,4,5,6\n`);
    expect(names).toEqual(['x', 'X_3', 'column_3', '_row_2', `${long.slice(0, 59)}…`, 'x_2']);
    expect(doctor.columns[4]!.heading).toBe(long);
    expect(codes(doctor).slice(0, 4)).toEqual([
      'heading-duplicate X_3',
      'heading-empty column_3',
      'heading-reserved _row_2',
      `heading-long ${long.slice(0, 59)}…`,
    ]);
  });

  it('one fewer than the cells of every row', async () => {
    const { names, doctor } = await imported('a,b\n1,2,\n3,4,\n5,6,\n');
    expect(names).toEqual(['a', 'b', 'column_3']);
    expect(doctor.rejected).toBe(0);
  });
});

describe('rows that are too short or too long', () => {
  it('are counted and shown with their line of the file, also after quoted line ends', async () => {
    const { doctor, rows } = await imported(
      'a,b,c\n1,"x\ny\nz",3\n4,5\n6,7,8\n9,10,11,12\n\n"p"q,1,2\n13,14,15\n',
    );
    expect(rows.map((row) => row[0])).toEqual(['1', '6', '13'].map(Number));
    expect(doctor).toMatchObject({ rowsRead: 6, rowsKept: 3, rejected: 3 });
    expect(doctor.rejectedLines).toEqual([
      { line: 5, reason: 'too-few-columns', text: '4,5' },
      { line: 7, reason: 'too-many-columns', text: '9,10,11,12' },
      { line: 9, reason: 'broken-quote', text: '"p"q,1,2' },
    ]);
    expect(codes(doctor)).toEqual(expect.arrayContaining(['rejected', 'broken-quote']));
  });

  it('never take others with them (duckdb/duckdb#25827)', async () => {
    const { doctor } = await imported('a,b,c\n1,2,3\n4,5\n6,7,8,9\n');
    expect(doctor).toMatchObject({ rowsRead: 3, rowsKept: 1, rejected: 2 });
  });

  it('after a quote that never closes leave the rest of the file alone', async () => {
    const { doctor } = await imported(`a,b\n1,"x\n${'2,y\n'.repeat(500)}`);
    expect(doctor).toMatchObject({ rowsRead: 501, rowsKept: 500, rejected: 1 });
  });

  it('are kept to 1,000 for showing, but all counted', async () => {
    const { doctor } = await imported(`a,b\n${'1,2\n'.repeat(3000)}${'1\n'.repeat(1500)}`);
    expect([doctor.rejected, doctor.rejectedLines.length, doctor.rejectedLines[999]!.line]).toEqual([
      1500, 1000, 4001,
    ]);
  });
});

describe('a column of numbers', () => {
  /** Numbers that fill the sample, so that what comes after is met by the engine first. */
  const numbers = '1,5\n'.repeat(70_000);

  it('names the few values that are none, and counts them as missing', async () => {
    const { doctor, rows } = await imported(`n,q5\n${numbers}2,oops\n3,N/A\n4,N/A\n5,nan\n6,1e300\n`);
    expect(rows.slice(-5).map((row) => row[1])).toEqual([null, null, null, null, null]);
    const found = doctor.findings.find(({ code }) => code === 'not-numbers')!;
    expect(found.parameters).toEqual({ field: 'q5', n: 5, values: '“N/A” 2, “1e300” 1, “nan” 1, “oops” 1' });
    expect(say('finding', found.code, found.parameters)).toContain('5 values of “q5” are not a number');
  });

  it('is text if it turns out to hold many words, and loses nothing', async () => {
    const words = Array.from({ length: 20 }, (_, at) => `1,word ${at}\n`).join('');
    const { doctor, rows } = await imported(`n,q5\n${numbers}${words}`);
    expect(doctor.columns[1]).toMatchObject({ type: 'string', answered: 70_020 });
    expect(rows.at(-1)).toEqual([1, 'word 19']);
    expect(codes(doctor)).toEqual(['turned-to-text q5', 'constant n']);
  });
});

describe('profiles', () => {
  it('hold counts, range and the most frequent values', async () => {
    const { doctor } = await imported('q,t,e\n5,a,\n5,b,\n3,a,\n,a,\n');
    expect(doctor.columns).toEqual([
      {
        name: 'q',
        heading: 'q',
        type: 'number',
        answered: 3,
        missing: 1,
        distinct: 2,
        min: 3,
        max: 5,
        mean: 13 / 3,
        top: [
          { value: 5, n: 2 },
          { value: 3, n: 1 },
        ],
      },
      {
        name: 't',
        heading: 't',
        type: 'string',
        answered: 4,
        missing: 0,
        distinct: 2,
        min: null,
        max: null,
        mean: null,
        top: [
          { value: 'a', n: 3 },
          { value: 'b', n: 1 },
        ],
      },
      {
        name: 'e',
        heading: 'e',
        type: 'string',
        answered: 0,
        missing: 4,
        distinct: 0,
        min: null,
        max: null,
        mean: null,
        top: [],
      },
    ]);
    expect(codes(doctor)).toEqual(['all-missing e']);
  });

  it('note a column that everyone answered alike, and personal data', async () => {
    const { doctor } = await imported('q,mail\n5,a@b.org\n5,c@d.org\n');
    expect(codes(doctor)).toEqual(['constant q', 'personal-email mail']);
  });
});

describe('refuses', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
  const zeros = Array<number>(100).fill(0);
  // On lines of 80: a greeting in five codes, a table of codes, and what it is.
  const portable = `${'ASCII SPSS PORT FILE'.padEnd(200)}${'0'.repeat(256)}SPSSPORT A8/20261130`.replace(
    /.{80}/g,
    '$&\r\n',
  );

  it.each<[string, string | Uint8Array, string, object]>([
    ['an empty file', '', 'empty-file', {}],
    ['nothing but line ends', '\n\r\n\n', 'empty-file', {}],
    ['a heading only', 'a,b,c\n', 'no-answers', { columns: 3 }],
    ['a heading without a line end', 'a,b', 'no-answers', { columns: 2 }],
    ['rows of which none has the width of the heading', 'a,b,c\n1\n2\n', 'all-rejected', { n: 2, line: 2 }],
    ['an Excel workbook', bytes(0x50, 0x4b, 3, 4, ...zeros), 'archive-truncated', {}],
    ['SPSS', new TextEncoder().encode('$FL2@(#) SPSS DATA FILE'), 'file-broken', { format: 'SPSS' }],
    ['Parquet', new TextEncoder().encode('PAR1....'), 'file-broken', { format: 'Parquet' }],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'binary-pdf', {}],
    ['a screenshot (PNG)', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...zeros), 'binary-image', {}],
    ['a photograph (JPEG)', bytes(0xff, 0xd8, 0xff, 0xe0, ...zeros), 'binary-image', {}],
    ['a GIF', new TextEncoder().encode('GIF89a'), 'binary-image', {}],
    ['an old Excel workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, ...zeros), 'binary-xls', {}],
    ['Stata 14', new TextEncoder().encode('<stata_dta><header><release>118</release>'), 'binary-stata', {}],
    ['Stata 12', bytes(115, 2, 1, 0, ...zeros), 'binary-stata', {}],
    ['SPSS portable', new TextEncoder().encode(portable), 'binary-portable', {}],
    ['bytes', bytes(1, 2, 0, 0, 3, 0, 200, 0, 0), 'binary-unknown', {}],
  ])('%s', async (_, content, refused, parameters) => {
    const refusal = await refusedBecause(content);
    expect(refusal).toMatchObject({ refused, parameters });
    expect(refusalWords(refusal)).not.toMatch(/[{}]/);
  });

  it('a line without an end', async () => {
    const content = new Uint8Array(17_500_000).fill(0x78);
    content.set(new TextEncoder().encode('a,b\n1,2\n'));
    expect(await refusedBecause(content)).toMatchObject({
      refused: 'line-too-long',
      parameters: { line: 3 },
    });
  });

  it('and leaves no table behind', async () => {
    await withEngine(async (engine) => {
      await importCsv(engine, fileOf('a,b\n1,2\n'));
      const content = new Uint8Array(17_500_000).fill(0x78);
      content.set(new TextEncoder().encode('a,b\n1,2\n'));
      expect(isRefusal(await importCsv(engine, fileOf(content)))).toBe(true);
      expect(await rowsOf(engine, 'SELECT table_name FROM information_schema.tables')).toEqual([]);
    });
  });
});

describe('a table that is wider than its answers', () => {
  const trailing = (columns: number): string =>
    [
      'q1,q2,branch',
      ...Array.from({ length: 120 }, (_, row) => `${(row % 5) + 1},${(row % 3) + 1},${row % 4 ? 'A' : 'B'}`),
    ]
      .map((line) => line + ','.repeat(columns))
      .join('\n');

  it(
    'leaves columns without heading and answers out before anything is made of them',
    { timeout: 5000 },
    async () => {
      const { doctor, names } = await imported(trailing(4617));
      expect(names).toEqual(['q1', 'q2', 'branch']);
      expect(doctor.findings.filter(({ code }) => code !== 'rows-twice')).toEqual([
        { code: 'empty-columns', level: 'note', parameters: { n: 4617 } },
      ]);
    },
  );

  it('keeps a column without a heading of which one answer stands far down', async () => {
    const { names, doctor } = await imported(`${trailing(3)}\n1,2,A,,late,\n`);
    expect(names).toEqual(['q1', 'q2', 'branch', 'column_5']);
    expect(doctor.findings).toContainEqual(
      expect.objectContaining({ code: 'heading-empty', parameters: { column: 5, field: 'column_5' } }),
    );
  });

  it(
    'looks at empty columns with a heading in time that grows with their number',
    { timeout: 15_000 },
    async () => {
      const headings = Array.from({ length: 600 }, (_, at) => `other_${at}`);
      const rows = Array.from({ length: 120 }, (_, row) => `${(row % 5) + 1}${','.repeat(600)}`);
      const { doctor } = await imported([`q1,${headings.join(',')}`, ...rows].join('\n'));
      expect(doctor.columns).toHaveLength(601);
    },
  );

  it('refuses more columns than can be looked at', async () => {
    const headings = Array.from({ length: 20_000 }, (_, at) => `q${at}`).join(',');
    const row = Array.from({ length: 20_000 }, () => '1').join(',');
    expect(await refusedBecause(`${headings}\n${row}\n${row}\n`)).toMatchObject({
      refused: 'too-many-columns',
      parameters: { columns: 20_000, most: 10_000 },
    });
  });
});

it('lines that were taken out are written so that no spreadsheet runs them', async () => {
  const file = fileOf('a,b\n1,2\n3,4\n=1+1\n');
  await withEngine(async (engine) => {
    const result = await importCsv(engine, file);
    if (isRefusal(result)) throw new Error(result.refused);
    let csv = '';
    await rejectedLines(file, result.doctor, (part) => void (csv += part));
    expect(csv).toBe("4,too-few-columns,'=1+1\n");
  });
});
