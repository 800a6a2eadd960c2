import { EngineError } from '../../../lib/engine/types.ts';
import { unpackFailure } from './failure.ts';
import type { Answer, Ask } from './messages.ts';
import type { Imported, Moments, OnPart, Work, WorkOptions } from './backend.ts';

type Options = WorkOptions & { readonly onPart?: OnPart };

interface Call {
  readonly options: Options | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

/** `engine-work.ts` in a worker of its own: whatever a file demands, the page's thread stays free. A worker that dies is replaced at the next call. */
export function workerWork(): Work {
  const calls = new Map<number, Call>();
  let worker: Worker | null = null;
  let count = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const call = calls.get(data.call);
      if (call === undefined) return;
      if ('stage' in data) return call.options?.onStage(...data.stage);
      if ('part' in data) return call.options?.onPart?.(data.part);
      calls.delete(data.call);
      if ('failure' in data) call.reject(unpackFailure(data.failure));
      else call.resolve(data.value);
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      started.terminate();
      worker = null;
      const cause = new EngineError('fatal', event.message || 'The worker could not be started.');
      for (const { reject } of calls.values()) reject(cause);
      calls.clear();
    });
    return started;
  };

  const ask = <T>(method: keyof Work, args: readonly unknown[], options?: Options): Promise<T> => {
    options?.signal.throwIfAborted();
    const call = (count += 1);
    const at = (worker ??= start());
    let stop = (): void => undefined;
    return new Promise<unknown>((resolve, reject) => {
      stop = () => {
        at.postMessage({ call, stop: true } satisfies Ask);
        calls.delete(call);
        reject(options?.signal.reason);
      };
      options?.signal.addEventListener('abort', stop, { once: true });
      calls.set(call, { options, resolve, reject });
      at.postMessage({ call, method, args } satisfies Ask);
    }).finally(() => options?.signal.removeEventListener('abort', stop)) as Promise<T>;
  };

  return {
    prepare: async (options) => ask('prepare', [], options),
    read: async (id, file, reading, options) => ask<Imported>('read', [id, file, reading], options),
    lay: async (own, doctor, saved, before) => ask('lay', [own, doctor, saved, before]),
    append: async (waves, study, options) => ask('append', [waves, study], options),
    headings: async (file, options) => ask('headings', [file], options),
    join: async (file, lookup, by, options) => ask('join', [file, lookup, by], options),
    rejected: async (file, fileName, { dialect, form }, options) =>
      ask<Blob>('rejected', [file, fileName, { dialect, form }], options),
    propose: async (doctor) => ask('propose', [doctor]),
    moments: async (study, file, fileName, kept, options) =>
      ask<Moments>('moments', [study, file, fileName, kept], options),
    valid: async (study, kept) => ask<Moments>('valid', [study, kept]),
    needs: async (study) => ask('needs', [study]),
    lacking: async (study, moments) => ask('lacking', [study, moments]),
    solve: async (study, moments) => ask('solve', [study, moments]),
  };
}
