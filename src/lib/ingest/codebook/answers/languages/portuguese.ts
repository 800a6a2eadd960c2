import type { Tongue } from './tongue.ts';

const forms = (stem: string): string =>
  [`${stem}o`, `${stem}a`, `${stem}os`, `${stem}as`, `${stem}o(a)`, `${stem}o/a`].join('|');

/** Portuguese of Portugal and Brazil. */
export const portuguese: Tongue = {
  degrees: [
    [3.6, 'utmost', 'totalmente|completamente|extremamente|plenamente|absolutamente|fortemente'],
    [3.2, 'very', 'muito'],
    [2.2, 'moderate', 'bastante|moderadamente|em grande parte'],
    [1.4, 'mild', 'parcialmente|em parte|razoavelmente'],
    [1, 'slight', 'um pouco|ligeiramente'],
  ],
  denials: [
    [3.6, 'utmost', 'nada|de modo algum|de forma alguma'],
    [1.4, 'mild', 'pouco|não muito'],
    [2, 'plain', 'não'],
  ],
  judged: [
    [
      'satisfied',
      `${forms('satisfeit')}|${forms('content')}`,
      `${forms('insatisfeit')}|${forms('descontent')}`,
    ],
    ['agree', 'concordo|de acordo', 'discordo|em desacordo'],
    ['likely', 'provável', 'improvável'],
    ['important', 'importante', 'sem importância'],
    ['easy', 'fácil', 'difícil'],
    ['helpful', 'útil', 'inútil'],
    ['good', 'bom|boa|bem', 'ruim|mau|má|mal'],
  ],
  middle: /^(?:nem .+ nem .+|não .+ nem .+|neutro|neutra|indiferente|indeciso|indecisa|regular|razoável)$/,
  together: (text) => text.replace(/^(?:estou|eu)\s+/, '').trim(),
  families: [
    {
      id: 'frequency-5',
      levels: [
        'nunca|jamais',
        'raramente|quase nunca|poucas vezes',
        'às vezes|algumas vezes|ocasionalmente|de vez em quando',
        'frequentemente|muitas vezes|quase sempre|geralmente|com frequência',
        'sempre|muito frequentemente',
      ],
    },
    {
      id: 'good-5',
      levels: [
        'péssimo|péssima|muito ruim|muito mau|muito má',
        'ruim|mau|má',
        'regular|razoável',
        'bom|boa',
        'ótimo|ótima|excelente|muito bom|muito boa',
      ],
    },
  ],
};
