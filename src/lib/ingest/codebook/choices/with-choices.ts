import type { Engine } from '../../../engine/types.ts';
import { choiceType } from '../../load/answers-view.ts';
import type { Doctor } from '../../load/doctor.ts';
import { profileColumns } from '../../load/profile.ts';
import type { Profile } from '../../load/profile.ts';
import type { Finding } from '../../findings/finding.ts';
import { note } from '../../findings/finding.ts';
import type { ChoiceColumn } from './find-choices.ts';

/** The columns that were made of answers that name several things. */
function choiceFindings(made: readonly Profile[]): Finding[] {
  const questions = Map.groupBy(made, ({ choice }) => choice!.among?.[0] ?? choice!.of);
  return [...questions].map(([field, columns]) => {
    const { separator, options, among } = columns[0]!.choice!;
    if (options)
      return {
        ...note('choices-merged', { field: columns[0]!.name, n: among!.length }, columns[0]!.name),
        undo: { fields: [columns[0]!.name], remove: true },
      };
    const names = columns.slice(0, 5).map(({ name }) => `“${name}”`);
    const parameters = {
      field,
      n: columns.length,
      names: names.join(', ') + (columns.length > 5 ? ', …' : ''),
    };
    const found = separator
      ? note('choices', { ...parameters, separator }, field)
      : note('choices-ticked', parameters, field);
    return { ...found, undo: { fields: columns.map(({ name }) => name), remove: true } };
  });
}

/** The doctor's account with the columns that were made, each after the column it was made of. */
export async function withChoices(
  engine: Engine,
  doctor: Doctor,
  choices: readonly ChoiceColumn[],
  signal?: AbortSignal,
): Promise<Doctor> {
  if (choices.length === 0) return doctor;
  const plan = choices.map(({ name, heading, choice }) => ({
    name,
    heading,
    given: name,
    type: choiceType(choice),
    decimalComma: false,
  }));
  const profiled = await profileColumns(engine, plan, doctor.rowsKept, signal, 'answers');
  const made = profiled.map(({ profile }, at) => ({ ...profile, choice: choices[at]!.choice }));
  const columns = doctor.columns.flatMap((column) => [
    column,
    ...made.filter(({ choice }) => choice.of === column.name),
  ]);
  // A column that holds one choice is constant by nature; an option that nobody chose is no column without answers.
  const parts = new Set(choices.flatMap(({ choice }) => [choice.of, ...(choice.among ?? [])]));
  const merged = new Set(choices.flatMap(({ choice }) => (choice.options ? choice.among! : [])));
  const others = doctor.findings.filter(
    ({ code, field = '' }) =>
      !(code === 'constant' && parts.has(field)) && !(code === 'all-missing' && merged.has(field)),
  );
  return { ...doctor, columns, findings: [...others, ...choiceFindings(made)] };
}
