import { h, render } from 'preact';
import { parseHTML } from 'linkedom';
import { afterAll, expect, it, vi } from 'vitest';
import { useAsked } from '../../src/components/site/use-asked.ts';

const { document } = parseHTML('<main></main>');
vi.stubGlobal('document', document);
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Questions that are answered when the test says so. */
const open = new Map<string, PromiseWithResolvers<string>>();
const ask = (asked: string): Promise<string> => {
  open.set(asked, Promise.withResolvers<string>());
  return open.get(asked)!.promise;
};
function Answer({ asked }: { readonly asked: string }) {
  const { found, failed } = useAsked(asked, ask);
  return h('p', null, `${asked}: ${found ?? '–'} ${failed ?? '–'}`);
}
const main = document.querySelector('main')!;
const show = (asked: string): string => {
  render(h(Answer, { asked }), main);
  return main.textContent;
};
const says = (text: string): Promise<void> => vi.waitFor(() => expect(main.textContent).toBe(text));
const isAsked = (asked: string): Promise<void> => vi.waitFor(() => expect(open.has(asked)).toBe(true));

it('gives no answer and no failure to what was asked before', async () => {
  show('one');
  await isAsked('one');
  open.get('one')!.resolve('1');
  await says('one: 1 –');
  expect(show('two')).toBe('two: – –');
  await isAsked('two');
  show('three');
  await isAsked('three');
  open.get('three')!.resolve('3');
  await says('three: 3 –');
  open.get('two')!.reject(new Error('late'));
  await new Promise((later) => setTimeout(later, 50));
  expect(main.textContent).toBe('three: 3 –');
  show('four');
  await isAsked('four');
  open.get('four')!.reject(new Error('no network'));
  await says('four: – no network');
});
