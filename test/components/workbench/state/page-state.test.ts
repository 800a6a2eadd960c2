import { expect, test } from 'vitest';
import { openStored, step } from '../../../../src/components/workbench/state/opened.ts';
import { advance, undo } from '../../../../src/components/workbench/state/history.ts';
import * as page from '../../../../src/components/workbench/state/page-state.ts';
import { setTitle } from '../../../../src/lib/study/edit/study.ts';
import { kept } from '../kept-study.ts';

const opened = openStored(kept(), []);
const state = page.open(opened)(page.STARTING);

test('a change is for the study that it was meant for, and for no other', () => {
  const rename = page.changeOpened('own-2', (one) => ({ ...one, fileName: 'b.csv' }));
  expect(rename(state)).toBe(state);
  expect(rename(page.STARTING)).toBe(page.STARTING);
  expect(page.changeOpened('own-1', (one) => ({ ...one, fileName: 'b.csv' }))(state).opened?.fileName).toBe(
    'b.csv',
  );
});

test('a step that changes nothing leaves the very same study; one that does is unsaved', () => {
  expect(step(opened, undo)).toBe(opened);
  expect(step(opened, (history) => advance(history, history.present))).toBe(opened);
  const changed = step(opened, (history) => advance(history, setTitle(history.present, 'New', 'en')));
  expect([changed.isUnsaved, changed.history.present.title, opened.isUnsaved]).toEqual([true, 'New', false]);
});

test('a job puts the message before it away, and its stages end with it', () => {
  const told = page.told({ level: 'note', lead: 'a' })(state);
  const busy = page.begun({ stage: { at: 'engine' }, share: null, cancel: () => undefined })(told);
  expect([busy.message, busy.job?.stage]).toEqual([null, { at: 'engine' }]);
  expect(page.reached({ at: 'analyse' }, 0.5)(busy).job).toMatchObject({
    stage: { at: 'analyse' },
    share: 0.5,
  });
  expect(page.reached({ at: 'analyse' }, 0.5)(page.ended(busy)).job).toBeNull();
});
