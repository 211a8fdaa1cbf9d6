/** Where each page is looked at, by its route: a route that is neither here nor named as no page fails the test. */
import type { SmallCity } from '../../../cli/pictures/guide/smallCity.ts';

/** `as`: whose place is taken; nobody's where it is left out. */
export type Visit = { as?: string; path(city: SmallCity): string; status?: number };

export const PAGES: Readonly<Record<string, readonly Visit[]>> = {
  '/sign-in': [{ path: () => '/sign-in' }],
  '/account': [{ as: 'head-legal', path: () => '/account' }],
  '/tasks': [{ as: 'coordinator-1', path: () => '/tasks' }, { as: 'deputy-dpo-1', path: () => '/tasks?done=yes' }, { as: 'procurement-1', path: () => '/tasks' }],
  '/projects/:id': [{ as: 'coordinator-1', path: ({ heard }) => `/projects/${heard}` }, { as: 'dpo-1', path: ({ stuck }) => `/projects/${stuck}` }, { as: 'head-schools', path: ({ decided }) => `/projects/${decided}` }],
  '/projects/:id/story': [{ as: 'head-legal', path: ({ decided }) => `/projects/${decided}/story` }],
  '/projects/:id/rounds/:round': [{ as: 'head-legal', path: ({ heard }) => `/projects/${heard}/rounds/consultation-1` }],
  '/projects/:id/comparison': [{ as: 'adjoint-numerique-1', path: ({ decided }) => `/projects/${decided}/comparison` }],
  '/projects/:id/tasks/*': [
    { as: 'head-telephone-desk', path: ({ heard }) => `/projects/${heard}/tasks/consultation-1/interview/telephone-desk` },
    { as: 'head-legal', path: ({ heard }) => `/projects/${heard}/tasks/consultation-1/interview/legal` },
    { as: 'deputy-dpo-1', path: ({ reviewed }) => `/projects/${reviewed}/tasks/dpo-review-1/screening-decision` },
    { as: 'operator-1', path: ({ heard }) => `/projects/${heard}/tasks/consultation-1/interview/telephone-desk` },
    { as: 'coordinator-1', path: ({ heard }) => `/projects/${heard}/tasks/at-any-time/extend/consultation-1/interview/telephone-desk` },
    { as: 'coordinator-1', path: ({ heard }) => `/projects/${heard}/tasks/at-any-time/send-back` },
  ],
  '/requests/new': [{ as: 'head-waste', path: () => '/requests/new' }],
  '/portfolio': [{ as: 'coordinator-1', path: () => '/portfolio' }, { as: 'coordinator-1', path: () => '/portfolio?view=list' }, { as: 'coordinator-1', path: () => '/portfolio?q=nothing-is-called-so' }],
  '/sittings': [{ as: 'adjoint-finances-1', path: () => '/sittings' }],
  '/sittings/:name': [{ as: 'adjoint-finances-1', path: ({ sitting }) => `/sittings/${sitting}` }],
  '/capacity': [{ as: 'it-1', path: () => '/capacity' }],
  '/stuck': [{ as: 'operator-1', path: () => '/stuck' }],
  '/data-protection': [{ as: 'dpo-1', path: () => '/data-protection' }],
  '/operations': [{ as: 'operator-1', path: () => '/operations' }, { as: 'head-legal', path: () => '/operations', status: 403 }],
  '/register': [{ path: () => '/register' }, { as: 'head-legal', path: () => '/register' }, { path: () => '/register?q=nothing-is-called-so' }],
  '/register/:id': [{ path: ({ decided }) => `/register/${decided}` }, { path: () => '/register/nothing-00000000', status: 404 }],
  '/events': [{ path: () => '/events' }],
  '/projects/:of/pack': [{ as: 'adjoint-finances-1', path: ({ decided }) => `/projects/${decided}/pack` }],
  '/projects/:of/data-protection': [{ as: 'dpo-1', path: ({ reviewed }) => `/projects/${reviewed}/data-protection` }],
  '/sittings/:of/pack': [{ as: 'adjoint-finances-1', path: ({ sitting }) => `/sittings/${sitting}/pack` }],
  '/sittings/:of/decisions': [{ as: 'adjoint-finances-1', path: ({ sitting }) => `/sittings/${sitting}/decisions` }],
};

/** Pages that no route is of. */
export const OTHERS: readonly Visit[] = [{ path: () => '/nowhere', status: 404 }, { as: 'head-legal', path: () => '/projects/nothing-00000000', status: 404 }];

/** They lead elsewhere, or answer programs. */
export const NO_PAGES: readonly string[] = ['/', '/language', '/health', '/ready', '/metrics', '/openapi.json', '/asyncapi.json', '/schemas/:type', '/register/feed.xml', '/calendar/:token.ics'];
export const isForPrograms = (url: string): boolean => /^\/(v1|assets|pictures)\//.test(url) || NO_PAGES.includes(url);
