import type { DocumentBlock } from '../document.ts';
import type { ChapterContext } from '../../analysis/context.ts';
import { sectionOfReading } from './outline.ts';
import type { SectionId } from './outline.ts';
import { nextSteps } from './steps.ts';
import type { Told } from './told.ts';

/** Sections whose first finding stands in the summary. */
const FURTHER = [
  'respondents',
  'gaps',
  'loyalty',
  'groups',
  'waves',
  'further',
] as const satisfies readonly SectionId[];

/** One page: how high the index is, where it is pulled down, what to look at next and how sure that is, and what else the answers say. */
export function summary(all: readonly Told[], context: ChapterContext): readonly DocumentBlock[] {
  const { language, study, result } = context;
  const readings = all.flatMap(({ id, readings: own }) =>
    own.map((one) => ({ ...one, section: sectionOfReading(one.code, id) })),
  );
  const texts = (pattern: RegExp): readonly string[] =>
    readings.filter(({ code }) => pattern.test(code)).map(({ text }) => text);
  const lost = texts(/^index\.lost/);
  const steps = nextSteps({
    study,
    language,
    index: result('index'),
    gap: result('gap'),
    priorities: result('importance-performance'),
  });
  const further = FURTHER.flatMap((section) => readings.find((one) => one.section === section)?.text ?? []);
  const headed = (key: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', text: language.t(`document.summary.${key}`) }, ...blocks];
  return [
    ...texts(/^index\.level$/).map((text) => ({ kind: 'paragraph' as const, text, tone: 'lead' as const })),
    ...texts(/^index\.grade/).map((text) => ({ kind: 'paragraph' as const, text })),
    ...headed(
      'lost',
      lost.map((text) => ({ kind: 'paragraph' as const, text })),
    ),
    ...headed(
      'steps',
      steps.length === 0
        ? []
        : [
            { kind: 'list', items: steps, ordered: true },
            { kind: 'paragraph', text: language.t('document.step.association') },
          ],
    ),
    ...headed('further', further.length === 0 ? [] : [{ kind: 'list', items: further }]),
  ];
}
