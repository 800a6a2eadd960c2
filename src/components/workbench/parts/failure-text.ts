import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { EngineError } from '../../../lib/engine/types.ts';
import { ProjectError } from '../../../lib/store/project-file.ts';
import { StoreError } from '../../../lib/store/types.ts';
import type { Language } from '../../../strings/language.ts';
import { FileRefused } from '../backend/failure.ts';

/** Whatever went wrong, as a sentence with its next step. */
export function failureText(cause: unknown, language: Language): string {
  const { t, say } = language;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof FileRefused) return refusalSentence(cause.refusal, null, language);
  if (cause instanceof EngineError) return say('engine', cause.code, { message, ...cause.parameters });
  if (cause instanceof ProjectError) return say('workbench.project', cause.code, cause.parameters);
  if (cause instanceof StoreError) return say('workbench.store', cause.code);
  if (cause instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(cause.name))
    return t('workbench.failed.read');
  return t('workbench.failed.analyse', { message });
}
