import { gzipSync, zipSync } from 'fflate';
import type { Encoding } from '../../../src/lib/ingest/container/encodings.ts';
import { encoded } from '../encode.ts';
import { savFile } from '../sav-writer.ts';
import { plainRows, workbook } from '../workbook.ts';
import { csvOf, gridOf, WILD, written } from './grid.ts';
import type { Grid } from './grid.ts';
import type { Random } from './random.ts';

/** What must become of a file: exactly these rows, with so many lines rejected and these findings; or a refusal. */
export type Truth =
  | {
      readonly grid: Grid;
      readonly rejected?: number;
      /** Finding → its count `n`. */
      readonly counted?: Readonly<Record<string, number>>;
      readonly encoding?: Encoding;
    }
  | { readonly refused: readonly string[] }
  /** Nothing is known but that the account must hold: read = kept + rejected, or a refusal. */
  | 'account';

export interface OddFile {
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

type Made = Omit<OddFile, 'kind' | 'name'> & { readonly name?: string };
type Kind = (random: Random) => Made;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const bytesOf = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const DELIMITERS = [',', ';', '\t', '|'];

/** Texts that each encoding holds, and that tell it. */
const NATIVE: readonly (readonly [Encoding, readonly string[]])[] = [
  ['gb18030', ['非常满意', '服务态度很好', '一般', '价格有点高', '不满意，等待时间太长']],
  ['big5', ['非常滿意', '服務態度很好', '普通', '價格有點高', '不滿意，等待時間太長']],
  ['shift_jis', ['とても満足している', 'スタッフの対応が良い', 'どちらでもない', '料金がすこし高い']],
  [
    'windows-1252',
    ['très satisfait', 'déçu – très cher', 'plutôt élevé', 'français « moyen »', 'für die Größe schön'],
  ],
  ['utf-16le', ['很好', 'так себе', 'fine', 'とても満足', '👍 good']],
  ['utf-16be', ['很好', 'так себе', 'fine', 'とても満足', '👍 good']],
];

/** A table in an encoding that holds its words; at least one column has them. */
function nativeGrid(random: Random, words: readonly string[]): Grid {
  const { rows } = gridOf(random, words);
  return {
    headings: ['id', ...Array.from({ length: rows[0]!.length - 1 }, (_, at) => `q${at + 1}`), 'words'],
    rows: rows.map((row) => [...row, random.pick(words)]),
  };
}

const KINDS: Readonly<Record<string, Kind>> = {
  plain: (random) => {
    const grid = gridOf(random);
    const bom = random.next() < 0.3 ? [0xef, 0xbb, 0xbf] : [];
    const csv = csvOf(grid, {
      delimiter: random.pick(DELIMITERS),
      lineEnd: random.pick(['\n', '\r\n', '\r']),
      quoteAll: random.next() < 0.3,
      lastLineEnd: random.next() < 0.7,
    });
    return { bytes: bytesOf(bom, utf8(csv)), truth: { grid } };
  },
  'mixed line ends': (random) => {
    const grid = gridOf(random);
    return {
      bytes: utf8(csvOf(grid, { lineEnd: () => random.pick(['\n', '\r\n', '\r', '\n\n', '\r\n\r\n']) })),
      truth: { grid },
    };
  },
  'line ends in cells and headings': (random) => {
    const { headings, rows } = gridOf(random, [
      'two\nlines',
      'three\r\nlines\nhere',
      'old\rmac',
      '很好\n\n谢谢',
      'one',
    ]);
    const grid = { headings: headings.map((text, at) => (at === 1 ? `${text}\n(1–7)` : text)), rows };
    return { bytes: utf8(csvOf(grid)), truth: { grid } };
  },
  'ragged rows': (random) => {
    const grid = gridOf(random);
    const lines = csvOf(grid).trimEnd().split('\n');
    const rejected = random.whole(1, 5);
    for (let at = 0; at < rejected; at++) {
      const ragged =
        random.next() < 0.5 ? '77' : `77${',x'.repeat(grid.headings.length + random.whole(0, 3))}`;
      lines.splice(random.whole(2, lines.length), 0, ragged);
    }
    return { bytes: utf8(`${lines.join('\n')}\n`), truth: { grid, rejected } };
  },
  'unclosed quotes': (random) => {
    const grid = gridOf(random, ['plain', '很好', 'so so']);
    const lines = csvOf(grid).trimEnd().split('\n');
    const rejected = random.whole(1, 3);
    for (let at = 0; at < rejected; at++)
      lines.splice(
        random.whole(2, lines.length),
        0,
        random.pick(['"never closed,1', '7,"closed"badly', '"a""b,2,3']),
      );
    return { bytes: utf8(`${lines.join('\n')}\n`), truth: { grid, rejected } };
  },
  'zero bytes': (random) => {
    const grid = gridOf(random, ['word', '很好', 'another']);
    const characters = Array.from(csvOf(grid));
    const n = random.whole(1, 4);
    for (let at = 0; at < n; at++) characters.splice(random.whole(4, characters.length - 1), 0, '\0');
    return { bytes: utf8(characters.join('')), truth: { grid, counted: { 'zero-bytes': n } } };
  },
  'stray bytes': (random) => {
    const { headings, rows } = gridOf(random, ['很好', '一般', '不满意', 'ok']);
    const wide = { headings: [...headings, 'note'], rows: rows.map((row) => [...row, '很好的服务']) };
    const stray = new Map<number, string>();
    for (let at = random.whole(1, 2); at > 0; at--) stray.set(random.whole(0, rows.length - 1), '’');
    const grid = {
      ...wide,
      rows: wide.rows.map((row, at) => (stray.has(at) ? [...row.slice(0, -1), 'it’s'] : row)),
    };
    const lines = csvOf(wide).trimEnd().split('\n');
    const bytes = lines.map((line, at) =>
      at > 0 && stray.has(at - 1)
        ? bytesOf(utf8(line.slice(0, line.lastIndexOf(',') + 1)), utf8('it'), [0x92], utf8('s\n'))
        : utf8(`${line}\n`),
    );
    return {
      bytes: bytesOf(...bytes),
      truth: { grid, counted: { 'stray-bytes': stray.size }, encoding: 'utf-8' },
    };
  },
  'byte order marks inside': (random) => {
    const grid = gridOf(random);
    const lines = csvOf(grid).trimEnd().split('\n');
    const n = random.whole(1, 3);
    const places = new Set<number>();
    while (places.size < Math.min(n, lines.length - 1)) places.add(random.whole(1, lines.length - 1));
    const text = lines.map((line, at) => (places.has(at) ? `\uFEFF${line}\n` : `${line}\n`)).join('');
    return { bytes: utf8(text), truth: { grid, counted: { 'inner-marks': places.size } } };
  },
  'wrong byte order mark': (random) => {
    if (random.next() < 0.5) {
      const grid = gridOf(random);
      return {
        bytes: bytesOf(
          random.pick([
            [0xff, 0xfe],
            [0xfe, 0xff],
          ]),
          utf8(csvOf(grid)),
        ),
        truth: { grid, encoding: 'utf-8' },
      };
    }
    const grid = nativeGrid(random, NATIVE[0]![1]);
    return {
      bytes: bytesOf([0xef, 0xbb, 0xbf], encoded(csvOf(grid), 'gb18030')),
      truth: { grid, encoding: 'gb18030' },
    };
  },
  'another encoding': (random) => {
    const [encoding, words] = random.pick(NATIVE);
    const grid = nativeGrid(random, words);
    const marks: Partial<Record<Encoding, number[]>> = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] };
    const mark = random.next() < 0.5 ? (marks[encoding] ?? []) : [];
    const csv = csvOf(grid, { delimiter: random.pick(DELIMITERS), lineEnd: random.pick(['\n', '\r\n']) });
    return { bytes: bytesOf(mark, encoded(csv, encoding)), truth: { grid, encoding } };
  },
  'texts that run, hide or turn': (random) => {
    const { headings, rows } = gridOf(random, WILD);
    const wild = random.pick(WILD);
    const grid = {
      headings: [...headings, `${wild} heading`],
      rows: rows.map((row) => [...row, random.pick(WILD)]),
    };
    return { bytes: utf8(csvOf(grid, { quoteAll: random.next() < 0.5 })), truth: { grid } };
  },
  'spaces and blank lines': (random) => {
    const grid = gridOf(random, ['word', 'two words']);
    const lines = [grid.headings, ...grid.rows].map((cells, at) =>
      cells.map((cell) => (at > 0 && random.next() < 0.3 ? ` ${written(cell, ',', true)} ` : cell)).join(','),
    );
    return {
      bytes: utf8(`\n\n${lines.join(random.pick(['\n', '\n\n', '\r\n\r\n']))}\n\n\n`),
      truth: { grid },
    };
  },
  'a delimiter at the end of each row': (random) => {
    const grid = gridOf(random);
    const lines = csvOf(grid).trimEnd().split('\n');
    const text = `${lines.map((line, at) => (at === 0 ? line : `${line},`)).join('\n')}\n`;
    return {
      bytes: utf8(text),
      truth: { grid: { headings: [...grid.headings, ''], rows: grid.rows.map((row) => [...row, '']) } },
    };
  },
  'repeated and empty headings': (random) => {
    const { headings, rows } = gridOf(random);
    const odd = headings.map((text, at) =>
      at > 2 && random.next() < 0.5 ? random.pick(['', headings[1]!, ' ']) : text,
    );
    return { bytes: utf8(csvOf({ headings: odd, rows })), truth: { grid: { headings: odd, rows } } };
  },
  'a huge cell': (random) => {
    const { headings, rows } = gridOf(random, ['x', 'y']);
    const huge = random.pick(['x', '很好。', 'a,b\n"c"']).repeat(random.whole(20_000, 90_000));
    const at = random.whole(0, rows.length - 1);
    const grid = {
      headings: [...headings, 'text'],
      rows: rows.map((row, place) => [...row, place === at ? huge : 'short']),
    };
    return { bytes: utf8(csvOf(grid)), truth: { grid } };
  },
  'many columns': (random) => {
    const width = random.whole(60, 120);
    const grid = {
      headings: Array.from({ length: width }, (_, at) => `q${at}`),
      rows: Array.from({ length: 4 }, () => Array.from({ length: width }, () => String(random.whole(1, 9)))),
    };
    return { bytes: utf8(csvOf(grid)), truth: { grid } };
  },
  'codes that look like numbers': (random) => {
    const grid = {
      headings: ['id', 'postcode', 'account', 'w'],
      rows: Array.from({ length: 12 }, (_, at) => [
        String(at + 1),
        `0${random.whole(1000, 9999)}`,
        `90071992547409${random.whole(93, 99)}`,
        `${random.whole(0, 9)},${random.whole(1, 9)}`,
      ]),
    };
    return { bytes: utf8(csvOf(grid)), truth: { grid } };
  },
  'one column': (random) => {
    const { rows } = gridOf(random);
    const grid = { headings: ['comment'], rows: rows.map(() => [random.pick(['good', 'bad', '很好', ''])]) };
    return {
      bytes: utf8(csvOf({ ...grid, rows: [...grid.rows, ['end']] })),
      truth: { grid: { ...grid, rows: [...grid.rows, ['end']] } },
    };
  },
  'no table': (random) => {
    const noise = Uint8Array.from({ length: 3000 }, () => random.whole(0, 255));
    return random.pick<Made>([
      { bytes: new Uint8Array(0), truth: { refused: ['empty-file'] } },
      { bytes: utf8('\n\r\n\n'), truth: { refused: ['empty-file'] } },
      { bytes: utf8('a,b,c\n'), truth: { refused: ['no-answers'] } },
      { bytes: utf8('a,b,c\n1\n2\n3\n'), truth: { refused: ['all-rejected'] } },
      { bytes: noise, truth: { refused: ['binary-unknown', 'archive-truncated', 'archive-broken'] } },
      { bytes: bytesOf(utf8('%PDF-1.7\n'), noise), truth: { refused: ['binary-pdf'] } },
      { bytes: bytesOf([0xd0, 0xcf, 0x11, 0xe0], noise), truth: { refused: ['binary-xls'] } },
    ]);
  },
  packed: (random) => {
    const grid = gridOf(random);
    const csv = csvOf(grid);
    const middle = csv.indexOf('\n', csv.length / 2) + 1;
    return {
      bytes: random.pick([
        () => gzipSync(utf8(csv)),
        () => bytesOf(gzipSync(utf8(csv.slice(0, middle))), gzipSync(utf8(csv.slice(middle)))),
        () => zipSync({ 'answers.csv': utf8(csv) }, { level: 0 }),
        () => zipSync({ 'a/answers.csv': utf8(csv), '__MACOSX/x': utf8('x') }),
      ])(),
      truth: { grid },
    };
  },
  'cut off while packed': (random) => {
    const csv = utf8(csvOf(gridOf(random)));
    const whole = random.pick([gzipSync(csv), zipSync({ 'answers.csv': csv })]);
    return {
      bytes: whole.slice(0, random.whole(Math.floor(whole.length / 3), whole.length - 1)),
      truth: { refused: ['archive-truncated', 'archive-broken'] },
    };
  },
  workbook: (random) => {
    const grid = gridOf(random);
    const cells = grid.rows.map((row) =>
      row.map((cell) => (cell === '' ? null : /^\d/.test(cell) && random.next() < 0.8 ? Number(cell) : cell)),
    );
    const rows = plainRows([grid.headings, ...cells]);
    const sheets = [
      { name: 'Answers', rows },
      ...(random.next() < 0.3 ? [{ name: 'Notes', rows: plainRows([['made by us']]) }] : []),
    ];
    return {
      name: 'answers.xlsx',
      bytes: workbook(sheets),
      truth: {
        grid: {
          ...grid,
          rows: grid.rows.map((row) => row.map((cell) => (/^\d/.test(cell) ? String(Number(cell)) : cell))),
        },
      },
    };
  },
  'workbook that is cut off': (random) => {
    const grid = gridOf(random);
    const whole = workbook([{ name: 'Answers', rows: plainRows([grid.headings, ...grid.rows]) }]);
    return {
      name: 'answers.xlsx',
      bytes: whole.slice(0, random.whole(200, whole.length - 1)),
      truth: { refused: ['archive-truncated', 'archive-broken', 'file-broken'] },
    };
  },
  SPSS: (random) => {
    const rows = Array.from({ length: random.whole(3, 30) }, () => [
      random.whole(1, 7),
      random.next() < 0.1 ? '' : random.pick(['很好', '一般', 'fine, "really"']),
    ]);
    const bytes = savFile(
      [
        { name: utf8('Q1'), width: 0 },
        { name: utf8('WORDS'), width: 24 },
      ],
      rows.map(([code, text]) => [Number(code), utf8(String(text))]),
      { littleEndian: random.next() < 0.7, encoding: 'UTF-8' },
    );
    const grid = { headings: ['Q1', 'WORDS'], rows: rows.map((row) => row.map(String)) };
    return random.next() < 0.6
      ? { name: 'answers.sav', bytes, truth: { grid } }
      : {
          name: 'answers.sav',
          bytes: bytes.slice(0, random.whole(100, bytes.length - 9)),
          truth: { refused: ['file-broken', 'cases-missing'] },
        };
  },
  'bytes turned over': (random) => {
    const grid = gridOf(random, WILD);
    const csv = utf8(csvOf(grid));
    const bytes = random.pick([
      () => csv,
      () => gzipSync(csv),
      () => zipSync({ 'a.csv': csv }),
      () => workbook([{ name: 'A', rows: plainRows([grid.headings, ...grid.rows]) }]),
    ])();
    for (let n = random.whole(1, 20); n > 0; n--)
      bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
    return { bytes, truth: 'account' };
  },
};

const NAMES = Object.keys(KINDS);

/** The odd file of a number: the kinds in turn, each from its own seed. */
export function oddFile(number: number, seed: number, randomOf: (seed: number) => Random): OddFile {
  const kind = NAMES[number % NAMES.length]!;
  const made = KINDS[kind]!(randomOf(seed + 7919 * number));
  return { kind, name: 'answers.csv', ...made };
}

/** One file that is as wide as any must be read: 10,000 columns. */
export function widestFile(): OddFile {
  const grid = {
    headings: Array.from({ length: 10_000 }, (_, at) => `q${at}`),
    rows: Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: 10_000 }, (__, at) => String(1 + ((row + at) % 5))),
    ),
  };
  return { kind: 'ten thousand columns', name: 'wide.csv', bytes: utf8(csvOf(grid)), truth: { grid } };
}
