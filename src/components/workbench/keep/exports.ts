import type { Estimate } from '../../../lib/survey/types.ts';
import { refusalSentence } from '../../../lib/chapter/refusal-sentence.ts';
import { domainName, nodeName } from '../../../lib/chart/names.ts';
import type { FigureTable } from '../../../lib/chart/types.ts';
import type { Results } from '../../../lib/analysis/figure.ts';
import type { RejectedLine } from '../../../lib/ingest/types.ts';
import { tableCsv } from '../../../lib/chapter/csv.ts';
import { studyNotes } from '../../../lib/chapter/study-notes.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';
import { t } from '../parts/strings.ts';
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
export function rejectedCsv(lines: readonly RejectedLine[]): string {
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

/** Every number of both analyses as CSV, unrounded, a line each: the index of every group and node, every scheme's index, every gap. */
export function resultCsv(results: Results): string {
  const columns = COLUMNS.map((key) => ({ key, label: key }));
  const { study } = results;
  const note = t('workbench.results.note', {
    title: text(study.title),
    scheme: isRefusal(results.index) ? '–' : t(`workbench.scheme.${results.index.scheme}`),
    level: Math.round(100 * study.options.confidence),
    minimum: study.options.minGroup,
  });
  return (
    BOM +
    tableCsv({ columns, rows: [...indexRows(results), ...gapRows(results)] }, [note, ...studyNotes(study)])
  );
}

function estimateCells({ n, value, se, low, high, df }: Estimate): Row {
  return { n, value, se, low, high, df };
}

function estimateOrNote(estimate: Estimate | Refusal): Row {
  return isRefusal(estimate) ? { note: refusalSentence(estimate) } : estimateCells(estimate);
}

function indexRows({ study, index }: Results): readonly Row[] {
  if (isRefusal(index)) return [{ analysis: 'index', note: refusalSentence(index) }];
  const root = { analysis: 'index', level: 0, node: nodeName(study.system.id, study, 'en') };
  const groups = index.groups.flatMap(({ domain, index: headline, nodes }) => {
    const common = { scheme: index.scheme, group: groupName(domain, study) };
    return [
      { ...root, ...common, ...estimateOrNote(headline) },
      ...Object.values(nodes)
        .filter(({ level }) => level > 0)
        .map((found) => ({
          ...root,
          ...common,
          ...estimateCells(found),
          level: found.level,
          node: nodeName(found.node, study, 'en'),
          weight: found.weight,
          contribution: found.contribution,
          lost: found.lost,
        })),
    ];
  });
  const schemes = Object.entries(index.effect).flatMap(([scheme, byDomain]) =>
    index.groups.flatMap(({ domain }): Row[] => {
      const effect = byDomain[domain.id];
      if (effect === undefined || scheme === index.scheme) return [];
      return [{ ...root, scheme, group: groupName(domain, study), ...estimateOrNote(effect) }];
    }),
  );
  return [...groups, ...schemes];
}

function gapRows({ study, gap }: Results): readonly Row[] {
  if (isRefusal(gap)) return [{ analysis: 'gap', note: refusalSentence(gap) }];
  return gap.groups.flatMap(({ domain, refusal, nodes }): Row[] => {
    const common = { analysis: 'gap', group: groupName(domain, study) };
    if (refusal) return [{ ...common, note: refusalSentence(refusal) }];
    return Object.values(nodes).map((found) => ({
      ...common,
      ...estimateCells(found),
      level: found.level,
      node: nodeName(found.node, study, 'en'),
      performance: found.performance,
      expectation: found.expectation,
      t: found.t,
      p: found.p,
      p_holm: found.pHolm,
      dz: found.dz,
    }));
  });
}

function groupName(domain: Parameters<typeof domainName>[0], study: Study): string {
  const name = domainName(domain, study, 'en');
  return domain.field === undefined ? name : `${domain.field}: ${name}`;
}
