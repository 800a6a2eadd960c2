import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { readableTables } from '../../lib/notebook/data/tables.ts';
import type { ReadableTable } from '../../lib/notebook/data/tables.ts';
import {
  withCell,
  withCells,
  withCopy,
  withMoved,
  withNewCell,
  withoutCell,
} from '../../lib/notebook/document/edit.ts';
import { MOST_CELLS } from '../../lib/notebook/document/notebook.ts';
import type { Cell, CellKind, Notebook } from '../../lib/notebook/document/notebook.ts';
import { starterNotebook } from '../../lib/notebook/document/starter.ts';
import { fillText, runQuery } from '../../lib/notebook/flow/evaluate.ts';
import { notebookFlow } from '../../lib/notebook/flow/flow.ts';
import { neededBy } from '../../lib/notebook/flow/uses.ts';
import type { CellValue } from '../../lib/notebook/flow/value.ts';
import { declaredName, learnScripts } from '../../lib/notebook/script/names.ts';
import type { ScriptRoom } from '../../lib/notebook/script/room.ts';
import type { Study } from '../../lib/study/types.ts';
import type { Language } from '../../strings/language.ts';
import { keptNotebook } from './keep.ts';
import type { KeptNotebook } from './keep.ts';

/** What a cell has come to. `text` is what it was run with. */
export type Outcome =
  | { readonly state: 'none' }
  | { readonly state: 'waiting'; readonly text: string }
  | { readonly state: 'running'; readonly text: string; readonly since: number }
  | { readonly state: 'done'; readonly text: string; readonly value: CellValue }
  | { readonly state: 'failed'; readonly text: string; readonly error: unknown }
  | { readonly state: 'stopped'; readonly text: string };

/** An edit that can be taken back. */
export interface Undo {
  readonly what: 'delete' | 'move' | 'duplicate' | 'reset' | 'take';
  readonly name: string;
  readonly back: (notebook: Notebook) => Notebook;
}

/** A notebook that is open: its cells, what they came to, and what can be done with them. */
export interface OpenNotebook extends KeptNotebook {
  readonly study: Study;
  readonly tables: readonly ReadableTable[];
  readonly outcomeOf: (id: string) => ReadonlySignal<Outcome>;
  readonly undos: ReadonlySignal<readonly Undo[]>;
  /** How many cells wait or run. */
  readonly busy: ReadonlySignal<number>;
  /** The cell whose editor should take the keyboard; it sets this back to null. */
  readonly wanted: Signal<string | null>;
  /** True once the reader has come near: only then are the editors fetched. */
  readonly touched: Signal<boolean>;
  change(id: string, change: Partial<Omit<Cell, 'id'>>): void;
  add(after: string | null, kind: CellKind, text?: string): void;
  /** Adds cells that came from elsewhere behind the others, under names that are free; nothing runs. */
  take(cells: readonly Cell[]): void;
  duplicate(id: string): void;
  move(id: string, by: number): void;
  remove(id: string): void;
  reset(): void;
  undo(): void;
  run(...ids: readonly string[]): void;
  runAll(): void;
  stop(id?: string): void;
}

const MOST_UNDOS = 50;

/** Texts of the cells that are scripts. */
function scriptsOf(cells: readonly Cell[]): readonly string[] {
  return cells.filter(({ kind }) => kind === 'javascript').map(({ text }) => text);
}

/** Opens the notebook of a study; its cells run when they are told to, never by themselves. */
export function openNotebook(study: Study, language: Language): OpenNotebook {
  const starter = starterNotebook(study, language);
  const kept = keptNotebook(study.id, starter);
  const { notebook } = kept;
  const tables = readableTables(study, language.code);
  const outcomes = new Map<string, Signal<Outcome>>();
  const undos = signal<readonly Undo[]>([]);
  const busy = signal(0);
  const wanted = signal<string | null>(null);
  const touched = signal(false);

  const outcomeOf = (id: string): Signal<Outcome> => {
    const found = outcomes.get(id) ?? signal<Outcome>({ state: 'none' });
    outcomes.set(id, found);
    return found;
  };
  const texts = new Map<string, string>();
  const set = (id: string, outcome: (text: string) => Outcome): void => {
    outcomeOf(id).value = outcome(texts.get(id) ?? '');
    const states = [...outcomes.values()].map((each) => each.peek().state);
    busy.value = states.filter((state) => state === 'waiting' || state === 'running').length;
  };
  let scripts: ScriptRoom | null = null;
  const flow = notebookFlow(
    async (cell, cells, inputs, stop) => {
      if (cell.kind === 'markdown') return fillText(cell, inputs);
      const { withStudy } = await import('./with-study.ts');
      if (cell.kind === 'javascript') {
        const [{ withScripts }, { runScript }] = await Promise.all([
          import('./with-scripts.ts'),
          import('../../lib/notebook/script/run.ts'),
        ]);
        stop.throwIfAborted();
        scripts ??= withScripts(study, language, withStudy(study));
        return runScript(cell, cells, inputs, scripts, stop);
      }
      stop.throwIfAborted();
      return runQuery(cell, cells, inputs, { tables, withEngine: withStudy(study) }, stop);
    },
    {
      waiting: (id) => set(id, (text) => ({ state: 'waiting', text })),
      running: (id) => set(id, (text) => ({ state: 'running', text, since: performance.now() })),
      done: (id, value) => set(id, (text) => ({ state: 'done', text, value })),
      failed: (id, error) =>
        set(id, (text) =>
          error instanceof DOMException && error.name === 'AbortError'
            ? { state: 'stopped', text }
            : { state: 'failed', text, error },
        ),
    },
  );
  const undoable = (what: Undo['what'], id: string, back: Undo['back']): void => {
    const at = notebook.peek().cells.findIndex((cell) => cell.id === id);
    const name = notebook.peek().cells[at]?.name ?? '';
    const called = name === '' ? String(at + 1) : name;
    undos.value = [...undos.peek(), { what, name: called, back }].slice(-MOST_UNDOS);
  };
  const edit = (next: Notebook): void => {
    notebook.value = next;
  };
  /** Texts whose values are there, or come with these cells, show them as well. */
  const withTexts = (ids: readonly string[]): readonly string[] => {
    const { cells } = notebook.peek();
    const coming = new Set([
      ...cells.filter(({ id }) => outcomeOf(id).peek().state !== 'none').map(({ id }) => id),
      ...ids.flatMap((id) => neededBy(id, cells).map((cell) => cell.id)),
    ]);
    const ready = cells.filter(
      ({ id, kind }) =>
        kind === 'markdown' && neededBy(id, cells).every((cell) => cell.id === id || coming.has(cell.id)),
    );
    return [...new Set([...ids, ...ready.map(({ id }) => id)])];
  };
  /** Reads scripts, and calls their cells as they declare. */
  const read = async (): Promise<void> => {
    await learnScripts(scriptsOf(notebook.peek().cells));
    const { cells } = notebook.peek();
    for (const { id, kind, name, text } of cells) {
      const declared = kind === 'javascript' ? declaredName(text) : null;
      if (declared !== null && declared !== name) edit(withCell(notebook.peek(), id, { name: declared }));
    }
  };
  const run = async (ids: readonly string[]): Promise<void> => {
    if (scriptsOf(notebook.peek().cells).length > 0) await read();
    const { cells } = notebook.peek();
    const all = withTexts(ids);
    for (const cell of all.flatMap((id) => neededBy(id, cells))) texts.set(cell.id, cell.text);
    flow.run(cells, all);
  };
  // A name that changes, or a cell that goes, changes what others find.
  let names = '';
  const stopFollowing = notebook.subscribe(({ cells }) => {
    const now = JSON.stringify(cells.map(({ id, name }) => [id, name]));
    if (now !== names) flow.follow(cells);
    names = now;
  });

  return {
    ...kept,
    study,
    tables,
    outcomeOf,
    undos,
    busy,
    wanted,
    touched,
    change(id, change) {
      edit(withCell(notebook.peek(), id, change));
      const cell = notebook.peek().cells.find((one) => one.id === id);
      if (cell?.kind === 'javascript' && change.text !== undefined) void read();
    },
    add(after, kind, text = '') {
      if (notebook.peek().cells.length >= MOST_CELLS) return;
      const stem = kind === 'sql' ? 'query' : '';
      const added = withNewCell(notebook.peek(), after, { kind, text, stem });
      edit(added.notebook);
      wanted.value = added.cell.id;
    },
    take(cells) {
      const ids = new Set(cells.map(({ id }) => id));
      undoable('take', '', (now) => ({ ...now, cells: now.cells.filter(({ id }) => !ids.has(id)) }));
      const add = (): void => edit(withCells(notebook.peek(), cells));
      const texts = scriptsOf(cells);
      if (texts.length === 0) add();
      else void learnScripts(texts).then(add);
    },
    duplicate(id) {
      if (notebook.peek().cells.length >= MOST_CELLS) return;
      const before = new Set(notebook.peek().cells.map((cell) => cell.id));
      const next = withCopy(notebook.peek(), id);
      const copy = next.cells.find((cell) => !before.has(cell.id));
      undoable('duplicate', id, (now) => withoutCell(now, copy?.id ?? ''));
      edit(next);
    },
    move(id, by) {
      const from = notebook.peek().cells.findIndex((cell) => cell.id === id);
      const next = withMoved(notebook.peek(), id, by);
      const moved = next.cells.findIndex((cell) => cell.id === id) - from;
      if (moved === 0) return;
      undoable('move', id, (now) => withMoved(now, id, -moved));
      edit(next);
    },
    remove(id) {
      const { cells } = notebook.peek();
      const at = cells.findIndex((cell) => cell.id === id);
      const cell = cells[at];
      if (cell === undefined) return;
      undoable('delete', id, (now) => ({ ...now, cells: now.cells.toSpliced(at, 0, cell) }));
      edit(withoutCell(notebook.peek(), id));
      outcomes.delete(id);
    },
    reset() {
      const before = notebook.peek();
      flow.stop();
      undoable('reset', '', () => before);
      for (const outcome of outcomes.values()) outcome.value = { state: 'none' };
      edit(starter);
    },
    undo() {
      const last = undos.peek().at(-1);
      if (last === undefined) return;
      undos.value = undos.peek().slice(0, -1);
      edit(last.back(notebook.peek()));
    },
    run: (...ids) => void run(ids),
    runAll: () => void run(notebook.peek().cells.map(({ id }) => id)),
    stop(id) {
      flow.stop(id);
      // Timers and promises that a script left behind end as well.
      if (id === undefined) scripts?.end();
    },
    close() {
      stopFollowing();
      flow.dispose();
      scripts?.end();
      kept.close();
    },
  };
}
