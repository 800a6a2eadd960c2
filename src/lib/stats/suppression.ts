/** What of a table of counts is not shown. */
export interface Suppression {
  /** By row and column. */
  readonly cells: readonly (readonly boolean[])[];
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
}

/** So much dearer is it to hide a margin than any cells. */
const MARGIN = 1e9;

/** A count of the table with its margins: between row `row` and column `column`, the margins standing last. */
interface Entry {
  readonly row: number;
  readonly column: number;
  readonly n: number;
  hidden: boolean;
}

/**
 * Hides the cells of 1 to `minimum` − 1 respondents, and so many others that none of them can be told from the margins and what else is shown
 * (complementary suppression). A table with its margins is a bipartite graph, rows against columns, a count an edge; a hidden count can be told by
 * subtraction exactly where its edge lies on no cycle of hidden edges. Each is therefore put on one: the cheapest by the respondents that it hides.
 * Empty cells are shown, and lie on no cycle, so that along each every count can be one more or one less. A margin is hidden only where no cells do.
 *
 * @param counts whole numbers by row and column, no row and no column empty
 */
export function suppress(counts: readonly (readonly number[])[], minimum: number): Suppression {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const total = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0);
  const entries: Entry[] = [
    ...counts.flatMap((of, row) => of.map((n, column) => ({ row, column, n, hidden: n > 0 && n < minimum }))),
    ...counts.map((of, row) => ({ row, column: columns, n: total(of), hidden: false })),
    ...Array.from({ length: columns }, (_, column) => ({
      row: rows,
      column,
      n: total(counts.map((of) => of[column] ?? 0)),
      hidden: false,
    })),
  ].filter(({ n }) => n > 0);
  const cost = (entry: Entry): number => {
    if (entry.hidden) return 0;
    return entry.row === rows || entry.column === columns ? MARGIN + entry.n : entry.n;
  };
  // What is hidden on the way needs a cycle too, and has it: the same one.
  for (const entry of entries.filter(({ hidden }) => hidden))
    for (const on of cheapestWay(entry, entries, cost, rows + 1)) on.hidden = true;
  const hidden = new Set(
    entries.filter((entry) => entry.hidden).map(({ row, column }) => `${row} ${column}`),
  );
  const at = (row: number, column: number): boolean => hidden.has(`${row} ${column}`);
  return {
    cells: counts.map((of, row) => of.map((_, column) => at(row, column))),
    rows: counts.map((_, row) => at(row, columns)),
    columns: Array.from({ length: columns }, (_, column) => at(rows, column)),
  };
}

/** The edges of the cheapest way from an edge's row to its column that does not use it (Dijkstra 1959). Vertices: rows, then columns. */
function cheapestWay(
  edge: Entry,
  entries: readonly Entry[],
  cost: (entry: Entry) => number,
  rows: number,
): readonly Entry[] {
  const ends = ({ row, column }: Entry): readonly [number, number] => [row, rows + column];
  const [from, to] = ends(edge);
  const costs = new Map<number, number>([[from, 0]]);
  const through = new Map<number, Entry>();
  const done = new Set<number>();
  for (;;) {
    const [next] = [...costs].filter(([vertex]) => !done.has(vertex)).sort((a, b) => a[1] - b[1]);
    if (next === undefined || next[0] === to) break;
    const [vertex, sofar] = next;
    done.add(vertex);
    for (const entry of entries) {
      const [a, b] = ends(entry);
      if (entry === edge || (a !== vertex && b !== vertex)) continue;
      const other = a === vertex ? b : a;
      const sum = sofar + cost(entry);
      if (sum < (costs.get(other) ?? Infinity)) {
        costs.set(other, sum);
        through.set(other, entry);
      }
    }
  }
  const way: Entry[] = [];
  for (let vertex = to; vertex !== from;) {
    const entry = through.get(vertex);
    if (entry === undefined) break;
    way.push(entry);
    const [a, b] = ends(entry);
    vertex = a === vertex ? b : a;
  }
  return way;
}
