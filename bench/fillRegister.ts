/** Many projects in the read model, as the projection leaves them: of all phases, themes and outcomes, with the decisions that led there. */
import type { Database } from '../adapters/database.ts';
import type { FactData, FactType } from '../domain/contracts/events.ts';
import { OUTCOMES, PHASES } from '../domain/journey.ts';
import { follow, settled } from '../services/projection/follow.ts';
import type { ProjectView } from '../services/projection/projectView.ts';
import type { ReadFact } from '../services/projection/readFact.ts';
import { saveFacts } from '../services/projection/store/facts.ts';
import { saveViews } from '../services/projection/store/views.ts';

const AT_ONCE = 250;
const THEMES = ['data', 'energy', 'citizens', 'circular-economy', 'mobility', 'education', 'health', 'culture'];
const SUBJECTS = ['Comptage des vélos', 'Portail des familles', 'Réservation des salles', 'Éclairage des rues', 'Cantines des écoles', 'Carte du bruit', 'Capteurs des bacs', 'Guichet des associations'];

export const idOf = (index: number): string => `project-${index}-${index.toString(16).padStart(8, '0')}`;

export async function fillRegister({ db }: Database, projects: number): Promise<void> {
  for (let first = 0; first < projects; first += AT_ONCE) {
    const stories = Array.from({ length: Math.min(AT_ONCE, projects - first) }, (_, index) => storyOf(first + index));
    await db.transaction().execute(async (tx) => {
      await saveFacts(tx, 'facts', stories.flat());
      await saveViews(tx, stories.map((story) => settled(story.reduce<ProjectView | undefined>((view, fact) => follow(view, fact, () => false).view, undefined) as ProjectView)));
    });
  }
}

function storyOf(index: number): ReadFact[] {
  const facts: ReadFact[] = [];
  const record = <T extends FactType>(type: T, data: FactData<T>): void => {
    const sequence = facts.length + 1;
    facts.push({ id: `${idOf(index)}|${sequence}`, project: idOf(index), sequence, type, time: new Date(Date.UTC(2026, 0, 1) + index * 60_000 + sequence * 1_000).toISOString(), data });
  };
  const themes = [THEMES[index % 8] ?? 'data', THEMES[(index * 3) % 8] ?? 'energy'];
  record('jalon.project.started.v1', { title: `${SUBJECTS[index % 8]} nº ${index}`, department: 'schools', themes, services: ['legal'], source: 'urn:city', policy: 'rennes 1' });
  record('jalon.project.estimated.v1', { oneOff: { least: 1_000 * (index % 500), most: 2_000 * (index % 500) }, yearly: { least: 0, most: 100 * (index % 90) } });
  const reached = index % PHASES.length;
  for (const phase of PHASES.slice(0, reached + 1)) {
    record('jalon.phase.entered.v1', { phase, round: 1 });
    if (PHASES.indexOf(phase) < reached) record('jalon.phase.concluded.v1', { phase, round: 1, result: RESULTS[phase] ?? '', because: 'a reason of some length, as people write them for the record, with what was weighed and what was not' });
  }
  if (index % 5 === 0) record('jalon.project.ended.v1', { outcome: OUTCOMES[index % OUTCOMES.length] ?? 'withdrawn', because: 'a reason' });
  return facts;
}

const RESULTS: Readonly<Record<string, string>> = { 'intake': 'accepted', 'consultation': 'agreed', 'dpo-review': 'cleared', 'sourcing': 'to-committee', 'steering': 'go', 'deployment': 'in-operation' };
