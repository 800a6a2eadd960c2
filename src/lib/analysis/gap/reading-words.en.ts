import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English, and its remarks that no figure shows. */
export const words = {
  ...readingWords,
  'reading.gap.whole-above':
    'On the whole, performance exceeds what was expected by {value} points of 100 (between {low} and {high}; {performance} against {expectation}; every question answered by at least {n} respondents), beyond chance.',
  'reading.gap.whole-below':
    'On the whole, performance falls short of what was expected by {value} points of 100 (between {low} and {high}; {performance} against {expectation}; every question answered by at least {n} respondents), beyond chance.',
  'reading.gap.whole-undecided':
    'On the whole, no difference beyond chance was seen between performance and expectation: {value} points of 100 (between {low} and {high}; every question answered by at least {n} respondents).',
  'reading.gap.dimensions-below':
    '{count} of {of} dimensions {count?falls:fall} short of what was expected, beyond chance: {list}.',
  'reading.gap.dimensions-above':
    '{count} of {of} dimensions {count?exceeds:exceed} what was expected, beyond chance: {list}.',
  'reading.gap.dimensions-undecided':
    'For {count} of {of} dimensions no difference beyond chance was seen between performance and expectation.',
  'reading.gap.items-below':
    '{count} of {of} questions {count?falls:fall} short of what was expected, beyond chance; by the size measured, first: {list}.',
  'reading.gap.items-above':
    '{count} of {of} questions {count?exceeds:exceed} what was expected, beyond chance; by the size measured, first: {list}.',
  'reading.gap.items-undecided':
    'For {count} of {of} questions no difference beyond chance was seen between performance and expectation; that does not show that there is none.',
  'reading.gap.largest':
    'The largest shortfall measured is in {node}: {value} points (between {low} and {high}), {size} beside the spread of the respondents’ differences ({dz} of their standard deviation).',
  'reading.gap.trivial':
    'For {count} of the {of} questions with a difference beyond chance it is slight: less than {limit} of the standard deviation of the respondents’ differences. A large sample shows even what nobody would notice.',
  'reading.gap.reversal-above':
    '{node} falls short among “{group}” by {value} points (between {low} and {high}), beyond chance, although {under} as a whole exceeds what was expected.',
  'reading.gap.reversal-undecided':
    '{node} falls short among “{group}” by {value} points (between {low} and {high}), beyond chance, although {under} as a whole is not seen to fall short.',
  'reading.gap.reversals':
    '{nodes} {nodes?part:parts} of dimensions that are not seen to fall short {nodes?does:do} so among some respondents, beyond chance: the mean hides {nodes?it:them}.',
  'reading.gap.groups-below':
    '{field}: on the whole, performance falls short of what was expected among {list}, beyond chance.',
  'reading.gap.groups-above':
    '{field}: on the whole, performance exceeds what was expected among {list}, beyond chance.',
  'reading.gap.largest-constant':
    'The largest shortfall measured is in {node}: all {n} respondents who answered both gave the same difference, {value} points. Without a spread it cannot be tested; check that the two columns were answered apart.',
  'reading.gap.known-whole':
    'On the whole, performance less expectation is {value} points of 100 ({performance} against {expectation}; every question answered by at least {n} respondents). Everybody was asked: this is known exactly.',
  'reading.gap.known-below': 'Short of what was expected (in points, known exactly): {list}.',
  'reading.gap.known-above': 'Above what was expected (in points, known exactly): {list}.',
  'reading.gap.constant':
    'All respondents gave the same difference, so that there is nothing to test (in points): {list}.',
  'gap.points': '{name} ({value})',
  'reading.gap.unpaired':
    'For {count} {count?question:questions} nobody was asked what they expected; {count?it has:they have} no gap.',
  'reading.gap.suppressed':
    '{count} {count?group has:groups have} fewer than {minimum} respondents; nothing is said of {count?it:them}.',
  'gap.size.slight': 'slight',
  'gap.size.small': 'small',
  'gap.size.medium': 'of medium size',
  'gap.size.large': 'large',
  'remark.gap-family':
    'p is adjusted by Holm over all nodes of one level within one group. Each level and each group is a family of its own: among many groups some gaps come out beyond chance by chance.',
  'remark.gap-weights-held':
    'Gaps above the items hold the weights fixed, though they were estimated from the same answers: their intervals know of the sampling of the ratings only.',
  'method.gap':
    'Score of the evaluation less score of the expectation, over those who answered both; paired test under the sampling design, p adjusted by Holm over all questions (or dimensions) of one group. The size of a difference is that of its mean beside the standard deviation of the respondents’ differences (Cohen’s dz).',
} as const;
