import { refusalSentence } from '../../chart/sentence.ts';
import { tableCsv } from '../../chart/table-csv.ts';
import { writeArrow } from '../../engine/arrow-table.ts';
import { isRefusal } from '../../study/refusal.ts';
import { writeStudy } from '../../study/schema.ts';
import { zipOf } from '../container/stable.ts';
import type { ReportDocument } from '../document.ts';
import type { WriterTools } from '../formats.ts';
import { reproduceScript } from '../reproduce/script.ts';
import { everyTable } from '../table/every-table.ts';
import type { PlacedTable } from '../table/every-table.ts';
import type { ArchiveMaterial } from './material.ts';
import { readme } from './readme.ts';
import { tellsSmallGroup } from './small-groups.ts';

/** Without it spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Everything behind a report as a ZIP: its tables as CSV and Arrow, the codebook, the moments, a script for R, and README.txt, which says what
 * they are. What the report withholds of small groups stands in none of them. The same document and material give the same bytes.
 */
export async function writeZip(
  document: ReportDocument,
  { language, archive }: Pick<WriterTools, 'language' | 'archive'>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (archive === undefined) throw new TypeError('An archive needs its material.');
  const material = await archive();
  const { context, answers } = material;
  const { study } = context;
  const [index, gap, nps] = [context.result('index'), context.result('gap'), context.result('nps')];
  const script = isRefusal(answers) ? answers : reproduceScript(study, { index, gap, nps }, answers);
  const { kept, left } = momentsOf(material);
  const tables = everyTable(document).map((table, at) => ({
    table,
    path: `tables/${String(at + 1).padStart(3, '0')}-${table.id.replace(/[^\w-]/g, '_')}`,
  }));
  const files: (readonly [path: string, content: string | Uint8Array])[] = [
    [
      'README.txt',
      readme(document, material, {
        tables: tables.map(({ table, path }) => ({
          path,
          title: table.title,
          rows: table.table.rows.length,
        })),
        left,
        refused: isRefusal(script) ? refusalSentence(script, study, language) : null,
        language,
      }),
    ],
    ['study.json', json(writeStudy(study), 2)],
    ...(isRefusal(script) ? [] : [['reproduce.R', script] as const]),
    ...tables.flatMap(({ table, path }) => {
      const notes = notesOf(table, document, language.t('document.simulated'));
      return [
        [`${path}.csv`, BYTE_ORDER_MARK + tableCsv(table.table, notes)],
        [`${path}.arrow`, arrowOf(table, notes)],
      ] as const;
    }),
    ...kept.map(([id, moments]) => [`moments/${id}.json`, json(moments)] as const),
  ];
  const encoder = new TextEncoder();
  return zipOf(
    files.map(([path, content]) => [path, typeof content === 'string' ? encoder.encode(content) : content]),
    document.date,
  );
}

const json = (value: unknown, indent?: number): string => `${JSON.stringify(value, null, indent)}\n`;

function notesOf(
  { title, section, notes }: PlacedTable,
  document: ReportDocument,
  simulated: string,
): readonly string[] {
  return [
    title,
    `${document.title} · ${document.subtitle}`,
    section.title,
    ...(document.simulated ? [simulated] : []),
    ...notes,
  ];
}

/** Columns by their short names, which are unique; what stands above a CSV is metadata. */
function arrowOf({ table }: PlacedTable, notes: readonly string[]): Uint8Array {
  const [title = ''] = notes;
  return writeArrow(
    table.columns.map(({ key }) => ({ name: key, values: table.rows.map((row) => row[key] ?? null) })),
    {
      title,
      notes: notes.slice(1).join('\n'),
      columns: JSON.stringify(Object.fromEntries(table.columns.map(({ key, label }) => [key, label]))),
    },
  );
}

/** The moments that may leave, by analysis, and the analyses whose moments may not. */
function momentsOf({ context, analyses, moments }: ArchiveMaterial) {
  const known = analyses.filter(({ id }) => moments[id] !== undefined && !isRefusal(moments[id]));
  const tells = Map.groupBy(known, ({ id }) =>
    tellsSmallGroup(moments[id], context.result(id), context.study.options.minGroup),
  );
  return {
    kept: (tells.get(false) ?? []).map(({ id }) => [id, moments[id]] as const),
    left: (tells.get(true) ?? []).map(({ id }) => id),
  };
}
