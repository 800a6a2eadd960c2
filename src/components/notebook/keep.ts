import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { mergeNotebooks } from '../../lib/notebook/document/merge.ts';
import { parseNotebook, writeNotebook } from '../../lib/notebook/document/notebook.ts';
import type { Notebook } from '../../lib/notebook/document/notebook.ts';
import { keepNotebook, onNotebook, readNotebook, setNotebookAside } from '../../lib/store/notebooks.ts';

/** How long after the last keystroke the notebook is kept (ms); a page that goes away keeps it at once. */
const PAUSE = 250;

/** What became of keeping; null before anything was changed. */
export type Kept = 'saved' | 'merged' | 'blocked' | 'damaged';

/** A notebook that is kept as it changes. */
export interface KeptNotebook {
  readonly notebook: Signal<Notebook>;
  readonly kept: ReadonlySignal<Kept | null>;
  readonly close: () => void;
}

/**
 * Opens the notebook of a study as it is kept, or the starter, and keeps every change. Before it writes it reads what another tab may have
 * kept meanwhile: nothing of either is lost (`mergeNotebooks`).
 */
export function keptNotebook(study: string, starter: Notebook): KeptNotebook {
  const kept = signal<Kept | null>(null);
  const read = (): Notebook | null => {
    const text = readNotebook(study);
    return text === null ? null : parseNotebook(text);
  };
  if (readNotebook(study) !== null && read() === null) {
    setNotebookAside(study);
    kept.value = 'damaged';
  }
  let base = read() ?? starter;
  let written: string | null = readNotebook(study);
  const notebook = signal(base);
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes in what another tab has kept. */
  const meet = (): void => {
    const text = readNotebook(study);
    const theirs = text === written ? null : read();
    if (theirs === null) return;
    written = text;
    const isChangedHere = notebook.peek() !== base;
    const merged = mergeNotebooks(base, notebook.peek(), theirs);
    base = theirs;
    if (isChangedHere) kept.value = 'merged';
    notebook.value = isChangedHere ? merged : theirs;
  };
  const save = (): void => {
    clearTimeout(timer);
    meet();
    const now = notebook.peek();
    if (now === base) return;
    const text = writeNotebook(now);
    const isKept = keepNotebook(study, text);
    if (isKept) [base, written] = [now, text];
    if (!isKept) kept.value = 'blocked';
    else if (kept.peek() !== 'merged') kept.value = 'saved';
  };
  const stopWatching = notebook.subscribe((now) => {
    clearTimeout(timer);
    if (now !== base) timer = setTimeout(save, PAUSE);
  });
  const stopListening = onNotebook(study, meet);
  const hide = (): void => save();
  addEventListener('pagehide', hide);
  return {
    notebook,
    kept,
    close: () => {
      save();
      stopWatching();
      stopListening();
      removeEventListener('pagehide', hide);
    },
  };
}
