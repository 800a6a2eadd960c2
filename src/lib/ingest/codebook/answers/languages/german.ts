import type { Tongue } from './tongue.ts';

/** German, with the split verbs "zustimmen" and "zutreffen". */
export const german: Tongue = {
  degrees: [
    [
      3.6,
      'utmost',
      'voll und ganz|vollständig|vollkommen|völlig|absolut|äußerst|ausgesprochen|außerordentlich|voll|ganz|extrem',
    ],
    [3.2, 'very', 'sehr|stark|besonders'],
    [2.2, 'moderate', 'überwiegend|weitgehend|ziemlich|größtenteils|im großen und ganzen'],
    [1.4, 'mild', 'eher|teilweise'],
    [1, 'slight', 'etwas|ein wenig|ein bisschen|leicht'],
  ],
  denials: [
    [3.6, 'utmost', 'überhaupt nicht|gar nicht|ganz und gar nicht|absolut nicht|keineswegs'],
    [1.4, 'mild', 'nicht sehr|nicht so|weniger|kaum|wenig'],
    [2, 'plain', 'nicht'],
  ],
  judged: [
    ['satisfied', 'zufrieden', 'unzufrieden'],
    ['agree', 'zustimmend|zutreffend|einverstanden', 'ablehnend|unzutreffend'],
    ['likely', 'wahrscheinlich', 'unwahrscheinlich'],
    ['important', 'wichtig', 'unwichtig'],
    ['easy', 'leicht|einfach', 'schwer|schwierig'],
    ['helpful', 'hilfreich', ''],
    ['good', 'gut', 'schlecht'],
  ],
  middle:
    /^(?:teils[ /,-]*teils|weder .+ noch .+|weder noch|neutral|unentschieden|mittelmäßig|durchschnittlich|mittel|geht so|teils zufrieden,? teils unzufrieden|stimme teilweise zu|trifft teilweise zu)$/,
  together: (text) =>
    text
      .replace(/^(?:ich )?stimme\s*(.*?)\s*zu$/, '$1 zustimmend')
      .replace(/^trifft\s*(.*?)\s*zu$/, '$1 zutreffend')
      .replace(/^(?:ich )?lehne\s*(.*?)\s*ab$/, '$1 ablehnend')
      .replace(/^(?:ich )?bin /, '')
      .trim(),
  families: [
    {
      id: 'frequency-5',
      levels: [
        'nie|niemals',
        'selten|fast nie|kaum',
        'manchmal|gelegentlich|ab und zu|hin und wieder',
        'oft|häufig|meistens|meist',
        'immer|fast immer|sehr oft|sehr häufig',
      ],
    },
    {
      id: 'grade-5',
      levels: ['mangelhaft|ungenügend', 'ausreichend', 'befriedigend', 'gut', 'sehr gut'],
    },
  ],
};
