/** The workflow types that the sweep's own worker registers: apart from the projects', so that it sees when theirs fail. */
export { stuckProject } from './stuckProject.ts';
export { sweep } from './sweep.ts';
