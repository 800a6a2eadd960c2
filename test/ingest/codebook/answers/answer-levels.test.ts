import { describe, expect, it } from 'vitest';
import { meansMissing } from '../../../../src/lib/ingest/words/missing.ts';
import { proposeScale } from '../../../../src/lib/ingest/codebook/scale/scales.ts';
import { scaleFindings } from '../../../../src/lib/ingest/codebook/scale/scale-findings.ts';
import { proposeStudy } from '../../../../src/lib/ingest/codebook/propose.ts';
import { profileOf } from '../../profiles.ts';

/** Answers as they come in a survey: each text several times, the better ones more often. */
const given = (texts: readonly string[]): string[] =>
  texts.flatMap((text, at) => Array<string>(6 + at).fill(text));

describe('answers from worst to best', () => {
  it.each<[string, string]>([
    [
      'en, 7',
      'Extremely difficult|Moderately difficult|Slightly difficult|Neither easy nor difficult|Slightly easy|Moderately easy|Extremely easy',
    ],
    [
      'en, 7',
      'Extremely unlikely|Moderately unlikely|Slightly unlikely|Neither likely nor unlikely|Slightly likely|Moderately likely|Extremely likely',
    ],
    [
      'en, 7',
      'Extremely bad|Moderately bad|Slightly bad|Neither good nor bad|Slightly good|Moderately good|Extremely good',
    ],
    ['en, 5', 'Extremely bad|Somewhat bad|Neither good nor bad|Somewhat good|Extremely good'],
    [
      'en, one-sided',
      'Not helpful at all|Slightly helpful|Moderately helpful|Very helpful|Extremely helpful',
    ],
    [
      'en, one-sided',
      'Not at all effective|Not so effective|Somewhat effective|Very effective|Extremely effective',
    ],
    [
      'en, one-sided',
      'Not at all responsive|Slightly responsive|Moderately responsive|Very responsive|Extremely responsive',
    ],
    ['en, another adjective', 'Not at all tasty|Slightly tasty|Moderately tasty|Very tasty|Extremely tasty'],
    ['en, 4', 'Not at all satisfied|Not very satisfied|Fairly satisfied|Very satisfied'],
    ['en, happy', 'Very unhappy|Unhappy|Neutral|Happy|Very happy'],
    [
      'en, of quality',
      'Very low quality|Low quality|Neither high nor low quality|High quality|Very high quality',
    ],
    ['en, of value', 'Very poor value|Poor value|Fair value|Good value|Excellent value'],
    [
      'en, expectations',
      'Far short of expectations|Short of expectations|Equals expectations|Exceeds expectations|Far exceeds expectations',
    ],
    [
      'en, met',
      'Did not meet expectations|Partially met expectations|Met expectations|Exceeded expectations|Greatly exceeded expectations',
    ],
    ['en, amounts', 'None at all|A little|A moderate amount|A lot|A great deal'],
    ['en, letters', 'E. Very dissatisfied|D. Dissatisfied|C. Neutral|B. Satisfied|A. Very satisfied'],
    ['en, numbers in brackets', '(1) Very poor|(2) Poor|(3) Fair|(4) Good|(5) Very good'],
    ['zh, 有些', '极其不满意|有些不满意|既非满意也非不满意|有些满意|极其满意'],
    ['zh-Hant, 有些', '極其不滿意|有些不滿意|既非滿意也非不滿意|有些滿意|極其滿意'],
    ['zh, 完全不', '完全不满意|不太满意|一般满意|比较满意|非常满意'],
    ['zh, 一点也不', '一点也不重要|有点重要|比较重要|很重要|极其重要'],
    ['zh-Hant, 一點也不', '一點也不重要|有點重要|比較重要|很重要|極其重要'],
    ['zh, 中等', '一点也不重要|有点重要|中等重要|很重要|极其重要'],
    ['zh, 不 and 不太', '不重要|不太重要|一般|比较重要|非常重要'],
    ['zh, 基本', '不满意|基本满意|满意|非常满意'],
    ['zh, 方便', '非常不方便|不方便|一般|方便|非常方便'],
    ['zh, 合理', '非常不合理|不合理|一般|合理|非常合理'],
    ['zh-Hant, 專業', '非常不專業|不專業|一般|專業|非常專業'],
    ['zh, 快慢', '非常慢|比较慢|一般|比较快|非常快'],
    ['zh, 反对', '非常反对|反对|中立|赞成|非常赞成'],
    ['zh-Hant, 反對', '非常反對|反對|中立|贊成|非常贊成'],
    ['zh-Hant, 還算', '非常不滿意|不太滿意|普通|還算滿意|非常滿意'],
    ['zh, 预期', '远低于预期|低于预期|符合预期|超出预期|远超预期'],
    ['zh-Hant, 預期', '遠低於預期|低於預期|符合預期|超出預期|遠超預期'],
    ['zh, letters', 'E、非常不满意|D、不满意|C、一般|B、满意|A、非常满意'],
    ['zh, numbers in brackets', '（1）非常不满意|（2）不满意|（3）一般|（4）满意|（5）非常满意'],
    ['zh, 7', '非常不满意|不满意|有点不满意|一般|有点满意|满意|非常满意'],
  ])('%s: %s', (_, list) => {
    const texts = list.split('|');
    const found = proposeScale(profileOf('q', given(texts)));
    expect(found?.scale.labels).toEqual(Object.fromEntries(texts.map((text, at) => [text, at + 1])));
    expect(found!.scale).toMatchObject({ min: 1, max: texts.length, direction: 'up' });
    expect(found!.confidence).toBeGreaterThan(0.6);
  });

  it.each<[string]>([
    ['Red|Green|Blue'],
    ['Rural|Urban|Very urban'],
    ['高中|大学|硕士'],
    ['有车|没有车'],
    ['男|女|不愿透露'],
    ['经常上网|很少上网|不上网'],
    ['Satisfied|Cheap|Very fast'],
  ])('but not %s', (list) => {
    expect(proposeScale(profileOf('q', given(list.split('|'))))).toBeUndefined();
  });
});

describe('beside answers', () => {
  it.each([
    'Don’t know / no opinion',
    "I don't know",
    'N/A - did not use',
    'Not applicable to me',
    'Haven’t used it',
    'Cannot rate this',
    '没有接触过',
    '未办理过',
    '沒有接觸過',
    '不了解/说不清',
    '不清楚、不适用',
    '無法評價',
    '不作评价',
  ])('%s means no answer', (text) => {
    expect(meansMissing(text)).toBe(true);
    const found = proposeScale(profileOf('q', [...given(['不满意', '一般', '满意']), text]));
    expect(found!.scale.missing).toEqual([text]);
  });

  it.each([
    'No',
    '没有',
    '没有问题',
    'No problems',
    'nothing to complain about',
    '0',
    '-5',
    '不满意',
    'Nationwide',
  ])('%s is one', (text) => {
    expect(meansMissing(text)).toBe(false);
  });

  it('one text that fits no scale voids it not, and is told', () => {
    const texts = [...given(['很差', '差', '一般', '好', '很好']), '路过而已'];
    const profile = profileOf('环境', texts);
    const found = proposeScale(profile)!;
    expect(found.scale).toMatchObject({ min: 1, max: 5 });
    expect(found.scale.labels).not.toHaveProperty('路过而已');
    const { study } = proposeStudy({
      file: { name: 'a.csv', bytes: 1 },
      dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
      columns: [profile],
    });
    expect(scaleFindings(study, [profile])).toMatchObject([
      { code: 'no-code', parameters: { n: 1, values: '“路过而已” 1' } },
    ]);
  });
});

describe('points', () => {
  it.each<[number[], number, number]>([
    [[2, 4, 6, 8, 10], 2, 10],
    [[0, 25, 50, 75, 100], 0, 100],
    [[50, 75, 100], 0, 100],
    [[20, 40, 60, 80, 100], 20, 100],
    [[6, 8, 10], 1, 10],
  ])('%j are a scale from %i to %i', (values, min, max) => {
    expect(proposeScale(profileOf('环境得分', [...values, ...values]))?.scale).toMatchObject({ min, max });
  });

  it.each([[[18, 30, 42]], [[1000, 2000, 3000]], [[15, 30, 45, 60]]])('%j are none', (values) => {
    expect(proposeScale(profileOf('分钟', values))).toBeUndefined();
  });
});
