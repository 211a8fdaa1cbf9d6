/**
 * Asks the API about projects of which no fact is on the topic: they may have been started so long ago that the topic
 * keeps none of it.
 */
const AFTER_MS = 10_000;
const AGAIN_AFTER_MS = 5_000;
const WITHIN_MS = 3_000;
/** A few at a time: the next look asks about the others. */
const AT_ONCE = 20;

export function knownProjects(httpUrl: string): (projects: readonly string[], isKnown: (project: string) => void) => Promise<void> {
  let askAt = Date.now() + AFTER_MS;
  // Known twice in a row, for its first fact may just be on its way to us.
  let knownOnce: ReadonlySet<string> = new Set();
  return async (projects, isKnown) => {
    if (projects.length === 0 || Date.now() < askAt) return;
    askAt = Date.now() + AGAIN_AFTER_MS;
    const answers = await Promise.all(projects.slice(0, AT_ONCE).map(async (project) => {
      // An API that is away, like one that does not know it, says nothing about the project.
      const response = await fetch(`${httpUrl}/v1/projects/${encodeURIComponent(project)}`, { signal: AbortSignal.timeout(WITHIN_MS) }).catch(() => undefined);
      return response?.ok === true ? [project] : [];
    }));
    const known = answers.flat();
    for (const project of known.filter((each) => knownOnce.has(each))) isKnown(project);
    knownOnce = new Set(known);
  };
}
