/** The reader's notebooks, one a study, each as a text: what it holds is the matter of whoever writes it. */
const PREFIX = 'notebook:';

/** The text kept for a study; null where there is none, or the browser keeps nothing. */
export function readNotebook(study: string): string | null {
  try {
    return localStorage.getItem(PREFIX + study);
  } catch {
    return null;
  }
}

/** Keeps the text, in one step that a page which goes away still finishes. False where the browser keeps nothing, or no more. */
export function keepNotebook(study: string, text: string): boolean {
  try {
    localStorage.setItem(PREFIX + study, text);
    return true;
  } catch {
    return false;
  }
}

/** Puts a text that cannot be read aside, where the next one does not replace it. */
export function setNotebookAside(study: string): void {
  const text = readNotebook(study);
  if (text !== null) keepNotebook(`${study}.damaged`, text);
  forgetNotebook(study);
}

/** Forgets the notebook of a study. */
export function forgetNotebook(study: string): void {
  try {
    localStorage.removeItem(PREFIX + study);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Calls `listener` when another tab has kept the study's notebook, until the returned function is called. */
export function onNotebook(study: string, listener: () => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    if (key === PREFIX + study) listener();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
