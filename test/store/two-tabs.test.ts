import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backend } from '../../src/components/workbench/backend/backend.ts';
import { openWorkbenchLanguage } from '../../src/components/workbench/language.ts';
import { newDesk } from '../../src/components/workbench/state/desk.ts';
import { correctionsOf } from '../../src/components/workbench/state/effects/corrections.ts';
import { libraryOf } from '../../src/components/workbench/state/effects/library.ts';
import { openStored } from '../../src/components/workbench/state/opened.ts';
import { open } from '../../src/components/workbench/state/page-state.ts';
import { forgetEverything, loadStudy, saveStudy } from '../../src/lib/store/store.ts';
import { setTitle } from '../../src/lib/study/edit/study.ts';
import type { Study } from '../../src/lib/study/types.ts';
import { kept } from '../components/workbench/kept-study.ts';
import { fakePage } from './fixtures.ts';

/** A tab with the study open; what its backend has no moments of is made in 300 ms. */
async function tab({ lacking = [] as readonly string[] } = {}) {
  const backend = {
    update: (study: Study) => Promise.resolve({ needs: [], lacking, results: { study } }),
    compute: () => new Promise((resolve) => setTimeout(resolve, 300)),
    moments: () => Promise.resolve({ index: { key: 'k', version: 1, moments: {} } }),
    open: () => Promise.resolve(),
  } as unknown as Backend;
  const desk = newDesk(backend, 'en');
  desk.move(open(openStored(await loadStudy('own-1'), [])));
  const corrections = correctionsOf(desk);
  const { takeTheirs } = libraryOf(desk, corrections);
  const now = () => desk.state.value;
  return { desk, backend, corrections, takeTheirs, now };
}

const rename = (title: string) => (study: Study) => setTitle(study, title, 'en');
const stored = async () => (await loadStudy('own-1')).study.title;

/** The tab has tried to save. */
const passed = () => new Promise((resolve) => setTimeout(resolve, 400));

beforeAll(() => openWorkbenchLanguage('en'));
beforeEach(async () => {
  fakePage('https://example.org/own-data/');
  await saveStudy(kept());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetEverything();
  vi.unstubAllGlobals();
});

describe('what cannot be saved', () => {
  test('is said, and is not called saved', async () => {
    const { backend, corrections, now } = await tab();
    vi.spyOn(backend, 'moments').mockRejectedValueOnce(new Error('worker gone'));
    corrections.change(rename('New'));
    await passed();
    expect(now().message).toMatchObject({ level: 'problem' });
    expect(now().message?.lead).toContain('is not saved');
    expect([await stored(), now().opened?.isUnsaved]).toEqual(['Spring', true]);
    corrections.change(rename('Newer'));
    await passed();
    expect([await stored(), now().opened?.isUnsaved]).toEqual(['Newer', false]);
  });

  test('as the page goes is kept at once, without moments that may be those of before', async () => {
    const { corrections } = await tab();
    corrections.change(rename('New'));
    corrections.keepNow();
    await vi.waitFor(async () => expect(await stored()).toBe('New'));
    expect((await loadStudy('own-1')).moments).toEqual({});
    // The page may come back: its next save is no clash with itself.
    await passed();
    expect(Object.keys((await loadStudy('own-1')).moments)).toEqual(['index']);
  });
});

describe('one study in two tabs', () => {
  test('changed in both is asked about, and neither state is overwritten before', async () => {
    const [ours, theirs] = [await tab(), await tab()];
    theirs.corrections.change(rename('Theirs'));
    await passed();
    ours.corrections.change(rename('Ours'));
    await passed();
    expect(ours.now().opened).toMatchObject({ isClashing: true, isUnsaved: true });
    ours.corrections.change(rename('Ours again'));
    ours.corrections.keepNow();
    await passed();
    expect(await stored()).toBe('Theirs');
    await expect(ours.corrections.settle()).rejects.toMatchObject({ code: 'changed' });
    await ours.corrections.insist();
    await passed();
    expect(await stored()).toBe('Ours again');
    expect(ours.now().opened).toMatchObject({ isClashing: false, isUnsaved: false });
  });

  test('the other tab’s state can be taken', async () => {
    const [ours, theirs] = [await tab(), await tab()];
    theirs.corrections.change(rename('Theirs'));
    await passed();
    ours.corrections.change(rename('Ours'));
    await passed();
    await ours.takeTheirs();
    await passed();
    expect(ours.now().opened).toMatchObject({ isClashing: false, isUnsaved: false });
    expect([ours.now().opened?.history.present.title, await stored()]).toEqual(['Theirs', 'Theirs']);
  });

  test('computed in one while the other changes it asks nothing: moments are no edit', async () => {
    const [ours, theirs] = [await tab({ lacking: ['index'] }), await tab()];
    void ours.corrections.refresh();
    theirs.corrections.change(rename('Theirs'));
    await passed();
    await passed();
    expect(ours.now()).toMatchObject({ message: null, opened: { isClashing: false, isUnsaved: false } });
    expect(await stored()).toBe('Theirs');
  });
});
