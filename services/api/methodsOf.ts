/** Which methods a path takes: what is asked by another is told them (RFC 9110, 405). */
import type { Route } from '../identity/guardRoutes.ts';

/** None for a path that there is not. */
export function methodsOf(routes: readonly Route[], path: string): string[] {
  return [...new Set(routes.filter(({ url }) => patternOf(url).test(path)).map(({ method }) => method))].toSorted();
}

/** As the router reads it: a colon begins a parameter, and two are one. */
const patternOf = (url: string): RegExp => new RegExp(`^${url.split(/(::|:\w+|\*)/).map((part) => (part === '::' ? ':' : /^:\w+$/.test(part) ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))).join('')}$`);
