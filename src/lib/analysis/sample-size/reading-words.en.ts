/** What the readings of the analysis say in English. */
export const words = {
  'reading.sample-size.all':
    'All {n} respondents together: {what} is known to ± {margin} points ({level} % interval; standard deviation {sd}). Against another wave of this size, a change of {change} points would be seen in {power} of 100 samples.',
  'reading.sample-size.short':
    '“{group}” ({field}) is known to ± {margin} points by {n} {n?respondent:respondents}; ± {target} would take about {answers}.',
  'reading.sample-size.enough': 'In every group {what} is known to ± {margin} points or better.',
  'reading.sample-size.suppressed':
    '{count} {count?group has:groups have} fewer than {minimum} answers: nothing is said of {count?it:them}.',
} as const;
