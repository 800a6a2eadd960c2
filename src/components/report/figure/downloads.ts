import { drawSvg } from '../../../lib/chart/draw.ts';
import type { Drawing } from '../../../lib/chart/types.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import { tableCsv } from '../../../lib/chart/table-csv.ts';
import { bandsName } from '../../../lib/chart/tiers.ts';
import { studyNotes } from '../../../lib/chapter/study-notes.ts';
import { labelText } from '../../../lib/study/label.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { TierOptions } from '../../../lib/study/types.ts';
import type { Language } from '../../../strings/language.ts';
import { downloadText } from '../../site/download.ts';
import { pictureText } from './picture.ts';

export interface Download {
  readonly drawing: Drawing;
  readonly figure: string;
  readonly results: ChapterContext;
  /** True where the numbers come from a query that the reader has edited. */
  readonly edited: boolean;
}

/** What must stay with the numbers wherever they go: of which study, simulated or not, under which options. */
export function provenance({ figure, results, edited }: Omit<Download, 'drawing'>): readonly string[] {
  const { language, study, result } = results;
  const [index, tiers] = [result('index'), result('penalty-reward')];
  return [
    `${language.t('site.title')}: ${language.say('figure', `${figure}.title`)}`,
    labelText(study.title, language.code, study.id),
    ...studyNotes(study, language),
    ...(isRefusal(index)
      ? []
      : [language.t('chapter.provenance.scheme', { scheme: language.say('chapter.scheme', index.scheme) })]),
    language.t('chapter.provenance.options', {
      level: 100 * study.options.confidence,
      minimum: study.options.minGroup,
    }),
    ...(isRefusal(tiers) ? [] : [tiersUnder(tiers.options, language)]),
    ...(edited ? [language.t('chapter.provenance.edited')] : []),
  ];
}

function tiersUnder({ margin, alpha, ...bands }: TierOptions, language: Language): string {
  return language.t('tiers.provenance', { margin, alpha, bands: bandsName(bands, language) });
}

function fileName({ figure, results }: Download, extension: string): string {
  return `${results.study.id}-${figure}.${extension}`;
}

/** The figure's numbers as CSV. */
export function downloadCsv(download: Download): void {
  // With a byte order mark, without which spreadsheets take UTF-8 for something else.
  const { table, more = [] } = download.drawing;
  const tables = [tableCsv(table, provenance(download)), ...more.map((one) => tableCsv(one, [one.title]))];
  const text = `\uFEFF${tables.join('\r\n')}`;
  downloadText(fileName(download, 'csv'), 'text/csv', text);
}

/** The figure as an SVG file that stands alone. */
export function downloadSvg(download: Download): void {
  const text = pictureText(drawSvg(download.drawing, document), provenance(download).join('\n'));
  downloadText(fileName(download, 'svg'), 'image/svg+xml', text);
}
