import { loadStudy, saveStudy } from '../../lib/store/store.ts';
import type { Study } from '../../lib/study/types.ts';

let last: Promise<void> = Promise.resolve();

/** Keeps an edit of the report's settings with the study, as it is kept now: one after the other. Rejects where it could not be kept. */
export function keepReport(id: string, edit: (study: Study) => Study): Promise<void> {
  const kept = last
    .catch(() => undefined)
    .then(async () => {
      const stored = await loadStudy(id);
      await saveStudy({ ...stored, study: edit(stored.study), saved: new Date().toISOString() });
    });
  last = kept;
  return kept;
}
