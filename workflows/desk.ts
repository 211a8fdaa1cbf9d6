/**
 * The desk: the one choke point through which an answer enters a workflow, for projects and for what belongs to the
 * whole city. The Update's validator and the Signal's handler ask the same rule; neither ever throws on what came.
 */
import { ApplicationFailure, setHandler } from '@temporalio/workflow';
import type { Reply } from '../domain/dossier.ts';
import type { AnswerId, Instant, TaskId } from '../domain/ids.ts';
import type { Refusal } from '../domain/kinds/taskKind.ts';
import { receive, type Receipt, type Register } from '../domain/reception.ts';
import { answerSignal, answerUpdate } from './messages.ts';
import { tellRefusal } from './refusals.ts';

export type Desk = {
  register(): Register;
  now(): Instant;
  /** Takes an answer in: all its effects on the state happen before it returns, and the reply is kept. */
  accept(receipt: Extract<Receipt, { is: 'new' }>, reply: Reply): void;
  /** An Update is told; a Signal cannot be, so its refusal goes on record. */
  refuse(receipt: Extract<Receipt, { is: 'refused' }>): void;
};

export function openDesk(desk: Desk): void {
  const take = (receipt: Extract<Receipt, { is: 'new' }>): Reply => {
    const reply: Reply = { accepted: true, id: receipt.answer.id as AnswerId, task: receipt.answer.task as TaskId, at: desk.now() };
    desk.accept(receipt, reply);
    return reply;
  };

  setHandler(
    answerUpdate,
    (sent) => {
      const receipt = receive(desk.register(), sent, Date.now());
      if (receipt.is === 'refused') throw refusal(receipt);
      return receipt.is === 'known' ? receipt.reply : take(receipt);
    },
    {
      validator(sent) {
        const register = desk.register();
        const receipt = receive(register, sent, Date.now());
        if (receipt.is !== 'refused') return;
        tellRefusal(register.id, receipt);
        throw refusal(receipt);
      },
    },
  );
  setHandler(answerSignal, (sent) => {
    const receipt = receive(desk.register(), sent, Date.now());
    if (receipt.is === 'new') take(receipt);
    if (receipt.is === 'refused') desk.refuse(receipt);
  });
}

/** The words in both languages, where there are any, go with it. */
const refusal = ({ reason, detail, inWords }: Refusal) => ApplicationFailure.nonRetryable(`Answer refused, ${reason}: ${detail}`, reason, ...(inWords === undefined ? [] : [inWords]));
