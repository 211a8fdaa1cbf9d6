/**
 * The risk stays high, the DPO is against, and the controller means to go on: the authority is consulted first (GDPR art.
 * 36). It takes longer, asks for information, gives its advice; the controller decides; nothing opens before.
 */
import { expect } from 'vitest';
import type { CityHall } from '../../support/cityHall.ts';
import { begin, type Story } from '../../support/cityStory.ts';
import { throughCommittee, throughConsultation, throughGates, throughIntake, throughSourcing, throughSteps } from '../ordinaryParts.ts';

export async function article36(city: CityHall): Promise<void> {
  const alerts = await begin(city, 'heat-alerts', { title: 'Alerts for isolated elders in a heat wave', department: 'social-action', services: ['legal'] });
  await throughIntake(alerts, { 'personal-data': 'sensitive' });
  await throughConsultation(alerts);
  await assessImpact(alerts);
  await consultAuthority(alerts);

  const decided = await alerts.fact('jalon.data-protection.decided.v1');
  expect(decided).toMatchObject({ opinion: 'unfavourable', decision: 'differs' });
  await throughSourcing(alerts);
  await throughCommittee(alerts);
  await throughGates(alerts);
  await throughSteps(alerts, ['legal']);
  await alerts.fact('jalon.project.deployed.v1');

  const order = alerts.city.factsOf(alerts.project).map(({ type }) => type);
  const told = ['authority.consulted', 'authority.extended', 'clock.stopped', 'clock.started', 'authority.replied', 'data-protection.decided', 'project.deployed'];
  const places = told.map((fact) => order.indexOf(`jalon.${fact}.v1`));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
}

/** Health alerts about vulnerable people: the CNIL's list says by itself that an assessment is due. */
async function assessImpact(alerts: Story): Promise<void> {
  const burglary = { impacts: ['an elder is robbed'], threats: ['a list is stolen'], sources: ['a burglar'], measures: ['encryption'] };
  const risk = (name: string, severity: number, likelihood: number) => ({ name, ...burglary, severity, likelihood });
  await alerts.say(
    ['dpo-review-1/screening', 'service:social-action', { personalData: 'yes', criteria: ['sensitive-data', 'vulnerable-people'], art35: [], cnilTypes: ['social-or-health-alerts'] }],
    ['dpo-review-1/processing', 'service:social-action', {
      purposes: 'call whoever does not answer in a heat wave', legalBasis: 'public-task', people: 'elders who live alone', data: 'address, telephone, health', recipients: 'social action',
      retention: 'one summer', processors: [{ name: 'alert-centre', contract: 'signed' }], transfers: 'none', location: 'France', viewsOfPeople: { asked: 'yes', text: 'they want to be called by somebody they know' },
    }],
    ['dpo-review-1/screening-decision', 'dpo-1', { assessment: 'due' }],
    ['dpo-review-1/impact-assessment', 'service:social-action', {
      document: 'https://town.example/pia/heat-alerts', context: { processing: 'a list of elders, and who called them' }, principles: { minimisation: 'no diagnosis is kept' },
      risks: [risk('illegitimate-access', 4, 3), risk('unwanted-change', 2, 1), risk('disappearance', 2, 2)], actionPlan: [{ text: 'a second lock on the list', owner: 'service:information-systems' }],
    }],
  );
  expect(await alerts.fact('jalon.assessment.screened.v1')).toMatchObject({ result: 'required-cnil-list', isDue: true });
  expect(await alerts.fact('jalon.assessment.made.v1')).toMatchObject({ residualRisk: 'high' });
  await alerts.say(
    ['dpo-review-1/dpo-opinion', 'dpo-1', { opinion: 'unfavourable', reason: 'the list tells burglars who is alone' }],
    ['dpo-review-1/controller-decision', 'controller-1', { decision: 'differ', reason: 'people died last summer' }],
  );
}

async function consultAuthority(alerts: Story): Promise<void> {
  await alerts.say(['dpo-review-1/prior-consultation', 'controller-1', { decision: 'consult', document: 'https://town.example/pia/heat-alerts' }]);
  await alerts.fact('jalon.authority.consulted.v1');
  await alerts.say(['dpo-review-1/authority-reply', 'dpo-1', { reply: 'extended', reason: 'the file is complex' }]);
  const consulted = await alerts.fact('jalon.authority.consulted.v1');
  expect(Date.parse(String((await alerts.fact('jalon.authority.extended.v1'))['dueAt']))).toBeGreaterThan(Date.parse(String(consulted['dueAt'])));

  // While it waits for information its clock stands still.
  await alerts.say(['dpo-review-1/authority-reply/2', 'dpo-1', { reply: 'information-asked', reason: 'who sees the list at night?' }]);
  expect(await alerts.fact('jalon.clock.stopped.v1')).toMatchObject({ what: 'prior-consultation', because: 'who sees the list at night?' });
  await alerts.say(['dpo-review-1/authority-information/2', 'service:social-action', { text: 'The two agents on call, and nobody else.' }]);
  await alerts.fact('jalon.clock.started.v1');

  const measures = [{ text: 'the list is opened by two agents together', within: 60 }];
  await alerts.say(['dpo-review-1/authority-reply/3', 'dpo-1', { reply: 'advice', advice: 'with-measures', measures }]);
  // The advice is not the decision: nobody has gone past the review yet.
  await alerts.about('dpo-review-1/controller-decision/after-authority');
  expect(alerts.results()).toEqual(['intake accepted', 'consultation agreed']);
  await alerts.say(['dpo-review-1/controller-decision/after-authority', 'controller-1', { decision: 'follow', reason: 'the measure is a good one' }]);
  expect(await alerts.fact('jalon.condition.set.v1')).toMatchObject({ text: 'the list is opened by two agents together', setBy: 'role:dpo' });
}
