import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import { labelText } from '../../../lib/study/label.ts';
import type { Problem } from '../../../lib/study/problem.ts';
import type { IndicatorNode, Label, Scale } from '../../../lib/study/types.ts';
import type { Finding } from '../../../lib/ingest/findings/finding.ts';
import type { Language } from '../../../strings/language.ts';

/** A label as a page of this language writes it. */
export function text(label: Label, { code }: Language, fallback = ''): string {
  return labelText(label, code, fallback);
}

/** A node of the indicator system as a page of this language writes it. */
export function nodeText(node: IndicatorNode, language: Language): string {
  return text(node.label, language, node.id);
}

/** A finding of the doctor as a sentence. */
export function findingText(finding: Finding, { say }: Language): string {
  return say('finding', finding.code, withField(finding));
}

/** What an analysis is called. */
export function analysisText(id: AnalysisId, { say }: Language): string {
  return say('analysis', id);
}

/** Why a line is no row, in words. */
export function rejectionText(reason: string, { say }: Language): string {
  return say('rejected', reason);
}

/** A problem of an imported study.json as a sentence: it names the place in the file. */
export function problemText(problem: Problem, { say }: Language): string {
  return say('problem', problem.code, problem.parameters);
}

/** A problem of the codebook on this page as a sentence: of columns and controls where a correction here can leave it, not of places in a file. */
export function correctionText(problem: Problem, language: Language): string {
  const { has, say } = language;
  return has(`workbench.problem.${problem.code}`)
    ? say('workbench.problem', problem.code, problem.parameters)
    : problemText(problem, language);
}

/** A scale in a few words: "1–5, higher is better". */
export function scaleText(scale: Scale, { t }: Language): string {
  const direction = t(scale.direction === 'up' ? 'workbench.scale.up' : 'workbench.scale.down');
  return t('workbench.scale.short', { min: String(scale.min), max: String(scale.max), direction });
}

/** A whole number with grouped thousands. */
export function countText(count: number, { number }: Language): string {
  return number(count, 0);
}

/** Bytes as a reader counts them: "3.2 MB". */
export function bytesText(bytes: number, { number }: Language): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${number(value, value >= 100 || unit === 0 ? 0 : 1)} ${units[unit] ?? ''}`;
}

/** A date and time in the reader's own zone, in this language. */
export function timeText(iso: string, { code }: Language): string {
  return new Intl.DateTimeFormat(code, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

function withField(finding: Finding): Readonly<Record<string, string | number>> {
  return finding.field === undefined ? finding.parameters : { field: finding.field, ...finding.parameters };
}
