/**
 * "Same need, other department": how much of what two projects say of themselves is said in the same words. A cosine over
 * the words of title, themes and summary; it proposes, and somebody decides.
 */
import { STOP_WORDS } from './overlapWords.ts';

export type Comparable = { id: string; title: string; department: string; summary?: string | undefined; themes: readonly string[]; isOpen: boolean };
/** `score` goes from 0 to 1; `words` are those in common, the weightiest first. */
export type Overlap = { project: string; title: string; department: string; score: number; words: readonly string[] };
export type OverlapOfTwo = { one: Comparable; other: Comparable; score: number; words: readonly string[] };

/** From this score on an overlap is worth showing. */
export const LEAST_OVERLAP = 0.25;
/** One word in common is chance: a school portal and a citizens' portal. */
const LEAST_WORDS = 2;

/** What a title says weighs more than a summary, which says much in passing. */
const WEIGHT = { title: 3, themes: 1.5, summary: 1 };

/** A word as it is compared, with its weight and one of the ways in which it is written. */
type Word = { weight: number; written: string };
type Profile = { project: Comparable; words: ReadonlyMap<string, Word>; length: number };
type Finder = (project: Comparable) => Overlap[];

/** Only projects that are open and of another department, the best first. */
export const overlapsOf = (project: Comparable, others: readonly Comparable[], { least }: { least: number }): Overlap[] => overlapFinder(others, { least })(project);

/** Every pair among them, each once, the best first. */
export function overlapsAmong(projects: readonly Comparable[], { least }: { least: number }): OverlapOfTwo[] {
  const open = projects.filter(({ isOpen }) => isOpen);
  const find = overlapFinder(open, { least });
  const byId = new Map(open.map((project) => [project.id, project]));
  const pairs = open.flatMap((one) =>
    find(one).flatMap(({ project, score, words }): OverlapOfTwo[] => {
      const other = byId.get(project);
      return other === undefined || one.id > other.id ? [] : [{ one, other, score, words }];
    }));
  return pairs.toSorted((a, b) => b.score - a.score || inOrder(a.one.id, b.one.id) || inOrder(a.other.id, b.other.id));
}

/** Reads the others once, for many questions: only those that share a word are compared. */
export function overlapFinder(others: readonly Comparable[], { least }: { least: number }): Finder {
  const profiles = others.filter(({ isOpen }) => isOpen).map(profileOf);
  const having = new Map<string, Profile[]>();
  for (const profile of profiles) {
    for (const word of profile.words.keys()) {
      const those = having.get(word);
      if (those === undefined) having.set(word, [profile]);
      else those.push(profile);
    }
  }
  return (project) => {
    const own = profileOf(project);
    const candidates = new Set([...own.words.keys()].flatMap((word) => having.get(word) ?? []));
    return [...candidates]
      .filter(({ project: other }) => other.id !== project.id && other.department !== project.department)
      .map((other) => compared(own, other))
      .filter(({ score, words }) => score >= least && words.length >= LEAST_WORDS)
      .toSorted((a, b) => b.score - a.score || inOrder(a.project, b.project));
  };
}

function compared(own: Profile, { project, words, length }: Profile): Overlap {
  const shared = [...own.words]
    .flatMap(([word, { weight, written }]) => {
      const theirs = words.get(word);
      return theirs === undefined ? [] : [{ written, product: weight * theirs.weight }];
    })
    .toSorted((a, b) => b.product - a.product || inOrder(a.written, b.written));
  const score = shared.reduce((sum, { product }) => sum + product, 0) / (own.length * length);
  const { id, title, department } = project;
  return { project: id, title, department, score: Math.round(score * 100) / 100, words: shared.map(({ written }) => written) };
}

function profileOf(project: Comparable): Profile {
  const words = new Map<string, Word>();
  const parts: [string, number][] = [[project.title, WEIGHT.title], [project.themes.join(' '), WEIGHT.themes], [project.summary ?? '', WEIGHT.summary]];
  for (const [text, weight] of parts) {
    for (const written of wordsIn(text)) {
      const word = stemOf(written);
      // Said again it is not said more: the weightiest place counts.
      if ((words.get(word)?.weight ?? 0) < weight) words.set(word, { weight, written: words.get(word)?.written ?? written });
    }
  }
  const length = Math.sqrt([...words.values()].reduce((sum, { weight }) => sum + weight * weight, 0));
  return { project, words, length };
}

/** Small letters without accents; what is elided (`l’`, `d’`) is a letter alone and says nothing. */
function wordsIn(text: string): string[] {
  const plain = text.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !STOP_WORDS.has(word));
}

/** Plurals of both languages: bookings, libraries, bureaux, journaux. A stem is compared and never shown. */
function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const singular = word.endsWith('eaux') ? word.slice(0, -1) : word.endsWith('aux') ? `${word.slice(0, -3)}al` : word.replace(/(?<![s])s$|x$/, '');
  return singular.replace(/(ie|y|i)$/, 'i').replace(/(?<=..)e$/, '');
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
