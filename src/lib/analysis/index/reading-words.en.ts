import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English, and its remarks that no figure shows. */
export const words = {
  ...readingWords,
  'reading.index.level':
    'The satisfaction index is {value} of 100. Allowing for chance in who was asked, it lies between {low} and {high} ({level} % interval; every question answered by at least {n} respondents).',
  'reading.index.part':
    'That is {list} only: {n} of {rows} {rows?row:rows}. The others stand in the table of groups.',
  'reading.index.grade': 'By the cut points in use that is “{grade}”, and so is the whole interval.',
  'reading.index.grade-undetermined':
    'No single grade can be given: the interval reaches from “{worst}” to “{best}”.',
  'reading.index.lost-most':
    'Of the {missing} points missing to 100, by the weights in use and taking these as known, more are missing in {node} than in any other dimension: {value} (between {low} and {high}).',
  'reading.index.lost-together':
    'Of the {missing} points missing to 100, by the weights in use and taking these as known, most are missing in {list}; which of them comes first may be chance.',
  'reading.index.lost-items':
    'Among the single questions, the largest parts of it are {list}; their order may be chance.',
  'reading.index.heaviest':
    '{node} has the largest weight, {value} % ({low} to {high} %): more than any other beyond chance. A weight says how closely a score goes together with overall satisfaction or how important it was called, by the scheme in use; not what changing it would do.',
  'reading.index.lightest':
    '{node} has the smallest weight, {value} % ({low} to {high} %): less than any other beyond chance.',
  'reading.index.heaviest-schemes':
    '{node} has the largest weight ({value} % by the scheme in use) by each of the {schemes} schemes that take weights from the answers. How far chance enters was not computed.',
  'reading.index.lightest-schemes':
    '{node} has the smallest weight ({value} % by the scheme in use) by each of the {schemes} schemes that take weights from the answers. How far chance enters was not computed.',
  'reading.index.weights-undecided':
    'Which of the {count} weights is the largest and which the smallest cannot be told: neither intervals nor schemes settle it.',
  'reading.index.schemes-agree':
    'The {schemes} schemes that rank the weights agree to {w} on a scale from 0 (no common order) to 1 (the same order).',
  'reading.index.schemes-range':
    'By the {count} schemes of weights that give an index it lies between {lowest} ({lowestScheme}) and {highest} ({highestScheme}): so much hangs on the choice of weights.',
  'reading.index.group-above':
    '{group} ({field}): {index}, which is {value} points above the other groups together (between {low} and {high}), beyond chance.',
  'reading.index.group-below':
    '{group} ({field}): {index}, which is {value} points below the other groups together (between {low} and {high}), beyond chance.',
  'reading.index.pair-above':
    '{field}: {group} has an index of {index}, {value} points above {other} (between {low} and {high}), beyond chance.',
  'reading.index.pair-below':
    '{field}: {group} has an index of {index}, {value} points below {other} (between {low} and {high}), beyond chance.',
  'reading.index.groups-undecided':
    '{field}: no difference beyond chance was seen between the {count} groups. That does not show that they are alike.',
  'reading.index.common-items':
    '{field}: compared on the questions that apply to all its groups; {count} {count?question is:questions are} left out.',
  'reading.index.wave-above':
    'From {from} to {to} the index rose by {value} points (between {low} and {high}), beyond chance.',
  'reading.index.wave-below':
    'From {from} to {to} the index fell by {value} points (between {low} and {high}), beyond chance.',
  'reading.index.wave-undecided':
    'From {from} to {to} no change beyond chance was seen: {value} points (between {low} and {high}).',
  'reading.index.provider-above':
    '{to} has an index {value} points above that of {from} (between {low} and {high}), beyond chance.',
  'reading.index.provider-below':
    '{to} has an index {value} points below that of {from} (between {low} and {high}), beyond chance.',
  'reading.index.provider-undecided':
    'Between {to} and {from} no difference beyond chance was seen: {value} points (between {low} and {high}).',
  'reading.index.suppressed':
    '{count} {count?group has:groups have} fewer than {minimum} respondents; nothing is said of {count?it:them}.',
  'remark.weights-held':
    'These intervals hold the weights fixed, though they were estimated from the same answers. A bootstrap estimates them anew in every resample: where there is one, its interval is the headline.',
  'remark.weights-given':
    'The weights were given, not estimated from the answers: intervals hold them fixed.',
  'remark.benchmark-family':
    'p of the comparison of providers is adjusted by Holm over all nodes of one level; each level is a family of its own.',
  'method.index':
    'Every question’s mean score over those who answered it; the means are added up level by level with the weights in use, which come to 1 within each dimension. Intervals by Taylor linearisation under the sampling design, with Student’s t. Groups, waves and providers are compared with common weights, and p is adjusted by Holm.',
} as const;
