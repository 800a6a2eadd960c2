import { ANALYSIS_IDS } from '../../analysis/catalogue.ts';
import { nameKey } from '../document/names.ts';
import type { Cell } from '../document/notebook.ts';
import type { Inputs } from '../flow/evaluate.ts';
import { CellProblem } from '../flow/problem.ts';
import type { ScriptValue } from '../flow/value.ts';
import { functionName, LIBRARIES } from './functions.ts';
import { learnScripts, scriptOf } from './names.ts';
import type { ScriptRoom } from './room.ts';

/**
 * Runs a script with the rows and values of the cells that it names.
 *
 * @param cells all of the notebook, for the names as they are written
 * @throws CellProblem; what `ScriptRoom.run` rejects with
 */
export async function runScript(
  cell: Cell,
  cells: readonly Cell[],
  inputs: Inputs,
  room: ScriptRoom,
  signal: AbortSignal,
): Promise<ScriptValue> {
  if (cell.text.trim() === '') throw new CellProblem('empty');
  await learnScripts([cell.text]);
  const script = scriptOf(cell.text);
  if (script === null) throw new CellProblem('empty');
  if ('problem' in script) {
    const { problem, line, column } = script;
    throw new CellProblem(problem === 'import' ? 'import' : 'syntax', {
      message: problem,
      line,
      column,
      text: cell.text.split('\n')[line - 1]?.slice(0, 500) ?? '',
      caret: `${' '.repeat(Math.max(0, column - 1))}^`,
    });
  }
  const given = cells.flatMap(({ name }) => {
    const value = name !== '' && script.uses.includes(name) ? inputs.get(nameKey(name)) : undefined;
    if (value === undefined || value.kind === 'text') return [];
    return [[name, value.kind === 'table' ? value.rows : value] as const];
  });
  const names = new Set(given.map(([name]) => name));
  const free = script.uses.filter((name) => !names.has(name));
  return room.run(
    {
      cell: cell.id,
      script,
      inputs: given,
      analyses: ANALYSIS_IDS.flatMap((id) =>
        free.includes(functionName(id)) ? [[functionName(id), id] as const] : [],
      ),
      libraries: LIBRARIES.filter((name) => free.includes(name)),
    },
    signal,
  );
}
