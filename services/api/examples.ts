/** What the description of the API shows as examples: one project of a small town, whom nobody is behind. */
import type { RequestEvent } from '../../domain/contracts/events.ts';

export const requestExample: RequestEvent = {
  specversion: '1.0', id: '3f6c1f1e-6d0c-4a53-9d0e-5a1f7c2b9e10', source: 'urn:ville:ecoles', type: 'jalon.project.requested.v1', subject: 'cantine-2027',
  data: { title: 'Commander les repas de la cantine en ligne', department: 'schools', summary: 'Les familles commandent et annulent les repas jusqu’à la veille.', themes: ['education'] },
};

export const tableExample = 'reference;title;department;themes\ncantine-2028;Payer la cantine en ligne;schools;education\n';
