/** `npm run openapi`: writes the description of the API that is committed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApiDocument } from '../services/api/openApiDocument.ts';
import { say } from './progress.ts';
import { ROOT } from './starting/settings.ts';

const FILE = join('docs', 'api', 'openapi.json');

await writeFile(join(ROOT, FILE), await openApiDocument());
say(`${FILE} is written`);
