/** A city's example projects as a demonstration files them: in the language of whoever does, as a department writes in its own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestEvent } from '../domain/contracts/events.ts';
import type { RequestEvent } from '../domain/contracts/events.ts';
import type { Words } from '../domain/kinds/taskKind.ts';
import { loadCity } from './loadCity.ts';

export function exampleProjects(city: string, language: keyof Words): RequestEvent[] {
  const worded = language === 'fr' ? inFrench(city) : {};
  return loadCity(city).projects.map((each) => {
    const event = requestEvent.parse(each);
    return requestEvent.parse({ ...event, data: { ...event.data, ...worded[event.subject] } });
  });
}

/** Titles and summaries, by the project's subject. */
function inFrench(city: string): Readonly<Record<string, object>> {
  const file = join(import.meta.dirname, city, 'projects.fr.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>) : {};
}
