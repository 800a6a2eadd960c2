import type { Tongue } from './tongue.ts';

const forms = (stem: string): string =>
  [`${stem}o`, `${stem}a`, `${stem}os`, `${stem}as`, `${stem}o/a`, `${stem}o(a)`].join('|');

/** Spanish; adjectives in their forms. */
export const spanish: Tongue = {
  degrees: [
    [3.6, 'utmost', 'totalmente|completamente|extremadamente|absolutamente|plenamente|sumamente|muy de'],
    [3.2, 'very', 'muy'],
    [2.2, 'moderate', 'bastante|mayormente|en gran medida|moderadamente'],
    [1.4, 'mild', 'más bien|parcialmente|algo'],
    [1, 'slight', 'un poco|ligeramente'],
  ],
  denials: [
    [3.6, 'utmost', 'nada|para nada|en absoluto'],
    [1.4, 'mild', 'poco|no muy|no tan'],
    [2, 'plain', 'no'],
  ],
  judged: [
    [
      'satisfied',
      `${forms('satisfech')}|${forms('content')}`,
      `${forms('insatisfech')}|${forms('descontent')}`,
    ],
    ['agree', 'de acuerdo', 'en desacuerdo'],
    ['likely', 'probable', 'improbable'],
    ['important', 'importante', 'sin importancia'],
    ['easy', 'fácil', 'difícil'],
    ['helpful', 'útil', 'inútil'],
    ['good', 'bueno|buena|bien', 'malo|mala|mal'],
  ],
  middle: /^(?:ni .+ ni .+|neutral|neutro|indiferente|indeciso|indecisa|regular|aceptable)$/,
  together: (text) => text.replace(/^(?:estoy|me siento)\s+/, '').trim(),
  families: [
    {
      id: 'frequency-5',
      levels: [
        'nunca|jamás',
        'rara vez|raramente|casi nunca|pocas veces',
        'a veces|algunas veces|ocasionalmente|de vez en cuando',
        'a menudo|con frecuencia|frecuentemente|casi siempre|muchas veces|la mayoría de las veces',
        'siempre|muy a menudo',
      ],
    },
    {
      id: 'good-5',
      levels: [
        'muy malo|muy mala|pésimo|pésima|muy mal',
        'malo|mala|mal',
        'regular|aceptable',
        'bueno|buena|bien',
        'muy bueno|muy buena|excelente|muy bien',
      ],
    },
  ],
};
