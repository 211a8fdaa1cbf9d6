/** The project in a path; what is no project's id is unknown, and not malformed. */
import { z } from 'zod';

/** That of the example of a request. */
const EXAMPLE = 'cantine-2027-12947f9c';

export const projectParams = z.object({ id: z.string().max(300).meta({ description: 'The project', examples: [EXAMPLE] }) });
