/** The worker in which a reader's file is read, proposed for and computed on (DuckDB runs in a worker of its own below it). */
import type { Backend, JobOptions, OnResults } from './backend.ts';
import { duckdbBackend } from './duckdb-backend.ts';
import { packFailure } from './failure.ts';
import type { Answer, Ask } from './messages.ts';

const methods = duckdbBackend as Readonly<Record<keyof Backend, (...args: unknown[]) => Promise<unknown>>>;

const running = new Map<number, AbortController>();
const tell = (answer: Answer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if ('stop' in data) running.get(data.call)?.abort();
  else void answer(data);
});

async function answer({ call, method, args }: Exclude<Ask, { stop: true }>): Promise<void> {
  const controller = new AbortController();
  running.set(call, controller);
  const options: JobOptions & { onResults: OnResults } = {
    signal: controller.signal,
    onStage: (...stage) => tell({ call, stage }),
    onResults: (results) => tell({ call, results }),
  };
  try {
    tell({ call, value: await methods[method](...args, options) });
  } catch (cause) {
    tell({ call, failure: packFailure(cause) });
  } finally {
    running.delete(call);
  }
}
