/** What is asked of Temporal's lists in more places than one. */
export const OPEN_PROJECTS = 'WorkflowType = "project" AND ExecutionStatus = "Running"';

/** Earlier runs of a project are listed too: only the running one counts. */
export const ALL_STUCK = 'JalonHealth = "stuck" AND ExecutionStatus = "Running"';
