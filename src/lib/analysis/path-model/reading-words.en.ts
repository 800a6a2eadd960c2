import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.path-model.r-squared':
    '{value} % of the differences between respondents in {target} go together with what the model puts before it ({low} to {high} %; {level} % interval, {n} respondents).',
  'reading.path-model.r-squared-only':
    '{value} % of the differences between respondents in {target} go together with what the model puts before it ({n} respondents); how far chance enters was not computed.',
  'reading.path-model.with':
    'Higher {target} goes together, beyond chance and the others equal, with higher {list} (standardised, interval in brackets). The model orders associations; it proves none of its arrows.',
  'reading.path-model.against':
    'Higher {target} goes together, beyond chance and the others equal, with lower {list} (standardised, interval in brackets).',
  'reading.path-model.undecided':
    'No connection with {target} beyond chance, the others equal, was seen for {list}. That does not show that there is none.',
  'reading.path-model.uncertain':
    'Measured next to {target}: {list}. How far chance enters was not computed: draw samples anew from the answers (bootstrap) before relying on them.',
  'reading.path-model.from-target':
    'Higher {target} goes together, beyond chance and the others equal, with higher {list}, which the model puts after it (standardised, interval in brackets).',
  'reading.path-model.from-target-against':
    'Higher {target} goes together, beyond chance and the others equal, with lower {list}, which the model puts after it (standardised, interval in brackets).',
  'reading.path-model.overlap':
    'Hard to tell apart from another part of the model, to which the score lies as close as to its own questions: {list}.',
  'path-model.value': '{name} ({value})',
  'method.path-model':
    'Partial least squares (Wold; Fornell): each construct is a weighted sum of its questions, paths are least-squares coefficients between constructs. Intervals, where they are given, by bootstrap. Paths are associations under the model drawn, not effects.',
} as const;
