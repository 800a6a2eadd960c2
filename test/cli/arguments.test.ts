import { describe, expect, it } from 'vitest';
import { readArguments as readWith, UsageError } from '../../src/cli/arguments.ts';
import { commands } from '../../src/cli/commands.ts';
import { english } from '../english.ts';

const known = await commands();
const readArguments = (args: readonly string[]) => readWith(args, known, english);

describe('readArguments', () => {
  it('takes a file alone: both analyses, proposed codebook, no JSON', () => {
    expect(readArguments(['a.csv'])).toEqual({
      file: 'a.csv',
      study: null,
      encoding: null,
      sheet: null,
      only: ['index', 'gap'],
      json: null,
      bootstrap: null,
      doctor: false,
      propose: null,
      force: false,
      others: [],
      waves: [],
      join: null,
      perPerson: false,
      delimiter: null,
      headerRows: null,
      rejects: null,
      cells: null,
      documents: new Map(),
      date: null,
      reported: [],
      least: 1,
      fromCells: false,
      progress: false,
    });
  });

  it('takes every option, before or behind the file, and keeps the order of the analyses', () => {
    const args = [
      '--study',
      's.json',
      '--sheet',
      'Data',
      '--encoding',
      'GBK',
      '--only=gap, index',
      'a.csv',
      '--json',
      '-',
      '--bootstrap',
      '500',
      '--progress',
    ];
    expect(readArguments(args)).toEqual({
      file: 'a.csv',
      study: 's.json',
      encoding: 'gb18030',
      sheet: 'Data',
      only: ['index', 'gap'],
      json: '-',
      bootstrap: 500,
      doctor: false,
      propose: null,
      force: false,
      others: [],
      waves: [],
      join: null,
      perPerson: false,
      delimiter: null,
      headerRows: null,
      rejects: null,
      cells: null,
      documents: new Map(),
      date: null,
      reported: [],
      least: 1,
      fromCells: false,
      progress: true,
    });
  });

  it('takes several files as waves, a lookup, the form of a file', () => {
    expect(readArguments(['2025.csv', 'x/2026.sav'])).toMatchObject({
      file: '2025.csv',
      others: ['x/2026.sav'],
      waves: ['2025', '2026'],
    });
    expect(readArguments(['a.csv', 'b.csv', '--waves', 'spring, autumn'])).toMatchObject({
      waves: ['spring', 'autumn'],
    });
    expect(readArguments(['a.csv', '--join', 'sales.csv', '--by', 'id=customer'])).toMatchObject({
      join: { path: 'sales.csv', key: 'id', lookupKey: 'customer', prefix: 'sales' },
    });
    expect(
      readArguments(['a.csv', '--delimiter', 'tab', '--header-rows', '2-3', '--rejects', 'r.csv']),
    ).toMatchObject({ delimiter: '\t', headerRows: [2, 3], rejects: 'r.csv' });
    expect(readArguments(['a.csv', '--delimiter', ';', '--header-rows', '2'])).toMatchObject({
      delimiter: ';',
      headerRows: [2, 2],
    });
  });

  it('takes a file whose name looks like an option behind --', () => {
    expect(readArguments(['--', '--odd.csv'])).toMatchObject({ file: '--odd.csv' });
  });

  it.each([
    [['--help'], 'help'],
    [['-h', 'a.csv'], 'help'],
    [['--version'], 'version'],
  ])('%j asks for %s', (args, asked) => {
    expect(readArguments(args)).toBe(asked);
  });

  it.each([
    [[], /no file was named/],
    [['a.csv', 'b.csv', '--sheet', 'x'], /for one file/],
    [['a.csv', 'b.csv', '--waves', '2025'], /2 different names.* given "2025"/],
    [['a.csv', '--waves', '2025'], /1 different names/],
    [['a.csv', '--join', 'b.csv'], /--by COLUMN/],
    [['a.csv', '--by', 'id'], /go with --join/],
    [['a.csv', '--delimiter', '^'], /"\^"; it knows: comma/],
    [['a.csv', '--header-rows', '3-2'], /given "3-2"/],
    [['a.csv', '--header-rows', '0'], /given "0"/],
    [['a.csv', '--rejects', 'a.csv'], /--rejects would overwrite/],
    [['a.csv', '--rejects', 'x.csv', '--json', 'x.csv'], /would overwrite/],
    [['a.csv', '--wrong'], /--wrong/],
    [['a.csv', '--json'], /--json/],
    [['a.csv', '--json='], /--json needs a value/],
    [['a.csv', '--study='], /--study needs a value/],
    [['a.csv', '--bootstrap', '12'], /from 200 .* given "12"/],
    [
      ['a.csv', '--only', 'no-such-analysis'],
      /no analysis "no-such-analysis"; it knows: index, gap, .*tiers/,
    ],
    [['a.csv', '--only', ''], /no analysis ""/],
    [['a.csv', '--json', './a.csv'], /would overwrite ".\/a\.csv"/],
    [['a.csv', '--study', 's.json', '--json', 's.json'], /would overwrite "s\.json"/],
  ])('%j is refused with the reason', (args, reason) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(reason);
  });
});
