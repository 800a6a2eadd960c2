import { headOf, isWeighed } from './facts.ts';
import type { ScaleProposal } from '../scale/scales.ts';
import type { Profile } from '../../load/profile.ts';
import type { Role } from '../../../study/types.ts';

/** What a column must be like so that the words of its heading are believed. */
export type Condition = (profile: Profile, scale: ScaleProposal | undefined, text: string) => boolean;

const JUDGED =
  /satisf|\brat(?:e|ing)\b|\bagree|\bquality\b|how (?:good|easy|likely|important|well|helpful)|\b(?:very|extremely) (?:poor|good)|满意|滿意|评价|評價|评分|評分|打分|得分|同意|重要|期望|importan|expect/i;
const ASKS_WHICH =
  /\bwhich\b|\bwhat (?:is|are|was|type|kind|size|plan|region)\b|\bhow (?:old|many|long)\b|哪|什么|什麼|何种|何種|多少|属于|屬於/i;
/** Families of answers that tell how often or how much, not how good. */
export const AMOUNTS: readonly (string | undefined)[] = [
  'frequency-5',
  'frequency-4',
  'level-3',
  'level-5',
  'amount-5',
];

const positive: Condition = ({ type, min, max }) =>
  type === 'number' && min !== null && min >= 0 && (max ?? 0) > 0;
const rated: Condition = (_, scale) => scale !== undefined;
const categories =
  (from: number, to: number): Condition =>
  ({ distinct }) =>
    distinct >= from && distinct <= to;
const all =
  (...conditions: readonly Condition[]): Condition =>
  (...column) =>
    conditions.every((condition) => condition(...column));
/** Satisfaction with a recommendation is none of the willingness to recommend, nor is what others do. */
const willing: Condition = (_, scale, text) =>
  scale !== undefined && !/satisf|满意/.test(scale.family ?? '') && !OTHERS_RECOMMEND.test(text);
const OTHERS_RECOMMEND =
  /^(?!.*\b(?:i|you|we|your|likel\w*|would|willing\w*)\b)(?:\S+\s+){2,}recommend(?:s|ed)?\b/i;

/**
 * True if a column's answers are a judgement, whatever groups its question mentions ("satisfied with our plans"): words of
 * praise always; numbers where the question speaks of a rating, or where what groups is not what it asks about.
 *
 * @param ends true if the heading ends with the word for the groups ("Customer type").
 */
export function isJudged(scale: ScaleProposal | undefined, text: string, ends: boolean): boolean {
  if (scale === undefined || AMOUNTS.includes(scale.family)) return false;
  if (scale.reason !== 'scale-values' && scale.reason !== 'scale-file')
    return !(ASKS_WHICH.test(text) && !JUDGED.test(text));
  if (ASKS_WHICH.test(text)) return false;
  // Ends that the heading tells: "The company is honest (1-5)".
  return JUDGED.test(text) || scale.confidence >= 0.85 || !ends;
}

/** Columns of groups by the words of their heading. */
const groups =
  (last: RegExp, from: number, to: number): Condition =>
  (profile, scale, text) =>
    categories(from, to)(profile, scale, text) && !isJudged(scale, text, last.test(headOf(text)));

const PROVIDER =
  /(?:provider|\bbrand|operator|carrier|supplier|服务商|品牌|运营商|供应商|服務商|運營商)s?[\s?？:：]*$/i;
const WAVE =
  /(?:wave|period|quarter|year|month|round)s?[\s?？:：]*$|(?:期次|轮次|批次|年份|年度|季度|月份|调查年|調查年)[\s?？:：]*$/i;

/** Names and question texts that tell a role, the more telling first; `also` is what the answers must be like. */
export const TELLING: readonly { role: Role; text: RegExp; also: Condition }[] = [
  {
    role: 'weight',
    text: /^(?:design.?|survey.?|final.?|sampl(?:e|ing).?)?(?:weights?|wt|wgt|pweights?)$|_weight$|^w$|^p?w(?:gt|t)?s?$|^(?:fin|final)(?:al)?wgt$|权重|权数|加权|權重/i,
    also: all(positive, ({ name }, scale, text) => !isWeighed(name) && !isJudged(scale, text, true)),
  },
  { role: 'frequency', text: /^(?:count|freq|frequency|频数|人数|頻數)$/i, also: positive },
  { role: 'stratum', text: /^strat(?:um|a)\b|^stype$|^抽样层|^分层/i, also: categories(1, 1000) },
  {
    role: 'cluster',
    text: /^(?:cluster|psu|dnum|sdmvpsu|ea)(?:_?id)?$|抽样单元|^群$/i,
    also: (profile) => profile.distinct >= 2,
  },
  {
    role: 'duration',
    text: /duration|interview.?time|time.?taken|所用时间|答题时长|用时|時長|用時/i,
    also: (_, scale, text) => scale?.reason !== 'scale-labels' && !JUDGED.test(text),
  },
  {
    role: 'id',
    text: /^(?:id|respondent|uuid|guid|case|序号|编号|序號|編號)$|_id$|respondent.?id|response.?id/i,
    also: (p) => p.distinct >= 0.9 * p.answered,
  },
  {
    role: 'confirmation',
    text: /(?:met|meet|exceed|confirm|compared (?:with|to)|relative to).*expect|expectations? (?:met|confirm)|^confirmation$|(?:与|和|跟).*期望.*(?:相比|比较)|(?:符合|超出|达到).*(?:期望|预期)/i,
    also: rated,
  },
  { role: 'ideal', text: /\bideal\b|理想/i, also: rated },
  {
    role: 'effort',
    text: /^ces\b|\bces\s*[(（]|customer.effort|(?:how much|level of|amount of) effort|made it easy (?:for me )?to|how easy (?:was|is|did) .{0,40}\b(?:resolve|get help|handle|solve|deal with|do business|interact)|费力|費力|省力|费劲|費勁/i,
    also: rated,
  },
  {
    role: 'recommend',
    text: /recommend|weiterempf|recommander|recomendar|recomenda[cç]|consiglier|raccomand|aanbevel|推奨|추천|^nps\b|\bnps[:：]|^ltr$|推荐|推薦/i,
    also: willing,
  },
  {
    role: 'repurchase',
    text: /repurchas|(?:buy|purchase|use|choose|order|visit|stay|shop|return|come)\b.{0,20}\bagain|come back|renew|(?:再次|再度|再来|再來|还会再?|還會再?|重复|重複)(?:购买|購買|使用|选择|選擇|光顾|光顧|光临|光臨|惠顾|惠顧|消费|消費|入住|预订|預訂|来|來)|继续使用|繼續使用|续约|續約|续费|續費|回购|回購|复购|複購/i,
    also: willing,
  },
  {
    role: 'overall',
    text: /^overall|\boverall\b.*satisf|satisf.*\boverall\b|^(?:o?csat|osat|satisfaction|满意度|总满意度|滿意度)$|^gesamt(?:zufriedenheit|urteil|eindruck)|\binsgesamt\b|satisfaction (?:globale|générale)|satisfacción (?:general|global)|satisfação (?:geral|global)|soddisfazione (?:complessiva|generale)|algemene tevredenheid|総合満足|全体的な満足|전반적|总体|整体|总的来说|综合满意|總體|整體|總的來說|綜合滿意/i,
    also: rated,
  },
  {
    role: 'provider',
    text: /provider|\bbrand\b|operator|\bcarrier\b|supplier|服务商|品牌|运营商|供应商|服務商|運營商/i,
    also: groups(PROVIDER, 2, 30),
  },
  {
    role: 'wave',
    text: /^(?:wave|period|quarter|year|month|survey_?year|round)s?$|_wave$|期次|轮次|批次|^(?:年份|年度|季度|月份)$|調查年/i,
    also: groups(WAVE, 1, 60),
  },
  {
    role: 'channel',
    text: /channel|touchpoint|渠道|触点|觸點/i,
    also: (p, scale, text) => !rated(p, scale, text) && categories(2, 30)(p, scale, text),
  },
  {
    role: 'complaint',
    text: /complain|投诉|投訴/i,
    also: (p, scale, text) =>
      !rated(p, scale, text) && !JUDGED.test(text) && categories(2, 4)(p, scale, text),
  },
];

const NOUNS =
  'geschlecht|altersgruppe|bundesland|sexe|tranche d.âge|género|sexo|edad|faixa etária|genere|età|geslacht|leeftijd|gender|sex|age(?: ?group)?|region|province|city|state|country|segment|type|tenure|income|education|occupation|industry|company|size|plan|class';
const SIGNS =
  '年代|성별|연령대?|지역|性别|年龄段?|省份|地区|区域|城市|收入|学历|教育|职业|行业|客户类型|客户类别|会员|套餐|网龄|性別|年齡段?|地區|區域|學歷|職業|行業|會員|網齡';
const SEGMENT = new RegExp(
  `\\b(?:${NOUNS}|customer.?type)\\b|_(?:type|group|code)$|${SIGNS}|influence|contact`,
  'i',
);
const SEGMENT_LAST = new RegExp(
  `(?:^|[^a-z])(?:${NOUNS})s?(?:[ _](?:group|code|band|class|type|level))?[\\s?？:：)）\\]]*$|(?:${SIGNS})(?:类型|等级|级别|段|分组|類型|等級|級別)?[\\s?？:：)）\\]]*$|^(?:\\S+\\s)?(?:influence|contact)(?:[_\\s]\\S+)?$`,
  'i',
);

/** "State" as what is asked of the respondent, no part of a country. */
const TO_STATE = /\b(?:please|kindly|to|and|can you|could you) state\b/i;

/** True if a heading names groups of respondents, and the answers are no judgement of something. */
export const namesGroups: Condition = (profile, scale, heading) => {
  const text = heading.replace(TO_STATE, '');
  return (
    SEGMENT.test(text) && profile.distinct <= 40 && !isJudged(scale, text, SEGMENT_LAST.test(headOf(text)))
  );
};

const PROMOTERS =
  /^(?:detractors?|passives?|neutrals?|promoters?|贬损者|被动者|中立者|推荐者|批评者|貶損者|被動者|推薦者|批評者)$/i;

/** True if answers are what a survey tool made of a recommendation: Detractor, Passive, Promoter. */
export function areNpsGroups({ top, type, answered }: Profile): boolean {
  const texts = top.map(({ value }) => String(value).trim());
  return (
    type === 'string' &&
    answered > 0 &&
    texts.every((text) => PROMOTERS.test(text)) &&
    texts.some((text) => !/^neutral/i.test(text))
  );
}

/** True if a column holds the words behind "Other": as Qualtrics, LimeSurvey and others write it. */
export function isOtherText(text: string, name: string): boolean {
  return (
    name.endsWith('_TEXT') ||
    /(?:other|其他|其它).{0,30}(?:-\s*(?:text|文本|文字)|please specify|请注明|請註明|请说明|請說明)/i.test(
      text,
    ) ||
    /\s-\s(?:text|文本|文字)$/i.test(text)
  );
}
