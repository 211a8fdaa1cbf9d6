/** The pack: what the steering committee reads of a project before it decides. Short, for it travels with every ballot. */
import type { Dossier } from './dossier.ts';
import type { Words } from './kinds/taskKind.ts';

export type Pack = {
  title: string;
  department: string;
  path: string;
  marks: readonly string[];
  /** With the authority's role in each, where the policy says it. */
  themes: { theme: string; role?: Words }[];
  estimate?: Dossier['estimate'];
  /** What each service said last. */
  opinions: { service: string; verdict: string; isLate: boolean }[];
  openConditions: { text: string; textInWords?: Words; owner: string; dueAt: string }[];
  dataProtection?: Dossier['dataProtection'];
  sourcing?: { option: string; because: string; inWords?: Words };
  minutesSpent: number;
  changed?: string | Words;
  /** How many entries of these lists found no room. */
  leftOut?: Record<string, number>;
};

/** Characters of JSON. */
export const PACK_LIMIT = 4_000;

/** Lists are cut, the longest first to suffer, until the pack keeps to its limit; what was left out is counted. */
export function packOf(dossier: Dossier): Pack {
  const fits = [30, 20, 12, 8, 5, 3, 1].map((most) => packWith(dossier, most)).find((pack) => JSON.stringify(pack).length <= PACK_LIMIT);
  return fits ?? packWith(dossier, 0);
}

function packWith({ request, path, marks, policy, estimate, opinions, conditions, dataProtection, sourcing, minutesSpent, changed }: Dossier, most: number): Pack {
  const themes = [...new Set(request.themes)].map((theme) => ({ theme: short(theme, 80), ...(Object.hasOwn(policy.themes, theme) && { role: policy.themes[theme]?.role }) }));
  const said = Object.values(Object.fromEntries(opinions.map(({ service, verdict, isLate }) => [service, { service: short(service, 80), verdict, isLate }])));
  const open = conditions.filter(({ state }) => state === 'open').map(({ text, textInWords, owner, dueAt }) => ({ text: short(text, 160), ...(textInWords !== undefined && { textInWords: shortInBoth(textInWords, 160) }), owner, dueAt }));
  const leftOut = Object.fromEntries(Object.entries({ themes, opinions: said, openConditions: open }).flatMap(([name, { length }]) => (length > most ? [[name, length - most]] : [])));
  return {
    title: short(request.title, 200),
    department: short(request.department, 100),
    path,
    marks,
    themes: themes.slice(0, most).map(({ theme, role }) => ({ theme, ...(role !== undefined && { role: shortInBoth(role, 160) }) })),
    ...(estimate !== undefined && { estimate }),
    opinions: said.slice(0, most),
    openConditions: open.slice(0, most),
    ...(dataProtection !== undefined && { dataProtection: { ...dataProtection, result: short(dataProtection.result, 100), opinion: short(dataProtection.opinion, 300) } }),
    ...(sourcing !== undefined && { sourcing: { option: sourcing.option, because: short(sourcing.because, 300), ...(sourcing.inWords !== undefined && { inWords: shortInBoth(sourcing.inWords, 200) }) } }),
    minutesSpent: Object.values(minutesSpent).reduce((total, minutes) => total + minutes, 0),
    ...(changed !== undefined && { changed: changed.inWords === undefined ? short(changed.because, 300) : shortInBoth(changed.inWords, 200) }),
    ...(Object.keys(leftOut).length > 0 && { leftOut }),
  };
}

const shortInBoth = ({ fr, en }: Words, most: number): Words => ({ fr: short(fr, most), en: short(en, most) });

/** Without control characters, each of which takes six characters of JSON. */
function short(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ');
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
