import { EngineError } from '../../../lib/engine/types.ts';
import type { EngineErrorCode } from '../../../lib/engine/types.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Refusal } from '../../../lib/study/refusal.ts';

/** The file holds nothing that can be analysed, and why. */
export class FileRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.name = 'FileRefused';
    this.refusal = refusal;
  }
}

/** What is no refusal. Throws FileRefused for one. */
export function accepted<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new FileRefused(value);
  return value;
}

/** True where the reader (or a later correction) stopped it: no failure. */
export function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}

/** A failure as a message between threads carries it, which knows no classes of ours. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'engine';
      readonly code: EngineErrorCode;
      readonly message: string;
      readonly parameters: EngineError['parameters'];
    }
  | { readonly kind: 'browser'; readonly name: string; readonly message: string }
  | { readonly kind: 'other'; readonly message: string };

/** A failure for the other thread. */
export function packFailure(cause: unknown): Failure {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof FileRefused) return { kind: 'refused', refusal: cause.refusal };
  if (cause instanceof EngineError)
    return { kind: 'engine', code: cause.code, message, parameters: cause.parameters };
  if (cause instanceof DOMException) return { kind: 'browser', name: cause.name, message };
  return { kind: 'other', message };
}

/** The failure that the other thread met. */
export function unpackFailure(failure: Failure): Error {
  if (failure.kind === 'refused') return new FileRefused(failure.refusal);
  if (failure.kind === 'engine')
    return new EngineError(failure.code, failure.message, { parameters: failure.parameters });
  if (failure.kind === 'browser') return new DOMException(failure.message, failure.name);
  return new Error(failure.message);
}
