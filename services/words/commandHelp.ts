/** What the help of each command teaches, by the command's path; a command is added beside those that it is used with. */
import { actHelp } from './commandHelp/actHelp.ts';
import { answerHelp } from './commandHelp/answerHelp.ts';
import { cityHelp } from './commandHelp/cityHelp.ts';
import { followHelp } from './commandHelp/followHelp.ts';
import type { CommandHelp } from './commandHelp/taught.ts';
import { operateHelp } from './commandHelp/operateHelp.ts';
import { seeHelp } from './commandHelp/seeHelp.ts';

const ALL = { ...seeHelp, ...answerHelp, ...actHelp, ...cityHelp, ...followHelp, ...operateHelp };
export type CommandPath = keyof typeof ALL;

export const COMMAND_HELP: Readonly<Record<CommandPath, CommandHelp>> = ALL;
