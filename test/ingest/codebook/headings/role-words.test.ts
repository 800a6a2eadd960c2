import { describe, expect, it } from 'vitest';
import { proposeStudy } from '../../../../src/lib/ingest/codebook/propose.ts';
import { profileOf } from '../../profiles.ts';

type Values = readonly (string | number | null)[];
const EN = ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied', 'Satisfied'];
const HANS = ['非常满意', '满意', '一般', '不满意', '满意', '满意'];
const HANT = ['非常滿意', '滿意', '普通', '不滿意', '滿意', '滿意'];
const FIVE = [1, 2, 3, 4, 5, 5];

function proposed(columns: Readonly<Record<string, Values>>) {
  return proposeStudy({
    file: { name: 'survey.csv', bytes: 1 },
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
    columns: Object.entries(columns).map(([heading, values]) => profileOf(heading, values)),
  });
}
const rolesOf = (columns: Readonly<Record<string, Values>>): Record<string, string> =>
  Object.fromEntries(proposed(columns).study.fields.map(({ name, role }) => [name, role]));
const roleOf = (heading: string, values: Values): string | undefined =>
  rolesOf({ [heading]: values, q1: FIVE })[heading];

describe('a rating that names groups or providers', () => {
  it.each<[string, Values]>([
    ['How satisfied are you with our company’s prices?', EN],
    ['How satisfied are you with your current plan?', EN],
    ['How satisfied are you with the size of the menu?', FIVE],
    ['How satisfied are you with the contact centre?', EN],
    ['Network coverage in your region', EN],
    ['Brand image', FIVE],
    ['The company is honest (1-5)', FIVE],
    ['Complaint handling', EN],
    ['How satisfied were you with the duration of the call?', EN],
    ['您对套餐资费的满意度', HANS],
    ['您对会员服务的满意度', FIVE],
    ['3、(会员服务)', FIVE],
    ['您对所在地区网络覆盖的满意度', HANS],
    ['您对品牌形象的满意程度', HANS],
    ['您对服务商响应速度的评价', HANS],
    ['投诉处理', HANS],
    ['您對方案資費的滿意度', HANT],
    ['您對會員服務的滿意度', HANT],
    ['您對所在地區網絡覆蓋的滿意度', HANT],
    ['服務商回應速度', HANT],
  ])('is performance: %s', (heading, values) => {
    expect(roleOf(heading, values)).toBe('performance');
  });

  it('keeps its kind: importance of handling complaints', () => {
    const important = ['一点也不重要', '有点重要', '比较重要', '很重要', '极其重要'];
    expect(roleOf('对您的重要程度 [投诉处理]', important)).toBe('importance');
  });

  it.each<[string, Values, string]>([
    ['Customer type', ['A', 'B', 'A'], 'segment'],
    ['Region', FIVE, 'segment'],
    ['Which plan do you have?', FIVE, 'segment'],
    ['What is your age group?', FIVE, 'segment'],
    ['Income', ['Low', 'High', 'Medium'], 'segment'],
    ['您使用的套餐', ['A套餐', 'B套餐', 'A套餐'], 'segment'],
    ['您的会员等级', FIVE, 'segment'],
    ['您所在的地區', FIVE, 'segment'],
    ['您的年龄段', FIVE, 'segment'],
    ['Brand', [1, 2, 3, 4], 'provider'],
    ['您使用的是哪个品牌？', [1, 2, 3, 4], 'provider'],
    ['Have you complained?', ['yes', 'no', 'no'], 'complaint'],
    ['是否投诉过', ['是', '否', '否'], 'complaint'],
  ])('is groups where it asks which: %s', (heading, values, role) => {
    expect(roleOf(heading, values)).toBe(role);
  });
});

describe('outcomes', () => {
  it.each<[string, Values, string]>([
    ['CES', [1, 4, 7, 6], 'effort'],
    ['The company made it easy for me to handle my issue', FIVE, 'effort'],
    ['How easy was it to get help from us?', ['Very easy', 'Easy', 'Difficult'], 'effort'],
    ['解决问题的费力程度', FIVE, 'effort'],
    ['解決問題有多費力', FIVE, 'effort'],
    ['LTR', [0, 8, 10, 9], 'recommend'],
    ['NPS：您有多大意愿推荐给朋友', [0, 8, 10, 9], 'recommend'],
    ['Satisfaction with the recommended dishes', EN, 'performance'],
    ['是否愿意再次光临', ['肯定会', '可能会', '不确定', '肯定不会'], 'repurchase'],
    ['您願意再次購買嗎', FIVE, 'repurchase'],
    ['Would you stay with us again?', FIVE, 'repurchase'],
  ])('%s', (heading, values, role) => {
    expect(roleOf(heading, values)).toBe(role);
  });

  it('effort stands in no item of the index', () => {
    const { study, proposals } = proposed({
      CES: [1, 4, 7, 6],
      Staff: FIVE,
      'They made it easy for me to get help': FIVE,
    });
    expect(proposals.at(-1)!.field.role).toBe('effort');
    const effort = study.fields.find(({ name }) => name === 'CES')!;
    expect(effort).toMatchObject({ role: 'effort', scale: { min: 1, max: 7 } });
    expect(effort.item).toBeUndefined();
  });
});

describe('LimeSurvey’s codes of answers', () => {
  it('are a scale to be asked about in a matrix, groups to be asked about elsewhere', () => {
    const codes = ['A3', 'A4', 'A5', 'A2', 'A1', 'A4'];
    const { proposals } = proposed({ 'Q2[SQ001]': codes, 'Q2[SQ002]': codes, Q7: codes });
    expect(proposals[0]!.field).toMatchObject({
      role: 'performance',
      scale: { min: 1, max: 5, labels: { A1: 1, A5: 5 } },
    });
    expect(proposals.map(({ field }) => field.role)).toEqual(['performance', 'performance', 'segment']);
    for (const { confidence } of proposals) expect(confidence).toBeLessThan(0.6);
  });
});

describe('what is no rating', () => {
  it.each<[string, Values, string, string]>([
    ['NPS category', ['Promoter', 'Passive', 'Detractor', 'Promoter'], 'ignore', 'nps-group'],
    ['推荐分组', ['推荐者', '被动者', '贬损者'], 'ignore', 'nps-group'],
    ['推薦分組', ['推薦者', '被動者', '貶損者'], 'ignore', 'nps-group'],
    ['重要性排序', ['价格→质量→服务', '质量→价格→服务', '价格→服务→质量'], 'ignore', 'ranking'],
    [
      'Order of importance',
      ['Price > Staff', 'Staff > Price'].map((text) => text.replace('>', '→')),
      'ignore',
      'ranking',
    ],
    ['Which shop? - Other - Text', ['Harbour', 'Station', 'Harbour'], 'text', 'free-text'],
    ['其他（请注明）', ['港口', '车站', '港口'], 'text', 'free-text'],
  ])('%s', (heading, values, role, reason) => {
    const { proposals } = proposed({ [heading]: values, q1: FIVE });
    expect(proposals[0]).toMatchObject({ field: { role }, reason });
  });

  it.each<[string, string]>([
    ['Please rank these', 'Rank'],
    ['4、请按重要性排序', '请排序'],
    ['請按重要性排序', '排序'],
    ['What matters most to you', 'no word'],
  ])('columns of places: %s (%s)', (question) => {
    const orders = [
      [1, 2, 3],
      [2, 1, 3],
      [1, 3, 2],
      [3, 1, 2],
    ];
    const rows = Array.from({ length: 24 }, (_, at) => orders[at % orders.length]!);
    const columns = Object.fromEntries(
      ['价格', '质量', 'Service'].map((name, at) => [`${question} [${name}]`, rows.map((row) => row[at]!)]),
    );
    const { proposals, findings } = proposed({ ...columns, Staff: FIVE });
    expect(proposals.slice(0, 3).map(({ field, reason }) => [field.role, reason])).toEqual(
      Array(3).fill(['ignore', 'ranking']),
    );
    expect(findings.find(({ code }) => code === 'ranking')).toMatchObject({ parameters: { n: 3 } });
  });

  it('but ratings of a battery are ratings', () => {
    const rows = Array.from({ length: 24 }, (_, at) => [1 + (at % 3), 1 + ((at * 2) % 3), 1 + (at % 2)]);
    const columns = Object.fromEntries(
      ['A', 'B', 'C'].map((name, at) => [`Rate these [${name}]`, rows.map((row) => row[at]!)]),
    );
    expect(Object.values(rolesOf({ ...columns }))).not.toContain('ignore');
  });
});
