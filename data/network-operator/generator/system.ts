/** The indicator system: S1's four focal categories and its fifth, three reconstructed ones; 40 items with their true tiers. */

export type Tier = 'basic' | 'performance' | 'excitement' | 'indifferent';

export interface Item {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly tier: Tier;
  /** Effect size in score points: what the lowest or the highest band does (see `effects`). */
  readonly effect: number;
  /** How far its evaluation lies from the group's level, in score points. */
  readonly ease: number;
  /** Mean importance in 2000, 1–10. */
  readonly importance: number;
}

export interface Dimension {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly items: readonly Item[];
}

function item(
  id: string,
  en: string,
  zh: string,
  tier: Tier,
  effect: number,
  ease: number,
  importance: number,
): Item {
  return { id, en, zh, tier, effect, ease, importance };
}

export const DIMENSIONS: readonly Dimension[] = [
  {
    id: 'network',
    en: 'Network service',
    zh: '网络服务',
    items: [
      item('coverage', 'Network coverage', '网络覆盖范围', 'basic', 4.8, 3, 9.0),
      item('connection', 'Calls connect at the first try', '电话接通率', 'basic', 4.4, 1, 8.9),
      item('voice_quality', 'Clearness of the voice', '通话清晰度', 'performance', 4, 2, 8.7),
      item('dropped_calls', 'Calls are not cut off', '通话不掉线', 'basic', 4.4, -1, 8.8),
      item('roaming', 'Roaming in other places', '异地漫游', 'performance', 3.6, 0, 7.9),
      item('indoor_signal', 'Signal indoors', '室内信号', 'performance', 4, -3, 8.4),
    ],
  },
  {
    id: 'complaints',
    en: 'Complaint handling',
    zh: '投诉处理',
    items: [
      item('complaint_channel', 'Ease of making a complaint', '投诉渠道方便', 'basic', 4, 0, 7.9),
      item('complaint_speed', 'Speed of the answer', '投诉处理速度', 'performance', 4, -4, 8.5),
      item('complaint_manner', 'Manner of the staff', '投诉受理态度', 'basic', 4.4, 2, 8.0),
      item('complaint_result', 'Outcome of the complaint', '投诉处理结果', 'performance', 4.4, -5, 8.7),
      item('complaint_followup', 'Call back afterwards', '投诉后回访', 'excitement', 6, -5, 6.9),
    ],
  },
  {
    id: 'hotline',
    en: 'Telephone enquiry and hotline',
    zh: '电话咨询/热线服务',
    items: [
      item('hotline_access', 'Getting through', '热线接通率', 'basic', 4.8, -2, 8.3),
      item('hotline_wait', 'Waiting time', '热线等候时间', 'performance', 4, -4, 8.0),
      item('hotline_knowledge', 'Knowledge of the staff', '话务员业务水平', 'performance', 4, 1, 8.2),
      item('hotline_courtesy', 'Courtesy of the staff', '话务员服务态度', 'basic', 4, 4, 7.9),
      item('hotline_menu', 'Voice menu', '语音自动服务', 'indifferent', 0, 1, 6.4),
    ],
  },
  {
    id: 'billing',
    en: 'Billing, charging, payment, deduction',
    zh: '计费/收费/缴费/扣费',
    items: [
      item('credit_limit', 'Call-credit limit', '话费额度限制', 'basic', 4.4, -6, 8.0),
      item('billing_accuracy', 'Billing accuracy', '计费准确性', 'basic', 5.2, -2, 9.0),
      item('payment_methods', 'Payment methods', '缴费方式', 'performance', 4.4, -1, 7.8),
      item('monthly_bill', 'Receipt of the monthly bill', '账单', 'performance', 4.4, -7, 7.7),
    ],
  },
  {
    id: 'promotions',
    en: 'Offers and promotions',
    zh: '优惠与促销活动',
    items: [
      item('offer_worth', 'Worth of the offers', '优惠幅度', 'excitement', 6, -2, 7.2),
      item('offer_choice', 'Choice of offers', '优惠种类', 'indifferent', 0, 0, 6.6),
      item('offer_notice', 'Being told of offers in time', '优惠信息告知', 'performance', 5.2, -1, 6.8),
      item('bonus_points', 'Points for loyalty', '积分回馈', 'excitement', 6, -4, 6.7),
      item('gifts', 'Gifts', '赠品', 'indifferent', 0, -2, 5.9),
    ],
  },
  {
    id: 'outlets',
    en: 'Business halls',
    zh: '营业厅服务',
    items: [
      item('outlet_location', 'Location of the halls', '营业厅分布', 'basic', 4.4, 2, 7.6),
      item('outlet_queue', 'Queueing time', '营业厅排队时间', 'performance', 4, -4, 7.9),
      item('outlet_staff', 'Service at the counter', '营业员服务', 'performance', 4, 4, 7.8),
      item('outlet_comfort', 'Comfort of the halls', '营业厅环境', 'indifferent', 0, 5, 6.0),
      item('outlet_hours', 'Opening hours', '营业时间', 'indifferent', 0, 3, 6.8),
    ],
  },
  {
    id: 'value_added',
    en: 'Value-added services',
    zh: '增值业务',
    items: [
      item('text_messages', 'Text messages', '短消息', 'performance', 4, 3, 7.3),
      item('voice_mail', 'Voice mail', '语音信箱', 'indifferent', 0, -1, 5.8),
      item('caller_display', 'Caller display', '来电显示', 'basic', 4.4, 6, 7.8),
      item('mobile_internet', 'Mobile internet (WAP)', '手机上网', 'excitement', 6, -5, 6.2),
      item('call_transfer', 'Call transfer', '呼叫转移', 'indifferent', 0, 3, 6.1),
    ],
  },
  {
    id: 'image',
    en: 'Company image',
    zh: '企业形象',
    items: [
      item('reputation', 'Reputation', '企业信誉', 'performance', 4, 5, 7.6),
      item('honesty', 'Keeping promises', '诚实守信', 'basic', 4.4, 2, 8.2),
      item('value_for_money', 'Value for money', '物有所值', 'performance', 4.4, -4, 8.3),
      item('innovation', 'Innovation', '创新能力', 'excitement', 5.5, 3, 6.5),
      item('care', 'Care for customers', '关怀客户', 'excitement', 6, 0, 7.2),
    ],
  },
];

export const ITEMS: readonly Item[] = DIMENSIONS.flatMap((dimension) => dimension.items);

/** Position in `ITEMS` by id; throws on an unknown id. */
export function position(id: string): number {
  const found = ITEMS.findIndex((item) => item.id === id);
  if (found < 0) throw new RangeError(`The indicator system has no item "${id}".`);
  return found;
}

/** Items that prepaid customers are not asked: they have no bill to pay. */
export const NOT_FOR_PREPAID: readonly number[] = [position('payment_methods'), position('monthly_bill')];

/** Answers from 1 to this one are the lowest band, answers from `HIGHEST_FROM` to 10 the highest. */
export const LOWEST_TO = 4;
export const HIGHEST_FROM = 9;

/** What an item does to the outcomes, in score points (0–100). */
export interface Effects {
  /** Overall satisfaction lost in the lowest band. */
  readonly penalty: number;
  /** Overall satisfaction won in the highest band. */
  readonly reward: number;
  /** Recommendation and repurchase won in the highest band, beside what comes through overall satisfaction. */
  readonly loyalty: number;
}

/** The effects that make an item of its tier (METHOD.md, quality tiers). */
export function effects({ tier, effect }: Item): Effects {
  return {
    penalty: tier === 'basic' || tier === 'performance' ? effect : 0,
    reward: tier === 'performance' ? effect : 0,
    loyalty: tier === 'excitement' ? effect : 0,
  };
}
