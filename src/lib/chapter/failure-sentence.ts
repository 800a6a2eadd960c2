import type { Language } from '../../strings/language.ts';
import { RowsError } from '../engine/read-rows.ts';
import { EngineError } from '../engine/types.ts';
import type { LoadProgress } from '../engine/types.ts';

/** Whatever failed, as a sentence: the engine's failures with the next step, anything else in its own words. */
export function failureSentence(cause: unknown, language: Language): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof RowsError) return language.say('engine.rows', cause.code, cause.parameters);
  return cause instanceof EngineError
    ? language.say('engine', cause.code, { message, ...cause.parameters }).trimEnd()
    : message;
}

/** How much of the engine has arrived, and for how long it has been coming. */
export function loadingSentence({ bytes, total, seconds }: LoadProgress, language: Language): string {
  return language.t('engine.loading', { loaded: bytes / 1e6, total: total / 1e6, seconds });
}
