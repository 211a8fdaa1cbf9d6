/** A read model of many projects, filled through the projection itself: at every phase, with a round of opinions each, some late. */
import type { Kysely } from 'kysely';
import type { Tables } from '../adapters/tables.ts';
import type { FactData, FactType } from '../domain/contracts/events.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import { PHASES } from '../domain/journey.ts';
import { projectBatch } from '../services/projection/projectBatch.ts';

export type City = { services: readonly string[]; themes: readonly string[] };

const AT_ONCE = 4_000;
const FIRST = Date.UTC(2026, 0, 5, 8);
const WORDS = ['booking', 'portal', 'sensors', 'map', 'wifi', 'parking', 'library', 'chatbot', 'archive', 'heating'];

export const nameOfProject = (index: number): string => `project-${index}-00000000`;

/** Tells `progress` how many projects are in it. */
export async function fillReadModel(db: Kysely<Tables>, projects: number, city: City, progress: (done: number) => void): Promise<void> {
  let offset = 0;
  for (let from = 0; from < projects; from += AT_ONCE / 20) {
    const values = Array.from({ length: Math.min(AT_ONCE / 20, projects - from) }, (_each, index) => storyOf(from + index, city)).flat();
    const messages = values.map((value, index) => ({ key: null, value, offset: String(offset + index), timestamp: '0', attributes: 0, headers: {} }));
    await projectBatch(db, { topic: TOPICS.facts, partition: 0, messages, highWatermark: offset + messages.length }, offset);
    offset += messages.length;
    progress(Math.min(projects, from + AT_ONCE / 20));
  }
}

function storyOf(index: number, { services, themes }: City): Buffer[] {
  const project = nameOfProject(index);
  const one = <T>(of: readonly T[], more = 0): T => of[(index + more) % of.length] as T;
  const heard = [one(services), one(services, 3), one(services, 7)];
  const reached = index % PHASES.length;
  const facts: Buffer[] = [];
  const tell = <T extends FactType>(type: T, data: FactData<T>): void => {
    const sequence = facts.length + 1;
    const time = new Date(FIRST + index * 60_000 + sequence * 1_000).toISOString();
    facts.push(Buffer.from(JSON.stringify({ specversion: '1.0', id: `${project}|${sequence}`, source: 'urn:jalon:engine', type, subject: project, time, sequence: String(sequence), sequencetype: 'Integer', data })));
  };
  const ask = (task: string, kind: string, of: string, phase: (typeof PHASES)[number]) => tell('jalon.task.asked.v1', { task, kind, of, phase, dueAt: new Date(FIRST + index * 60_000 + 86_400_000 * 30).toISOString(), about: {} });
  tell('jalon.project.started.v1', { title: `${one(WORDS)} for ${one(services, 5)} ${index}`, department: one(services, 5), themes: [one(themes)], services: heard, source: 'urn:bench', policy: 'default 1', summary: 'What a department asks for, in a sentence or two that say for whom.' });
  tell('jalon.phase.entered.v1', { phase: 'intake', round: 1 });
  tell('jalon.project.routed.v1', { path: 'standard', because: ['need-of-citizens: partly'], scores: {}, unknowns: [], marks: [], services: heard });
  tell('jalon.project.estimated.v1', { oneOff: { least: 1_000 * (index % 90), most: 2_000 * (index % 90) }, yearly: { least: 100, most: 900 } });
  tell('jalon.data.stated.v1', { datasets: [{ name: 'bookings', value: 'shows where rooms lack', opening: 'yes' }] });
  ask('intake-1/triage', 'triage', 'role:coordinator', 'intake');
  if (reached === 0) return facts;
  tell('jalon.answer.accepted.v1', { answer: `${project}|triage`, task: 'intake-1/triage', kind: 'triage', of: 'role:coordinator', by: 'coordinator-1', signed: false, content: { decision: 'accept' }, isRestricted: false });
  tell('jalon.phase.concluded.v1', { phase: 'intake', round: 1, result: 'accepted', because: 'the services are heard' });
  tell('jalon.phase.entered.v1', { phase: 'consultation', round: 1 });
  for (const service of heard) ask(`consultation-1/interview/${service}`, 'interview', `service:${service}`, 'consultation');
  for (const service of reached === 1 ? heard.slice(0, 1) : heard) {
    tell('jalon.answer.accepted.v1', { answer: `${project}|${service}`, task: `consultation-1/interview/${service}`, kind: 'interview', of: `service:${service}`, by: `head-${service}`, signed: false, content: { verdict: 'favourable', forCitizens: 'They need not come to the desk.', forAgents: 'One list instead of three.' }, isRestricted: false });
    tell('jalon.opinion.recorded.v1', { task: `consultation-1/interview/${service}`, service, round: 1, verdict: 'favourable', isLate: false });
  }
  if (index % 11 === 0) tell('jalon.task.late.v1', { task: `consultation-1/interview/${heard[1] ?? ''}`, kind: 'interview', of: `service:${heard[1] ?? ''}`, dueAt: new Date(FIRST).toISOString() });
  if (reached === 1) return facts;
  tell('jalon.phase.concluded.v1', { phase: 'consultation', round: 1, result: 'agreed', because: 'all services agree' });
  tell('jalon.phase.entered.v1', { phase: PHASES[reached] ?? 'in-service', round: 1 });
  if (reached === PHASES.length - 1) tell('jalon.project.deployed.v1', {});
  else ask(`${PHASES[reached] ?? ''}-1/gate/security`, 'gate', 'role:security-officer', PHASES[reached] ?? 'deployment');
  return facts;
}
