/** What is said of the next steps, in a report and beside an index, in English. */
export const steps = {
  'document.step.importance.stated': 'respondents call it important',
  'document.step.importance.derived': 'it goes closely together with overall satisfaction',
  'document.step.concentrate.clear':
    '{item}: rated {value} of 100 ({low} to {high}), below the mean of {line}, and {importance}. Both hold beyond chance.',
  'document.step.concentrate.unclear':
    '{item}: rated {value} of 100 ({low} to {high}) beside a mean of {line}, and {importance}; but chance alone may have put it among the first.',
  'document.step.short.clear':
    '{item}: rated {value} of 100 ({low} to {high}), behind how important it is, beyond chance.',
  'document.step.short.unclear':
    '{item}: rated {value} of 100 ({low} to {high}), behind how important it is; but that may be chance.',
  'document.step.gap.clear':
    '{item}: {value} points of 100 short of what was expected ({low} to {high}), beyond chance.',
  'document.step.gap.unclear':
    '{item}: {value} points of 100 short of what was expected ({low} to {high}); but that may be chance.',
  'document.step.lost':
    '{item}: rated {value} of 100 ({low} to {high}); by the weights in use {lost} points of the index are missing here.',
  'document.step.association':
    'These are associations in the answers, not effects: what a change would bring, only a change can show.',
} as const;
