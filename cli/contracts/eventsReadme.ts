/** The list of our events for whoever reads the repository: a line an event, with its schema. */
import { eventsOn, type Topic } from '../../domain/contracts/eventCatalogue.ts';
import { DEAD_LETTER_HEADERS } from '../../domain/contracts/jsonSchemas.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { deadLetterWords } from '../../domain/contracts/words/messageWords.ts';
import type { EventWords } from '../../domain/contracts/words/eventWords.ts';
import { TOPIC_WORDS } from '../../domain/contracts/words/topicWords.ts';
import { startingLow } from '../../services/words/startingLow.ts';

const HEAD = `# Events

Made from the contracts in \`domain/contracts/\` by \`npm run contracts\`: change those, not these files.

- [\`asyncapi.json\`](asyncapi.json): everything for tools, as AsyncAPI 3.
- [\`events.en.html\`](events.en.html), [\`events.fr.html\`](events.fr.html): everything for readers, field by field, with examples.
- [\`schemas/\`](schemas): a JSON Schema (2020-12) an event, envelope included.

A fact goes out once it is recorded, and at least once: drop copies by \`source\` and \`id\`; \`sequence\` shows gaps. Within a version
fields are only added: pass over what you do not know.
`;

export const eventsReadme = (): string => [HEAD, ...(Object.keys(TOPICS) as Topic[]).map(sectionOf)].join('\n');

function sectionOf(topic: Topic): string {
  const { says, key } = TOPIC_WORDS[topic];
  const rows = topic === 'deadLetters' ? [rowOf(DEAD_LETTER_HEADERS, deadLetterWords)] : eventsOn(topic).map(({ type, words }) => rowOf(type, words));
  return `## ${TOPICS[topic]}\n\n${says.en} Key: ${startingLow(key.en)}\n\n| event | what it says | when |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

const rowOf = (name: string, { says, when }: EventWords): string => `| [\`${name}\`](schemas/${name}.json) | ${says.en} | ${when.en} |`;
