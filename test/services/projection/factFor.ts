/** Facts as the engine writes them. */
import type { FactData, FactType } from '../../../domain/contracts/events.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';

/** A fact that bears its sequence in its time: 10:00 and as many seconds. */
export const factFor = <T extends FactType>(sequence: number | undefined, type: T, data: FactData<T>, project = 'meals-12345678'): ReadFact => ({
  id: `${project}|${type}|${sequence ?? 'none'}`,
  project, sequence, type, data,
  time: new Date(Date.UTC(2026, 10, 23, 10, 0, sequence ?? 0)).toISOString(),
});

export const started = (sequence = 1, project?: string): ReadFact =>
  factFor(sequence, 'jalon.project.started.v1', { title: 'School meals', department: 'schools', themes: ['children'], services: ['legal'], source: 'urn:city:schools', policy: 'default 1' }, project);

export const asked = (sequence: number, task: string, of: string, dueAt = '2026-12-01T00:00:00.000Z', project?: string): ReadFact =>
  factFor(sequence, 'jalon.task.asked.v1', { task, kind: 'interview', of, phase: 'consultation', dueAt, about: { services: ['legal'] } }, project);

/** The message that carries it. */
export const messageOf = ({ id, project, sequence, type, time, data }: ReadFact): Buffer =>
  Buffer.from(JSON.stringify({ specversion: '1.0', id, source: 'urn:jalon:engine', type, subject: project, time, ...(sequence !== undefined && { sequence: String(sequence), sequencetype: 'Integer' }), data }));
