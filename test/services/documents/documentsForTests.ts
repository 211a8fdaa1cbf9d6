/** Each kind of document, made of the facts of one sitting. */
import { protectionRecordOf } from '../../../domain/protectionRecord.ts';
import { registerEntryOf } from '../../../domain/registerEntry.ts';
import { decisionsDocument } from '../../../services/documents/decisionsDocument.ts';
import type { Document } from '../../../services/documents/document.ts';
import type { Making } from '../../../services/documents/making.ts';
import { packContent } from '../../../services/documents/packContent.ts';
import { packDocument, sittingPackDocument } from '../../../services/documents/packDocument.ts';
import { protectionDocument } from '../../../services/documents/protectionDocument.ts';
import type { PackOfProject } from '../../../services/documents/queries/packOfProject.ts';
import type { SittingOnRecord } from '../../../services/documents/queries/sittingProjects.ts';
import { wordsIn } from '../../../services/words/words.ts';
import type { Language } from '../../../services/words/words.ts';
import { directoryOfTheSitting, LIBRARY, library, MEALS, meals, pack, POOL, pool, review, SITTING } from './storyOfASitting.ts';

export const makingForTests = (language: Language, at = '2026-11-24T22:00:00.000Z'): Making => ({ words: wordsIn(language), directory: directoryOfTheSitting(), at });

const project = (id: string, last: number) => ({ id, title: 'School meals', department: 'schools', last_sequence: last, gaps: 0 });

export const sittingForTests: SittingOnRecord = {
  sitting: SITTING, at: `${SITTING}T13:00:00.000Z`,
  projects: [{ ...project(LIBRARY, 7), facts: library }, { ...project(MEALS, 26), facts: [...meals, ...review] }, { ...project(POOL, 3), facts: pool }],
};

export const packForTests = (own: object = {}): PackOfProject =>
  ({ ...project(MEALS, 26), sitting: SITTING, preparedAt: '2026-11-23T10:00:04.000Z', summary: 'Families book meals\nand pay for them', pack: packContent.parse({ ...pack, ...own }) });

export const DOCUMENTS: Readonly<Record<string, (making: Making) => Document>> = {
  'the pack of a project': (making) => packDocument(packForTests(), making),
  'the pack of a sitting': (making) => sittingPackDocument({ ...sittingForTests, packs: [packForTests(), packForTests({ title: 'A library' })] }, making),
  'the record of decisions': (making) => decisionsDocument(sittingForTests, [], making),
  'the DPO’s record': (making) => protectionDocument({ project: project(MEALS, 26), record: protectionRecordOf(review), entry: registerEntryOf(project(MEALS, 26), review) }, [], making),
};
