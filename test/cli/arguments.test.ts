import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../src/cli/arguments.ts';

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
      progress: true,
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
    [['a.csv', 'b.csv'], /"a\.csv" and "b\.csv"/],
    [['a.csv', '--wrong'], /--wrong/],
    [['a.csv', '--json'], /--json/],
    [['a.csv', '--json='], /--json needs a value/],
    [['a.csv', '--study='], /--study needs a value/],
    [['a.csv', '--bootstrap', '12'], /from 200 .* given "12"/],
    [['a.csv', '--only', 'nps'], /no analysis "nps"; it knows: index, gap, reliability, path-model/],
    [['a.csv', '--only', ''], /no analysis ""/],
    [['a.csv', '--json', './a.csv'], /would overwrite ".\/a\.csv"/],
    [['a.csv', '--study', 's.json', '--json', 's.json'], /would overwrite "s\.json"/],
  ])('%j is refused with the reason', (args, reason) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(reason);
  });
});
