import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isZip, packProject, unpackProject } from '../../src/lib/store/project-file.ts';

const studyJson = '{"name":"x","title":"客户满意度"}';

function blob(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}

describe('a project file', () => {
  test('carries data and codebook there and back, byte for byte', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const data = blob(new Uint8Array([...bytes, ...new Uint8Array(900_000), ...bytes]));
    const packed = await packProject({ studyJson, file: data, fileName: '调查 2024.csv' });
    expect(await isZip(packed)).toBe(true);
    expect(packed.size).toBeLessThan(200_000);
    const project = await unpackProject(packed);
    expect(project.studyJson).toBe(studyJson);
    expect(project.fileName).toBe('调查 2024.csv');
    expect(Buffer.from(await project.file.arrayBuffer()).equals(Buffer.from(await data.arrayBuffer()))).toBe(
      true,
    );
  });

  test('an empty data file survives', async () => {
    const packed = await packProject({ studyJson, file: new Blob([]), fileName: 'a.csv' });
    expect((await unpackProject(packed)).file.size).toBe(0);
  });

  test('a data file that is itself called study.json does not hide the codebook', async () => {
    const packed = await packProject({ studyJson, file: new Blob(['q\n1']), fileName: 'study.json' });
    const project = await unpackProject(packed);
    expect(project.studyJson).toBe(studyJson);
    expect(await project.file.text()).toBe('q\n1');
  });

  test('folders and stored entries of other ZIP programs are taken', async () => {
    const packed = zipSync({
      'study.json': strToU8(studyJson),
      'export/answers.csv': [strToU8('q\n1'), { level: 0 }],
    });
    expect((await unpackProject(blob(packed))).fileName).toBe('answers.csv');
  });

  test.each([
    ['a CSV', new Blob(['q1,q2\n1,2\n'])],
    ['no codebook', blob(zipSync({ 'a.csv': strToU8('q\n1') }))],
    [
      'two data files',
      blob(zipSync({ 'study.json': strToU8('{}'), 'a.csv': strToU8('q'), 'b.csv': strToU8('q') })),
    ],
    [
      'too many entries',
      blob(zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.csv`, strToU8('q')])))),
    ],
  ])('%s is refused as no project file', async (_name, file) => {
    await expect(unpackProject(file)).rejects.toMatchObject({ code: 'not-a-project' });
  });

  test('a ZIP that was cut off is told as damaged', async () => {
    const packed = await packProject({
      studyJson,
      file: blob(crypto.getRandomValues(new Uint8Array(50_000))),
      fileName: 'a.csv',
    });
    await expect(unpackProject(packed.slice(0, packed.size / 2))).rejects.toMatchObject({ code: 'damaged' });
  });

  test('a ZIP bomb is stopped by what it unpacks to, not by what it says', async () => {
    const bomb = zipSync({ 'study.json': new Uint8Array(40_000_000), 'a.csv': strToU8('q') });
    expect(bomb.length).toBeLessThan(50_000);
    await expect(unpackProject(blob(bomb))).rejects.toMatchObject({ code: 'too-large' });
  });

  test('packing and unpacking stop on the signal and tell how far they are', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const file = blob(crypto.getRandomValues(new Uint8Array(65_536)));
    const large = new Blob(Array.from({ length: 32 }, () => file));
    const packing = packProject(
      { studyJson, file: large, fileName: 'a.csv' },
      {
        signal: stop.signal,
        progress: (done, total) => {
          seen.push(done / total);
          if (done > total / 2) stop.abort(new Error('enough'));
        },
      },
    );
    await expect(packing).rejects.toThrow('enough');
    expect(seen.at(-1)).toBeLessThan(0.7);
    await expect(unpackProject(blob(zipSync({ a: strToU8('b') })), { signal: stop.signal })).rejects.toThrow(
      'enough',
    );
  });
});
