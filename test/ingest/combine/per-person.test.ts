import { describe, expect, it } from 'vitest';
import { perPerson } from '../../../src/lib/ingest/combine/per-person.ts';
import type { Gathered } from '../../../src/lib/ingest/combine/per-person.ts';
import type { Gathering } from '../../../src/lib/ingest/findings/finding.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { fileOf } from '../files.ts';

async function done(text: string, by: Gathering): Promise<Omit<Gathered, 'parts'> & { text: string }> {
  const found = await perPerson(fileOf(text), by);
  if (isRefusal(found)) throw new Error(`refused: ${found.refused}`);
  const { parts, ...counts } = found;
  return { ...counts, text: await new Blob([...parts]).text() };
}

describe('a file with one line an answer', () => {
  const by = { person: 'who', question: 'asked', answer: 'given' };

  it('has a column a question, and keeps what is the same in all lines of a person', async () => {
    const found = await done(
      'who,branch,when,asked,given\nA,North,1,Staff,5\nA,North,2,Price,4\nB,South,3,Price,2\nB,South,3,Staff,1\n',
      by,
    );
    expect(found).toEqual({
      text: 'who,branch,Staff,Price\nA,North,5,4\nB,South,1,2\n',
      lines: 4,
      persons: 2,
      replaced: 0,
      withoutId: 0,
      left: ['when'],
    });
  });

  it('takes the last answer that was given, and counts what nobody can be given', async () => {
    const found = await done(
      'who;asked;given\nA;Staff;5\nA;Staff;3\nA;Staff;\n;Staff;1\nB;;2\nB;__proto__;4\nB;constructor;1\n',
      by,
    );
    expect(found.text).toBe('who,Staff,__proto__,constructor\nA,3,,\nB,,4,1\n');
    expect(found).toMatchObject({ persons: 2, replaced: 2, withoutId: 2 });
  });

  it('calls questions like columns of the file by names of their own', async () => {
    const { text } = await done('who,asked,given\nA,who,5\nA,"Staff, ""ours""",4\n', by);
    expect(text.split('\n')[0]).toBe('who,who_2,"Staff, ""ours"""');
  });

  it('is refused where its columns are not there, or every line asks something else', async () => {
    expect(await perPerson(fileOf('a,asked,given\n1,2,3\n'), by)).toMatchObject({
      refused: 'gather-column-missing',
      parameters: { column: 'who' },
    });
    const texts = Array.from({ length: 2_500 }, (_, at) => `A,text ${at},1`);
    expect(await perPerson(fileOf(`who,asked,given\n${texts.join('\n')}\n`), by)).toMatchObject({
      refused: 'too-many-questions',
      parameters: { column: 'asked', most: 2_000 },
    });
  });
});

it('of other files the last line of each person is kept, in their order, and every line without one', async () => {
  const found = await done('id,q1\nA,1\nB,2\n,3\nA,4\n,5\nC,6\nB,7\n', { person: 'id' });
  expect(found).toEqual({
    text: 'id,q1\n,3\nA,4\n,5\nC,6\nB,7\n',
    lines: 7,
    persons: 3,
    replaced: 2,
    withoutId: 2,
    left: [],
  });
});
