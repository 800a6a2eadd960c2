/** What is bad where it is so: words of complaint, and too much of anything. */
const BAD =
  /\b(?:slow(?:ly)?|nois[ey]\w*|dirty|rude(?:ly)?|difficult\w*|problems?|trouble|complain\w*|delay\w*|worr(?:y|ies|ied)|confus\w*|unclear|frustrat\w*|annoy\w*|disappoint\w*|poor(?:ly)?|bad(?:ly)?|too (?:much|many|long|expensive|high|slow|late|few|little|crowded|small|noisy|hot|cold|complicated)|lacks?|lacking|unable|waste[ds]?|stress\w*|uncomfortable|dissatisf\w*|unhappy|broken|unreliable|unfair\w*|unsafe|unfriendly|unhelpful|ignored|crowded|overpriced|overworked|exhaust\w*|regret|avoid|mistakes?|errors?|fail(?:s|ed|ure)?|wrong)\b|太(?:慢|贵|吵|少|差|久|高)|很?糟糕|困难|麻烦|失望|抱怨|投诉|吵闹|不方便|不公平|不满/i;
/** What takes it back: "no problems", "never rude", "solved my problem". */
const DENIED =
  /\b(?:no|not|never|nor|without|free of|free from|hardly|rarely|seldom|few|cannot|handl\w*|solv\w*|resolv\w*|deal\w*|dealt|fix\w*|help\w*|correct\w*|reduc\w*|prevent\w*|avoid\w*)\b|n['’]t\b|没有?|不会|无|解决|处理/i;

/** True if who agrees with a statement says something bad: "Staff were slow to respond"; not so "I had no problems". */
export function isNegative(statement: string): boolean {
  const found = BAD.exec(statement);
  if (found === null) return false;
  const without = statement.slice(0, found.index) + statement.slice(found.index + found[0].length);
  return !DENIED.test(without);
}
