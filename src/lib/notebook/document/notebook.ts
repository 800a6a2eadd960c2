/** What a cell is written in. */
export const CELL_KINDS = ['sql', 'javascript', 'markdown'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** One cell: a text that is run or set, and the name by which others use what it gives. */
export interface Cell {
  /** Unique in the notebook; never shown. */
  readonly id: string;
  readonly kind: CellKind;
  /** '' where no other cell can use it. */
  readonly name: string;
  readonly text: string;
  /** Only what it gives is shown. */
  readonly folded: boolean;
}

/** A notebook: text alone, never data. */
export interface Notebook {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** What a notebook may hold at most; a longer one is refused where it is read. */
export const MOST_CELLS = 500;
export const MOST_CHARACTERS = 1_000_000;

/** A fresh id for a cell: 60 random bits. */
export function newCellId(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `c${high.toString(36)}${low.toString(36)}`;
}

/** A notebook as it is kept. */
export function writeNotebook({ title, cells }: Notebook): string {
  return JSON.stringify({ kind: 'satisfaction-measured-notebook', version: 1, title, cells });
}

/** What `writeNotebook` wrote; null where the text is none, or larger than any notebook may be. */
export function parseNotebook(text: string): Notebook | null {
  if (text.length > 2 * MOST_CHARACTERS) return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(read) || read['kind'] !== 'satisfaction-measured-notebook' || read['version'] !== 1)
    return null;
  const { title, cells } = read;
  if (typeof title !== 'string' || !Array.isArray(cells) || cells.length > MOST_CELLS) return null;
  const found = (cells as readonly unknown[]).map(parseCell);
  const sound = found.filter((cell) => cell !== null);
  const ids = new Set(sound.map(({ id }) => id));
  return sound.length === found.length && ids.size === found.length ? { title, cells: sound } : null;
}

function parseCell(read: unknown): Cell | null {
  if (!isRecord(read)) return null;
  const { id, kind, name, text, folded } = read;
  const known = CELL_KINDS.find((one) => one === kind);
  if (known === undefined || typeof id !== 'string' || typeof name !== 'string' || typeof text !== 'string')
    return null;
  return { id, kind: known, name, text, folded: folded === true };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
