import { examine } from '../../../lib/questionnaire/examine.ts';
import type { Question } from '../../../lib/questionnaire/question.ts';
import type { Language } from '../../../strings/language.ts';

export interface ClinicFindingsProperties {
  readonly question: Question;
  readonly language: Language;
  /** Fault → the source of its rule, as it is cited, and where it stands in the list. */
  readonly sources: Readonly<Record<string, { readonly text: string; readonly href: string }>>;
}

/** One sentence on a question: how many faults were named, or why none can be. */
export function verdict(question: Question, { t }: Language): string {
  const { script, findings } = examine(question);
  if (question.text.trim() === '') return t('clinic.empty');
  if (script === 'other') return t('clinic.other-script');
  return findings.length === 0 ? t('clinic.none') : t('clinic.named', { count: findings.length });
}

/** The faults of a question: each with the words that gave rise to it, the rule, its source, and what to do. */
export function ClinicFindings({ question, language, sources }: ClinicFindingsProperties) {
  const { say, t } = language;
  const { script, findings } = examine(question);
  const silent = question.text.trim() !== '' && script !== 'other' && question.answers.length === 0;
  return (
    <>
      <ol class="clinic-findings">
        {findings.map(({ fault, words }) => (
          <li key={fault}>
            <b>{say('clinic.fault', fault)}</b> {t('clinic.words')}{' '}
            {words.map((word, at) => (
              <>
                {at > 0 && ', '}
                <mark key={word}>{word}</mark>
              </>
            ))}
            . {say('clinic.rule', fault)} <i>{say('clinic.mend', fault)}</i>{' '}
            {sources[fault] && (
              <small>
                ({t('clinic.source')} <a href={sources[fault].href}>{sources[fault].text}</a>)
              </small>
            )}
          </li>
        ))}
      </ol>
      {silent && <p class="clinic-silent">{t('clinic.no-answers')}</p>}
    </>
  );
}
