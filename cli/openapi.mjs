import { runOnNode24 } from './onNode24.mjs';

await runOnNode24('openapi.ts');
