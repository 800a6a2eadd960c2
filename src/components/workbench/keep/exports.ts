import { entryOf } from '../../../lib/study/entry.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import type { Estimate } from '../../../lib/survey/types.ts';
import { domainName, nodeName } from '../../../lib/chart/names.ts';
import type { FigureTable } from '../../../lib/chart/types.ts';
import type { Results } from '../backend/backend.ts';
import type { RejectedLine } from '../../../lib/ingest/format/records.ts';
import { tableCsv } from '../../../lib/chart/table-csv.ts';
import { studyNotes } from '../../../lib/chapter/study-notes.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Language } from '../../../strings/language.ts';
import { text } from '../parts/words.ts';

/** Spreadsheets take a CSV as UTF-8 only behind this. */
const BOM = '\uFEFF';

type Row = FigureTable['rows'][number];

/** The columns of the result file; their names are for programs and stay as they are in every language. */
const COLUMNS = [
  'analysis',
  'scheme',
  'group',
  'level',
  'node',
  'n',
  'value',
  'se',
  'low',
  'high',
  'df',
  'weight',
  'contribution',
  'lost',
  'performance',
  'expectation',
  't',
  'p',
  'p_holm',
  'dz',
  'note',
] as const;

/** The rejected lines as CSV, to be looked up in the file. */
export function rejectedCsv(lines: readonly RejectedLine[], { t }: Language): string {
  const columns = [
    { key: 'line', label: t('workbench.rejected.line') },
    { key: 'reason', label: t('workbench.rejected.reason') },
    { key: 'text', label: t('workbench.rejected.text') },
  ];
  return (
    BOM +
    tableCsv(
      { columns, rows: lines.map(({ line, reason, text: content }) => ({ line, reason, text: content })) },
      [],
    )
  );
}

/**
 * Every number of both analyses as CSV, unrounded, a line each: the index of every group and node, every scheme's index, every gap. The n of an index is
 * that of the headline: all respondents of the group; below it, those who answered the item that fewest answered.
 */
export function resultCsv(results: Results, language: Language): string {
  const { t } = language;
  const columns = COLUMNS.map((key) => ({ key, label: key }));
  const { study } = results;
  const note = t('workbench.results.note', {
    title: text(study.title, language),
    scheme: isRefusal(results.index) ? '–' : t(`workbench.scheme.${results.index.scheme}`),
    level: Math.round(100 * study.options.confidence),
    minimum: study.options.minGroup,
  });
  return (
    BOM +
    tableCsv({ columns, rows: [...indexRows(results, language), ...gapRows(results, language)] }, [
      note,
      ...studyNotes(study, language),
    ])
  );
}

function estimateCells({ n, value, se, low, high, df }: Estimate): Row {
  return { n, value, se, low, high, df };
}

function estimateOrNote(estimate: Estimate | Refusal, study: Study, language: Language): Row {
  return isRefusal(estimate) ? { note: refusalSentence(estimate, study, language) } : estimateCells(estimate);
}

function indexRows({ study, index }: Results, language: Language): readonly Row[] {
  if (isRefusal(index)) return [{ analysis: 'index', note: refusalSentence(index, study, language) }];
  const root = { analysis: 'index', level: 0, node: nodeName(study.system.id, study, language) };
  const groups = index.groups.flatMap(({ domain, n, index: headline, nodes }) => {
    const common = { scheme: index.scheme, group: groupName(domain, study, language) };
    return [
      { ...root, ...common, ...estimateOrNote(headline, study, language), n },
      ...Object.values(nodes)
        .filter(({ level }) => level > 0)
        .map((found) => ({
          ...root,
          ...common,
          ...estimateCells(found),
          level: found.level,
          node: nodeName(found.node, study, language),
          weight: found.weight,
          contribution: found.contribution,
          lost: found.lost,
        })),
    ];
  });
  const schemes = Object.entries(index.effect).flatMap(([scheme, byDomain]) =>
    index.groups.flatMap(({ domain, n }): Row[] => {
      const effect = entryOf(byDomain, domain.id);
      if (effect === undefined || scheme === index.scheme) return [];
      return [
        {
          ...root,
          scheme,
          group: groupName(domain, study, language),
          ...estimateOrNote(effect, study, language),
          n,
        },
      ];
    }),
  );
  return [...groups, ...schemes];
}

function gapRows({ study, gap }: Results, language: Language): readonly Row[] {
  if (isRefusal(gap)) return [{ analysis: 'gap', note: refusalSentence(gap, study, language) }];
  return gap.groups.flatMap(({ domain, refusal, nodes }): Row[] => {
    const common = { analysis: 'gap', group: groupName(domain, study, language) };
    if (refusal) return [{ ...common, note: refusalSentence(refusal, study, language) }];
    return Object.values(nodes).map((found) => ({
      ...common,
      ...estimateCells(found),
      level: found.level,
      node: nodeName(found.node, study, language),
      performance: found.performance,
      expectation: found.expectation,
      t: found.t,
      p: found.p,
      p_holm: found.pHolm,
      dz: found.dz,
    }));
  });
}

function groupName(domain: Parameters<typeof domainName>[0], study: Study, language: Language): string {
  const name = domainName(domain, study, language);
  return domain.field === undefined ? name : `${domain.field}: ${name}`;
}
