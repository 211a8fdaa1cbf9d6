/** The directory that a city begins with, until it keeps one of its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The file, where the city's folder has one. */
export function directoryTemplate(city: string, folder: string = import.meta.dirname): string | undefined {
  const file = join(folder, city, 'directory.yaml');
  return existsSync(file) ? file : undefined;
}
