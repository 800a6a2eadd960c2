import { identifier, literal } from '../../engine/quote.ts';
import type { Engine } from '../../engine/types.ts';
import type { Choice } from '../../study/types.ts';
import { MISSING_WORDS } from '../words/missing.ts';

const escaped = (text: string): string => text.replace(/[|\\{}()[\]^$+*?.]/g, '\\$&');

const answered = (name: string): string =>
  `(${identifier(name)} IS NOT NULL AND lower(trim(CAST(${identifier(name)} AS VARCHAR))) NOT IN ('', ${MISSING_WORDS.map(literal).join(', ')}))`;

/** A column answered, as SQL, and with no 0: in a column of its own that says that it was not chosen. */
export const filled = (name: string): string =>
  `(${answered(name)} AND trim(CAST(${identifier(name)} AS VARCHAR)) NOT IN ('0', '0.0'))`;

/** How a choice's column is stored: options in words as text, all else as numbers. */
export function choiceType({ options = [] }: Choice): 'number' | 'string' {
  return options.some((option) => typeof option === 'string') ? 'string' : 'number';
}

/** Whether a choice was made, as SQL over the table of the file: 1, 0, or NULL where the question was not answered. */
function choiceSql({ of, text, separator, among = [of], options }: Choice): string {
  if (options) {
    const type = choiceType({ of, options }) === 'number' ? 'DOUBLE' : 'VARCHAR';
    const cases = among.map((name, at) => `WHEN ${filled(name)} THEN ${literal(options[at]!)}`);
    return `CAST(CASE ${cases.join(' ')} END AS ${type})`;
  }
  const asked = among.map(answered).join(' OR ');
  if (text === undefined) return `CASE WHEN ${answered(of)} THEN 1 WHEN ${asked} THEN 0 END::DOUBLE`;
  const plain = `trim(CAST(${identifier(of)} AS VARCHAR))`;
  const whole = separator === '┋' ? `regexp_replace(${plain}, '〖[^〗]*〗', '', 'g')` : plain;
  const mark = separator ?? '\u001f';
  const joined = `${literal(mark)} || regexp_replace(${whole}, ${literal(`\\s*${escaped(mark)}\\s*`)}, ${literal(mark)}, 'g') || ${literal(mark)}`;
  const sought = mark + text.trim().replace(new RegExp(`\\s*${escaped(mark)}\\s*`, 'g'), mark) + mark;
  return `CASE WHEN ${asked} THEN CAST(instr(${joined}, ${literal(sought)}) > 0 AS DOUBLE) END`;
}

/** Makes the view `answers`: the table of the file, its rows numbered, with the columns of choices. */
export async function defineAnswers(
  engine: Engine,
  choices: readonly { readonly name: string; readonly choice: Choice }[],
): Promise<void> {
  const made = choices.map(({ name, choice }) => `,\n  ${choiceSql(choice)} AS ${identifier(name)}`);
  await engine.query(
    `CREATE OR REPLACE VIEW answers AS SELECT rowid + 1 AS _row, *${made.join('')} FROM imported`,
  );
}
