import { execFileSync } from 'node:child_process';
import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { writeArrow } from '../../src/lib/engine/arrow-table.ts';

const COLUMNS = [
  { name: '2', values: [1.5, null, NaN, -0.25, 4, 5, 6, 7, 8] },
  { name: '1', values: ['满意', null, '', 3, 'e', 'f', 'g', 'h', '<b>'] },
];

test('an Arrow file holds its columns in their order, numbers and texts, with what is missing', () => {
  const table = tableFromIPC(writeArrow(COLUMNS, { title: 'Table 1' }));
  expect(table.schema.fields.map(({ name }) => name)).toEqual(['2', '1']);
  expect(table.schema.metadata.get('title')).toBe('Table 1');
  expect([...table.getChild('2')!]).toEqual([1.5, null, null, -0.25, 4, 5, 6, 7, 8]);
  expect([...table.getChild('1')!]).toEqual(['满意', null, '', '3', 'e', 'f', 'g', 'h', '<b>']);
  expect(tableFromIPC(writeArrow([], {})).numRows).toBe(0);
});

test('no code is made from text, which the policy of a page forbids', () => {
  const module = new URL('../../src/lib/engine/arrow-table.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(module)}).then(({ writeArrow }) =>
    console.log(writeArrow(${JSON.stringify(COLUMNS)}, {}).length > 0))`;
  const said = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '-e', script]);
  expect(said.toString().trim()).toBe('true');
});
