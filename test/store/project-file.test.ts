import { Zip, ZipPassThrough, zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileSource } from '../../src/lib/ingest/container/source.ts';
import { records } from '../../src/lib/ingest/format/records.ts';
import { withText } from '../../src/lib/ingest/format/with-text.ts';
import { isZip, packProject, ProjectError, unpackProject } from '../../src/lib/store/project-file.ts';
import { t } from '../english.ts';

const studyJson = '{"name":"x","title":"客户满意度"}';

function blob(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}

/** A ZIP with entries of these names, the same name more than once if so asked. */
function zipOf(names: readonly string[]): Blob {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(new Uint8Array(chunk));
  });
  for (const name of names) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(strToU8('q'), true);
  }
  zip.end();
  return new Blob(chunks);
}

describe('a project file', () => {
  test('carries data and codebook there and back, byte for byte', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const data = blob(new Uint8Array([...bytes, ...new Uint8Array(900_000), ...bytes]));
    const packed = await packProject({ studyJson, files: [{ path: '调查 2024.csv', file: data }] });
    expect(await isZip(packed)).toBe(true);
    expect(packed.size).toBeLessThan(200_000);
    const project = await unpackProject(packed);
    expect(project.studyJson).toBe(studyJson);
    expect(project.files.map(({ path }) => path)).toEqual(['调查 2024.csv']);
    const back = await project.files[0]!.file.arrayBuffer();
    expect(Buffer.from(back).equals(Buffer.from(await data.arrayBuffer()))).toBe(true);
  });

  test('an empty data file survives', async () => {
    const packed = await packProject({ studyJson, files: [{ path: 'a.csv', file: new Blob([]) }] });
    expect((await unpackProject(packed)).files[0]!.file.size).toBe(0);
  });

  test('a data file that is itself called study.json does not hide the codebook', async () => {
    const packed = await packProject({
      studyJson,
      files: [{ path: 'study.json', file: new Blob(['q\n1']) }],
    });
    const project = await unpackProject(packed);
    expect(project.studyJson).toBe(studyJson);
    expect(await project.files[0]!.file.text()).toBe('q\n1');
  });

  test('folders and stored entries of other ZIP programs are taken', async () => {
    const packed = zipSync({
      'study.json': strToU8(studyJson),
      'export/answers.csv': [strToU8('q\n1'), { level: 0 }],
    });
    const { files } = await unpackProject(blob(packed));
    expect(files.map(({ path }) => path)).toEqual(['export/answers.csv']);
  });

  test.each([
    ['a CSV', new Blob(['q1,q2\n1,2\n'])],
    ['no codebook', blob(zipSync({ 'a.csv': strToU8('q\n1') }))],
    ['no data file', blob(zipSync({ 'study.json': strToU8('{}') }))],
    [
      'too many entries',
      blob(zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.csv`, strToU8('q')])))),
    ],
  ])('%s is refused as no project file', async (_name, file) => {
    await expect(unpackProject(file)).rejects.toMatchObject({ code: 'not-a-project' });
  });

  test.each<[string, readonly string[], object]>([
    ['study.json twice', ['study.json', 'a.csv', 'study.json'], { code: 'two-studies' }],
    [
      'a second study.json in a folder',
      ['study.json', 'a.csv', 'old/study.json'],
      { code: 'two-studies', parameters: { list: 'study.json, old/study.json' } },
    ],
    ['a data file twice', ['study.json', 'a.csv', 'a.csv'], { code: 'twice', parameters: { file: 'a.csv' } }],
    ['a way up', ['study.json', 'x/../../a.csv'], { code: 'outside', parameters: { file: 'x/../../a.csv' } }],
    ['a way up, as Windows writes it', ['study.json', '..\\a.csv'], { code: 'outside' }],
    ['an absolute path', ['study.json', '/etc/a.csv'], { code: 'outside' }],
    ['a drive', ['study.json', 'C:\\a.csv'], { code: 'outside' }],
  ])('%s is refused with its own reason, which the page can say', async (_name, names, expected) => {
    const found = await unpackProject(zipOf(names)).catch((cause: unknown) => cause);
    expect(found).toBeInstanceOf(ProjectError);
    expect(found).toMatchObject(expected);
    const { code, parameters } = found as ProjectError;
    const sentence = t(`workbench.project.${code}`, parameters);
    for (const value of Object.values(parameters)) expect(sentence).toContain(String(value));
  });

  test('a ZIP that was cut off is told as damaged', async () => {
    const packed = await packProject({
      studyJson,
      files: [{ path: 'a.csv', file: blob(crypto.getRandomValues(new Uint8Array(50_000))) }],
    });
    await expect(unpackProject(packed.slice(0, packed.size / 2))).rejects.toMatchObject({ code: 'damaged' });
  });

  test('a ZIP bomb is stopped by what it unpacks to, not by what it says', async () => {
    const bomb = zipSync({ 'study.json': new Uint8Array(40_000_000), 'a.csv': strToU8('q') });
    expect(bomb.length).toBeLessThan(50_000);
    await expect(unpackProject(blob(bomb))).rejects.toMatchObject({ code: 'too-large' });
  });

  test('a data file of 20 MB without a line end comes out whole, and is refused for its line, not as empty', async () => {
    const text = new Uint8Array(20_000_000).fill(0x78);
    const packed = zipSync({ 'study.json': strToU8(studyJson), 'a.csv': [text, { level: 0 }] });
    const { file } = (await unpackProject(blob(packed))).files[0]!;
    expect(file.size).toBe(20_000_000);
    const read = await withText(fileSource(new File([file], 'a.csv')), {}, async (opened) => {
      let kept = 0;
      for await (const block of records(opened, { delimiter: ',' }, { from: 0, firstLine: 1, width: 2 }))
        kept += block.kept;
      return { kept };
    });
    expect(read).toMatchObject({ refused: 'line-too-long', parameters: { line: 1 } });
  });

  test('packing and unpacking stop on the signal and tell how far they are', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const file = blob(crypto.getRandomValues(new Uint8Array(65_536)));
    const large = new Blob(Array.from({ length: 32 }, () => file));
    const packing = packProject(
      { studyJson, files: [{ path: 'a.csv', file: large }] },
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
