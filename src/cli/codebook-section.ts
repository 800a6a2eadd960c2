import { nodeName } from '../lib/chart/names.ts';
import { labelText } from '../lib/study/label.ts';
import type { Proposal } from '../lib/ingest/types.ts';
import type { Field, Study } from '../lib/study/types.ts';
import { say, t } from './strings.ts';
import { heading, table, text, type Block } from './blocks.ts';

/** Under this confidence the workbench asks, and so does the summary. */
const ASK_BELOW = 0.6;

/** The proposed codebook, column by column: role, scale, item, how sure the proposal is, and why it was made. */
export function codebookSection(proposals: readonly Proposal[], study: Study): Block[] {
  const doubtful = proposals.some(({ confidence }) => confidence < ASK_BELOW);
  return [
    heading(t('cli.section.codebook')),
    table(
      [
        { title: t('cli.column.column') },
        { title: t('cli.column.role') },
        { title: t('cli.column.scale') },
        { title: t('cli.column.item'), most: 30 },
        { title: t('cli.column.confidence'), align: 'right' },
        { title: t('cli.column.reason'), most: 100 },
      ],
      proposals.map(({ field, confidence, reason }) => ({
        cells: [
          nameAndLabel(field),
          field.role,
          scaleWords(field),
          field.item === undefined ? '' : nodeName(field.item, study, 'en'),
          confidence.toFixed(2),
          say('reason', reason),
        ],
        tone: confidence < ASK_BELOW ? 'warning' : field.role === 'ignore' ? 'quiet' : 'plain',
      })),
    ),
    ...(doubtful ? [text(t('cli.codebook.ask'), 'warning')] : []),
  ];
}

function nameAndLabel(field: Field): string {
  const words = labelText(field.label, 'en');
  return words === field.name || words === '' ? field.name : `${field.name} (${words})`;
}

function scaleWords({ scale }: Field): string {
  if (!scale) return '';
  const parts = [`${scale.min}–${scale.max}`];
  if (scale.direction === 'down') parts.push(t('cli.direction.down'));
  if (scale.labels) parts.push(Object.keys(scale.labels).join('/'));
  return parts.join(' ');
}
