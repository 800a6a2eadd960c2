import { describe, expect, it } from 'vitest';
import { proposeScale } from '../../../../src/lib/ingest/codebook/scale/scales.ts';
import { proposeStudy } from '../../../../src/lib/ingest/codebook/propose.ts';
import { meansMissing } from '../../../../src/lib/ingest/words/missing.ts';
import { profileOf } from '../../profiles.ts';

/** The codes that a column of these answers, each given often, is proposed to have, from the first to the last. */
function codesOf(answers: string): number[] {
  const texts = answers.split('|');
  const found = proposeScale(profileOf('q', Array<string[]>(12).fill(texts).flat()));
  return texts.map((text) => found?.scale.labels?.[text] ?? NaN);
}

const FIVE = [1, 2, 3, 4, 5];
const FOUR = [1, 2, 3, 4];

describe('answers from worst to best, in the languages that surveys are most often in', () => {
  it.each([
    ['German', 'sehr unzufrieden|eher unzufrieden|teils/teils|eher zufrieden|sehr zufrieden'],
    ['German', 'Sehr unzufrieden|Unzufrieden|Weder zufrieden noch unzufrieden|Zufrieden|Sehr zufrieden'],
    [
      'German',
      'überhaupt nicht zufrieden|weniger zufrieden|mittelmäßig|überwiegend zufrieden|völlig zufrieden',
    ],
    [
      'German',
      'stimme überhaupt nicht zu|stimme eher nicht zu|teils-teils|stimme eher zu|stimme voll und ganz zu',
    ],
    ['German', 'trifft gar nicht zu|trifft eher nicht zu|teils teils|trifft eher zu|trifft voll zu'],
    ['German', 'nie|selten|manchmal|oft|immer'],
    ['German', 'mangelhaft|ausreichend|befriedigend|gut|sehr gut'],
    [
      'French',
      "Pas du tout satisfait|Plutôt pas satisfait|Ni l'un ni l'autre|Plutôt satisfait|Tout à fait satisfait",
    ],
    ['French', 'Très insatisfaite|Insatisfaite|Ni satisfaite ni insatisfaite|Satisfaite|Très satisfaite'],
    [
      'French',
      'Pas du tout d’accord|Plutôt pas d’accord|Ni d’accord ni pas d’accord|Plutôt d’accord|Tout à fait d’accord',
    ],
    ['French', 'Jamais|Rarement|Parfois|Souvent|Toujours'],
    ['Spanish', 'Muy insatisfecho|Insatisfecho|Ni satisfecho ni insatisfecho|Satisfecho|Muy satisfecho'],
    [
      'Spanish',
      'Totalmente en desacuerdo|En desacuerdo|Ni de acuerdo ni en desacuerdo|De acuerdo|Totalmente de acuerdo',
    ],
    ['Spanish', 'Muy malo|Malo|Regular|Bueno|Muy bueno'],
    ['Spanish', 'Nunca|Casi nunca|A veces|Casi siempre|Siempre'],
    [
      'Portuguese',
      'Muito insatisfeito|Insatisfeito|Nem satisfeito nem insatisfeito|Satisfeito|Muito satisfeito',
    ],
    [
      'Portuguese',
      'Discordo totalmente|Discordo parcialmente|Não concordo nem discordo|Concordo parcialmente|Concordo totalmente',
    ],
    ['Portuguese', 'Péssimo|Ruim|Regular|Bom|Ótimo'],
    [
      'Italian',
      'Molto insoddisfatto|Insoddisfatto|Né soddisfatto né insoddisfatto|Soddisfatto|Molto soddisfatto',
    ],
    [
      'Italian',
      "Per niente d'accordo|Poco d'accordo|Né d'accordo né in disaccordo|Abbastanza d'accordo|Molto d'accordo",
    ],
    ['Dutch', 'Zeer ontevreden|Ontevreden|Neutraal|Tevreden|Zeer tevreden'],
    ['Dutch', 'Helemaal mee oneens|Mee oneens|Neutraal|Mee eens|Helemaal mee eens'],
    ['Japanese', '非常に不満|やや不満|どちらともいえない|やや満足|非常に満足'],
    ['Japanese', '全くそう思わない|あまりそう思わない|どちらともいえない|ややそう思う|とてもそう思う'],
    ['Japanese', 'とても悪い|悪い|普通|良い|とても良い'],
    ['Korean', '매우 불만족|불만족|보통|만족|매우 만족'],
    ['Korean', '전혀 그렇지 않다|그렇지 않다|보통이다|그렇다|매우 그렇다'],
    [
      'English',
      'Very unfavourably|Somewhat unfavourably|Neither favourably nor unfavourably|Somewhat favourably|Very favourably',
    ],
    ['English, as the GSS has it', 'STRONG DISAGREE|DISAGREE|NOT AGREE/DSAGRE|AGREE|STRONGLY AGREE'],
  ])('%s: %s', (_, answers) => {
    expect(codesOf(answers)).toEqual(FIVE);
  });

  it.each([
    ['French', 'Pas du tout satisfait|Peu satisfait|Assez satisfait|Très satisfait'],
    ['German', 'unzufrieden|eher unzufrieden|eher zufrieden|zufrieden'],
    ['German', 'unwichtig|weniger wichtig|wichtig|sehr wichtig'],
    ['Italian', 'Per niente soddisfatto|Poco soddisfatto|Abbastanza soddisfatto|Molto soddisfatto'],
    ['English, of hospitals', 'Never|Sometimes|Usually|Always'],
    ['English, of hospitals', 'Definitely no|Probably no|Probably yes|Definitely yes'],
  ])('of four levels, %s: %s', (_, answers) => {
    expect(codesOf(answers)).toEqual(FOUR);
  });

  it('of three levels of trust', () => {
    expect(codesOf('HARDLY ANY|ONLY SOME|A GREAT DEAL')).toEqual([1, 2, 3]);
  });

  it.each([
    'keine Angabe',
    'weiß nicht',
    'Ne sait pas',
    'NS/NC',
    'Não se aplica',
    'Non so',
    'n.v.t.',
    '무응답',
    '無回答',
    'IAP',
    'Unfamiliar (N/A)',
    'Never been there (not applicable)',
  ])('leave “%s” out', (text) => {
    expect(meansMissing(text)).toBe(true);
  });

  it('are no reason to take words of another kind for a scale', () => {
    for (const texts of ['Personal|Preis|Ort', 'ja|nein', 'Nord|Süd|West', 'Nunca|Madrid|Sevilla', 'oui|non'])
      expect(proposeScale(profileOf('q', Array<string[]>(9).fill(texts.split('|')).flat()))).toBeUndefined();
  });
});

describe('how often others did something', () => {
  const asked = (questions: readonly string[]) =>
    proposeStudy({
      file: { name: 'own.csv', bytes: 1 },
      dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', headerRows: 1 },
      columns: [
        ...questions.map((question) =>
          profileOf(question, Array<string[]>(9).fill(['Never', 'Sometimes', 'Usually', 'Always']).flat()),
        ),
        profileOf('Rate the stay 0-10', Array<number[]>(4).fill([2, 4, 6, 7, 8, 9, 10, 8, 9]).flat()),
      ],
    });

  it('rates them, where it is asked of several things, and is asked about', () => {
    const { proposals, checks } = asked([
      'How often did nurses listen to you?',
      'How often were your questions answered?',
      'How often was the bathroom clean?',
    ]);
    expect(proposals.map(({ field }) => [field.role, field.scale?.max])).toEqual([
      ...Array<unknown>(3).fill(['performance', 4]),
      ['performance', 10],
    ]);
    expect(checks[0]).toMatchObject({ reason: 'how-often' });
    expect(checks[0]!.fields).toHaveLength(3);
  });

  it('makes groups where it is the respondent who did', () => {
    const { proposals } = asked([
      'How often did you visit the shop?',
      'How often do you use the app?',
      'How often do you call us?',
    ]);
    expect(proposals.slice(0, 3).map(({ field }) => field.role)).toEqual(['segment', 'segment', 'segment']);
  });
});
