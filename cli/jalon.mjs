#!/usr/bin/env node
import { runOnNode24 } from './onNode24.mjs';

await runOnNode24('jalon.ts', { install: false });
