import type { Refusal } from '../../study/refusal.ts';
import type { ReportMaterial } from '../report/material.ts';
import type { AnswersFile } from '../reproduce/script.ts';

/** What the archive holds besides the document. */
export interface ArchiveMaterial extends Pick<ReportMaterial, 'context' | 'analyses' | 'files' | 'program'> {
  /** Analysis id → its moments, or the refusal in their place. */
  readonly moments: Readonly<Record<string, unknown>>;
  /** How R reads the answers, or why it cannot. */
  readonly answers: AnswersFile | Refusal;
}
