import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import { labelText } from '../../../lib/study/label.ts';
import type { Problem } from '../../../lib/study/problem.ts';
import type { IndicatorNode, Label, Scale } from '../../../lib/study/types.ts';
import type { Finding } from '../../../lib/ingest/types.ts';
import { say, t } from './strings.ts';

/** The language of this page. */
export const LANGUAGE = 'en';

/** A label as this page writes it. */
export function text(label: Label, fallback = ''): string {
  return labelText(label, LANGUAGE, fallback);
}

/** A node of the indicator system as this page writes it. */
export function nodeText(node: IndicatorNode): string {
  return text(node.label, node.id);
}

/** A finding of the doctor as a sentence. */
export function findingText(finding: Finding): string {
  return say('finding', finding.code, withField(finding));
}

/** What an analysis is called. */
export function analysisText(id: AnalysisId): string {
  return t(`chapter.analysis.${id}`);
}

const REASONS = ['broken-quote', 'too-few-columns', 'too-many-columns'] as const;

/** Why a line is no row, in words. */
export function rejectionText(reason: string): string {
  const key = REASONS.find((known) => known === reason);
  return key === undefined ? reason : t(`workbench.rejected.${key}`);
}

/** A problem of an imported study.json as a sentence: it names the place in the file. */
export function problemText(problem: Problem): string {
  return say('problem', problem.code, problem.parameters);
}

/** What a correction on this page can leave wrong: said of columns and controls, not of places in a file. */
const ON_PAGE = [
  'scale-needed',
  'scale-ends',
  'kano-scale',
  'label-outside',
  'role-twice',
  'item-twice',
  'focal-without-provider',
  'focal-unknown',
] as const;

/** A problem of the codebook on this page as a sentence. */
export function correctionText(problem: Problem): string {
  const code = ON_PAGE.find((candidate) => candidate === problem.code);
  return code === undefined ? problemText(problem) : t(`workbench.problem.${code}`, problem.parameters);
}

/** A scale in a few words: "1–5, higher is better". */
export function scaleText(scale: Scale): string {
  const direction = t(scale.direction === 'up' ? 'workbench.scale.up' : 'workbench.scale.down');
  return t('workbench.scale.short', { min: String(scale.min), max: String(scale.max), direction });
}

/** Bytes as a reader counts them: "3.2 MB". */
export function bytesText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value >= 100 || unit === 0 ? value.toFixed(0) : value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** A date and time in the reader's own zone, in the language of this page. */
export function timeText(iso: string): string {
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

const counts = new Intl.NumberFormat(LANGUAGE);

/** A whole number with grouped thousands. */
export function countText(count: number): string {
  return counts.format(count);
}

function withField(finding: Finding): Readonly<Record<string, string | number>> {
  return finding.field === undefined ? finding.parameters : { field: finding.field, ...finding.parameters };
}
