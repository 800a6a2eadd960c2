import { inTime } from '../../lib/engine/in-time.ts';
import type { QueryRoom } from '../../lib/notebook/flow/evaluate.ts';
import type { Study } from '../../lib/study/types.ts';
import { loadTables } from '../report/query/load-tables.ts';

/** Runs jobs on this tab's engine, which holds the study: fetched and filled by the first. A job that takes too long is stopped. */
export function withStudy(study: Study): QueryRoom['withEngine'] {
  return async (job, signal) => {
    const session = await loadTables(study, signal);
    return inTime(signal, (within) => session.run((engine) => job(engine, within), within));
  };
}
