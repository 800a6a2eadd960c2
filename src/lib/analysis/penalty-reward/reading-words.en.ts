import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.penalty-reward.basic':
    'Basic (a low rating goes with more loss than a high one with gain): {list}. In brackets, by how many points respondents who rate it low are lower in “{outcome}”, other questions equal ({level} % interval).',
  'reading.penalty-reward.performance':
    'Performance (low ratings go with loss, high ones with gain, and neither is seen to be the larger): {list}. In brackets, by how many points respondents who rate it low are lower in “{outcome}”, other questions equal ({level} % interval); those who rate it high are higher, beyond chance too.',
  'reading.penalty-reward.excitement':
    'Excitement (a high rating goes with more gain than a low one with loss): {list}. In brackets, by how many points respondents who rate it high are higher in “{outcome}”, other questions equal ({level} % interval).',
  'reading.penalty-reward.excitement-loyalty':
    'Excitement for loyalty: {list}. In brackets, by how many points respondents who rate it high are higher in “{outcome}”, other questions equal ({level} % interval); those who rate it low are not lower in satisfaction by more than {margin} points.',
  'reading.penalty-reward.indifferent':
    'Indifferent: {list}. Whether they are rated low or high, “{outcome}” is the same within {margin} points, other questions equal ({level} % intervals).',
  'reading.penalty-reward.wrong-sign':
    'Against the scale: {list}. Respondents who rate them low are higher, or those who rate them high are lower in “{outcome}”, beyond chance; check the direction of the scale, and that no two questions ask the same.',
  'reading.penalty-reward.undetermined':
    'For {count} of {of} questions the answers do not settle a tier. That is not to say that they do not matter.',
  'reading.penalty-reward.stable':
    'In at least {least} % of samples drawn anew from these answers, the rule gives the same tier to {count} of {of} questions that have one.',
  'reading.penalty-reward.unstable':
    'Handle with care: in samples drawn anew from these answers, the rule often gives another tier to {list} (share with the same tier in brackets).',
  'reading.penalty-reward.sensitive':
    '{count} of {of} questions change their tier with the margin or the bands: that much hangs on these choices.',
  'reading.penalty-reward.agreement':
    'Of {of} questions that {count} methods place, {alike} get the same tier from all of them: {list}.',
  'reading.penalty-reward.disagreement':
    'Of {of} questions that {count} methods place, none gets the same tier from all of them.',
  'penalty-reward.share': '{name} ({value} %)',
  'method.penalty-reward':
    'Overall satisfaction is regressed on two dummies for each question, a low and a high rating (Brandt 1987). Basic: low ratings go with more loss than high ones with gain; excitement: the other way round; performance: both, neither seen to be the larger; indifferent: both within the margin. What the tests do not settle stays undetermined.',
} as const;
