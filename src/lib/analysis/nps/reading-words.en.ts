/** What the readings of the analysis say in English, and its remarks that no figure shows. */
export const words = {
  'reading.nps.level':
    'Promoters less detractors: the net promoter score is {value} ({level} % interval {low} to {high}, {n} {n?respondent:respondents}).',
  'reading.nps.wave-above':
    'Wave {to} scores {value} points more than wave {from} ({low} to {high}), beyond chance.',
  'reading.nps.wave-below':
    'Wave {to} scores {value} points less than wave {from} ({low} to {high}), beyond chance.',
  'reading.nps.wave-undecided':
    'Between waves {from} and {to} the score moves by {value} points ({low} to {high}): chance may be all there is.',
  'reading.nps.group-above':
    '“{group}” ({field}) scores {value} points more than the rest ({low} to {high}), beyond chance.',
  'reading.nps.group-below':
    '“{group}” ({field}) scores {value} points less than the rest ({low} to {high}), beyond chance.',
  'reading.nps.groups-undecided': 'By {field} no group is seen to score more or less than the rest.',
  'reading.nps.suppressed':
    '{count} {count?group has:groups have} fewer than {minimum} answers: nothing is said of {count?it:them}.',
  'remark.nps-family':
    'p is adjusted by Holm over the differences of one field. Each field is a family of its own: where there are many, some differences come out beyond chance by chance. Nothing is weighted here but respondents, whose design weights are taken as known.',
  'method.nps':
    'Promoters (9 and 10 of 10) less detractors (0 to 6), in percentage points. Interval under the sampling design; where groups are small or shares extreme, the adjusted one with ¾ promoters and ¾ detractors added.',
} as const;
