/** A city's example projects as a demonstration files them: in the language of whoever does, as a department writes in its own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { requestEvent } from '../domain/contracts/events.ts';
import type { RequestEvent } from '../domain/contracts/events.ts';
import type { Words } from '../domain/kinds/taskKind.ts';
import { loadCity } from './loadCity.ts';

/** By the project's subject. */
const inFrench = z.record(z.string(), z.strictObject({ title: z.string(), summary: z.string() }));

export function exampleProjects(city: string, language: keyof Words): RequestEvent[] {
  const translated = language === 'fr' ? translatedIn(city) : {};
  return loadCity(city).projects.map((each) => {
    const event = requestEvent.parse(each);
    return { ...event, data: { ...event.data, ...translated[event.subject] } };
  });
}

function translatedIn(city: string): z.infer<typeof inFrench> {
  const file = join(import.meta.dirname, city, 'projects.fr.json');
  return existsSync(file) ? inFrench.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}
