/** The page that documents our events, topic by topic and event by event, made from the contracts: the content of a page of ours. */
import type { Samples } from '../../domain/contracts/asyncApi.ts';
import { eventsOn, type CataloguedEvent, type Topic } from '../../domain/contracts/eventCatalogue.ts';
import { fieldsOf, type Field } from '../../domain/contracts/fieldsOf.ts';
import { attributeWordsOf, DEAD_LETTER_HEADERS, eventSchemas, fieldWordsOf, type JsonSchema } from '../../domain/contracts/jsonSchemas.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { DEAD_LETTER_HEADER_WORDS } from '../../domain/contracts/words/attributeWords.ts';
import { TOPIC_WORDS } from '../../domain/contracts/words/topicWords.ts';
import { html } from '../pages/html.ts';
import type { Fragment, Html } from '../pages/html.ts';
import { table } from '../pages/table.ts';
import { startingLow } from '../words/startingLow.ts';
import type { WordKey, Words } from '../words/words.ts';

const RULES: readonly WordKey[] = ['events.modes', 'events.copies', 'events.gaps', 'events.versions', 'events.identifiers'];
const READ: readonly Topic[] = ['requests', 'answers'];
/** Whose attributes are those of every fact. */
const A_FACT = 'jalon.project.started.v1';

type Shown = { words: Words; schemas: Readonly<Record<string, JsonSchema>>; samples: Samples };

/** Without samples it shows no examples. */
export function eventsPage(words: Words, samples: Samples = {}): Html {
  const shown = { words, schemas: eventSchemas(), samples };
  const topics = Object.keys(TOPICS) as Topic[];
  return html`<h1>${words.say('events.title')}</h1>
<p>${words.say('events.lead')}</p>
<ul>${RULES.map((rule) => html`<li>${words.say(rule)}</li>`)}</ul>
<h2>${words.say('events.topics')}</h2>
<ul>${topics.map((topic) => html`<li><a href="#${TOPICS[topic]}"><code>${TOPICS[topic]}</code></a></li>`)}</ul>
<h2>${words.say('events.attributes')}</h2>
<p>${words.say('events.attributesOfOthers')}</p>
${fieldsTable(fieldsOf({ properties: attributesIn(shown), required: shown.schemas[A_FACT]?.required ?? [] }, attributeWordsOf(A_FACT)), words.say('events.attributes'), words)}
${topics.map((topic) => topicSection(topic, shown))}`;
}

function attributesIn({ schemas }: Shown): NonNullable<JsonSchema['properties']> {
  const { data: _data, type: _type, ...attributes } = schemas[A_FACT]?.properties ?? {};
  return { type: { type: 'string' }, ...attributes };
}

function topicSection(topic: Topic, shown: Shown): Html {
  const { words } = shown;
  const { says, key } = TOPIC_WORDS[topic];
  return html`<section>
<h2 id="${TOPICS[topic]}"><code>${TOPICS[topic]}</code></h2>
<p>${words.of(says)}</p>
<p>${words.say(READ.includes(topic) ? 'events.read' : 'events.written')}. ${words.say('events.key', { key: startingLow(words.of(key)) })}</p>
${contentOf(topic, shown)}
</section>
`;
}

function contentOf(topic: Topic, shown: Shown): Fragment {
  const { words, schemas, samples } = shown;
  if (topic === 'deadLetters') {
    const caption = words.say('events.headers');
    return html`<h3>${caption}</h3>${fieldsTable(fieldsOf(schemas[DEAD_LETTER_HEADERS], DEAD_LETTER_HEADER_WORDS), caption, words)}${exampleOf(samples[DEAD_LETTER_HEADERS], words)}`;
  }
  const events = eventsOn(topic);
  if (topic === 'restricted') return html`<ul>${events.map(linkTo)}</ul><p>${words.say('events.sameForm', { topic: TOPICS.facts })}</p>`;
  return html`<ul>${events.map(linkTo)}</ul>${events.map((event) => eventSection(event, shown))}`;
}

const linkTo = ({ type }: CataloguedEvent): Html => html`<li><a href="#${type}"><code>${type}</code></a></li>`;

function eventSection({ type, topics, words: { says, when } }: CataloguedEvent, { words, schemas, samples }: Shown): Html {
  const fields = fieldsOf(schemas[type]?.properties?.['data'] as JsonSchema | undefined, fieldWordsOf(type));
  return html`<section>
<h3 id="${type}"><code>${type}</code></h3>
<p>${words.of(says)}</p>
<p>${words.say('events.when', { when: startingLow(words.of(when)) })}${topics.includes('restricted') ? ` ${words.say('events.also', { topic: TOPICS.restricted })}` : undefined}</p>
${fieldsTable(fields, words.say('events.fieldsOf', { type }), words)}
${exampleOf(samples[type], words)}
</section>
`;
}

const fieldsTable = (fields: readonly Field[], caption: string, words: Words): Html =>
  table(fields, [
    { head: words.say('events.field'), cell: ({ path, isRequired }) => html`<code>${path}</code>${isRequired ? undefined : html` <small>${words.say('events.optional')}</small>`}` },
    { head: words.say('events.type'), cell: ({ type }) => html`<code>${type}</code>` },
    { head: words.say('events.says'), cell: ({ words: said }) => (said === undefined ? undefined : words.of(said)) },
  ], { caption, isCaptionHidden: true, nothing: words.say('events.noFields') });

const exampleOf = ([first]: readonly unknown[] = [], words: Words): Fragment =>
  (first === undefined ? undefined : html`<details><summary>${words.say('events.example')}</summary><pre><code>${JSON.stringify(first, null, 2)}</code></pre></details>`);
