/** Every event in one list, for whoever documents or checks them: its type, the topics that carry it, its whole contract and its words. */
import { z } from 'zod';
import { answerEvent, digestEvent, FACTS, factEvent, notificationEvent, requestEvent, type FactType } from './events.ts';
import type { TOPICS } from './topics.ts';
import type { EventWords } from './words/eventWords.ts';
import { messageWords } from './words/messageWords.ts';
import { phaseFactWords } from './words/phaseFactWords.ts';
import { projectFactWords } from './words/projectFactWords.ts';
import { taskFactWords } from './words/taskFactWords.ts';

export type Topic = keyof typeof TOPICS;
export type CataloguedEvent = { type: string; topics: readonly Topic[]; contract: z.ZodObject; words: EventWords };

/** Does not compile when a fact has no words. */
export const FACT_WORDS = { ...projectFactWords, ...taskFactWords, ...phaseFactWords } satisfies Readonly<Record<FactType, EventWords>>;

/** The content of an answer that its author keeps from everybody is on the restricted topic alone. */
const RESTRICTED: readonly FactType[] = ['jalon.answer.accepted.v1'];

const message = (type: keyof typeof messageWords, topic: Topic, contract: z.ZodObject): CataloguedEvent => ({ type, topics: [topic], contract, words: messageWords[type] });

const fact = (type: FactType): CataloguedEvent => ({
  type,
  topics: RESTRICTED.includes(type) ? ['facts', 'restricted'] : ['facts'],
  contract: factEvent.extend({ type: z.literal(type), sequencetype: z.literal('Integer').optional(), data: FACTS[type] }),
  words: FACT_WORDS[type],
});

export const EVENTS: readonly CataloguedEvent[] = [
  message('jalon.project.requested.v1', 'requests', requestEvent),
  message('jalon.task.answered.v1', 'answers', answerEvent),
  ...(Object.keys(FACT_WORDS) as FactType[]).map(fact),
  message('jalon.service.notified.v1', 'notifications', notificationEvent),
  message('jalon.digest.compiled.v1', 'notifications', digestEvent),
];

export const eventsOn = (topic: Topic): readonly CataloguedEvent[] => EVENTS.filter(({ topics }) => topics.includes(topic));
