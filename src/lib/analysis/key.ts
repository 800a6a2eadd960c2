import { scoresView } from '../survey/scores.ts';
import type { Study } from '../study/types.ts';
import type { Analysis } from './types.ts';

/**
 * The key under which moments are stored: SHA-256, as hexadecimal, of the data, the analysis and its version, and the study as
 * far as it enters the SQL: the view `scores` (scales, missing codes, filter, margins, focal provider) and the analysis' statements (columns,
 * indicator system). What `solve` alone uses (labels, scheme, own weights, confidence, cut points) leaves it as it is.
 *
 * @param data hash of the data file's bytes
 */
export async function momentsKey<M, R>(
  data: string,
  analysis: Analysis<M, R>,
  study: Study,
): Promise<string> {
  const { id, version } = analysis;
  return sha256(
    new TextEncoder().encode(
      JSON.stringify([
        data,
        id,
        version,
        scoresView(study),
        analysis.queries(study),
        ...(study.options.raking === undefined ? [] : [study.options.raking]),
      ]),
    ),
  );
}

/** SHA-256 of bytes, as hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
