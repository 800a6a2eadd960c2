import { keepRecord, loadStudy, saveStudy } from '../../../../lib/store/store.ts';
import { StoreError } from '../../../../lib/store/types.ts';
import type { Study } from '../../../../lib/study/types.ts';
import type { Desk } from '../desk.ts';
import { advance, redo, undo } from '../history.ts';
import type { History } from '../history.ts';
import { answered, corrected, failed, isUnderWay, settled, solved } from '../numbers.ts';
import { kept, step, storedForm } from '../opened.ts';
import { failureText } from '../../parts/failure-text.ts';
import { changeNumbers, changeOpened, told } from '../page-state.ts';
import { refreshList } from './refresh-list.ts';

/** How long the reader may go on before the engine is asked and the study saved (ms). */
const PAUSE = 250;

/** From a correction to new numbers, and into the store. */
export type Corrections = ReturnType<typeof correctionsOf>;

/**
 * A correction shows at once what the moments at hand allow; after a pause it is saved, and the engine makes what is lacking. A later
 * correction stops an earlier one's query.
 */
export function correctionsOf(desk: Desk) {
  const { state, move, problems, backend, language } = desk;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  /** Counts the states, so that a late answer is known to be late. */
  let turn = 0;

  const halt = (): number => {
    clearTimeout(timer);
    running?.abort();
    running = null;
    return (turn += 1);
  };

  /** Shows what can be shown now and sees to the rest. */
  const refresh = async (): Promise<void> => {
    const mine = halt();
    const { opened } = state.peek();
    if (!opened) return;
    const { id, history } = opened;
    if (problems.peek().length > 0) {
      move(changeNumbers(id, () => ({ phase: 'withheld' })));
      if (opened.isUnsaved) pause(mine, id, false);
      return;
    }
    // From here on what is shown may be of the study as it was.
    move(changeNumbers(id, corrected));
    try {
      const update = await backend.update(history.present);
      if (mine !== turn) return;
      move(
        changeOpened(id, (now) => ({ ...now, needs: update.needs, numbers: answered(now.numbers, update) })),
      );
      const lacks = update.lacking.length > 0;
      if (lacks || state.peek().opened?.isUnsaved) pause(mine, id, lacks);
    } catch (cause) {
      if (mine === turn) move(changeNumbers(id, (now) => failed(now, cause)));
    }
  };

  const pause = (mine: number, id: string, lacks: boolean): void => {
    timer = setTimeout(() => void finish(mine, id, lacks), PAUSE);
  };

  /** Saves, makes the moments that are lacking, and saves those. */
  const finish = async (mine: number, id: string, lacks: boolean): Promise<void> => {
    const controller = new AbortController();
    try {
      await flush();
      const { opened } = state.peek();
      if (!lacks || mine !== turn || opened?.id !== id) return;
      running = controller;
      await backend.compute(opened.history.present, {
        signal: controller.signal,
        onStage: () => undefined,
        onResults: (results) => {
          if (mine === turn) move(changeNumbers(id, () => solved(results)));
        },
      });
      if (mine !== turn) return;
      await save();
      if (mine === turn) move(changeNumbers(id, settled));
    } catch (cause) {
      if (mine === turn && !controller.signal.aborted) move(changeNumbers(id, (now) => failed(now, cause)));
    }
  };

  /** The save before this one: each begins where that one has ended. */
  let saving: Promise<void> = Promise.resolve();

  /** Saves the opened study; what changed meanwhile stays as it is on the page and is saved by its own turn. */
  const save = (): Promise<void> => {
    saving = saving.catch(() => undefined).then(saveNow);
    return saving;
  };

  const saveNow = async (): Promise<void> => {
    const { opened } = state.peek();
    if (!opened || opened.isClashing) return;
    const { id } = opened;
    try {
      // What no longer holds is not stored: a chapter takes the kept moments as they are.
      const moments = problems.peek().length > 0 ? {} : await backend.moments(opened.history.present);
      // It may have been deleted, or changed in another tab, meanwhile.
      const now = state.peek().opened;
      if (now?.id !== id) return;
      if (now.isClashing) throw new StoreError('changed', '');
      const saved = new Date().toISOString();
      const after = opened.place === 'browser' ? opened.saved : undefined;
      const where = await saveStudy({ ...storedForm(opened), moments, saved }, after);
      move(changeOpened(id, (then) => kept(then, opened.history.present, where, saved)));
    } catch (cause) {
      const isElsewhere = cause instanceof StoreError && cause.code === 'changed';
      // Moments alone are no edit: those of the other tab are as good.
      if (isElsewhere) move(changeOpened(id, (now) => ({ ...now, isClashing: now.isUnsaved })));
      else {
        const reason = failureText(cause, language());
        move(told({ level: 'problem', lead: language().t('workbench.unsaved', { reason }) }));
      }
      return;
    }
    await refreshList(desk);
  };

  /** The page is going away: what is not saved is kept in one step, without the moments, which may be those of the study as it was. */
  const keepNow = (): void => {
    const { opened } = state.peek();
    if (!opened?.isUnsaved || opened.isClashing || opened.place !== 'browser') return;
    const saved = new Date().toISOString();
    move(changeOpened(opened.id, (now) => ({ ...now, saved })));
    keepRecord({ ...storedForm(opened), moments: {}, saved }, 'go').catch(() => undefined);
  };

  /** What stands here takes the place of what another tab has saved. */
  const insist = async (): Promise<void> => {
    const { opened } = state.peek();
    if (!opened) return;
    const { id } = opened;
    const { saved } = await loadStudy(id);
    move(changeOpened(id, (now) => ({ ...now, saved, isClashing: false, isUnsaved: true })));
    await refresh();
  };

  /** Saves at once what is not saved yet (the tab may be closing). */
  const flush = async (): Promise<void> => {
    if (state.peek().opened?.isUnsaved) await save();
  };

  const take = (next: (history: History<Study>) => History<Study>): void => {
    const before = state.peek().opened;
    if (!before) return;
    move(changeOpened(before.id, (opened) => step(opened, next)));
    if (state.peek().opened !== before) void refresh();
  };

  /** Lets go of the engine: what is on its way is not awaited. */
  const stop = (): void => {
    halt();
    const { opened } = state.peek();
    if (opened)
      move(changeOpened(opened.id, (now) => ({ ...now, isUnsaved: false, numbers: settled(now.numbers) })));
  };

  return {
    /** One step of correction. */
    change: (edit: (study: Study) => Study): void =>
      take((history) => advance(history, edit(history.present))),
    undo: (): void => take(undo),
    redo: (): void => take(redo),
    refresh,
    stop,
    flush,
    keepNow,
    insist,
    /** Saves, and lets go of the engine. */
    settle: async (): Promise<void> => {
      await flush();
      if (state.peek().opened?.isClashing) throw new StoreError('changed', '');
      stop();
    },
    /** Settles when no numbers are on their way and everything is saved. */
    idle: async (): Promise<void> => {
      await stateWhere(desk, ({ opened }) => opened === null || !isUnderWay(opened.numbers));
      await flush();
    },
  };
}

/** Settles when the page is in such a state. */
function stateWhere({ state }: Desk, test: (state: Desk['state']['value']) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = state.subscribe((now) => {
      if (test(now)) {
        resolve();
        queueMicrotask(() => stop());
      }
    });
  });
}
