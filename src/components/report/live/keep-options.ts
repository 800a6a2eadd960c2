import { effect } from '@preact/signals';
import { keepRecord, loadStudy, saveStudy } from '../../../lib/store/store.ts';
import type { StoredStudy } from '../../../lib/store/types.ts';
import type { StudyOptions } from '../../../lib/study/types.ts';
import { optionsOf, ownStudy } from './live.ts';

/** Writing is left until the reader's hand rests (ms). */
const REST = 400;

/** Under what options a study is kept, while a chapter moves them. */
export interface KeptOptions {
  /** Keeps now what waits. A failure is told, not thrown. */
  settle(): Promise<void>;
  /** True while something is not kept yet. */
  waits(): boolean;
  /** The study as it has been read again. */
  follow(stored: StoredStudy): void;
}

/** The study is read again: resampled results may have been kept meanwhile. */
async function save(id: string, options: StudyOptions): Promise<StoredStudy> {
  const stored = await loadStudy(id);
  const next = { ...stored, study: { ...stored.study, options }, saved: new Date().toISOString() };
  await saveStudy(next);
  return next;
}

/** Keeps the options moved in a chapter with the study: when the reader's hand rests, or at the latest when the page goes away. */
export function keepOptions(first: StoredStudy, onFailure: (error: unknown) => void): KeptOptions {
  let stored = first;
  let kept = first.study.options;
  let waiting: StudyOptions | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (): StudyOptions | null => {
    clearTimeout(timer);
    const options = waiting;
    waiting = null;
    kept = options ?? kept;
    return options;
  };
  const settle = async (): Promise<void> => {
    const options = take();
    if (options === null) return;
    try {
      stored = await save(stored.id, options);
    } catch (error) {
      onFailure(error);
    }
  };
  addEventListener('pagehide', () => {
    const options = take();
    if (options === null) return;
    // Nothing that would have to be waited for is done any more.
    stored = { ...stored, study: { ...stored.study, options }, saved: new Date().toISOString() };
    keepRecord(stored, 'hold').catch(onFailure);
  });
  effect(() => {
    const now = ownStudy.value;
    if (now === null) return;
    const options = optionsOf(now);
    clearTimeout(timer);
    waiting = options === kept ? null : options;
    if (waiting !== null) timer = setTimeout(() => void settle(), REST);
  });
  return {
    settle,
    waits: () => waiting !== null,
    follow: (again) => {
      stored = again;
      if (waiting === null) kept = again.study.options;
    },
  };
}
