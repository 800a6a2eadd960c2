import { EngineError } from '../../../lib/engine/types.ts';
import type { Backend, JobOptions, OnResults } from './backend.ts';
import { unpackFailure } from './failure.ts';
import type { Answer, Ask } from './messages.ts';

type Options = JobOptions & { readonly onResults?: OnResults };
type Result<Method extends keyof Backend> = Awaited<ReturnType<Backend[Method]>>;

interface Call {
  readonly options: Options | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

/** How long the worker may take to say that a call has stopped (ms): longer than the engine below it is given. */
const PATIENCE = 4000;

/**
 * The backend in a worker of its own: whatever a file demands, the page's thread stays free. A worker that dies, or goes on
 * after it was stopped, is replaced at the next call and given the opened study again.
 */
export function connectBackend(): Backend {
  const calls = new Map<number, Call>();
  const stopping = new Map<number, ReturnType<typeof setTimeout>>();
  let worker: Worker | null = null;
  let count = 0;
  let opened: Parameters<Backend['open']> | null = null;

  const end = (ended: Worker, cause: EngineError): void => {
    ended.terminate();
    if (worker !== ended) return;
    worker = null;
    for (const { reject } of calls.values()) reject(cause);
    calls.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if ('value' in data || 'failure' in data) {
        clearTimeout(stopping.get(data.call));
        stopping.delete(data.call);
      }
      const call = calls.get(data.call);
      if (call === undefined) return;
      if ('stage' in data) return call.options?.onStage(...data.stage);
      if ('results' in data) return call.options?.onResults?.(data.results);
      calls.delete(data.call);
      if ('failure' in data) call.reject(unpackFailure(data.failure));
      else call.resolve(data.value);
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      end(started, new EngineError('fatal', event.message || 'The worker could not be started.'));
    });
    if (opened) started.postMessage({ call: (count += 1), method: 'open', args: opened } satisfies Ask);
    return started;
  };

  const ask = <Method extends keyof Backend>(
    method: Method,
    args: readonly unknown[],
    options?: Options,
  ): Promise<Result<Method>> => {
    options?.signal.throwIfAborted();
    const at = (worker ??= start());
    const call = (count += 1);
    let stop = (): void => undefined;
    return new Promise<unknown>((resolve, reject) => {
      stop = () => {
        at.postMessage({ call, stop: true } satisfies Ask);
        stopping.set(
          call,
          setTimeout(() => end(at, new EngineError('stuck', '')), PATIENCE),
        );
        calls.delete(call);
        reject(options?.signal.reason);
      };
      options?.signal.addEventListener('abort', stop, { once: true });
      calls.set(call, { options, resolve, reject });
      at.postMessage({ call, method, args } satisfies Ask);
    }).finally(() => options?.signal.removeEventListener('abort', stop)) as Promise<Result<Method>>;
  };

  return {
    prepare: async (options) => ask('prepare', [], options),
    read: async (id, file, reading, options) => ask('read', [id, file, reading], options),
    fit: async (own, doctor, saved, before) => ask('fit', [own, doctor, saved, before]),
    append: async (waves, study, options) => ask('append', [waves, study], options),
    headings: async (file, options) => ask('headings', [file], options),
    join: async (file, lookup, by, options) => ask('join', [file, lookup, by], options),
    gather: async (file, by, options) => ask('gather', [file, by], options),
    rejected: async (file, fileName, { dialect, form }, options) =>
      ask('rejected', [file, fileName, { dialect, form }], options),
    propose: async (doctor) => ask('propose', [doctor]),
    words: async (language) => ask('words', [language]),
    open: async (kept) => {
      const asked = ask('open', [kept]);
      opened = [kept];
      await asked;
    },
    update: async (study) => ask('update', [study]),
    compute: async (study, options) => ask('compute', [study], options),
    moments: async (study) => ask('moments', [study]),
  };
}
