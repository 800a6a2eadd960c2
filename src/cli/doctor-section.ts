import type { Language } from '../strings/language.ts';
import { encodingName } from '../lib/ingest/container/encoding-name.ts';
import type { Dialect } from '../lib/ingest/format/dialect.ts';
import type { Doctor } from '../lib/ingest/load/doctor.ts';
import type { Finding } from '../lib/ingest/findings/finding.ts';

import { heading, table, text, type Block, type Tone } from './blocks.ts';

const DELIMITERS: Readonly<Record<Dialect['delimiter'], string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '	': 'tab',
  '|': 'bar',
};

const TONES: Readonly<Record<Finding['level'], Tone>> = { note: 'quiet', warning: 'warning', refusal: 'bad' };

/** Rejected lines printed; the JSON has more. */
const LINES_SHOWN = 20;

/** What became of the file: form, rows read, kept and rejected (lines and reasons), and what the doctor found. */
export function doctorSection(doctor: Doctor, language: Language): Block[] {
  const { dialect } = doctor;
  const form = [
    language.t(dialect.bom ? 'cli.file.bom' : 'cli.file.noBom', { encoding: encodingName(dialect.encoding) }),
    language.say('cli.delimiter', DELIMITERS[dialect.delimiter]),
    language.t('cli.file.heading', { n: dialect.headerRows }),
  ];
  const counts = { read: doctor.rowsRead, kept: doctor.rowsKept, rejected: doctor.rejected };
  const facts: [string, string][] = [
    [language.t('cli.file.name'), doctor.file.name],
    [language.t('cli.file.size'), bytes(doctor.file.bytes)],
    [language.t('cli.file.form'), form.join(' · ')],
    [language.t('cli.file.rows'), language.t('cli.file.rowCounts', counts)],
    [language.t('cli.file.columns'), String(doctor.columns.length)],
  ];
  return [
    heading(language.t('cli.section.file')),
    table(
      [{ title: '' }, { title: '', most: 100 }],
      facts.map((cells) => ({ cells })),
    ),
    ...rejectedLines(doctor, language),
    ...findings(doctor.findings, language),
  ];
}

function rejectedLines(doctor: Doctor, language: Language): Block[] {
  if (doctor.rejected === 0) return [];
  const shown = doctor.rejectedLines.slice(0, LINES_SHOWN);
  const more = doctor.rejected - shown.length;
  return [
    heading(language.t('cli.section.rejected')),
    table(
      [
        { title: language.t('cli.column.line'), align: 'right' },
        { title: language.t('cli.column.reason') },
        { title: language.t('cli.column.text'), most: 60 },
      ],
      shown.map(({ line, reason, text: beginning }) => ({
        cells: [String(line), language.say('rejected', reason), beginning],
        tone: 'warning',
      })),
    ),
    ...(more > 0 ? [text(language.t('cli.rejected.more', { n: more }), 'quiet')] : []),
  ];
}

/** Of findings of one code more than these are named only. */
const SAME_SHOWN = 3;

function findings(found: readonly Finding[], language: Language): Block[] {
  if (found.length === 0) return [];
  const rows = [...Map.groupBy(found, ({ code }) => code).values()].flatMap((same) => {
    const whole = same.length <= SAME_SHOWN + 1 ? same : same.slice(0, SAME_SHOWN);
    const rest = same.slice(whole.length);
    const names = rest.slice(0, 10).map(({ field }) => field ?? '');
    const more = language.t('cli.findings.more', {
      n: rest.length,
      names: rest.length > names.length ? `${names.join(', ')}, …` : names.join(', '),
    });
    return [
      ...whole.map(({ level, field, code, parameters }) => ({
        cells: [
          language.say('cli.level', level),
          field ?? '',
          language.say('finding', code, field === undefined ? parameters : { field, ...parameters }),
        ],
        tone: TONES[level],
      })),
      ...(rest.length > 0 ? [{ cells: ['', '', more], tone: 'quiet' as const }] : []),
    ];
  });
  return [
    heading(language.t('cli.section.findings')),
    table(
      [
        { title: '' },
        { title: language.t('cli.column.column'), most: 30 },
        { title: language.t('cli.column.finding'), most: 240 },
      ],
      rows,
    ),
  ];
}

function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  return `${(count / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}
