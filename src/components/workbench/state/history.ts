/** Undo and redo over immutable states, newest last. `limit` older states are kept. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const LIMIT = 100;

/** A history that begins with this state. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** The next state; what was undone before is given up. A state that is the present one changes nothing. */
export function advance<T>(history: History<T>, present: T): History<T> {
  if (present === history.present) return history;
  return { past: [...history.past, history.present].slice(-LIMIT), present, future: [] };
}

/** One step back; at the beginning nothing changes. */
export function undo<T>({ past, present, future }: History<T>): History<T> {
  const previous = past.at(-1);
  if (previous === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: previous, future: [present, ...future] };
}

/** One step forward again. */
export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: rest };
}
