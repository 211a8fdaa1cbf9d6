/** The documents that are had as a page and as a PDF: of which path, for whom, and how each is made. */
import type { Database } from '../../adapters/database.ts';
import type { Policy } from '../../domain/policy.ts';
import { isProjectId } from '../../domain/contracts/projectId.ts';
import { isSittingName } from '../../domain/sittings.ts';
import { problem, projectUnknown } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import type { Access } from '../identity/access.ts';
import type { WordKey } from '../words/words.ts';
import { decisionsDocument } from './decisionsDocument.ts';
import type { Document } from './document.ts';
import type { Making } from './making.ts';
import { packDocument, sittingPackDocument } from './packDocument.ts';
import { protectionDocument } from './protectionDocument.ts';
import { packOfProject } from './queries/packOfProject.ts';
import { protectionOfProject } from './queries/protectionOfProject.ts';
import { sittingProjects } from './queries/sittingProjects.ts';

export type DocumentKind = {
  /** `:of` is a project or a sitting; the PDF is `/v1` before it and `.pdf` after it. */
  path: `/projects/:of/${string}` | `/sittings/:of/${string}`;
  access: Access;
  /** In the description of the API. */
  operationId: string;
  tags: string[];
  summary: string;
  /** What its file is called, before what it is about. */
  file: WordKey;
  missing: Problem;
  make(from: { database: Database; of: string; zone: Policy['zone'] }, making: Making): Promise<Document | undefined>;
};

const SITTING_MISSING = problem(404, 'Sitting unknown', 'sitting-unknown', 'expected the name of a sitting, as in 2026-12-08, that has projects on its agenda or on record');

export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  {
    path: '/projects/:of/pack', access: 'signed-in', operationId: 'downloadPack', tags: ['committee'], file: 'doc.file.pack', summary: 'What the steering committee reads of one project, as a PDF',
    missing: problem(404, 'No pack', 'pack-missing', 'expected the id of a project that has been on an agenda of the committee'),
    async make({ database, of }, making) {
      const pack = isProjectId(of) ? await packOfProject(database, of) : undefined;
      return pack === undefined ? undefined : packDocument(pack, making);
    },
  },
  {
    path: '/sittings/:of/pack', access: 'signed-in', operationId: 'downloadSittingPack', tags: ['committee'], file: 'doc.file.sittingPack', summary: 'The agenda of a sitting and each of its packs, as a PDF', missing: SITTING_MISSING,
    async make({ database, of }, making) {
      const sitting = isSittingName(of) ? await sittingProjects(database, of) : undefined;
      if (sitting === undefined) return undefined;
      const packs = [];
      for (const { id } of sitting.projects) packs.push(await packOfProject(database, id, of));
      return sittingPackDocument({ ...sitting, packs: packs.filter((pack) => pack !== undefined) }, making);
    },
  },
  {
    path: '/sittings/:of/decisions', access: 'signed-in', operationId: 'downloadDecisions', tags: ['committee'], file: 'doc.file.decisions', summary: 'The record of decisions of a sitting, as a PDF', missing: SITTING_MISSING,
    async make({ database, of, zone }, making) {
      const sitting = isSittingName(of) ? await sittingProjects(database, of) : undefined;
      return sitting === undefined ? undefined : decisionsDocument(sitting, zone, making);
    },
  },
  {
    path: '/projects/:of/data-protection', access: 'protect-data', operationId: 'downloadDataProtection', tags: ['data-protection'], file: 'doc.file.protection', summary: 'The DPO’s record of one project and its draft entry of GDPR art. 30, as a PDF',
    missing: projectUnknown,
    async make({ database, of, zone }, making) {
      const protection = isProjectId(of) ? await protectionOfProject(database, of) : undefined;
      return protection === undefined ? undefined : protectionDocument(protection, zone, making);
    },
  },
];
