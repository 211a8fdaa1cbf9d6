/** The one data converter of client, worker, command line and tests: encryption can come later in this place alone. */
import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';

/** By path, because the worker loads the same module inside the sandbox. */
export const dataConverter = (): DataConverter => ({ payloadConverterPath: fileURLToPath(new URL('../workflows/payloadConverter.ts', import.meta.url)) });
