/** The workflow types that the worker registers. */
export { capacity } from './capacity.ts';
export { committee } from './committee.ts';
export { project } from './project.ts';
