import { describe, expect, it } from 'vitest';
import { looksTwiceEncoded, TwiceEncoded } from '../../../src/lib/ingest/container/twice-encoded.ts';
import type { Encoding } from '../../../src/lib/ingest/container/encodings.ts';
import { encoded } from '../encode.ts';
import { codes, imported } from '../files.ts';
import { plainRows, workbook } from '../workbook.ts';

/** UTF-8 that is read as another encoding; what Windows-1252 has no character for stays a control, as browsers and Python's latin-1 have it. */
const misread = (text: string, as: 'windows-1252' | 'macintosh'): string =>
  new TextDecoder(as).decode(new TextEncoder().encode(text));

const TEXTS = {
  French: 'déjà reçu – l’été, cœur, «Ça», Noël',
  German: 'Größe, „schön“, Öffnungszeiten, € 5',
  Polish: 'Zażółć gęślą jaźń',
  Russian: 'Очень доволен, Не знаю',
  Chinese: '非常满意,一般,服务态度',
  Japanese: 'とても満足,不満',
  'with signs': 'great 😀, 20 °C, it’s fine…',
};

describe('UTF-8 that was read as another encoding and saved again', () => {
  for (const as of ['windows-1252', 'macintosh'] as const)
    it.each(Object.entries(TEXTS))(`is put right, read as ${as}: %s`, (_, text) => {
      const twice = new TwiceEncoded();
      const read = twice.undo(encoded(`id,q\n1,${misread(text, as)}\n`, 'utf-8'));
      expect(new TextDecoder().decode(read)).toBe(`id,q\n1,${text}\n`);
      expect(twice.repaired.n).toBeGreaterThan(0);
      const [before, after] = [...twice.repaired.examples][0]!;
      expect([misread(text, as).includes(before), text.includes(after)]).toEqual([true, true]);
    });

  it('is put right where it went through twice, and with the last byte of a closing mark lost', () => {
    const thrice = misread(misread('Café – Größe', 'windows-1252'), 'windows-1252');
    expect(new TextDecoder().decode(new TwiceEncoded().undo(encoded(thrice, 'utf-8')))).toBe('Café – Größe');
    expect(new TextDecoder().decode(new TwiceEncoded().undo(encoded('â€œgoodâ€,5', 'utf-8')))).toBe(
      '“good”,5',
    );
  });

  it.each([
    ...Object.values(TEXTS),
    '«CAFÉ», «IRMÃ», „Ä“, ‚Ärger‘, NÃO, Ñ™, À la carte…, É, ÂGE, “café…”, «été»”, LÀ…”, 3 × 4, Ø 5 mm',
    '√2, ¬p, f‚Äh',
    'Đây là tiếng Việt: rất hài lòng, không hài lòng',
  ])('is told from text that is right: %s', (text) => {
    expect(looksTwiceEncoded(text)).toBe(false);
    const bytes = encoded(text, 'utf-8');
    expect(new TwiceEncoded().undo(bytes)).toBe(bytes);
  });

  it('is said with the text as it stood and as it is read, though it begins far down and is cut between two readings', async () => {
    const text = `id,Café\n${'1,très bien\n'.repeat(20_000)}2,${misread('très bien', 'windows-1252')}\n`;
    const { doctor, names, rows } = await imported(encoded(text, 'utf-8'));
    expect(names[1]).toBe('Café');
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(['très bien']));
    expect(doctor.findings.find(({ code }) => code === 'encoded-twice')?.parameters).toEqual({
      n: 1,
      examples: '“trÃ¨s bien” → “très bien”',
    });
    for (let shift = 0; shift < 3; shift++) {
      const cut = `id,q\n${'x'.repeat(shift)}${`1,${misread('é’', 'windows-1252')}\n`.repeat(8_000)}`;
      const read = await imported(encoded(cut, 'utf-8'));
      expect(new Set(read.rows.map((row) => row[1]))).toEqual(new Set(['é’']));
    }
  });

  it('stays as it stands where UTF-8 was chosen', async () => {
    const bytes = encoded(`id,${misread('Café', 'windows-1252')}\n1,5\n`, 'utf-8');
    const { doctor, names } = await imported(bytes, { encoding: 'utf-8' });
    expect([names[1], codes(doctor).includes('encoded-twice')]).toEqual(['CafÃ©', false]);
  });

  it('is put right beside stray bytes, and in a workbook that was saved from it', async () => {
    const stray = Uint8Array.from([
      ...encoded(`id,${misread('Café', 'windows-1252')}\n1,it`, 'utf-8'),
      0x92,
      ...encoded('s é é é é é\n', 'utf-8'),
    ]);
    const { names, rows } = await imported(stray);
    expect([names[1], rows[0]![1]]).toEqual(['Café', 'it’s é é é é é']);
    const cells = plainRows([
      ['id', misread('Größe', 'windows-1252')],
      [1, 5],
    ]);
    const book = await imported(workbook([{ name: 'A', rows: cells }]));
    expect(book.names[1]).toBe('Größe');
  });
});

describe('a few stray bytes', () => {
  it.each<[string, readonly number[], Encoding, Readonly<Record<string, unknown>>]>([
    ['two in a heading', [0x8c, 0xe6], 'windows-1252', { n: 2, bytes: '8C E6', text: 'Œæ', lines: '1' }],
    ['one apostrophe', [0x92], 'windows-1252', { n: 1, bytes: '92', text: '’', lines: '1' }],
  ])('are named with their line and what they are read as: %s', async (_, stray, encoding, told) => {
    const bytes = Uint8Array.from([
      ...encoded('id,Are you happy', 'utf-8'),
      ...stray,
      ...encoded('\n1,5\n', 'utf-8'),
    ]);
    const { doctor } = await imported(bytes);
    expect(doctor.dialect.encoding).toBe(encoding);
    expect(doctor.findings.find(({ code }) => code === 'encoding-few')?.parameters).toMatchObject(told);
  });
});
