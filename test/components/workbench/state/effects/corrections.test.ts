import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Results } from '../../../../../src/components/workbench/backend/backend.ts';
import { deleteStudy, loadStudy, saveStudy } from '../../../../../src/lib/store/store.ts';
import { setOptions, setTitle } from '../../../../../src/lib/study/edit/study.ts';
import type { Study } from '../../../../../src/lib/study/types.ts';
import type { Backend, Update } from '../../../../../src/components/workbench/backend/backend.ts';
import { newDesk } from '../../../../../src/components/workbench/state/desk.ts';
import { correctionsOf } from '../../../../../src/components/workbench/state/effects/corrections.ts';
import { isUnderWay, shownResults } from '../../../../../src/components/workbench/state/numbers.ts';
import { openStored } from '../../../../../src/components/workbench/state/opened.ts';
import { close, open } from '../../../../../src/components/workbench/state/page-state.ts';
import { fakePage } from '../../../../store/fixtures.ts';
import { kept } from '../../kept-study.ts';

const resultsOf = (study: Study): Results => ({ study }) as unknown as Results;

/** A page with a study open, and a backend that does as it is told. */
async function page(answer: Partial<Update> = {}) {
  const calls: string[] = [];
  const signals: AbortSignal[] = [];
  const backend = {
    update: (study: Study) => {
      calls.push('update');
      return Promise.resolve({ needs: [], lacking: [], results: resultsOf(study), ...answer });
    },
    compute: (study: Study, { signal, onResults }: Parameters<Backend['compute']>[1]) => {
      calls.push('compute');
      signals.push(signal);
      return new Promise<void>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        setTimeout(() => {
          onResults(resultsOf(study));
          resolve();
        }, 1000);
      });
    },
    moments: () => {
      calls.push('moments');
      return Promise.resolve({ index: { key: 'k', version: 1, moments: {} } });
    },
  } as unknown as Backend;
  const desk = newDesk(backend, 'en');
  await saveStudy(kept());
  desk.move(open(openStored(kept(), [])));
  const corrections = correctionsOf(desk);
  return { desk, corrections, calls, signals, numbers: () => desk.state.value.opened!.numbers };
}
const rename = (title: string) => (study: Study) => setTitle(study, title, 'en');

beforeEach(() => {
  fakePage('https://example.org/own-data/');
  vi.useFakeTimers();
});
afterEach(async () => {
  vi.useRealTimers();
  await deleteStudy('own-1');
  vi.unstubAllGlobals();
});

describe('a correction', () => {
  test('is one call, then saved with what holds of the moments', async () => {
    const { corrections, calls, numbers } = await page();
    corrections.change(rename('New'));
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toEqual(['update']);
    expect(shownResults(numbers())?.study.title).toBe('New');
    await vi.advanceTimersByTimeAsync(300);
    expect(calls).toEqual(['update', 'moments']);
    const stored = await loadStudy('own-1');
    expect([stored.study.title, Object.keys(stored.moments)]).toEqual(['New', ['index']]);
  });

  test('has what is lacking computed after a pause, and is saved again with it before it is called done', async () => {
    const { corrections, calls, numbers } = await page({ lacking: ['index'], results: null });
    corrections.change(rename('New'));
    await vi.advanceTimersByTimeAsync(1);
    expect(numbers()).toEqual({ phase: 'computing', shown: null, isStale: true });
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls).toEqual(['update', 'moments', 'compute', 'moments']);
    expect([numbers().phase, shownResults(numbers())?.study.title]).toEqual(['current', 'New']);
  });

  test('stops the query of the one before', async () => {
    const { corrections, calls, signals, numbers } = await page({ lacking: ['index'], results: null });
    corrections.change(rename('One'));
    await vi.advanceTimersByTimeAsync(500);
    expect(calls.at(-1)).toBe('compute');
    corrections.change(rename('Two'));
    expect(signals[0]?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(shownResults(numbers())?.study.title).toBe('Two');
    expect(calls.filter((call) => call === 'compute')).toHaveLength(2);
  });

  test('with problems asks nothing, stores no moments, and is undone', async () => {
    const { corrections, calls, numbers } = await page();
    corrections.change((study) => ({
      ...study,
      fields: study.fields.map((field) => ({ ...field, scale: { min: 5, max: 1, direction: 'up' } })),
    }));
    await vi.advanceTimersByTimeAsync(500);
    expect([calls, numbers().phase]).toEqual([[], 'withheld']);
    expect(Object.keys((await loadStudy('own-1')).moments)).toEqual([]);
    corrections.undo();
    await vi.advanceTimersByTimeAsync(500);
    expect([calls, numbers().phase]).toEqual([['update', 'moments'], 'current']);
  });
});

describe('what is on its way', () => {
  test('is awaited by who leads to a chapter', async () => {
    const { corrections, numbers } = await page({ lacking: ['index'], results: null });
    corrections.change(rename('New'));
    let isIdle = false;
    void corrections.idle().then(() => (isIdle = true));
    await vi.advanceTimersByTimeAsync(600);
    expect([isIdle, isUnderWay(numbers())]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(2000);
    expect([isIdle, isUnderWay(numbers())]).toEqual([true, false]);
  });

  test('does not bring a study back that was deleted meanwhile', async () => {
    const { desk, corrections } = await page();
    corrections.change(rename('New'));
    const saving = corrections.flush();
    corrections.stop();
    desk.move(close);
    await deleteStudy('own-1');
    await saving;
    await expect(loadStudy('own-1')).rejects.toThrow();
  });

  test('that fails is said, and the next correction tries again', async () => {
    const { desk, corrections, numbers } = await page();
    const { backend } = desk;
    const update = backend.update.bind(backend);
    backend.update = () => Promise.reject(new Error('lost'));
    corrections.change((study) => setOptions(study, { minGroup: 5 }));
    await vi.advanceTimersByTimeAsync(500);
    expect(numbers()).toMatchObject({ phase: 'failed', cause: new Error('lost') });
    backend.update = update;
    corrections.change((study) => setOptions(study, { minGroup: 6 }));
    await vi.advanceTimersByTimeAsync(500);
    expect(numbers().phase).toBe('current');
  });
});
