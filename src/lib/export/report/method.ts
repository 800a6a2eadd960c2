import type { DocumentBlock } from '../document.ts';
import type { TitledTable } from '../../chart/types.ts';
import { fieldName } from '../../chart/names.ts';
import type { Study } from '../../study/types.ts';
import type { Language } from '../../../strings/language.ts';
import type { ReportMaterial } from './material.ts';
import type { Told } from './told.ts';

/** How the numbers came about: every analysis in words, the options, the versions, the data. */
export function method(all: readonly Told[], material: ReportMaterial): readonly DocumentBlock[] {
  const { context, analyses } = material;
  const { language, study } = context;
  const made = all.filter(({ figures, readings }) => figures.length + readings.length > 0);
  const ways = made.flatMap(({ id, title }) =>
    language.has(`method.${id}`)
      ? [language.t('document.method.way', { title, way: language.say('method', id) })]
      : [],
  );
  const resampled = analyses.some(({ id }) => context.resampled[id] !== undefined);
  return [
    { kind: 'paragraph', text: language.t('document.method.about') },
    ...(ways.length === 0 ? [] : [{ kind: 'list' as const, items: ways }]),
    { kind: 'paragraph', text: language.t(resampled ? 'document.method.seed' : 'document.method.no-seed') },
    { kind: 'table', id: 'options', table: optionTable(study, language) },
    { kind: 'table', id: 'origin', table: originTable(material) },
  ];
}

function optionTable({ options, ...study }: Study, language: Language): TitledTable {
  const { t, number } = language;
  const { filter } = options;
  const rows: readonly (readonly [option: string, value: string])[] = [
    [
      'weights',
      options.ownWeights === undefined
        ? language.say('chapter.scheme', options.scheme)
        : t('document.option.own'),
    ],
    ['confidence', `${number(100 * options.confidence)} %`],
    ['minGroup', number(options.minGroup)],
    ['cutPoints', options.cutPoints.map((one) => number(one)).join(' / ')],
    [
      'filter',
      filter === undefined
        ? t('document.option.all')
        : Object.entries(filter)
            .map(
              ([field, kept]) => `${fieldName(field, { ...study, options }, language)}: ${kept.join(', ')}`,
            )
            .join('; '),
    ],
    ...(options.raking === undefined
      ? []
      : [
          [
            'raking',
            Object.keys(options.raking.margins)
              .map((field) => fieldName(field, { ...study, options }, language))
              .join(', '),
          ] as const,
        ]),
  ];
  return {
    title: t('document.options'),
    columns: [
      { key: 'option', label: t('document.option') },
      { key: 'value', label: t('document.value') },
    ],
    rows: rows.map(([option, value]) => ({ option: language.say('document.option', option), value })),
  };
}

function originTable({
  context,
  analyses,
  files,
  rows: counted,
  date,
  program,
}: ReportMaterial): TitledTable {
  const { t, number } = context.language;
  const versions = analyses.map(({ id, version }) => `${t(`analysis.${id}`)} ${version}`).join(' · ');
  const rows = [
    ...files.flatMap(({ name, hash }) => [['file', name] as const, ['hash', hash] as const]),
    ...(counted === null
      ? []
      : [
          [
            'rows',
            t('document.origin.rowsRead', { rows: number(counted.read), kept: number(counted.kept) }),
          ] as const,
        ]),
    ['date', date],
    ['program', `${program.name} ${program.version}`],
    ['analyses', versions],
  ] as const;
  return {
    title: t('document.origin'),
    columns: [
      { key: 'what', label: '' },
      { key: 'value', label: '' },
    ],
    rows: rows.map(([what, value]) => ({ what: t(`document.origin.${what}`), value })),
  };
}
