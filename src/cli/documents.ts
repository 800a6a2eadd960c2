import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { staticSvg } from '../lib/chart/static.ts';
import { FORMATS } from '../lib/export/formats.ts';
import { paintInNode } from '../lib/export/picture/node.ts';
import { assembleReport } from '../lib/export/report/assemble.ts';
import type { ReportFile } from '../lib/export/report/material.ts';
import { answersFileOf } from '../lib/export/reproduce/answers-file.ts';
import type { AnswersFile } from '../lib/export/reproduce/script.ts';
import type { ArchiveMaterial } from '../lib/export/zip/material.ts';
import type { Doctor } from '../lib/ingest/load/doctor.ts';
import { refuse } from '../lib/study/refusal.ts';
import type { Refusal } from '../lib/study/refusal.ts';
import type { Language } from '../strings/language.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Arguments } from './arguments.ts';
import { contextOf } from './context.ts';
import { writeWhole } from './json-output.ts';
import type { Report } from './report.ts';

/**
 * Writes the report in every format asked for. The same file, study and date give the same bytes.
 *
 * @returns format and path of what was written; none where there are no results
 */
export async function writeDocuments(
  asked: Arguments,
  { study, results, doctor }: Report,
  signal: AbortSignal,
  language: Language,
): Promise<readonly { readonly id: string; readonly path: string }[]> {
  const { documents, date, file, others } = asked;
  if (documents.size === 0 || study === null || results === null) return [];
  const files: ReportFile[] = [];
  for (const path of [file, ...others]) files.push({ name: basename(path), hash: await hashOf(path) });
  const material = {
    context: contextOf(results, study, language),
    analyses: [...results.reported.values()].flat(),
    files,
    rows: doctor === null ? null : { read: doctor.rowsRead, kept: doctor.rowsKept },
    date: date ?? (await stat(file)).mtime.toISOString().slice(0, 10),
    program: packageFile,
  };
  const document = await assembleReport(material);
  const archive = async (): Promise<ArchiveMaterial> => ({
    ...material,
    moments: Object.fromEntries(results.moments),
    answers: answersOf(asked, doctor, files),
  });
  const written: { readonly id: string; readonly path: string }[] = [];
  for (const { id, load } of FORMATS) {
    const path = documents.get(id);
    if (path === undefined) continue;
    const write = await load();
    const tools = { language, svg: staticSvg, paint: paintInNode, archive };
    await writeWhole(path, await write(document, tools), signal);
    written.push({ id, path });
  }
  return written;
}

/** How R reads the answers: only where they are the one file that was given, as it lies there. */
function answersOf(
  { others, join, perPerson }: Arguments,
  doctor: Doctor | null,
  [file]: readonly ReportFile[],
): AnswersFile | Refusal {
  const alone = others.length === 0 && !join && !perPerson;
  return alone && doctor !== null && file !== undefined
    ? answersFileOf(doctor, file.hash)
    : refuse('reproduce-file');
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
