import { EngineError } from './types.ts';

/** How long a reader's query may take (s). */
export const QUERY_SECONDS = 60;

/**
 * Does what a reader has asked for, and stops it where it takes longer than it may.
 *
 * @throws EngineError `time` {seconds}; what the job throws.
 */
export async function inTime<T>(
  signal: AbortSignal,
  job: (within: AbortSignal) => Promise<T>,
  seconds: number = QUERY_SECONDS,
): Promise<T> {
  const late = AbortSignal.timeout(seconds * 1000);
  try {
    return await job(AbortSignal.any([signal, late]));
  } catch (error) {
    if (error !== late.reason) throw error;
    throw new EngineError('time', '', { parameters: { seconds } });
  }
}
