/** What a task's id says: `<phase>-<round>/<kind>[/<service or person>]`. */
export function placeOf(task: string): { round: number; whom: string | undefined } {
  const [phaseAndRound = '', , ...rest] = task.split('/');
  const round = Number(/-(\d+)$/.exec(phaseAndRound)?.[1] ?? 1);
  return { round, whom: rest.length === 0 ? undefined : rest.join('/') };
}
