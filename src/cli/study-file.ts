import type { Language } from '../strings/language.ts';
import { readFile } from 'node:fs/promises';
import type { Problem } from '../lib/study/problem.ts';
import { parseStudy } from '../lib/study/schema.ts';
import type { Study } from '../lib/study/types.ts';

import type { RefusedReport } from './report.ts';
import { requireFile } from './require-file.ts';

/**
 * Reads the study.json that --study names.
 *
 * @returns the study, or its refusal with every problem of its content.
 * @throws UsageError if there is no such file.
 */
export async function readStudyFile(
  path: string,
  language: Language,
): Promise<{ readonly study: Study } | { readonly refused: RefusedReport }> {
  await requireFile(path, language);
  const { study, problems } = parseStudy(await readFile(path, 'utf8'));
  if (study) return { study };
  const sentences = problems.map(({ code, parameters }) => language.say('problem', code, parameters));
  const next = language.t('cli.next.study', { path });
  return { refused: { code: 'broken-study', message: `${path}: ${sentences.join(' ')}`, next } };
}

/** The refusal of a study that names columns which the file lacks, with their names. */
export function missingColumns(
  problems: readonly Problem[],
  path: string,
  file: string,
  language: Language,
): RefusedReport {
  const missing = problems
    .filter(({ code }) => code === 'column-missing')
    .map(({ field }) => `“${field ?? ''}”`);
  const names = missing.join(', ');
  return {
    code: 'missing-columns',
    message: language.t('cli.refused.missing-columns', { path, file, n: missing.length, names }),
    next: language.t('cli.next.study', { path }),
  };
}
