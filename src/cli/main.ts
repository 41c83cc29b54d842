/** The command line; see `run.ts` for its exit statuses. */
import { languageOf } from '../text/language.ts';
import { runCommandLine } from './run.ts';

const language = languageOf(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'vi');

process.exitCode = await runCommandLine(process.argv.slice(2), language);
