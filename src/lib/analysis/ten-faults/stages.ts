import { structure } from '../../study/structure.ts';
import { path } from '../../study/tree.ts';
import type { Label, Study } from '../../study/types.ts';

/** Stages of a customer's way that words can tell. What the product itself does has no words in common. */
export const STAGES = ['choose', 'pay', 'contact', 'complain', 'stay'] as const;
export type Stage = (typeof STAGES)[number];

/** Words that speak of a stage, in English and Chinese: ours, and no more than a first look. */
const WORDS: Readonly<Record<Stage, RegExp>> = {
  choose:
    /\b(offers?|promotions?|choice|choos\w+|selection|range|assortment|booking|reservation|before the sale)\b|优惠|促销|选择|售前|种类|预订/iu,
  pay: /\b(pric\w+|pay\w*|bill\w*|charg\w+|surcharges?|costs?|fees?|tariffs?|rent|invoices?|value for money|credit)\b|价格|涨价|定价|性价比|话费|收费|计费|缴费|费用|扣费|资费|账单|付款|支付|邮资/iu,
  contact:
    /\b(staff|employees?|hot ?line|help ?line|help ?desk|support|counter|reception|advis\w+|agents?|nurses?|doctors?|courte\w+|friendl\w+|polite\w*|manners?|waiting|queu\w+|enquir\w+)\b|服务态度|客服|客户服务|热线|营业员|话务员|咨询|礼貌|耐心|热情|等候|排队|员工|前台|医生|护士/iu,
  complain: /\b(complain\w*|refunds?|claims?)\b|投诉|抱怨|退款|退货|索赔/iu,
  stay: /\b(loyal\w*|again|repurchase|renew\w*|recommend\w*|churn|would stay|come back)\b|忠诚|再次|续约|推荐|流失|积分|回购|重复购买/iu,
};

/** The roles of outcomes that ask about a stage. */
const ROLES: readonly (readonly [role: string, stage: Stage])[] = [
  ['complaint', 'complain'],
  ['recommend', 'stay'],
  ['repurchase', 'stay'],
];

const texts = (label: Label): readonly string[] =>
  typeof label === 'string' ? [label] : Object.values(label);

/**
 * The stages that a study asks about, in their order, by the words of its items (their labels, their columns', their dimensions', in any language) and the roles of its
 * outcomes.
 */
export function stagesAsked(study: Study): readonly Stage[] {
  const labels = structure(study).items.flatMap(({ id, performance }) => [
    ...texts(performance.label),
    ...path(study.system, id)
      .slice(1)
      .flatMap(({ label }) => texts(label)),
  ]);
  return STAGES.filter(
    (stage) =>
      labels.some((label) => WORDS[stage].test(label)) ||
      ROLES.some(([role, of]) => of === stage && study.fields.some((field) => field.role === role)),
  );
}
