/**
 * Intake: the department answers the grid, says which data the project makes and what it costs; what is unknown is asked
 * again; the coordinator accepts, declines, merges, asks for more, or finds that no digital use is due.
 */
import { proxyActivities } from '@temporalio/workflow';
import type { Merged, ProjectActivities } from '../../activities/projectActivities.ts';
import { found, headed, inBoth, statedOr } from '../../domain/because.ts';
import { servicesConcerned } from '../../domain/consultation.ts';
import type { Estimate } from '../../domain/dossier.ts';
import { FRENCH_PATHS } from '../../domain/frenchNames.ts';
import { roleSeat, serviceSeat } from '../../domain/ids.ts';
import { answersIn, estimateIn, questionsNamed, routeOf, type GridAnswers, type Route } from '../../domain/intake.ts';
import type { Words } from '../../domain/kinds/taskKind.ts';
import { taskInRound } from '../../domain/round.ts';
import type { AnswerTo, TaskKind } from '../../domain/taskKinds.ts';
import type { Answered, Asked, Interrupted } from '../humanTask.ts';
import { mark } from '../marks.ts';
import type { Office } from '../office.ts';
import { concluded, type PhaseStory } from './phase.ts';

const { absorbInto } = proxyActivities<ProjectActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
  summary: 'merge into another project',
});

export const intake: PhaseStory<'intake'> = async (office) => {
  const said = await hearDepartment(office);
  if (said.is === 'interrupted') return said;

  let { answers } = said;
  for (let asked = 0; ; asked += 1) {
    const route = routeOf(answers, office.dossier.policy.intake);
    const triage = await decide(office, route, said.about, asked);
    if (triage.is === 'interrupted') return triage;
    const { decision } = triage.answer;
    if (decision !== 'ask') return settle(office, decision, triage.answer, route);

    const more = await askAgain(office, route.unknowns, String(asked + 1), triage.answer.reason);
    if (more.is === 'interrupted') return more;
    answers = { ...answers, ...answersOf(more) };
  }
};

type Said = { is: 'said'; answers: GridAnswers; about: Readonly<Record<string, unknown>> };

/** Grid, data and money are asked at once; then, what is unknown a second time, and the open-data lead about the data. */
async function hearDepartment(office: Office): Promise<Said | Interrupted> {
  const { dossier, ask } = office;
  const { grid } = dossier.policy.intake;
  const given = answersIn(dossier.request['grid'], grid);
  const open = grid.filter((question) => !Object.hasOwn(given, question.name));
  // What was asked stays answered, whatever a later request fills in meanwhile.
  const isAnswered = (kind: TaskKind) => dossier.closedTasks[taskInRound(dossier, kind)] !== undefined;

  const [answered, statement, estimate] = await Promise.all([
    open.length === 0 && !isAnswered('grid') ? undefined : ask({ kind: 'grid', of: serviceSeat(dossier.request.department), about: { questions: open, given } }),
    stateData(office),
    estimateIn(dossier.request) === undefined || isAnswered('estimate') ? estimateCost(office) : undefined,
  ]);
  if (answered?.is === 'interrupted') return answered;
  if (statement.is === 'interrupted') return statement;
  if (estimate?.is === 'interrupted') return estimate;

  const requested = estimateIn(dossier.request);
  if (estimate === undefined && requested !== undefined) keepEstimate(office, requested);
  const answers = { ...given, ...(answered?.is === 'answered' && answered.answer.answers) };
  const { unknowns } = routeOf(answers, dossier.policy.intake);
  const { datasets } = dossier;
  const [again, opening] = await Promise.all([
    answered?.is === 'answered' && unknowns.length > 0 ? askAgain(office, unknowns, 'unknowns') : undefined,
    datasets.length > 0 ? ask({ kind: 'open-data', of: roleSeat('open-data-lead'), about: { datasets } }) : undefined,
  ]);
  if (again?.is === 'interrupted') return again;
  if (opening?.is === 'interrupted') return opening;
  return {
    is: 'said',
    answers: { ...answers, ...answersOf(again) },
    about: {
      ...(answered?.is === 'lapsed' && { silent: { fr: 'la grille est restée sans réponse', en: 'the grid was not answered' } }), ...(datasets.length > 0 && { datasets: datasets.length }),
      ...(opening?.is === 'answered' && { publish: opening.answer.publish.length }),
    },
  };
}

/** A further request for information, about what is unknown and what the coordinator wants to know; silence leaves it unknown. */
function askAgain({ dossier, ask }: Office, unknowns: readonly string[], whom: string, request?: string): Promise<Asked<'information'>> {
  const questions = questionsNamed(unknowns, dossier.policy.intake.grid);
  return ask({ kind: 'information', of: serviceSeat(dossier.request.department), whom, about: { questions, ...(request !== undefined && { request }) } });
}

const answersOf = (information: Asked<'information'> | undefined): GridAnswers => (information?.is === 'answered' ? (information.answer.answers ?? {}) : {});

/** Kept as soon as it is given, for the portfolio is shown against its target and its budget. */
async function estimateCost({ dossier, ask, record }: Office): Promise<Asked<'estimate'>> {
  const given = await ask({ kind: 'estimate', of: serviceSeat(dossier.request.department) });
  if (given.is !== 'answered') return given;
  keepEstimate({ dossier, record }, given.answer);
  return given;
}

function keepEstimate({ dossier, record }: Pick<Office, 'dossier' | 'record'>, { oneOff, yearly }: Estimate): void {
  if (isSame(dossier.estimate, { oneOff, yearly })) return;
  dossier.estimate = { oneOff, yearly };
  record('jalon.project.estimated.v1', dossier.estimate);
}

/** Data that a project makes are the open-data lead's business (law for a digital Republic, 2016). */
async function stateData({ dossier, ask, record }: Office): Promise<Asked<'data-statement'>> {
  const stated = await ask({ kind: 'data-statement', of: serviceSeat(dossier.request.department) });
  if (stated.is !== 'answered') return stated;
  const datasets = stated.answer.datasets.map(({ name, value, opening }) => ({ name, value, opening }));
  if (isSame(dossier.datasets, datasets)) return stated;
  dossier.datasets = datasets;
  record('jalon.data.stated.v1', { datasets });
  return stated;
}

/** Taken up after a hold, a phase hears the same answers again: they make no second fact. */
const isSame = (known: unknown, said: unknown): boolean => JSON.stringify(known) === JSON.stringify(said);

async function decide({ dossier, ask, call }: Office, route: Route, about: object, asked: number): Promise<Answered<'triage'> | Interrupted> {
  const { path, because, inWords, unknowns, scores, marks } = route;
  for (let refused: string | Words | undefined, attempt = 1; ; attempt += 1) {
    const triage = await ask({
      kind: 'triage',
      of: roleSeat('coordinator'),
      ...whomOf(asked, attempt),
      about: {
        path, because, inWords, scores, unknowns, isDigital: !marks.includes('not-digital'), mayAsk: asked < dossier.policy.intake.maxInformationRequests, services: servicesConcerned(dossier.request, dossier.policy),
        ...about, ...(refused !== undefined && { refused }),
      },
    });
    if (triage.is === 'interrupted' || triage.answer.decision !== 'merge') return triage;
    const place = `${asked}/${attempt}`;
    // Taken up after a hold, what was refused stays refused: a later decision may have been taken since.
    refused = dossier.mergersRefused[place];
    if (refused !== undefined) continue;
    const merged = await merge({ dossier, call }, triage.answer.into ?? '');
    if (merged.isAbsorbed) return triage;
    refused = inBoth(merged);
    dossier.mergersRefused = { ...dossier.mergersRefused, [place]: refused };
  }
}

const whomOf = (asked: number, attempt: number) => (asked === 0 && attempt === 1 ? {} : { whom: [...(asked === 0 ? [] : [`after-information-${asked}`]), ...(attempt === 1 ? [] : [`again-${attempt}`])].join('/') });

/** While it is being merged a project takes in no other, so that two never disappear into each other. */
async function merge({ dossier, call }: Pick<Office, 'dossier' | 'call'>, into: string): Promise<Merged> {
  if (dossier.absorbed.some((each) => each.project === into)) return { isAbsorbed: false, ...found({ fr: `${into} a été fusionné dans ce projet`, en: `${into} was merged into this project` }) };
  dossier.mergingInto = into;
  const departments = [...new Set([dossier.request.department, ...dossier.absorbed.map((each) => each.department)])];
  const merged = await call(() => absorbInto({ into, project: dossier.project, departments }));
  if (!merged.isAbsorbed) delete dossier.mergingInto;
  return merged;
}

function settle({ dossier, record }: Office, decision: Exclude<AnswerTo<'triage'>['decision'], 'ask'>, answer: AnswerTo<'triage'>, route: Route): Awaited<ReturnType<PhaseStory<'intake'>>> {
  const why = statedOr(answer.reason, route.inWords);
  dossier.path = answer.path ?? route.path;
  dossier.unknowns = route.unknowns;
  mark(dossier, ...route.marks);
  // The request may have been completed since the project began.
  const { maxServices } = dossier.policy.consultation;
  dossier.services = [...new Set([...(answer.services ?? servicesConcerned(dossier.request, dossier.policy)), ...dossier.joined])].slice(0, maxServices);
  record('jalon.project.routed.v1', {
    path: dossier.path, because: route.because, inWords: route.inWords, scores: route.scores, unknowns: route.unknowns, marks: [...dossier.marks], services: [...dossier.services],
    ...(dossier.path !== route.path && { overridden: why.because }),
  });
  switch (decision) {
    case 'accept':
      return concluded({ is: 'accepted', ...headed({ fr: FRENCH_PATHS[dossier.path], en: `${dossier.path} path` }, why) });
    case 'decline':
      return concluded({ is: 'declined', ...why });
    case 'not-digital':
      return concluded({ is: 'not-digital', ...why });
    case 'merge':
      return concluded({ is: 'merged', ...headed({ fr: `dans ${answer.into ?? ''}`, en: `into ${answer.into ?? ''}` }, why) });
    default:
      return decision satisfies never;
  }
}
