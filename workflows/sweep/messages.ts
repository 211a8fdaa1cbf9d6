/** What the sweep says to the workflow of a stuck project. */
import { defineSignal } from '@temporalio/workflow';

export const foundStuck = defineSignal<[unknown]>('foundStuck');
export const foundMoving = defineSignal('foundMoving');
