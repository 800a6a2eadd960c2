import type { AnalysisId } from '../../analysis/catalogue.ts';
import type { Language } from '../../../strings/language.ts';
import type { ReportDocument } from '../document.ts';
import { longDate } from '../long-date.ts';
import type { ArchiveMaterial } from './material.ts';

/** What became of the parts of the archive. */
export interface ArchiveContents {
  readonly tables: readonly { readonly path: string; readonly title: string; readonly rows: number }[];
  /** Analyses whose moments stay away. */
  readonly left: readonly AnalysisId[];
  /** Why there is no script, in words; null: there is one. */
  readonly refused: string | null;
  readonly language: Language;
}

/** README.txt of the archive: what each file is, the data's hash, versions and seeds, and what is not in it and why. Lines end as Windows wants them. */
export function readme(
  { title, subtitle, date, simulated }: ReportDocument,
  { context, analyses, files, program }: ArchiveMaterial,
  { tables, left, refused, language }: ArchiveContents,
): string {
  const { t, number } = language;
  const titleOf = (id: AnalysisId): string => t(`analysis.${id}`);
  const resampled = analyses.some(({ id }) => context.resampled[id] !== undefined);
  const lines = [
    title,
    subtitle,
    t('document.date', { date: longDate(date, language) }),
    ...(simulated ? [t('document.simulated')] : []),
    '',
    t('document.zip.tables'),
    t('document.zip.study'),
    t('document.zip.moments'),
    refused === null ? t('document.zip.script') : t('document.zip.no-script', { why: refused }),
    '',
    t('document.zip.small', { minimum: number(context.study.options.minGroup) }),
    ...(left.length === 0 ? [] : [t('document.zip.left', { list: left.map(titleOf).join(' · ') })]),
    '',
    ...files.flatMap(({ name, hash }) => [
      `${t('document.origin.file')}: ${name}`,
      `${t('document.origin.hash')}: ${hash}`,
    ]),
    `${t('document.origin.program')}: ${program.name} ${program.version}`,
    `${t('document.origin.analyses')}: ${analyses.map(({ id, version }) => `${titleOf(id)} ${version}`).join(' · ')}`,
    t(resampled ? 'document.method.seed' : 'document.method.no-seed'),
    '',
    ...tables.map((table) => t('document.zip.table', { ...table, rows: number(table.rows) })),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
