import { expect, test } from 'vitest';
import { factMessages } from '../../../adapters/factMessages.ts';
import { factEvent, notificationEvent } from '../../../domain/contracts/events.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { ProjectId } from '../../../domain/ids.ts';
import { openRecorder } from '../../../workflows/recorder.ts';
import { dossierForTests } from '../../support/dossierForTests.ts';

test('a fact about the longest ids that anybody may choose is still read, and so is its notification', () => {
  const dossier = dossierForTests({ project: `${'p'.repeat(60)}-0123abcd` as ProjectId, services: ['s'.repeat(100)], sequence: 999_999 });
  const condition = { condition: 'c', text: 't', owner: 'service:a', setBy: 'service:b', dueAt: '2026-12-01T09:00:00.000Z' };
  openRecorder(dossier)('jalon.condition.set.v1', condition, { task: 't'.repeat(300), answer: 'a'.repeat(200) });
  const messages = dossier.outbox.flatMap((fact) => factMessages(fact));
  const read = messages.map(({ topic, value }) => (topic === TOPICS.notifications ? notificationEvent : factEvent).safeParse(JSON.parse(String(value))));
  expect(read.map((each) => each.error?.issues ?? [])).toEqual(read.map(() => []));
  expect(messages.map(({ topic }) => topic)).toContain(TOPICS.notifications);
});
