import { expect, it } from 'vitest';
import { tableCsv } from '../../src/lib/chart/table-csv.ts';

const columns = [
  { key: 'name', label: 'Name' },
  { key: 'value', label: 'Value', digits: 1 },
];

it('writes unrounded numbers and quotes what needs it', () => {
  const csv = tableCsv({ columns, rows: [{ name: 'a "b", c', value: 1.23456 }] }, ['Made up', 'two\nlines']);
  expect(csv).toBe('# Made up\r\n"# two\nlines"\r\nName,Value\r\n"a ""b"", c",1.23456\r\n');
});

it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx'])('keeps a spreadsheet from running %j', (name) => {
  expect(tableCsv({ columns, rows: [{ name, value: null }] }, [])).toContain(`'${name},`);
});

it('leaves negative numbers alone, also as text', () => {
  const csv = tableCsv({ columns, rows: [{ name: '-3.5e-2', value: -2 }] }, []);
  expect(csv).toContain('-3.5e-2,-2\r\n');
});
