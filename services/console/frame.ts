/** What surrounds every page for one reader: their words, their menu, who they are, and what must be said everywhere. */
import type { FastifyRequest } from 'fastify';
import type { Policy } from '../../domain/policy.ts';
import { isAccelerated, paceInWords } from '../../domain/pace.ts';
import type { Pace } from '../../domain/pace.ts';
import { mayAccess } from '../identity/access.ts';
import type { Access } from '../identity/access.ts';
import { isDemonstration } from '../identity/identity.ts';
import type { Identity } from '../identity/identity.ts';
import { html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { wordsIn } from '../words/words.ts';
import type { WordKey, Words } from '../words/words.ts';
import { csrfField } from './csrfField.ts';

export type Frame = Pick<Page, 'words' | 'path' | 'menu' | 'account' | 'banner'>;
export type FramePorts = { identity: Identity; policy: Pick<Policy, 'zone'>; pace: Pace };

/** For whom each entry is; only people have pages of their own. */
const MENU: readonly { href: string; word: WordKey; access: Access }[] = [
  { href: '/tasks', word: 'nav.tasks', access: 'staff' },
  { href: '/requests/new', word: 'request.new', access: 'staff' },
  { href: '/portfolio', word: 'nav.portfolio', access: 'staff' },
  { href: '/sittings', word: 'nav.sittings', access: 'staff' },
  { href: '/capacity', word: 'nav.capacity', access: 'staff' },
  { href: '/stuck', word: 'nav.stuck', access: 'staff' },
  { href: '/data-protection', word: 'nav.dataProtection', access: 'protect-data' },
  { href: '/operations', word: 'nav.operations', access: 'operate' },
  { href: '/register', word: 'nav.register', access: 'public' },
];

export const frameFor = ({ identity, policy, pace }: FramePorts) => (request: FastifyRequest): Frame => {
  const words = wordsIn(request.language, policy.zone);
  const { caller } = request;
  const banners = [
    isDemonstration(identity) ? html`${words.say('app.demonstration')} ` : undefined,
    isAccelerated(pace) ? html`${accelerated(paceInWords(pace), words)}. ` : undefined,
    isDemonstration(identity) && caller.is === 'person' ? html`<a href="/sign-in">${words.say('app.otherPlace')}</a>` : undefined,
  ].filter((each) => each !== undefined);
  return {
    words,
    path: request.url,
    menu: MENU.filter(({ access }) => (access === 'public' || caller.is === 'person') && mayAccess(caller, access)).map(({ href, word }) => ({ href, text: words.say(word) })),
    account: accountOf(request, words),
    ...(banners.length > 0 && { banner: banners }),
  };
};

/** Facts keep the pace in words of their own, as `1 day = 2 s`. */
export const accelerated = (pace: string, words: Words): string => words.say('app.accelerated', { pace: pace.replace('day', words.say('app.day')) });

function accountOf(request: FastifyRequest, words: Words): Html {
  const { caller } = request;
  if (caller.is !== 'person') return html`<a href="/sign-in">${words.say('app.signIn')}</a>`;
  return html`<a href="/account">${words.say('app.signedInAs', { name: caller.name })}</a> <form method="post" action="/sign-out">${csrfField(request)}<button class="link">${words.say('app.signOut')}</button></form>`;
}
