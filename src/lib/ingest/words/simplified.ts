const TRADITIONAL =
  '滿較極點絕強對贊認專業難簡單複雜熱貴還無說確優會願遠預達沒個為當麼幾從來總經並於佔務時滯幫給歡討厭緩開興準豐暢鮮淨髒訊觸過適鬆關適驗聯體濟價質與種順應該現實際號稱電話絡係繫錄郵遞區編碼詳細顧員帳賬護證車學銀職網齡戶填寫機動態頁題問項選擇條紅書個標誌識別類層級獎勵續購買賣費訂單據資訊營運渠徑週訪齊寬貨處靜鐘';
const SIMPLIFIED =
  '满较极点绝强对赞认专业难简单复杂热贵还无说确优会愿远预达没个为当么几从来总经并于占务时滞帮给欢讨厌缓开兴准丰畅鲜净脏讯触过适松关适验联体济价质与种顺应该现实际号称电话络系系录邮递区编码详细顾员帐账护证车学银职网龄户填写机动态页题问项选择条红书个标志识别类层级奖励续购买卖费订单据资讯营运渠径周访齐宽货处静钟';
const SIGNS = new Map(Array.from(TRADITIONAL, (sign, at) => [sign, Array.from(SIMPLIFIED)[at]!]));

/** Traditional characters that occur in answers and headings as simplified ones; all others as they are. */
export function simplified(text: string): string {
  return Array.from(text, (sign) => SIGNS.get(sign) ?? sign).join('');
}
