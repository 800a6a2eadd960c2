import { useEffect, useState } from 'preact/hooks';

/** What became of what is asked for now: nothing yet, an answer, or what went wrong. */
export interface Asked<T> {
  readonly found: T | null;
  readonly failed: string | null;
}

/**
 * The answer to what is asked for now. One that belongs to something asked for before, answer or failure, is never given, however late it comes.
 *
 * @param asked compared by identity
 */
export function useAsked<K, T>(asked: K, ask: (asked: K) => Promise<T>): Asked<T> {
  const [answer, setAnswer] = useState<(Asked<T> & { readonly to: K }) | null>(null);
  useEffect(() => {
    let isWanted = true;
    const take = (one: Asked<T>): void => {
      if (isWanted) setAnswer({ ...one, to: asked });
    };
    ask(asked).then(
      (found) => take({ found, failed: null }),
      (error: unknown) =>
        take({ found: null, failed: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [asked]);
  return answer?.to === asked ? answer : { found: null, failed: null };
}
