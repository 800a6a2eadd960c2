import { expect, test } from 'vitest';
import { requireNeed } from '../../../../src/components/report/build/declared.ts';

type Entry = Parameters<typeof requireNeed>[0];

const entry = {
  filePath: 'src/content/docs/x.mdx',
  data: { needs: { here: ['index'] } },
} as unknown as Entry;

test('what a page shows must be among its needs, of that study', () => {
  expect(() => requireNeed(entry, 'here', 'index', '<N k="index/all" />')).not.toThrow();
  expect(() => requireNeed(entry, 'here', 'gap', '<N k="gap/all/a" />')).toThrow(
    'src/content/docs/x.mdx: <N k="gap/all/a" /> shows gap of here; add it to `needs`',
  );
  expect(() => requireNeed(entry, 'elsewhere', 'index', '<N k="index/all" />')).toThrow('index of elsewhere');
});
