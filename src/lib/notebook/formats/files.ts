import type { Cell, Notebook } from '../document/notebook.ts';

/** What a notebook can be taken away as: its text alone, without results. */
export const FORMATS = ['md', 'sql', 'ipynb'] as const;
export type Format = (typeof FORMATS)[number];

/** What stands at the head of a file, in the reader's language: what its queries ask. */
export interface FileWords {
  readonly about: string;
}

/** A file's text. */
export function fileOf(format: Format, notebook: Notebook, words: FileWords): string {
  const write = { md: markdownFile, sql: sqlFile, ipynb: jupyterFile }[format];
  return write(notebook, words);
}

/** A block of code as Markdown has it. */
function fenced(language: 'sql' | 'js', text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** Texts as they are; a query as a block of code behind its name, a script without one, since it says its name. */
function markdownFile({ cells }: Notebook, { about }: FileWords): string {
  const parts = cells.map(({ kind, name, text }) => {
    if (kind === 'markdown') return text.trim();
    if (kind === 'javascript') return fenced('js', text);
    const head = name === '' ? '' : `**${name.replaceAll('_', '\\_')}**\n\n`;
    return head + fenced('sql', text);
  });
  return `${[...parts, `*${about}*`].join('\n\n')}\n`;
}

/** Queries with a semicolon behind each; names, texts and scripts as comments. */
function sqlFile({ cells }: Notebook, { about }: FileWords): string {
  const comment = (text: string): string =>
    text
      .split(/\r\n|\r|\n/)
      .map((line) => `-- ${line}`.trimEnd())
      .join('\n');
  const parts = cells.map(({ kind, name, text }) => {
    if (kind !== 'sql') return comment(text.trim());
    const statement = text.trim().replace(/;\s*$/, '');
    // A semicolon behind a comment would be part of it.
    return `${name === '' ? '' : `${comment(name)}\n`}${statement}\n;`;
  });
  return `${[comment(about), ...parts].join('\n\n')}\n`;
}

/** Jupyter's nbformat 4.5: a query is a cell of Python that asks DuckDB, which finds another cell's result by its name; a script is a block of code in a text. */
function jupyterFile({ cells }: Notebook, { about }: FileWords): string {
  const ids = new Set(['about', 'engine']);
  const idOf = (cell: Cell): string => {
    let id = cell.id.replace(/[^\w-]/g, '').slice(0, 60);
    while (id === '' || ids.has(id)) id = `${id}x`;
    ids.add(id);
    return id;
  };
  const lines = (text: string): readonly string[] => text.split(/(?<=\n)/);
  const markdown = (id: string, text: string) => ({
    cell_type: 'markdown',
    id,
    metadata: {},
    source: lines(text),
  });
  const code = (id: string, text: string) => ({
    cell_type: 'code',
    execution_count: null,
    id,
    metadata: {},
    outputs: [],
    source: lines(text),
  });
  const python = ({ name, text }: Cell): string =>
    `${name === '' ? '' : `${name} = `}duckdb.sql(${JSON.stringify(text)})${name === '' ? '' : `\n${name}`}`;
  const whole = {
    cells: [
      markdown('about', about),
      code('engine', 'import duckdb'),
      ...cells.map((cell) =>
        cell.kind === 'sql'
          ? code(idOf(cell), python(cell))
          : markdown(idOf(cell), cell.kind === 'javascript' ? fenced('js', cell.text) : cell.text),
      ),
    ],
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}
