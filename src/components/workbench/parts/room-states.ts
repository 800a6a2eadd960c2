import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { isLeaf, leaves } from '../../../lib/study/tree.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Language } from '../../../strings/language.ts';
import type { Need, Results } from '../backend/backend.ts';
import { countsOf } from '../columns/field-lines.ts';
import type { Line } from '../columns/field-lines.ts';

/** How a room stands, in a few words, and whether something in it waits for the reader. */
export interface RoomState {
  readonly state: string;
  readonly warns?: boolean;
}

/** Rows of the file, and what the doctor warns of. */
export function foundState({ rowsKept, rejected, findings }: Doctor, { t }: Language): RoomState {
  const warnings = findings.filter(({ level }) => level !== 'note').length;
  const state = t('workbench.room.found', { rows: rowsKept, rejected });
  return warnings === 0
    ? { state }
    : { state: state + t('workbench.room.found.warnings', { n: warnings }), warns: true };
}

/** Columns in use, in doubt, with problems. */
export function rolesState(lines: readonly Line[], { t }: Language): RoomState {
  const { all, used, check, problem } = countsOf(lines);
  const state = [
    t('workbench.room.roles', { used, all }),
    check > 0 ? t('workbench.room.roles.check', { n: check }) : '',
    problem > 0 ? t('workbench.room.roles.problems', { n: problem }) : '',
  ].join('');
  return { state, warns: check + problem > 0 };
}

/** Items and the parts that they stand in. */
export function systemState({ system }: Study, { t }: Language): RoomState {
  const { children = [] } = system;
  const items = isLeaf(system) ? 0 : leaves(system).length;
  const dimensions = children.filter((child) => !isLeaf(child)).length;
  return { state: t('workbench.room.system', { items, dimensions }) };
}

/** Weights, confidence, smallest group; whether all rows enter. */
export function optionsState({ options }: Study, { t }: Language): RoomState {
  const { scheme, ownWeights, confidence, minGroup, filter } = options;
  const state = t('workbench.room.options', {
    scheme: t(`workbench.scheme.${ownWeights ? 'user' : scheme}`),
    level: Math.round(1000 * confidence) / 10,
    minimum: minGroup,
  });
  const isNarrowed = filter !== undefined && Object.keys(filter).length > 0;
  return { state: isNarrowed ? state + t('workbench.room.options.filter') : state };
}

/** What the tables hold, and how much has to be known about them. */
export function resultsState(results: Results | null, { t }: Language): RoomState {
  const state = t('workbench.room.results');
  const remarks = results === null || isRefusal(results.index) ? 0 : results.index.remarks.length;
  return remarks === 0 ? { state } : { state: state + t('workbench.room.results.remarks', { n: remarks }) };
}

/** How many analyses apply. */
export function needsState(needs: readonly Need[], { t }: Language): RoomState {
  const lacking = needs.filter(({ lacks }) => lacks !== null).length;
  const state = t('workbench.room.needs', { met: needs.length - lacking, all: needs.length });
  return lacking === 0 ? { state } : { state: state + t('workbench.room.needs.lacking', { n: lacking }) };
}
