import { columnText } from './column-text.ts';
import { dateForm } from './dates.ts';
import { meansMissing } from './missing.ts';
import { personalData } from './personal.ts';
import type { ScaleProposal } from './scales.ts';
import type { Meta } from './tools/types.ts';
import type { Profile } from './types.ts';
import type { Role } from '../study/types.ts';

/** A role for a column with the code of its reason and how sure that is. */
export interface RoleProposal {
  readonly role: Role;
  readonly reason: string;
  readonly confidence: number;
}

type Condition = (profile: Profile, scale: ScaleProposal | undefined) => boolean;

const unique: Condition = ({ answered, distinct }) => distinct === answered;
const numeric: Condition = ({ type }) => type === 'number';
const positive: Condition = ({ type, min, max }) =>
  type === 'number' && min !== null && min >= 0 && (max ?? 0) > 0;
const rated: Condition = (_, scale) => scale !== undefined;
const categories =
  (from: number, to: number): Condition =>
  ({ distinct }) =>
    distinct >= from && distinct <= to;

/** Names and question texts that tell a role, the more telling first; `also` is what the answers must be like. */
const TELLING: readonly { role: Role; text: RegExp; also: Condition }[] = [
  {
    role: 'weight',
    text: /^(?:design.?|survey.?)?(?:weights?|wt|wgt|pweight)$|_weight$|^w$|权重|权数|加权|權重/i,
    also: positive,
  },
  { role: 'frequency', text: /^(?:count|freq|frequency|频数|人数|頻數)$/i, also: positive },
  { role: 'stratum', text: /^strat(?:um|a)\b|^抽样层|^分层/i, also: categories(1, 1000) },
  {
    role: 'cluster',
    text: /^(?:cluster|psu)(?:_?id)?$|抽样单元|^群$/i,
    also: (profile) => profile.distinct >= 2,
  },
  {
    role: 'duration',
    text: /duration|interview.?time|time.?taken|所用时间|答题时长|用时/i,
    also: (p) => !rated(p, undefined),
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
  { role: 'recommend', text: /recommend|^nps\b|推荐|推薦/i, also: rated },
  {
    role: 'repurchase',
    text: /repurchas|(?:buy|purchase|use|choose|order).{0,20}again|renew|再次(?:购买|使用|选择|光顾)|继续使用|续约|续费|回购|繼續使用|再次購買/i,
    also: rated,
  },
  {
    role: 'overall',
    text: /^overall|\boverall\b.*satisf|satisf.*\boverall\b|^(?:o?csat|osat|satisfaction|满意度|总满意度|滿意度)$|总体|整体|总的来说|综合满意|總體|整體/i,
    also: rated,
  },
  {
    role: 'provider',
    text: /provider|\bbrand\b|operator|\bcarrier\b|supplier|服务商|品牌|运营商|供应商|服務商/i,
    also: categories(2, 30),
  },
  {
    role: 'wave',
    text: /^(?:wave|period|quarter|year|month|survey_?year|round)s?$|_wave$|期次|轮次|批次|^(?:年份|年度|季度|月份)$|調查年/i,
    also: categories(1, 60),
  },
  {
    role: 'channel',
    text: /channel|touchpoint|渠道|触点/i,
    also: (p, scale) => !rated(p, scale) && categories(2, 30)(p, scale),
  },
  {
    role: 'complaint',
    text: /complain|投诉|投訴/i,
    also: (p, scale) => !rated(p, scale) && categories(2, 4)(p, scale),
  },
];

const SEGMENT =
  /\b(?:gender|sex|age|region|province|city|state|country|segment|type|tenure|income|education|occupation|industry|company|size|plan|customer.?type|class)\b|_type$|性别|年龄|省份|地区|区域|城市|收入|学历|教育|职业|行业|客户类型|客户类别|会员|套餐|网龄|性別|年齡|influence|contact/i;
const TIMES =
  /time.?stamp|(?:start|end|submit|recorded)_?date|datestamp|date.?submitted|提交.*时间|开始时间|结束时间|填写时间/i;

const ASKS_FOR_WORDS =
  /\bcomments?\b|suggest|feedback|opinions?\b|anything else|\bwhy\b|reasons?\b|explain|describe|specify|tell us|remarks?\b|in your own words|improve|意见|意見|建议|建議|评论|評論|原因|为什么|為什麼|说明|說明|备注|備註|想法|其他.{0,6}[说說写寫]|改进|改進/i;

/** True if the question asks for words, or the answers are sentences: they come hardly ever again. */
function isFreeText({ top, distinct, answered }: Profile, heading: string): boolean {
  const texts = top.map(({ value }) => String(value)).filter((text) => !meansMissing(text));
  if (texts.length === 0) return false;
  const real = answered - top.reduce((sum, { value, n }) => sum + (meansMissing(String(value)) ? n : 0), 0);
  const again = texts.length < distinct && distinct > top.length ? 0.9 : texts.length / Math.max(real, 1);
  const sentences = texts.filter((text) => /[,.!?，。！？、\n]|\s\S+\s/.test(text)).length / texts.length;
  if (ASKS_FOR_WORDS.test(heading) && (again > 0.3 || distinct > 12 || sentences > 0.5)) return true;
  const long = texts.filter((text) => text.split(/\s+/).length >= 4).length / texts.length;
  if (texts.length >= 3 && again > (real >= 15 ? 0.4 : 0.8) && long > 0.8) return true;
  return (
    texts.length >= 3 &&
    again > 0.8 &&
    sentences > 0.6 &&
    !texts.some((text) => /^[\d\s.,:;%$€¥£/~–-]+$/.test(text))
  );
}

/** What a column that the survey tool added by itself is for. */
function ownColumn(profile: Profile, meta: Meta): RoleProposal {
  if (profile.answered === 0) return { role: 'ignore', reason: 'empty', confidence: 0.95 };
  if (meta === 'id') return { role: 'id', reason: 'tool', confidence: 0.95 };
  if (meta === 'duration') return { role: 'duration', reason: 'tool', confidence: 0.95 };
  if (meta === 'time' || meta === 'completed')
    return { role: 'ignore', reason: 'timestamp', confidence: 0.95 };
  return { role: 'ignore', reason: personalData(profile) ? 'personal' : 'tool', confidence: 0.95 };
}

/**
 * The role that a column's name, text and answers suggest. `performance` stands for any rating of an item; whether it is an
 * expectation or an importance is decided in `pairs.ts`, where the other columns are seen too.
 */
export function proposeRole(profile: Profile, scale: ScaleProposal | undefined): RoleProposal {
  const { answered, distinct, type, meta } = profile;
  const text = columnText(profile);
  if (meta !== undefined) return ownColumn(profile, meta);
  if (profile.choice) {
    const varies = distinct > 1;
    return { role: varies ? 'segment' : 'ignore', reason: varies ? 'choice' : 'constant', confidence: 0.75 };
  }
  if (answered === 0) return { role: 'ignore', reason: 'empty', confidence: 0.95 };
  if (personalData(profile)) return { role: 'ignore', reason: 'personal', confidence: 0.9 };
  if (TIMES.test(text)) return { role: 'ignore', reason: 'timestamp', confidence: 0.85 };

  if (type === 'string' && distinct > 6 && dateForm(profile.top.map(({ value }) => String(value))))
    return { role: 'ignore', reason: 'timestamp', confidence: 0.8 };

  const told = TELLING.find(
    (rule) => (rule.text.test(text) || rule.text.test(profile.name)) && rule.also(profile, scale),
  );
  if (told) {
    const confidence =
      scale !== undefined && rated(profile, scale) ? Math.min(0.9, scale.confidence + 0.1) : 0.85;
    return { role: told.role, reason: 'name', confidence };
  }
  const grouping = SEGMENT.test(text) && distinct <= 40;
  if (grouping && scale?.reason !== 'scale-numbered-labels')
    return { role: 'segment', reason: 'name', confidence: scale ? 0.65 : 0.85 };
  if (scale) return { role: 'performance', reason: scale.reason, confidence: scale.confidence };

  if (type === 'string') {
    if (isFreeText(profile, text)) return { role: 'text', reason: 'free-text', confidence: 0.75 };
    const words = profile.top.reduce((sum, { value }) => sum + String(value).length, 0) / profile.top.length;
    const wordless = profile.top.every(({ value }) => !/\s/.test(String(value)));
    if (unique(profile, scale) && answered >= 20 && wordless && words < 40)
      return { role: 'id', reason: 'unique', confidence: 0.6 };
    if (distinct > 40 || (distinct > 0.6 * answered && words > 12))
      return { role: 'text', reason: 'free-text', confidence: 0.7 };
    // Few answers that are nearly all different tell nothing of groups.
    const various = answered > 2 && distinct > answered / 2;
    if (distinct >= 2) return { role: 'segment', reason: 'few-values', confidence: various ? 0.4 : 0.6 };
    return { role: 'ignore', reason: 'constant', confidence: 0.8 };
  }
  if (distinct === 1) return { role: 'ignore', reason: 'constant', confidence: 0.8 };
  if (numeric(profile, scale) && distinct <= 3)
    return { role: 'segment', reason: 'few-values', confidence: 0.6 };
  if (unique(profile, scale) && answered >= 20) return { role: 'id', reason: 'unique', confidence: 0.5 };
  return { role: 'ignore', reason: 'unknown', confidence: 0.4 };
}
