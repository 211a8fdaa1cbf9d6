import { runOnNode24 } from './onNode24.mjs';

await runOnNode24('year.ts', { withTools: true });
