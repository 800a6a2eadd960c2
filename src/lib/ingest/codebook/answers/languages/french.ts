import type { Tongue } from './tongue.ts';

/** French; adjectives in their four forms. */
const forms = (word: string): string =>
  [word, `${word}e`, `${word}s`, `${word}es`, `${word}(e)`, `${word}·e`].join('|');

export const french: Tongue = {
  degrees: [
    [
      3.6,
      'utmost',
      'tout à fait|totalement|entièrement|complètement|extrêmement|absolument|parfaitement|pleinement',
    ],
    [3.2, 'very', 'très|fortement|vraiment'],
    [2.2, 'moderate', 'assez|plutôt bien|moyennement|globalement|en grande partie'],
    [1.4, 'mild', 'plutôt|partiellement|en partie'],
    [1, 'slight', 'un peu|légèrement'],
  ],
  denials: [
    [3.6, 'utmost', 'pas du tout|absolument pas'],
    [1.4, 'mild', 'pas très|pas vraiment|peu|pas tellement|pas trop|guère'],
    [2, 'plain', 'pas|non'],
  ],
  judged: [
    ['satisfied', forms('satisfait') + '|content|contente', `${forms('insatisfait')}|${forms('mécontent')}`],
    ['agree', "d'accord|en accord", "en désaccord|pas d'accord|opposé"],
    ['likely', 'probable|vraisemblable', 'improbable'],
    ['important', forms('important'), 'sans importance'],
    ['easy', 'facile', 'difficile'],
    ['helpful', 'utile', 'inutile'],
    ['good', 'bon|bonne|bien', 'mauvais|mauvaise|mal'],
  ],
  middle:
    /^(?:ni l'un(?:e)? ni l'autre|ni .+ ni .+|neutre|sans opinion tranchée|indécis|moyen|moyenne|passable|moyennement satisfaite?)$/,
  together: (text) => text.replace(/^je (?:suis|ne suis)\s+/, '').trim(),
  families: [
    {
      id: 'frequency-5',
      levels: [
        'jamais',
        'rarement|presque jamais',
        'parfois|quelquefois|de temps en temps|occasionnellement',
        'souvent|fréquemment|la plupart du temps|généralement',
        'toujours|presque toujours|très souvent',
      ],
    },
  ],
};
