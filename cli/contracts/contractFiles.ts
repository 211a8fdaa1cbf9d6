/** The files of `docs/events`, by name: made from the contracts and from events as they were emitted, always the same for the same. */
import { asyncApiDocument, type Samples } from '../../domain/contracts/asyncApi.ts';
import { eventSchemas } from '../../domain/contracts/jsonSchemas.ts';
import { LANGUAGES, wordsIn } from '../../services/words/words.ts';
import { eventsReadme } from './eventsReadme.ts';
import { standalonePage } from './standalonePage.ts';

export function contractFiles(samples: Samples): ReadonlyMap<string, string> {
  const json = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`;
  return new Map([
    ['README.md', eventsReadme()],
    ...LANGUAGES.map((language) => [`events.${language}.html`, standalonePage(wordsIn(language), samples)] as const),
    ['asyncapi.json', json(asyncApiDocument(samples))],
    ...Object.entries(eventSchemas()).map(([name, schema]) => [`schemas/${name}.json`, json(schema)] as const),
  ]);
}
