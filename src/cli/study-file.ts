import { readFile } from 'node:fs/promises';
import { parseStudy } from '../lib/study/schema.ts';
import { checkAgainstColumns } from '../lib/study/check.ts';
import type { Study } from '../lib/study/types.ts';
import { say, t } from '../strings/index.ts';
import { DataRefused } from './data-refused.ts';
import { requireFile } from './file-source.ts';

/**
 * Reads the study.json that --study names.
 *
 * @throws UsageError if there is no such file; DataRefused with every problem of its content.
 */
export async function readStudyFile(path: string): Promise<Study> {
  await requireFile(path);
  const { study, problems } = parseStudy(await readFile(path, 'utf8'));
  if (study) return study;
  const sentences = problems.map(({ code, parameters }) => say('problem', code, parameters));
  throw new DataRefused('broken-study', `${path}: ${sentences.join(' ')}`, t('cli.next.study', { path }));
}

/**
 * Refuses a study that names columns the file lacks, naming them and what the file has.
 *
 * @param columns the file's column names, as the import gave them.
 */
export function requireColumns(study: Study, columns: readonly string[], path: string, file: string): void {
  const missing = checkAgainstColumns(study, columns).filter(({ code }) => code === 'column-missing');
  if (missing.length === 0) return;
  const names = missing.map(({ field }) => `"${field ?? ''}"`).join(', ');
  const has = columns.map((name) => `"${name}"`).join(', ');
  throw new DataRefused(
    'missing-columns',
    t('cli.refused.missing-columns', { path, file, n: missing.length, names, has }),
    t('cli.next.study', { path }),
  );
}
