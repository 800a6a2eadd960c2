const TRADITIONAL =
  '滿較極點絕強對贊認專業難簡單複雜熱貴還無說確優會願遠預達沒個為當麼幾從來總經並於佔務時滯幫給歡討厭緩開興準豐暢鮮淨髒訊觸過適鬆關適驗聯體濟價質與種順應該現實際';
const SIMPLIFIED =
  '满较极点绝强对赞认专业难简单复杂热贵还无说确优会愿远预达没个为当么几从来总经并于占务时滞帮给欢讨厌缓开兴准丰畅鲜净脏讯触过适松关适验联体济价质与种顺应该现实际';
const SIGNS = new Map(Array.from(TRADITIONAL, (sign, at) => [sign, Array.from(SIMPLIFIED)[at]!]));

/** Traditional characters that occur in answers and headings as simplified ones; all others as they are. */
export function simplified(text: string): string {
  return Array.from(text, (sign) => SIGNS.get(sign) ?? sign).join('');
}
