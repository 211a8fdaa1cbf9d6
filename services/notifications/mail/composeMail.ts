/** A letter in the reader's language: as plain text, and as simple HTML that says the same. The subject holds nothing of any project. */
import { nameOf, type Directory } from '../../../domain/directory.ts';
import type { Policy } from '../../../domain/policy.ts';
import { kindOf, TASK_KINDS } from '../../../domain/taskKinds.ts';
import { projectUrl, taskUrl } from '../../console/pages/myTasks.ts';
import { seatInWords } from '../../console/seatInWords.ts';
import { silenceInWords } from '../../console/task/silence.ts';
import { html, textOf, type Html } from '../../pages/html.ts';
import type { WordKey, Words } from '../../words/words.ts';
import type { Ask, Letter, News } from './letter.ts';

export type Composing = { words: Words; policy: Policy; publicUrl: string; directory: Directory };
export type Composed = { subject: string; text: string; html: string };

/** `lines` say more under the first; `link` is what can be done about it. */
type Entry = { first: string; lines: readonly string[]; link?: { text: string; url: string } };
type Section = { title: string; entries: readonly Entry[] };

export function composeMail(letter: Letter, composing: Composing): Composed {
  const { words } = composing;
  const sections = sectionsOf(letter, composing).filter(({ entries }) => entries.length > 0);
  const hello = words.say('mail.hello');
  const why = words.say(letter.is === 'digest' ? 'mail.whyDigest' : 'mail.why');
  return {
    subject: subjectOf(letter, words),
    text: [hello, ...sections.map(sectionInText), '-- ', why].join('\n\n'),
    html: textOf(html`<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><title>${subjectOf(letter, words)}</title></head>
<body><p>${hello}</p>
${sections.map(sectionInHtml)}
<hr><p><small>${why}</small></p></body></html>
`),
  };
}

function subjectOf(letter: Letter, words: Words): string {
  if (letter.is === 'digest') return words.say('mail.subject.digest', { count: letter.late.length + letter.soon.length + letter.others.length, day: words.day(letter.day) });
  if (letter.asks.length > 0) return words.say('mail.subject.ask', { count: letter.asks.length });
  return words.say(letter.news.length > 0 ? 'mail.subject.news' : 'mail.subject.errand');
}

function sectionsOf(letter: Letter, composing: Composing): Section[] {
  const { words, publicUrl } = composing;
  const section = (title: WordKey, entries: readonly Entry[]): Section => ({ title: words.say(title), entries });
  const asks = (each: readonly Ask[]): Entry[] => each.map((ask) => askEntry(ask, composing));
  if (letter.is === 'digest') return [section('mail.late', asks(letter.late)), section('mail.soon', asks(letter.soon)), section('mail.others', asks(letter.others))];
  const errands = letter.errands.map((recipient): Entry => ({ first: words.say('mail.errand', { recipient: recipientInWords(recipient, composing) }), lines: [], link: { text: words.say('mail.seeErrands'), url: `${publicUrl}/operations` } }));
  return [section('mail.asks', asks(letter.asks)), section('mail.news', letter.news.map((news) => newsEntry(news, composing))), section('mail.errands', errands)];
}

function askEntry({ project, title, task, kind, seat, dueAt, isLate, because }: Ask, { words, policy, publicUrl, directory }: Composing): Entry {
  const known = TASK_KINDS.find((each) => each === kind);
  const silence = silenceInWords(kind, policy, seat ?? '', { directory, words });
  return {
    first: known === undefined ? kind : words.of(kindOf(known).question),
    lines: [
      ...(because === undefined ? [] : [words.name('told', because)]),
      words.say('mail.project', { title }),
      ...(seat === undefined ? [] : [words.say('mail.askedOf', { seat: seatInWords(seat, directory, words) })]),
      ...(dueAt === undefined ? [] : [words.say(isLate ? 'mail.dueLate' : 'mail.due', { at: words.until(dueAt) })]),
      ...(silence.length === 0 ? [] : [words.say('mail.silence'), ...silence.map((step) => `– ${step}`)]),
    ],
    link: { text: words.say('mail.answer'), url: publicUrl + taskUrl(project, task) },
  };
}

const newsEntry = ({ project, title, what }: News, { words, publicUrl }: Composing): Entry => ({
  first: words.say('mail.project', { title }),
  lines: [whatHappened(what, words)],
  link: { text: words.say('mail.see'), url: publicUrl + projectUrl(project) },
});

/** A fact that this version has no words for says that something has moved. */
function whatHappened(what: string, words: Words): string {
  const said = words.name('told', what);
  return said === what ? words.say('told.anything') : said;
}

const recipientInWords = (recipient: string, { directory, words }: Composing): string => (recipient.includes(':') ? seatInWords(recipient, directory, words) : nameOf(directory, recipient));

const sectionInText = ({ title, entries }: Section): string => [title.toUpperCase(), ...entries.map(({ first, lines, link }) => [`* ${first}`, ...lines, ...(link === undefined ? [] : [link.text, link.url])].join('\n  '))].join('\n\n');

const sectionInHtml = ({ title, entries }: Section): Html => html`<h2>${title}</h2>
<ul>${entries.map(({ first, lines, link }) => html`<li><p><strong>${first}</strong>${lines.map((line) => html`<br>${line}`)}${link === undefined ? undefined : html`<br><a href="${link.url}">${link.text}</a>`}</p></li>
`)}</ul>
`;
