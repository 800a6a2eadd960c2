import type { Language } from '../strings/language.ts';
import { nodeName } from '../lib/chart/names.ts';
import { labelText } from '../lib/study/label.ts';
import { ASK_BELOW, checklist } from '../lib/ingest/codebook/checklist.ts';
import type { Proposal } from '../lib/ingest/codebook/propose.ts';
import { readingsText } from '../lib/ingest/codebook/readings-text.ts';
import type { Field, Study } from '../lib/study/types.ts';

import { heading, table, text, type Block } from './blocks.ts';

/** The proposed codebook, column by column: role, scale, item, how sure the proposal is, and why it was made. */
export function codebookSection(proposals: readonly Proposal[], study: Study, language: Language): Block[] {
  return [
    heading(language.t('cli.section.codebook')),
    table(
      [
        { title: language.t('cli.column.column') },
        { title: language.t('cli.column.role') },
        { title: language.t('cli.column.scale') },
        { title: language.t('cli.column.item'), most: 30 },
        { title: language.t('cli.column.confidence'), align: 'right' },
        { title: language.t('cli.column.reason'), most: 100 },
      ],
      proposals.map(({ field, confidence, reason }) => ({
        cells: [
          nameAndLabel(field, language),
          field.role,
          scaleWords(field, language),
          field.item === undefined ? '' : nodeName(field.item, study, language),
          confidence.toFixed(2),
          language.say('reason', reason),
        ],
        tone: confidence < ASK_BELOW ? 'warning' : field.role === 'ignore' ? 'quiet' : 'plain',
      })),
    ),
    ...checkSection(proposals, language),
  ];
}

/** Names said of one check; the rest is counted. */
const NAMED = 6;

/** What to look at before a result is trusted, that which changes the index most first. */
function checkSection(proposals: readonly Proposal[], language: Language): Block[] {
  const checks = checklist(proposals);
  if (checks.length === 0) return [];
  const names = (fields: readonly string[]): string =>
    fields.length > NAMED ? `${fields.slice(0, NAMED).join(', ')}, … (${fields.length})` : fields.join(', ');
  return [
    heading(language.t('cli.section.check')),
    text(language.t('cli.codebook.ask'), 'warning'),
    table(
      [
        { title: language.t('cli.column.columns'), most: 80 },
        { title: language.t('cli.column.reason'), most: 60 },
        { title: language.t('cli.column.readings'), most: 60 },
      ],
      checks.map(({ fields, reason, open }) => ({
        cells: [names(fields), language.say('reason', reason), open ? readingsText(open) : ''],
        tone: 'warning',
      })),
    ),
  ];
}

function nameAndLabel(field: Field, language: Language): string {
  const words = labelText(field.label, language.code);
  return words === field.name || words === '' ? field.name : `${field.name} (${words})`;
}

function scaleWords({ scale }: Field, language: Language): string {
  if (!scale) return '';
  const parts = [`${scale.min}–${scale.max}`];
  if (scale.direction === 'down') parts.push(language.t('cli.direction.down'));
  if (scale.labels) parts.push(Object.keys(scale.labels).join('/'));
  return parts.join(' ');
}
