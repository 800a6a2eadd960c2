import { breather } from '../../engine/breathe.ts';
import { domainName } from '../../chart/names.ts';
import { arranged } from './arranged.ts';
import { isRefusal } from '../../study/refusal.ts';
import { labelText } from '../../study/label.ts';
import type { ChapterContext } from '../../analysis/context.ts';
import type { DocumentBlock, DocumentSection, ReportDocument } from '../document.ts';
import { codebook } from './codebook.ts';
import { findings } from './findings.ts';
import type { ReportMaterial } from './material.ts';
import { method } from './method.ts';
import { SECTION_IDS } from './outline.ts';
import type { SectionId } from './outline.ts';
import { refused } from './refused.ts';
import { summary } from './summary.ts';
import { told } from './told.ts';
import type { Told } from './told.ts';

/** The report of a study as its settings have it: title, sections in their order, the team's notes. */
export async function assembleReport(material: ReportMaterial): Promise<ReportDocument> {
  const { study, language } = material.context;
  return arranged(await assembleWhole(material), study.report ?? {}, language);
}

/**
 * The whole report of a study: all sections in their order, made by walking the analyses by what the study supports. A section without anything to say is
 * not there; what was refused is listed with the reason. Respondents are called as the study says.
 */
export async function assembleWhole(given: ReportMaterial): Promise<ReportDocument> {
  const material = { ...given, context: inTheirWords(given.context) };
  const { context, analyses, date } = material;
  const { language, study } = context;
  const asked = analyses.filter(
    ({ id, command }) => !command.resampledOnly || context.resampled[id] !== undefined,
  );
  const breathe = breather();
  const all: Told[] = [];
  for (const analysis of asked) {
    all.push(await told(analysis, context, breathe));
    await breathe();
  }
  const sections = SECTION_IDS.map((id): DocumentSection => ({
    id,
    title: language.t(`document.section.${id}`),
    blocks: blocksOf(id, all, material),
  }));
  return {
    title: labelText(study.title, language.code, study.id),
    subtitle: subtitle(context, material),
    language: language.code,
    date,
    simulated: study.simulated,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

function inTheirWords(context: ChapterContext): ChapterContext {
  const { study, language } = context;
  const people = labelText(study.report?.people ?? '', language.code);
  return people === '' ? context : { ...context, language: language.with({ 'word.people': people }) };
}

function blocksOf(id: SectionId, all: readonly Told[], material: ReportMaterial): readonly DocumentBlock[] {
  const { context } = material;
  if (id === 'summary') return summary(all, context);
  if (id === 'method') return method(all, material);
  if (id === 'refused') return refused(all, context.language);
  if (id === 'codebook') return codebook(context.study, context.language);
  return findings(id, all, context.language);
}

/** How many respondents, of which provider and wave. */
function subtitle({ study, language, result }: ChapterContext, { files }: ReportMaterial): string {
  const found = result('index');
  const all = isRefusal(found) ? undefined : found.groups.find(({ domain }) => domain.kind === 'all');
  const waves = study.fields.find(({ role }) => role === 'wave');
  const last = isRefusal(found) ? undefined : found.groups.findLast(({ domain }) => domain.kind === 'wave');
  const parts = [
    ...(all === undefined ? [] : [language.t('document.respondents', { n: language.number(all.n) })]),
    ...(waves === undefined || last === undefined ? [] : [domainName(last.domain, study, language)]),
    ...files.map(({ name }) => name),
  ];
  return parts.join(' · ');
}
