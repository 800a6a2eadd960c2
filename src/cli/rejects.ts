import { open, rename, rm } from 'node:fs/promises';
import { REJECTED_HEADING, rejectedLines } from '../lib/ingest/format/rejected-lines.ts';
import type { Doctor } from '../lib/ingest/load/doctor.ts';
import type { Source } from '../lib/ingest/container/source.ts';

/** Writes all lines that were taken out of a file as CSV, whole or not at all, without ever holding them all. */
export async function writeRejects(
  path: string,
  source: Source,
  doctor: Doctor,
  signal: AbortSignal,
): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.write(REJECTED_HEADING);
      await rejectedLines(
        source,
        doctor,
        async (csv) => {
          await file.write(csv);
        },
        signal,
      );
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
