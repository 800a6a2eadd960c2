import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLayout } from '../../../src/lib/ingest/format/layout.ts';
import { columnText } from '../../../src/lib/ingest/load/column-text.ts';
import { index } from '../../../src/lib/analysis/index/analysis.ts';
import { computeMoments, solveWith } from '../../../src/lib/analysis/run.ts';
import { importCsv } from '../../../src/lib/ingest/import-csv.ts';
import { proposeStudy } from '../../../src/lib/ingest/codebook/propose.ts';
import { scoresView } from '../../../src/lib/survey/scores.ts';
import { isRefusal } from '../../../src/lib/study/refusal.ts';
import { codes, fileOf, imported, withEngine } from '../files.ts';

/** A fixture's bytes (fixtures/README.md). */
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures', name)));

describe('the exports of survey tools', () => {
  it.each([
    ['qualtrics.csv', 'qualtrics', 3, 44],
    ['qualtrics-legacy.csv', 'qualtrics', 2, 30],
    ['qualtrics-zh.tsv', 'qualtrics', 2, 30],
    ['surveymonkey.csv', 'surveymonkey', 2, 36],
    ['limesurvey-codes.csv', 'limesurvey', 1, 34],
    ['limesurvey-code-text.csv', 'limesurvey', 1, 34],
    ['limesurvey-text.csv', 'limesurvey', 1, 34],
    ['google-forms.csv', 'google-forms', 1, 32],
    ['google-forms-zh.csv', 'google-forms', 1, 32],
    ['microsoft-forms.csv', 'microsoft-forms', 1, 32],
    ['microsoft-forms-hant.csv', 'microsoft-forms', 1, 32],
    ['wenjuanxing-text.csv', 'wenjuanxing', 1, 33],
    ['wenjuanxing-codes.csv', 'wenjuanxing', 1, 33],
    ['spreadsheet-units.csv', undefined, 2, 30],
    ['spreadsheet.csv', undefined, 2, 32],
  ])('%s', async (name, tool, headerRows, rows) => {
    const { doctor } = await imported(fixture(name));
    expect(doctor.tool).toBe(tool);
    expect(doctor.dialect.headerRows).toBe(headerRows);
    expect(doctor.rowsRead).toBe(rows);
    if (tool) expect(codes(doctor)).toContain(`tool-${tool}`);
  });

  it.each(readdirSync(join(import.meta.dirname, '../fixtures')).filter((name) => /\.[ct]sv$/.test(name)))(
    '%s leads to an index without a correction',
    async (name) => {
      await withEngine(async (engine) => {
        const imported = await importCsv(engine, fileOf(fixture(name), name));
        if (isRefusal(imported)) throw new Error(imported.refused);
        const { study } = proposeStudy(imported.doctor);
        await engine.query(scoresView(study, imported.doctor.columns));
        const result = solveWith(index, await computeMoments(engine, index, study), study);
        if (isRefusal(result)) throw new Error(result.refused);
        const [all] = result.groups;
        if (isRefusal(all!.index)) throw new Error(all!.index.refused);
        expect(all!.index.value).toBeGreaterThan(30);
        expect(all!.index.value).toBeLessThan(80);
      });
    },
  );

  it('give the rows of a matrix question as “Question [Row]”', async () => {
    const texts = async (name: string, ...fields: string[]): Promise<string[]> => {
      const { doctor } = await imported(fixture(name));
      return doctor.columns.filter((column) => fields.includes(column.name)).map(columnText);
    };
    expect(await texts('qualtrics.csv', 'Q2_1', 'Q3_2', 'Q5_3')).toEqual([
      'How satisfied are you with each of these? [Staff]',
      'How important is each of these to you? [Speed]',
      'Which services did you use? [Telephone]',
    ]);
    expect(await texts('limesurvey-code-text.csv', 'G1Q2[SQ001]')).toEqual(['G1Q2 [Staff]']);
    expect(await texts('wenjuanxing-text.csv', '5、请评价以下各项—员工态度', '5、响应速度')).toEqual([
      '5、请评价以下各项 [员工态度]',
      '5、请评价以下各项 [响应速度]',
    ]);
    expect(await texts('wenjuanxing-codes.csv', '5、(价格合理)')).toEqual(['第5题 [价格合理]']);
  });
});

describe('layouts', () => {
  const layout = (text: string, rows?: readonly [number, number]) => {
    const records = text.split('\n').map((line) => line.split('|'));
    const width = Math.max(...records.map(({ length }) => length));
    const { tool, columns, ...rest } = findLayout(records, width, () => false, rows);
    return { ...rest, tool: tool?.id, texts: columns.map((column) => column.text) };
  };

  it('Qualtrics by its ImportIds alone, whatever the language', () => {
    const found = layout(
      [
        'Date de début|Etat|Q1|Q2_1|Q2_2',
        'Début|Type|Satisfait ?|Notez - Prix|Notez - Accueil',
        '{"ImportId":"startDate"}|{"ImportId":"status"}|{"ImportId":"QID1"}|{"ImportId":"QID2_1"}|{"ImportId":"QID2_2"}',
        '2026-01-01|0|5|4|3',
      ].join('\n'),
    );
    expect(found).toMatchObject({ tool: 'qualtrics', headerRows: 3 });
    expect(found.texts.slice(2)).toEqual(['Satisfait ?', 'Notez [Prix]', 'Notez [Accueil]']);
  });

  it('Qualtrics whose other heading rows were deleted', () => {
    const found = layout(
      'StartDate|EndDate|Status|Progress|ResponseId|Q1\n2026-01-01|2026-01-01|0|100|R_1|5\n2026-01-02|2026-01-02|0|100|R_2|4',
    );
    expect(found).toMatchObject({ tool: 'qualtrics', headerRows: 1 });
  });

  it('SurveyMonkey of answers in words only', () => {
    const found = layout(
      [
        'RespondentID|CollectorID|How satisfied?||Your city',
        '||Staff|Price|Open-Ended Response',
        '1|9|Satisfied|Neutral|Rome',
        '2|9|Neutral|Satisfied|Paris',
      ].join('\n'),
    );
    expect(found).toMatchObject({ tool: 'surveymonkey', headerRows: 2 });
    expect(found.texts.slice(2)).toEqual(['How satisfied? [Staff]', 'How satisfied? [Price]', 'Your city']);
  });

  it('LimeSurvey of two scales, and rows after a colon as 腾讯问卷 writes them', () => {
    const lime = layout(
      'Response ID|Date submitted|Last page|Rate it [Staff][Performance]|Rate it [Staff][Importance]\n1|2026-01-01|3|5|4\n2|2026-01-02|3|4|4',
    );
    expect(lime).toMatchObject({ tool: 'limesurvey' });
    expect(lime.texts.slice(3)).toEqual(['Rate it · Performance [Staff]', 'Rate it · Importance [Staff]']);
    const tencent = layout(
      '编号|开始答题时间|答题时长|1.请打分:态度|1.请打分:速度\n1|2026-01-01|10秒|5|4\n2|2026-01-02|9秒|4|4',
    );
    expect(tencent.texts.slice(3)).toEqual(['1、请打分 [态度]', '1、请打分 [速度]']);
  });

  it('traditional characters', () => {
    const found = layout(
      '序號|提交答卷時間|所用時間|來源|來自IP|1、您的性別|2、滿意度(態度)|2、滿意度(速度)\n1|2026/9/3|10秒|微信|1.2.3.4|女|5|4\n2|2026/9/3|10秒|微信|1.2.3.4|男|5|4',
    );
    expect(found).toMatchObject({ tool: 'wenjuanxing', headerRows: 1 });
    expect(found.texts.slice(6)).toEqual(['2、滿意度 [態度]', '2、滿意度 [速度]']);
  });

  it('a title above a heading over groups of columns', () => {
    const found = layout(
      'Survey 2026|||||\nNorth|||||\n|Satisfaction|||Importance|\nno|Staff|Price|Speed|Staff|Price\n1|5|4|3|5|5\n2|4|4|2|5|3',
    );
    expect(found).toMatchObject({ titleRows: 2, headerRows: 2, second: 'groups' });
    expect(found.texts).toEqual([
      'no',
      'Satisfaction [Staff]',
      'Satisfaction [Price]',
      'Satisfaction [Speed]',
      'Importance [Staff]',
      'Importance [Price]',
    ]);
  });

  it('names over questions', () => {
    const found = layout(
      'q1|q2|region\nHow satisfied are you?|Would you come back?|Where do you live?\n5|4|north\n4|3|south\n3|3|north',
    );
    expect(found).toMatchObject({ headerRows: 2, second: 'texts' });
    expect(found.texts[0]).toBe('How satisfied are you?');
  });

  it('the rows that the reader names', () => {
    const text = 'a|b\nTotal price|Staff\n5|4\n4|3';
    expect(layout(text, [1, 1])).toMatchObject({ titleRows: 0, headerRows: 1, texts: ['a', 'b'] });
    expect(layout(text, [2, 2])).toMatchObject({ titleRows: 1, texts: ['Total price', 'Staff'] });
    expect(layout(text, [1, 2])).toMatchObject({ headerRows: 2, texts: ['Total price', 'Staff'] });
  });

  it('one heading row where the second is an answer', () => {
    expect(layout('q1|q2|city\n5|4|Rome\n4|3|Rome').headerRows).toBe(1);
    expect(layout('name|colour\nAnn|red\nBob|blue\nCid|red').headerRows).toBe(1);
    expect(layout('id|comment\n1|This was a very long answer of one person\n2|\n3|Good').headerRows).toBe(1);
  });
});
