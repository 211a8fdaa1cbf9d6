/** What the API tells of a census: for each line, whether it is filed, was taken in before, or what is wrong with it. */
import { z } from 'zod';

const lineFault = z.object({ column: z.string().nullable(), expected: z.string(), got: z.string().nullable() });
export const censusLine = z.object({ line: z.number(), is: z.enum(['filed', 'known', 'faulty']), project: z.string().nullable(), faults: z.array(lineFault) });
export type CensusLine = z.infer<typeof censusLine>;

/** `isDryRun`: nothing was filed, and `filed` is what would be. */
export const censusView = z.object({ isDryRun: z.boolean(), filed: z.number(), alreadyKnown: z.number(), atFault: z.number(), lines: z.array(censusLine) });
export type CensusView = z.infer<typeof censusView>;
