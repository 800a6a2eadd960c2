import { EngineError } from '../../../lib/engine/types.ts';
import type { EngineErrorCode } from '../../../lib/engine/types.ts';
import { failureSentence } from '../../../lib/chapter/failure-sentence.ts';
import { refusalSentence } from '../../../lib/chapter/refusal-sentence.ts';
import { ProjectError } from '../../../lib/store/project-file.ts';
import { StoreError } from '../../../lib/store/types.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';
import { t } from '../parts/strings.ts';

/** The file holds nothing that can be analysed, and why. */
export class FileRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.name = 'FileRefused';
    this.refusal = refusal;
  }
}

/** Whatever went wrong, as a sentence with its next step. */
export function failureText(cause: unknown): string {
  if (cause instanceof FileRefused) return refusalSentence(cause.refusal);
  if (cause instanceof EngineError) return failureSentence(cause);
  if (cause instanceof ProjectError) return t(`workbench.project.${cause.code}`);
  if (cause instanceof StoreError) return t(`workbench.store.${cause.code}`);
  if (cause instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(cause.name))
    return t('workbench.failed.read');
  return t('workbench.failed.analyse', { message: failureSentence(cause) });
}

/** True where the reader (or a later correction) stopped it: no failure. */
export function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}

/** A failure as a message between threads carries it, which knows no classes of ours. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'engine'; readonly code: EngineErrorCode; readonly message: string }
  | { readonly kind: 'browser'; readonly name: string; readonly message: string }
  | { readonly kind: 'other'; readonly message: string };

/** A failure for the other thread. */
export function packFailure(cause: unknown): Failure {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof FileRefused) return { kind: 'refused', refusal: cause.refusal };
  if (cause instanceof EngineError) return { kind: 'engine', code: cause.code, message };
  if (cause instanceof DOMException) return { kind: 'browser', name: cause.name, message };
  return { kind: 'other', message };
}

/** The failure that the other thread met. */
export function unpackFailure(failure: Failure): Error {
  if (failure.kind === 'refused') return new FileRefused(failure.refusal);
  if (failure.kind === 'engine') return new EngineError(failure.code, failure.message);
  if (failure.kind === 'browser') return new DOMException(failure.message, failure.name);
  return new Error(failure.message);
}
