/** Simulated people: what whoever is asked answers, by kind of task. Pure: the same chance gives the same answer. */
import type { AnswerTo, TaskKind } from '../domain/taskKinds.ts';
import { committeePeople } from './people/committeePeople.ts';
import { consultationPeople } from './people/consultationPeople.ts';
import { deliveryPeople } from './people/deliveryPeople.ts';
import { dpoPeople } from './people/dpoPeople.ts';
import { intakePeople } from './people/intakePeople.ts';
import { sourcingPeople } from './people/sourcingPeople.ts';
import type { People, Situation } from './person.ts';

const PEOPLE: People<TaskKind> = { ...intakePeople, ...consultationPeople, ...dpoPeople, ...sourcingPeople, ...committeePeople, ...deliveryPeople };

export const answerOf = <K extends TaskKind>(kind: K, situation: Situation): AnswerTo<K> => PEOPLE[kind](situation);
