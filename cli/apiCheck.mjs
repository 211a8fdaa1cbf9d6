import { runOnNode24 } from './onNode24.mjs';

await runOnNode24('apiCheck.ts', { withTools: true });
