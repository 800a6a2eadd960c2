import type { Tongue } from './tongue.ts';

const forms = (stem: string): string =>
  [`${stem}o`, `${stem}a`, `${stem}i`, `${stem}e`, `${stem}o/a`].join('|');

export const italian: Tongue = {
  degrees: [
    [3.6, 'utmost', 'del tutto|totalmente|completamente|estremamente|assolutamente|pienamente|fortemente'],
    [3.2, 'very', 'molto'],
    [2.2, 'moderate', 'abbastanza|in gran parte|moderatamente'],
    [1.4, 'mild', 'piuttosto|parzialmente|in parte'],
    [1, 'slight', "un po'|leggermente"],
  ],
  denials: [
    [3.6, 'utmost', 'per niente|per nulla|affatto|per niente'],
    [1.4, 'mild', 'poco|non molto'],
    [2, 'plain', 'non'],
  ],
  judged: [
    [
      'satisfied',
      `${forms('soddisfatt')}|${forms('content')}`,
      `${forms('insoddisfatt')}|${forms('scontent')}`,
    ],
    ['agree', "d'accordo", 'in disaccordo'],
    ['likely', 'probabile', 'improbabile'],
    ['important', 'importante', 'irrilevante'],
    ['easy', 'facile', 'difficile'],
    ['helpful', 'utile', 'inutile'],
    ['good', 'buono|buona|bene', 'cattivo|cattiva|male|scarso|scarsa'],
  ],
  middle:
    /^(?:né .+ né .+|ne .+ ne .+|neutrale|neutro|indifferente|indeciso|indecisa|così così|sufficiente|discreto)$/,
  together: (text) => text.replace(/^sono\s+/, '').trim(),
  families: [
    {
      id: 'frequency-5',
      levels: [
        'mai',
        'raramente|quasi mai',
        'a volte|qualche volta|talvolta|ogni tanto',
        'spesso|di solito|frequentemente',
        'sempre|quasi sempre|molto spesso',
      ],
    },
    {
      id: 'good-5',
      levels: [
        'pessimo|pessima|molto scarso',
        'scarso|scarsa|insufficiente',
        'sufficiente|discreto|discreta',
        'buono|buona',
        'ottimo|ottima|eccellente|molto buono',
      ],
    },
  ],
};
