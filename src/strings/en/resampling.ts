/** The design and the bootstrap: names, the figure, its panel, the refusals. */
export const resampling = {
  'chapter.tools.resample': 'Resample',
  'chapter.resample.what':
    'Draws {resamples} samples of the same size from the respondents, with replacement and as the design says, and estimates in each of them anew whatever is estimated. It runs in this tab, in two workers; the same data give the same numbers.',
  'chapter.resample.run': 'Resample',
  'chapter.resample.cancel': 'Cancel',
  'chapter.resample.reading': 'Reading the answers …',
  'chapter.resample.progress': '{done} of {all} computed',
  'chapter.resample.done': 'Done: {all} computed in {seconds} seconds. The figure shows them.',
  'chapter.resample.cancelled': 'Cancelled. The figure stays as it was.',
  'chapter.resample.failed': 'It could not be computed: {detail}',
} as const;
