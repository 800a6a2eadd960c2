import type { Language } from '../strings/language.ts';
import type { GapEstimate, GapResult } from '../lib/analysis/gap/result.ts';
import { fixed, probability, signed } from '../lib/chart/format.ts';
import { domainName, nodeName } from '../lib/chart/names.ts';
import { walk } from '../lib/study/tree.ts';
import type { Study } from '../lib/study/types.ts';

import { heading, table, text, type Block, type Column, type Tone } from './blocks.ts';
import { groupCells } from './index-section.ts';
import { count, interval } from './numbers.ts';
import { refusalWords } from './refusal-words.ts';

const right = (title: string): Column => ({ title, align: 'right' });

const TONES: Readonly<Record<GapEstimate['verdict'], Tone>> = {
  above: 'good',
  below: 'bad',
  undecided: 'plain',
};

/** Gaps of every node among all respondents, of the whole by group, and the reversals between levels. */
export function gapSection(result: GapResult, study: Study, language: Language): Block[] {
  const unpaired = result.unpaired.map((item) => nodeName(item, study, language)).join(', ');
  return [
    ...nodesTable(result, study, language),
    ...(unpaired === '' ? [] : [text(language.t('cli.gap.unpaired', { items: unpaired }), 'quiet')]),
    ...groupsTable(result, study, language),
    ...reversalsTable(result, study, language),
  ];
}

/** The columns that every table of gaps shares. */
function gapColumns(study: Study, language: Language): Column[] {
  const level = Math.round(study.options.confidence * 1000) / 10;
  return [
    right(language.t('cli.column.gap')),
    right(language.t('cli.column.interval', { level })),
    right(language.t('cli.column.pHolm')),
    right(language.t('cli.column.n')),
  ];
}

function gapCells(gap: GapEstimate): string[] {
  return [signed(gap.value, 2), interval(gap, true), probability(gap.pHolm), count(gap.n)];
}

function nodesTable(result: GapResult, study: Study, language: Language): Block[] {
  const all = result.groups.find(({ domain }) => domain.kind === 'all');
  if (!all) return [];
  const title = heading(language.t('cli.section.gap', { group: domainName(all.domain, study, language) }));
  if (all.refusal) return [title, text(refusalWords(all.refusal, study, language), 'warning')];
  const rows = walk(study.system).flatMap(({ node, level }) => {
    const gap = all.nodes[node.id];
    if (!gap) return [];
    const name = '  '.repeat(level) + nodeName(node.id, study, language);
    return [
      {
        cells: [
          name,
          fixed(gap.performance, 2),
          fixed(gap.expectation, 2),
          ...gapCells(gap),
          gap.dz === null ? '' : fixed(gap.dz, 2),
          language.say('cli.verdict', gap.verdict),
        ],
        tone: TONES[gap.verdict],
      },
    ];
  });
  const columns = [
    { title: language.t('cli.column.node'), most: 44 },
    right(language.t('cli.column.performance')),
    right(language.t('cli.column.expectation')),
    ...gapColumns(study, language),
    right(language.t('cli.column.dz')),
    { title: language.t('cli.column.verdict') },
  ];
  return [title, table(columns, rows)];
}

function groupsTable(result: GapResult, study: Study, language: Language): Block[] {
  const groups = result.groups.filter(({ domain }) => domain.kind !== 'all');
  if (groups.length === 0) return [];
  return [
    heading(language.t('cli.section.gapGroups')),
    table(
      [
        { title: language.t('cli.column.by'), most: 28 },
        { title: language.t('cli.column.group') },
        ...gapColumns(study, language),
        { title: '', most: 160 },
      ],
      groups.map((group) => {
        const gap = group.nodes[study.system.id];
        const names = groupCells(group, study, language);
        if (gap) return { cells: [...names, ...gapCells(gap)], tone: TONES[gap.verdict] };
        const remark = group.refusal ? refusalWords(group.refusal, study, language) : '';
        return { cells: [...names, '—', '', '', count(group.n), remark] };
      }),
    ),
  ];
}

function reversalsTable(result: GapResult, study: Study, language: Language): Block[] {
  const title = heading(language.t('cli.section.reversals'));
  if (result.reversals.length === 0) return [title, text(language.t('cli.gap.none'))];
  return [
    title,
    table(
      [
        { title: language.t('cli.column.by'), most: 28 },
        { title: language.t('cli.column.group') },
        { title: language.t('cli.column.node') },
        ...gapColumns(study, language),
        { title: language.t('cli.column.under') },
        right(language.t('cli.column.gapAbove')),
      ],
      result.reversals.map(({ domain, node, under, gap, above }) => ({
        cells: [
          ...groupCells({ domain }, study, language),
          nodeName(node, study, language),
          ...gapCells(gap),
          nodeName(under, study, language),
          signed(above.value, 2),
        ],
        tone: 'bad',
      })),
    ),
  ];
}
