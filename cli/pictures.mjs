// Runs cli/pictures.ts on Node 24.
import { onNode24 } from './onNode24.mjs';
await onNode24(new URL('pictures.ts', import.meta.url));
