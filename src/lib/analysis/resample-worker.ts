/** A module worker that computes ranges of one resampling. */
import { isRefusal } from '../study/refusal.ts';
import { catalogue } from './catalogue.ts';
import type { AnalysisId } from './catalogue.ts';
import { prepareJob } from '../survey/resampling/chunk.ts';
import type { PreparedJob, ResampleJob } from '../survey/resampling/chunk.ts';
import { resamplingOf } from './types.ts';
import type { Analysis } from './types.ts';
import type { FromWorker, ToWorker } from './resample-messages.ts';

let prepared: PreparedJob | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void (data.kind === 'job' ? prepare(data.job) : Promise.resolve(compute(data.from, data.to)))
    .catch((error: unknown): FromWorker => {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    })
    .then((answer) =>
      postMessage(answer, { transfer: answer.kind === 'chunk' ? [answer.values.buffer] : [] }),
    );
});

async function prepare(job: ResampleJob): Promise<FromWorker> {
  const analysis = (await catalogue[job.analysis as AnalysisId]()) as Analysis<unknown, unknown>;
  const found = prepareJob(await resamplingOf(analysis), job);
  if (isRefusal(found)) return { kind: 'refused', refusal: found };
  prepared = found;
  const { chunk: _, ...shape } = found;
  return { kind: 'ready', shape };
}

function compute(from: number, to: number): FromWorker {
  if (prepared === undefined) throw new Error('A range was asked for before its job.');
  return { kind: 'chunk', from, to, values: prepared.chunk(from, to) };
}
