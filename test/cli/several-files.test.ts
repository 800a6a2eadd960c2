import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersCsv, ENGLISH } from './answers.ts';
import { run, temporaryDirectory } from './command.ts';

const directory = temporaryDirectory();
const first = directory.write('2025.csv', answersCsv(ENGLISH));
const second = directory.write('2026.csv', answersCsv(ENGLISH, 60, ';'));

const namesOf = ({ columns }: { columns: { name: string }[] }): string[] => columns.map(({ name }) => name);

describe('several files', () => {
  it('are waves of one study, in the order of the call', async () => {
    const { code, out, err } = await run(first, second, '--only', 'index', '--json', '-');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { doctor, study } = JSON.parse(out) as {
      doctor: { rowsKept: number };
      study: { resources: [{ schema: { fields: object[] } }] };
    };
    expect(doctor.rowsKept).toBe(180);
    expect(study.resources[0].schema.fields.at(-1)).toMatchObject({
      name: 'wave',
      satisfaction: { role: 'wave', order: ['2025', '2026'] },
    });
  });

  it('and with a codebook that was made for one of them', async () => {
    const codebook = join(directory.path, 'study.json');
    expect((await run(first, '--propose', codebook)).code).toBe(0);
    const { code, out } = await run(first, second, '--study', codebook, '--waves', 'a,b', '--json', '-');
    expect(code).toBe(0);
    expect(JSON.parse(out).doctor.rowsKept).toBe(180);
    expect(out).toContain('"b"');
  });

  it('have what another file holds by id', async () => {
    const sales = directory.write('sales.csv', 'customer,amount\n1,10\n2,20\n2,30\n');
    const lines = answersCsv(ENGLISH).split('\n');
    const keyed = lines.map((line, at) => (line === '' ? line : `${at === 0 ? 'key' : at},${line}`));
    const answers = directory.write('with-id.csv', keyed.join('\n'));
    const { out } = await run(answers, '--join', sales, '--by', 'key=customer', '--doctor', '--json', '-');
    const { doctor } = JSON.parse(out);
    expect(doctor.rowsKept).toBe(120);
    expect(namesOf(doctor)).toEqual(expect.arrayContaining(['sales_amount', 'sales_rows']));
    const lacking = await run(answers, '--join', sales, '--by', 'nothing');
    expect(lacking.code).toBe(1);
    expect(lacking.err).toContain('nothing');
  });
});

it('a file has the delimiter and the rows of heading that it is told to have', async () => {
  const odd = directory.write('odd.csv', 'a title|\nq1;q2|q3\n1;2|3\n3;4|5\n5;1|2\n');
  const { out } = await run(odd, '--delimiter', 'bar', '--header-rows', '2', '--doctor', '--json', '-');
  const { doctor } = JSON.parse(out);
  expect(doctor.dialect).toMatchObject({ delimiter: '|', headerRows: 1, titleRows: 1 });
  expect(namesOf(doctor)).toEqual(['q1;q2', 'q3']);
});

it('every rejected line is written, however many', async () => {
  const lines = Array.from({ length: 4000 }, (_, at) => (at % 2 === 0 ? `${at},3,4` : `short ${at}, 'x'`));
  const file = directory.write('rejects.csv', `id,q1,q2\n${lines.join('\n')}\n`);
  const path = join(directory.path, 'rejected.csv');
  await run(file, '--doctor', '--rejects', path);
  const written = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(written).toHaveLength(2001);
  expect(written[0]).toBe('line,reason,text');
  expect(written.at(-1)).toBe(`4001,too-few-columns,"short 3999, 'x'"`);
});

describe('--per-person', () => {
  const QUESTIONS = ['How satisfied are you with the staff?', 'How satisfied are you with the price?'];
  const long = directory.write(
    'long.csv',
    `event,respondent,question,answer\n${Array.from({ length: 40 }, (_, who) =>
      QUESTIONS.map((asked, at) => `Open day,${1000 + who},${asked},${1 + ((who + at) % 5)}`).join('\n'),
    ).join('\n')}\n`,
  );

  it('turns a file with one line an answer, which is said to be one', async () => {
    const as = await run(long, '--only', 'index', '--json', '-');
    expect(as.out).toContain('lines-long');
    const { code, out, err } = await run(long, '--per-person', '--only', 'index', '--json', '-');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { doctor } = JSON.parse(out) as { doctor: { rowsKept: number; columns: { name: string }[] } };
    expect(doctor.rowsKept).toBe(40);
    expect(namesOf(doctor)).toEqual(['event', 'respondent', ...QUESTIONS]);
  });

  it('says which answers it left for a later one, which lines nobody gave, and which columns it dropped', async () => {
    const twice = directory.write(
      'twice.csv',
      `event,day,respondent,question,answer\n${Array.from({ length: 40 }, (_, who) =>
        QUESTIONS.map(
          (asked, at) => `Open day,day ${at},${1000 + who},${asked},${1 + ((who + at) % 5)}`,
        ).join('\n'),
      ).join('\n')}\nOpen day,day 0,1003,${QUESTIONS[0]!},5\nOpen day,day 0,,${QUESTIONS[0]!},1\n`,
    );
    const { code, out } = await run(twice, '--per-person', '--doctor', '--json', '-');
    expect(code).toBe(0);
    const { doctor } = JSON.parse(out) as { doctor: { findings: { code: string; parameters: object }[] } };
    expect(doctor.findings.slice(0, 4)).toMatchObject([
      { code: 'lines-gathered', parameters: { lines: 82, persons: 40 } },
      { code: 'lines-replaced', parameters: { n: 1 } },
      { code: 'lines-without-person', parameters: { n: 1 } },
      { code: 'columns-differ', parameters: { n: 1, names: 'day' } },
    ]);
  });

  it('is refused where every line is a person', async () => {
    const { code, err } = await run(first, '--per-person');
    expect(code).toBe(1);
    expect(err).toContain('leave --per-person out');
  });
});
