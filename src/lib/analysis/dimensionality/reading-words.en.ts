import { readingWords } from '../common-reading-words.en.ts';

/** What the readings of the analysis say in English. */
export const words = {
  ...readingWords,
  'reading.dimensionality.count':
    'By parallel analysis the answers to {items} items have {count} {count?dimension:dimensions}; the indicator system declares {declared}.',
  'reading.dimensionality.none':
    'The answers to the {items} items hang together no more than unrelated numbers would: they suggest no dimension at all.',
  'reading.dimensionality.first':
    'One component holds {share} % of the variance of all items: so much of the answers may be one general impression.',
  'reading.dimensionality.agreement':
    'The suggested and the declared grouping of the items agree to {value} (1: the same, 0: no more than by chance).',
  'reading.dimensionality.joined':
    'These declared dimensions are one in the answers: {list}. Respondents who rate the one highly rate the other highly too.',
  'reading.dimensionality.together':
    'Every declared dimension stays together: none of the {items} items with a clear place lies apart from most of its dimension.',
  'reading.dimensionality.elsewhere':
    '{count} {count?item lies:items lie} apart from most of {count?its:their} dimension: {list}. Read the wording before moving {count?it:them}.',
  'reading.dimensionality.weak':
    '{count} {count?item has:items have} no clear place (no loading of {limit} or more): {list}.',
  'reading.dimensionality.unsteady':
    'Where {count} {count?item belongs:items belong} depends on the method (of {solutions} solutions not all put {count?it:them} in the same place): {list}.',
  'dimensionality.moved': '{item} (declared in {from}, answered like {to})',
  'dimensionality.of': '{item} (declared in {from})',
  'method.dimensionality':
    'Weighted correlations of the items over the respondents who rated all of them; as many dimensions as eigenvalues exceed the 95th percentile of 100 seeded draws of unrelated answers (Horn); minimum residuals with oblimin, held against maximum likelihood, promax and varimax.',
} as const;
