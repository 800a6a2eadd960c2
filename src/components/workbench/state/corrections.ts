import { batch, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Results } from '../../../lib/analysis/figure.ts';
import type { Problem } from '../../../lib/study/problem.ts';
import type { Study } from '../../../lib/study/types.ts';
import { failureText } from '../backend/failure.ts';
import type { Need } from '../needs/needs.ts';
import { advance, redo, undo } from './history.ts';
import type { History } from './history.ts';
import { keep } from './opened.ts';
import type { Opened } from './opened.ts';
import type { Moments, Work } from '../backend/backend.ts';

/** How long the reader may go on before the engine is asked (ms). */
const PAUSE = 250;

/**
 * From a correction to new numbers: solve at once what the moments at hand allow, ask the engine after a pause for the rest, save. A later correction
 * stops an earlier one's query.
 */
export function corrections({
  work,
  opened,
  results,
  problems,
  afterSave,
}: {
  work: Work;
  opened: Signal<Opened | null>;
  results: Signal<Results | null>;
  problems: ReadonlySignal<readonly Problem[]>;
  afterSave: () => Promise<void>;
}) {
  const computing = signal(false);
  /** The results shown are not of the study as it is now. */
  const stale = signal(false);
  const failure = signal<string | null>(null);
  const needs = signal<readonly Need[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  /** Counts the states, so that a late answer is known to be late. */
  let turn = 0;
  let unsaved = false;

  const stop = (): void => {
    turn += 1;
    clearTimeout(timer);
    timer = undefined;
    running?.abort();
    running = null;
    unsaved = false;
    batch(() => {
      computing.value = false;
      stale.value = false;
      failure.value = null;
    });
  };

  /** Solves what can be solved now and asks for the rest. */
  const refresh = async (): Promise<void> => {
    clearTimeout(timer);
    running?.abort();
    const mine = (turn += 1);
    const current = opened.value;
    if (!current) return;
    const study = current.history.present;
    if (problems.value.length > 0) {
      batch(() => {
        opened.value = { ...current, moments: {} };
        results.value = null;
        computing.value = false;
        stale.value = false;
        failure.value = null;
      });
      if (unsaved) schedule(mine, false);
      return;
    }
    // From here on what is shown may be of the study as it was.
    computing.value = true;
    const asked = await work.needs(study);
    const valid = await work.valid(study, current.moments);
    const lacking = await work.lacking(study, valid);
    const solved = await work.solve(study, valid);
    if (mine !== turn || !opened.value) return;
    // What no longer holds is dropped before it is saved: a chapter takes the kept moments as they are.
    opened.value = { ...opened.value, moments: valid };
    batch(() => {
      needs.value = asked;
      stale.value = !solved;
      computing.value = lacking;
      if (!solved) return;
      results.value = solved;
      failure.value = null;
    });
    if (unsaved || lacking) schedule(mine, lacking);
  };

  const schedule = (mine: number, compute: boolean): void => {
    timer = setTimeout(() => {
      timer = undefined;
      void finish(mine, compute);
    }, PAUSE);
  };

  /** Settles when no numbers are on their way and everything is saved. */
  const idle = async (): Promise<void> => {
    while (computing.value || timer !== undefined) await new Promise((resolve) => setTimeout(resolve, 50));
    await flush();
  };

  const finish = async (mine: number, compute: boolean): Promise<void> => {
    await flush();
    if (!compute || mine !== turn) return;
    const current = opened.value;
    if (!current) return;
    const study = current.history.present;
    const controller = new AbortController();
    running = controller;
    const show = async (moments: Moments): Promise<void> => {
      const solved = await work.solve(study, moments);
      if (mine !== turn || !opened.value || !solved) return;
      batch(() => {
        results.value = solved;
        stale.value = false;
        failure.value = null;
      });
    };
    try {
      const moments = await work.moments(study, current.file, current.fileName, current.moments, {
        signal: controller.signal,
        onStage: () => undefined,
        onPart: (part) => {
          if (stale.value) void show(part);
        },
      });
      await show(moments);
      if (mine !== turn || !opened.value) return;
      opened.value = { ...opened.value, moments };
      await save();
    } catch (cause) {
      if (controller.signal.aborted || mine !== turn) return;
      batch(() => {
        if (stale.value) results.value = null;
        failure.value = failureText(cause);
      });
    } finally {
      if (mine === turn) computing.value = false;
    }
  };

  /** Saves the opened study; what changed meanwhile stays as it is on the page and is saved by its own turn. */
  const save = async (): Promise<void> => {
    const current = opened.value;
    if (!current) return;
    unsaved = false;
    const { saved, place, problem } = await keep(current);
    if (opened.value?.id === current.id) opened.value = { ...opened.value, saved, place, problem };
    await afterSave();
  };

  const flush = async (): Promise<void> => {
    if (unsaved) await save();
  };

  const step = (next: (history: History<Study>) => History<Study>): void => {
    const current = opened.value;
    if (!current) return;
    const history = next(current.history);
    if (history.present === current.history.present) return;
    opened.value = { ...current, history };
    unsaved = true;
    void refresh();
  };

  return {
    computing,
    stale,
    failure,
    /** What each analysis still lacks, as of the last sound state. */
    needs,
    /** One step of correction. */
    change: (edit: (study: Study) => Study): void =>
      step((history) => advance(history, edit(history.present))),
    undo: (): void => step(undo),
    redo: (): void => step(redo),
    refresh,
    stop,
    idle,
    /** True while something changed here is not saved yet. */
    pending: (): boolean => unsaved,
    /** Saves at once what is not saved yet (the tab may be closing). */
    flush,
    /** The same, and lets go of the engine. */
    settle: async (): Promise<void> => {
      await flush();
      stop();
    },
  };
}
