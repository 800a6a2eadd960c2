import { cutToWidth, displayWidth, padToWidth } from './display-width.ts';
import { safeText } from './safe-text.ts';

/** How a text is stressed where colour is possible; the words alone must say the same. */
export type Tone = 'plain' | 'quiet' | 'strong' | 'good' | 'bad' | 'warning';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Wider cells are cut (default 40). */
  readonly most?: number;
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly tone?: Tone;
}

/** A piece of the summary. Texts may come from a file: they are made safe when written. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone; readonly indent?: number }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly TableRow[] };

/** Colours a finished line, or returns it as it is. */
export type Paint = (tone: Tone, text: string) => string;

/** A heading that opens a section. */
export const heading = (text: string): Block => ({ kind: 'heading', text });

/** A line of words; long ones are wrapped. */
export const text = (words: string, tone: Tone = 'plain', indent = 2): Block => ({
  kind: 'text',
  text: words,
  tone,
  indent,
});

/** A table with aligned columns. */
export const table = (columns: readonly Column[], rows: readonly TableRow[]): Block => ({
  kind: 'table',
  columns,
  rows,
});

const GAP = '  ';

/**
 * Blocks → lines for a terminal.
 *
 * @param width columns of the terminal; words are wrapped there, tables are not (their cells are cut by `most`).
 */
export function renderBlocks(blocks: readonly Block[], paint: Paint, width: number): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'heading') return ['', paint('strong', safeText(block.text))];
    if (block.kind === 'table') return renderTable(block.columns, block.rows, paint);
    const indent = block.indent ?? 2;
    return wrap(safeText(block.text), width - indent).map(
      (line) => ' '.repeat(indent) + paint(block.tone ?? 'plain', line),
    );
  });
  return `${lines.join('\n')}\n`;
}

/** A table over this width goes on below, its first column again. */
const WIDEST = 200;

function renderTable(columns: readonly Column[], rows: readonly TableRow[], paint: Paint): string[] {
  const cut = (cell: string, index: number): string => cutToWidth(safeText(cell), columns[index]?.most ?? 40);
  const cells = rows.map((row) => row.cells.map(cut));
  const titles = columns.map((column) => column.title);
  const widths = columns.map((_, index) =>
    Math.max(...[titles, ...cells].map((row) => displayWidth(row[index] ?? ''))),
  );
  const line = (row: readonly string[], shown: readonly number[]): string =>
    shown
      .map((index) =>
        padToWidth(row[index] ?? '', widths[index]!, columns[index]?.align === 'right' ? 'right' : 'left'),
      )
      .join(GAP)
      .trimEnd();
  return pieces(widths).flatMap((shown, piece) => {
    const head = titles.some((title) => title !== '') ? [GAP + paint('quiet', line(titles, shown))] : [];
    const body = cells.map((row, index) => GAP + paint(rows[index]!.tone ?? 'plain', line(row, shown)));
    return [...(piece === 0 ? [] : ['']), ...head, ...body];
  });
}

/** Which columns stand side by side, of columns of these widths. */
function pieces(widths: readonly number[]): readonly (readonly number[])[] {
  const [first = 0] = widths;
  const made: number[][] = [];
  let width = Infinity;
  for (const [index, own] of widths.entries()) {
    width += GAP.length + own;
    if (width > WIDEST) {
      made.push(index === 0 ? [0] : [0, index]);
      width = index === 0 ? own : first + GAP.length + own;
    } else made.at(-1)?.push(index);
  }
  return made;
}

function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
