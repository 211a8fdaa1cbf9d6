/** All entries of the record of processing (GDPR art. 30), as drafts in one table: what the register's own tool takes in, or a person copies. */
import { localDay } from '../../domain/cityTime.ts';
import type { Zone } from '../../domain/cityTime.ts';
import { instantOf } from '../../domain/ids.ts';
import type { RegisterEntry } from '../../domain/registerEntry.ts';
import { csvText } from './csvText.ts';
import type { CsvRow } from './csvText.ts';
import { factsOfCity } from './madeFrom.ts';
import { serviceInWords } from './making.ts';
import type { Making } from './making.ts';
import type { EntriesOnFile } from './queries/protectionOfProject.ts';
import { missingInWords, processingTerms } from './registerEntryInWords.ts';

export function registerCsv({ entries, place }: EntriesOnFile, zone: Zone, making: Making): Generator<string> {
  const { words, at } = making;
  const facts = factsOfCity(place, words);
  const head = [
    words.say('doc.reference'), words.say('doc.entry.processing'), words.say('doc.entry.service'), ...processingTerms(NO_PROCESSING, words).map(([term]) => term),
    words.say('doc.screening.result'), words.say('doc.residualRisk'), words.say('doc.dpoOpinion'), words.say('doc.protection.conditions'), words.say('doc.protection.decision'), words.say('doc.protection.reviewAt'),
    words.say('doc.entry.missing'), words.say('doc.madeAt'), words.say('doc.madeFrom'),
  ];
  return csvText(head, entries.map((entry) => [...rowOf(entry, zone, making), at, facts]));
}

function rowOf({ project, title, department, processing, assessment, opinion, conditions, decision, toComplete }: RegisterEntry, zone: Zone, making: Making): CsvRow {
  const { words } = making;
  return [
    project, title, serviceInWords(department, making),
    ...processingTerms(processing ?? NO_PROCESSING, words).map(([, text]) => (processing === null ? null : (text ?? null))),
    assessment === null ? null : words.name('doc.screening', assessment.result),
    typeof assessment?.residualRisk === 'string' ? words.name('doc.risk', assessment.residualRisk) : null,
    opinion === null ? null : words.name('doc.dpoOpinion', opinion.opinion),
    conditions.map(({ text, state }) => words.say('doc.entry.condition', { text, state: words.name('condition', state) })).join(words.say('doc.between')),
    decision === null ? null : words.name('doc.followed', decision.decision),
    decision === null ? null : localDay(instantOf(Date.parse(decision.reviewAt)), zone),
    toComplete.map((missing) => missingInWords(missing, words)).join(words.say('doc.between')),
  ];
}

/** For the headings, and for an entry of which nobody said anything yet. */
const NO_PROCESSING: NonNullable<RegisterEntry['processing']> = { purposes: '', legalBasis: 'public-task', people: '', data: '', recipients: '', retention: '', processors: [], transfers: '', location: '' };
