/** What the outside may say to a workflow of ours and ask of it. The same answer comes by Update or by Signal. */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Reply } from '../domain/dossier.ts';

export const answerUpdate = defineUpdate<Reply, [unknown]>('answer');
export const answerSignal = defineSignal<[unknown]>('answer');
export const dossierQuery = defineQuery<unknown>('dossier');
