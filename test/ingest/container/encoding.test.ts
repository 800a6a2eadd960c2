import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../src/lib/ingest/import-csv.ts';
import type { Encoding } from '../../../src/lib/ingest/container/encodings.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { encoded } from '../encode.ts';
import { codes, fileOf, imported, rowsOf, withEngine } from '../files.ts';

const TEXTS: Readonly<Record<string, readonly [Encoding, heading: string, answers: readonly string[]]>> = {
  Simplified: [
    'gb18030',
    '总体满意度,您的性别,意见',
    ['非常满意,女,服务态度很好', '一般,男,价格偏高、信号不好'],
  ],
  Traditional: ['big5', '整體滿意度,您的性別,意見', ['非常滿意,女,服務態度很好', '普通,男,價格偏高']],
  Japanese: [
    'shift_jis',
    '総合満足度,性別,ご意見',
    ['とても満足,女,スタッフの対応が良い', '不満,男,料金が高い'],
  ],
  Korean: [
    'euc-kr',
    '전반적인 만족도,성별,의견',
    ['매우 만족,여,직원이 친절합니다', '보통,남,요금이 비쌉니다'],
  ],
  French: [
    'windows-1252',
    'Satisfaction générale,Âge,Remarque',
    ['Très élevée,25,déjà reçu – l’été', 'Moyenne,40,coût €'],
  ],
  German: [
    'windows-1252',
    'Zufriedenheit,Größe,Anmerkung',
    ['Sehr gut,groß,für mich schön', 'schlecht,übel,Öffnungszeiten'],
  ],
};

describe('finds', () => {
  it.each(Object.entries(TEXTS))('%s, and says how sure it is', async (_, [encoding, heading, answers]) => {
    const text = `${heading}\n${answers.join('\n')}\n`;
    const { doctor, names, rows } = await imported(encoded(text, encoding));
    expect(doctor.dialect.encoding).toBe(encoding);
    expect(names).toEqual(heading.split(','));
    expect(rows.map((row) => row.map(String).join(','))).toEqual(answers);
    expect(doctor.form!.confidence).toBeGreaterThan(0.5);
    expect(codes(doctor).some((code) => code.startsWith('encoding'))).toBe(true);
  });

  it.each<[string, Encoding, readonly number[]]>([
    ['UTF-16 LE with its mark', 'utf-16le', [0xff, 0xfe]],
    ['UTF-16 BE with its mark', 'utf-16be', [0xfe, 0xff]],
    ['UTF-16 LE without', 'utf-16le', []],
    ['UTF-16 BE without', 'utf-16be', []],
  ])('%s', async (_, encoding, mark) => {
    const text = '总体满意度,q,意见\r\n5,1,"好,\n很好"\r\n4,2,😀\r\n';
    const { doctor, names, rows } = await imported(Uint8Array.from([...mark, ...encoded(text, encoding)]));
    expect(doctor.dialect).toMatchObject({ encoding, bom: mark.length > 0 });
    expect(names).toEqual(['总体满意度', 'q', '意见']);
    expect(rows).toEqual([
      [5, 1, '好,\n很好'],
      [4, 2, '😀'],
    ]);
  });

  it('another encoding that begins far down a file of ASCII', async () => {
    const text = `a,b\n${'1,x\n'.repeat(70_000)}1,满意\n2,非常满意\n`;
    const { doctor, rows } = await imported(encoded(text, 'gb18030'));
    expect(doctor.dialect.encoding).toBe('gb18030');
    expect(rows.slice(-2).map((row) => row[1])).toEqual(['满意', '非常满意']);
  });

  it('UTF-8 behind the mark of UTF-16, and GBK behind that of UTF-8', async () => {
    const utf8 = await imported(Uint8Array.from([0xff, 0xfe, ...encoded('满意度,b\n5,女\n', 'utf-8')]));
    expect([utf8.doctor.dialect.encoding, utf8.names[0]]).toEqual(['utf-8', '满意度']);
    expect(codes(utf8.doctor)).toContain('wrong-mark');
    const gbk = await imported(
      Uint8Array.from([0xef, 0xbb, 0xbf, ...encoded('满意度,性别\n5,女\n', 'gb18030')]),
    );
    expect([gbk.doctor.dialect.encoding, gbk.names]).toEqual(['gb18030', ['满意度', '性别']]);
    expect(codes(gbk.doctor)).toContain('wrong-mark');
  });
});

describe('takes the encoding that', () => {
  const bytes = encoded('满意度,性别\n很好,女\n', 'gb18030');
  const read = (options: Parameters<typeof importCsv>[2]) =>
    withEngine(async (engine) => {
      const result = await importCsv(engine, fileOf(bytes), options);
      if (isRefusal(result)) throw new Error(result.refused);
      return { doctor: result.doctor, rows: await rowsOf(engine, 'SELECT * EXCLUDE (_row) FROM answers') };
    });

  it('the reader gives, whatever was found', async () => {
    const { doctor } = await read({ encoding: 'windows-1252' });
    expect(doctor.columns[0]!.name).toBe('ÂúÒâ¶È');
    expect(doctor.form).toMatchObject({ given: true, confidence: 1 });
    expect(codes(doctor).filter((code) => code.startsWith('encoding'))).toEqual([]);
  });

  it('the codebook names, where the bytes are no UTF-8', async () => {
    expect((await read({ assumedEncoding: 'gb18030' })).rows).toEqual([['很好', '女']]);
    expect((await read({ assumedEncoding: 'big5' })).doctor.dialect.encoding).toBe('big5');
  });
});

describe('repairs', () => {
  it('stray bytes in UTF-8, with their count and lines', async () => {
    const [before, after] = ['满意度,b\n满意,x\n很好,It', 's\n一般,y\n不满意,'].map((text) =>
      encoded(text, 'utf-8'),
    );
    const cut = [0xe6, 0xbb, 10];
    const { doctor, rows } = await imported(Uint8Array.from([...before!, 0x92, ...after!, ...cut]));
    expect(rows.map((row) => row[1])).toEqual(['x', 'It’s', 'y', '�']);
    const found = doctor.findings.find(({ code }) => code === 'stray-bytes')!;
    expect(found.parameters).toMatchObject({ n: 2, lines: '3, 5' });
  });

  it('marks at the beginning of a line, and zeros', async () => {
    const { doctor, rows } = await imported('\uFEFFa,b\n1,满\n\uFEFF2,x\0y\n3,z\uFEFF\n');
    expect(rows).toEqual([
      [1, '满'],
      [2, 'xy'],
      [3, 'z\uFEFF'],
    ]);
    expect(doctor.findings.find(({ code }) => code === 'inner-marks')?.parameters).toMatchObject({
      n: 1,
      lines: '3',
    });
    expect(doctor.findings.find(({ code }) => code === 'zero-bytes')?.parameters).toMatchObject({
      n: 1,
      lines: '3',
    });
  });

  it('what lies beyond the first block, on the right line', async () => {
    const before = encoded(`a,b\n满,x\n${'1234,some text\n'.repeat(200_000)}5,`, 'utf-8');
    const { doctor } = await imported(Uint8Array.from([...before, 0xe9, 10, 0x36, 0x2c, 0x79, 10]));
    expect(doctor.rowsKept).toBe(200_003);
    expect(doctor.findings.find(({ code }) => code === 'stray-bytes')?.parameters).toMatchObject({
      n: 1,
      lines: '200003',
    });
  });
});
