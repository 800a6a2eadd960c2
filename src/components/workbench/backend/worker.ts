/** The worker in which a reader's file is read, proposed for and computed on (DuckDB runs in a worker of its own below it). */
import { engineWork } from './engine-backend.ts';
import { packFailure } from './failure.ts';
import type { Answer, Ask } from './messages.ts';
import type { OnPart, Work, WorkOptions } from './backend.ts';

const methods = engineWork as Readonly<Record<keyof Work, (...args: unknown[]) => Promise<unknown>>>;

const running = new Map<number, AbortController>();
const tell = (answer: Answer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if ('stop' in data) running.get(data.call)?.abort();
  else void answer(data);
});

async function answer({ call, method, args }: Exclude<Ask, { stop: true }>): Promise<void> {
  const controller = new AbortController();
  running.set(call, controller);
  const options: WorkOptions & { onPart: OnPart } = {
    signal: controller.signal,
    onStage: (...stage) => tell({ call, stage }),
    onPart: (part) => tell({ call, part }),
  };
  try {
    tell({ call, value: await methods[method](...args, options) });
  } catch (cause) {
    tell({ call, failure: packFailure(cause) });
  } finally {
    running.delete(call);
  }
}
