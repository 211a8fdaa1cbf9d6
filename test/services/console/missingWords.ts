/** Words that a page says by their key, for want of a word, and values that were not filled in. */
import { CATALOGUE } from '../../../services/words/catalogue.ts';

const AREAS = [...new Set(Object.keys(CATALOGUE).map((key) => key.slice(0, key.indexOf('.'))))];
const UNSAID = new RegExp(`(?<![\\w/.-])(?:${AREAS.join('|')})\\.[a-z][\\w-]*(?![\\w/]|\\.(?:svg|js|css))|\\{\\{|undefined|NaN|\\[object`, 'g');

/** `alt` and labels are read too; addresses and what is in code are not. */
export function missingWords(page: string): string[] {
  const read = page.slice(page.indexOf('<body')).replace(/<code>.*?<\/code>/gs, '').replace(/ (?:href|src|srcset|action|value|media|id|for|name|class|data-\w+)="[^"]*"/g, '');
  return [...read.matchAll(UNSAID)].map(([word]) => word);
}
