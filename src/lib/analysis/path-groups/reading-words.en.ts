import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English, and its remarks that no figure shows. */
export const words = {
  ...readingWords,
  'reading.path-groups.untested':
    '{first} and {second} can be compared ({firstN} and {secondN} respondents), but no test was run: nothing is said of their difference.',
  'reading.path-groups.invariance-none':
    'First, whether the questions mean the same in both groups: not shown for {constructs}. Paths from or to these must not be compared between {first} and {second}.',
  'reading.path-groups.invariance-partial':
    'First, whether the questions mean the same in both groups: no sign against it, so that paths may be compared; but means or spreads of {constructs} differ between {first} and {second}, so that the two groups should not be pooled.',
  'reading.path-groups.invariance-full':
    'First, whether the questions mean the same in both groups: no sign against it between {first} and {second}, neither in how scores are made nor in their means and spreads.',
  'reading.path-groups.path-above':
    'The connection from {from} to {to} is stronger upwards in {first} ({one}) than in {second} ({two}), beyond chance.',
  'reading.path-groups.path-below':
    'The connection from {from} to {to} is weaker or further down in {first} ({one}) than in {second} ({two}), beyond chance.',
  'reading.path-groups.undecided':
    'For {count} of {of} paths that may be compared, no difference beyond chance was seen between {first} and {second}. That does not show that there is none.',
  'reading.path-groups.incomparable':
    '{count} of {of} paths cannot be compared: the questions at one of their ends may not mean the same in both groups.',
  'reading.path-groups.persons':
    'Some persons answered in both groups, which the test does not know of: its verdicts may be too sure or too cautious.',
  'reading.path-groups.design':
    'Respondents were drawn in strata or clusters, which the test does not know of: its verdicts may be too sure.',
  'remark.path-groups-family':
    'p is adjusted by Holm over all paths of this comparison of two groups; other pairs of groups are families of their own, and the tests of measurement invariance are each taken at 5 %. In every permutation all weights are estimated anew.',
  'method.path-groups':
    'The same path model in two groups; measurement invariance by MICOM (Henseler, Ringle & Sarstedt 2016), then a permutation test of every path, p adjusted by Holm.',
} as const;
