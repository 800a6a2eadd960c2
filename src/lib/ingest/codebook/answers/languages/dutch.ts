import type { Tongue } from './tongue.ts';

export const dutch: Tongue = {
  degrees: [
    [3.6, 'utmost', 'helemaal|volledig|volkomen|geheel|uiterst|extreem'],
    [3.2, 'very', 'zeer|heel|erg|sterk'],
    [2.2, 'moderate', 'tamelijk|grotendeels|redelijk'],
    [1.4, 'mild', 'eerder|gedeeltelijk|deels'],
    [1, 'slight', 'enigszins|een beetje|een klein beetje'],
  ],
  denials: [
    [3.6, 'utmost', 'helemaal niet|absoluut niet|totaal niet'],
    [1.4, 'mild', 'niet zo|niet erg|niet heel|weinig'],
    [2, 'plain', 'niet'],
  ],
  judged: [
    ['satisfied', 'tevreden', 'ontevreden'],
    ['agree', 'eens|mee eens|akkoord', 'oneens|mee oneens'],
    ['likely', 'waarschijnlijk', 'onwaarschijnlijk'],
    ['important', 'belangrijk', 'onbelangrijk'],
    ['easy', 'makkelijk|gemakkelijk', 'moeilijk|lastig'],
    ['helpful', 'nuttig', ''],
    ['good', 'goed', 'slecht'],
  ],
  middle:
    /^(?:niet .+(?:,| en) ?(?:maar ook )?niet .+|noch .+ noch .+|neutraal|matig|gemiddeld|geen mening)$/,
  together: (text) =>
    text
      .replace(/^(?:ik ben )?(?:het )?/, '')
      .replace(/ mee ((?:on)?eens)$/, ' $1')
      .trim(),
  families: [
    {
      id: 'frequency-5',
      levels: [
        'nooit',
        'zelden|bijna nooit',
        'soms|af en toe',
        'vaak|meestal|regelmatig',
        'altijd|bijna altijd|heel vaak',
      ],
    },
  ],
};
