import { useSignal } from '@preact/signals';
import { BANK, BANK_LANGUAGES } from '../../../lib/questionnaire/bank.ts';
import type { Question } from '../../../lib/questionnaire/question.ts';
import { loadSentences } from '../../../strings/load.ts';
import { addWords } from '../../site/language.ts';
import { LanguageProvider, useLanguage } from '../../site/use-language.ts';
import { ClinicFindings, verdict } from './ClinicFindings.tsx';
import type { ClinicFindingsProperties } from './ClinicFindings.tsx';

// Woken once its sentences are here; the build has opened them before.
if (!import.meta.env.SSR) {
  const { lang } = document.documentElement;
  addWords(lang, [await loadSentences(lang, 'questionnaire')]);
}

export interface QuestionClinicProperties {
  /** What stands in the boxes at first. */
  readonly question: Question;
  readonly sources: ClinicFindingsProperties['sources'];
  /** BCP 47. */
  readonly language: string;
}

/** A question and its answers in boxes, and what the rules find in them at every keystroke. Nothing typed is kept or sent. */
export function QuestionClinic(properties: QuestionClinicProperties) {
  return (
    <LanguageProvider value={properties.language}>
      <Clinic {...properties} />
    </LanguageProvider>
  );
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

function Clinic({ question, sources }: QuestionClinicProperties) {
  const language = useLanguage();
  const { say, t } = language;
  const text = useSignal(question.text);
  const answers = useSignal(question.answers.join('\n'));
  const chosen = useSignal('');
  const now: Question = { text: text.value, answers: lines(answers.value) };
  const [id, spoken = ''] = chosen.value.split('/');
  const banked = BANK.find((one) => one.id === id);
  const put = (one: Question | undefined): void => {
    if (one === undefined) return;
    text.value = one.text;
    answers.value = one.answers.join('\n');
  };
  const choose = (value: string): void => {
    chosen.value = value;
    const [next, inLanguage = ''] = value.split('/');
    put(BANK.find((one) => one.id === next)?.asked[inLanguage]);
  };
  const nameOf = (of: string): string =>
    new Intl.DisplayNames([language.code], { type: 'language' }).of(of) ?? of;
  const repaired = banked?.fault == null ? undefined : banked.repaired[spoken];
  return (
    <div class="clinic not-content" role="group" aria-label={t('clinic.title')}>
      <p class="clinic-bank">
        <label>
          <span>{t('clinic.bank')}</span>
          <select value={chosen.value} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t('clinic.bank.own')}</option>
            {BANK_LANGUAGES.map((of) => (
              <optgroup key={of} label={nameOf(of)}>
                {BANK.map(({ id: one, fault, asked }) => (
                  <option key={one} value={`${one}/${of}`}>
                    {`${fault === null ? t('clinic.bank.sound') : say('clinic.fault', fault)}: ${asked[of]?.text ?? ''}`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <button type="button" disabled={repaired === undefined} onClick={() => put(repaired)}>
          {t('clinic.repair')}
        </button>
      </p>
      <div class="clinic-boxes">
        <label>
          <span>{t('clinic.question')}</span>
          <textarea
            rows={5}
            maxLength={2000}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
        </label>
        <label>
          <span>{t('clinic.answers')}</span>
          <textarea
            rows={5}
            maxLength={2000}
            value={answers.value}
            onInput={(event) => {
              answers.value = event.currentTarget.value;
            }}
          />
        </label>
      </div>
      <p class="clinic-verdict" role="status">
        {verdict(now, language)}
      </p>
      <ClinicFindings question={now} language={language} sources={sources} />
    </div>
  );
}
