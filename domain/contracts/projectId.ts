/** A project's id: made of where its request comes from and the department's own reference, always the same. */
import { createHash } from 'node:crypto';
import type { ProjectId } from '../ids.ts';

const READABLE = 60;
const WHEN_NOTHING_IS_READABLE = 'projet';

const FORM = /^[a-z0-9][a-z0-9-]{0,59}-[0-9a-f]{8}$/;

/** Whether a text may be a project's id at all: what may not is no project's, and is asked of nobody. */
export const isProjectId = (text: string): text is ProjectId => FORM.test(text);

/** Readable part of the reference, then a short hash of source and reference, which tells equal ones of two sources apart. */
export function projectIdOf(source: string, subject: string): ProjectId {
  const hash = createHash('sha256').update(`${source}\n${subject}`).digest('hex').slice(0, 8);
  return `${slugOf(subject)}-${hash}` as ProjectId;
}

function slugOf(subject: string): string {
  const plain = subject.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').replace(/ß/g, 'ss').normalize('NFKD').toLowerCase();
  const slug = plain.replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, READABLE).replace(/-+$/, '');
  return slug === '' ? WHEN_NOTHING_IS_READABLE : slug;
}
