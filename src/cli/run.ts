/** Runs one command of the command line: finds it, checks its words, prints its outcome or the sentence of what is wrong. */
import { parseArgs } from 'node:util';
import { cliSentences } from '../text/cli.ts';
import type { Language } from '../text/language.ts';
import { type Command, commands } from './commands.ts';
import { wrongOptions } from './options.ts';
import { type Progress, startProgress } from './progress.ts';
import { UserError, userError } from './user-error.ts';

/** Where the outcome, the sentences of what is wrong and the words of a long command go. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly progress: Progress;
}

const standardOutput = (): Output => ({
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: startProgress(),
});

/**
 * Runs the command that the words name and returns the exit status: 0 done, 1 done but findings stand, 2 bad input,
 * 3 a fault of the program, told in one sentence with the technical message in brackets.
 */
export async function runCommandLine(
  words: readonly string[],
  language: Language,
  output: Output = standardOutput(),
  table: Readonly<Record<string, Command>> = commands,
): Promise<number> {
  try {
    return await run(words, language, output, table);
  } catch (failure) {
    if (failure instanceof UserError) {
      output.err(`${failure.sentence(language)}\n`);
      return 2;
    }
    const { message = String(failure) } = failure as { message?: string };
    output.err(`${cliSentences[language].unexpected(message.replace(/\s+/g, ' ').trim())}\n`);
    return 3;
  }
}

async function run(
  [name = '', ...rest]: readonly string[],
  language: Language,
  { out, progress }: Output,
  table: Readonly<Record<string, Command>>,
): Promise<number> {
  if (name === '' || name === '--help' || name === 'help') {
    out(`${[cliSentences[language].help, ...Object.values(table).map(({ usage }) => `  ${usage}`)].join('\n')}\n`);
    return 0;
  }
  const command = Object.hasOwn(table, name) ? table[name] : undefined;
  if (command === undefined) {
    throw userError('command.unknown', {}, { found: name, expected: Object.keys(table).join(', ') });
  }
  const { positionals, options, json } = readArguments(command, rest, language);
  const say = (line: string) => out(`${line}\n`);
  const outcome = await command.run({ positionals, options, language, progress, say });
  const asLines = !json || outcome.linesAreJson === true;
  out(asLines ? outcome.lines.map((line) => `${line}\n`).join('') : `${JSON.stringify(outcome.json)}\n`);
  return outcome.findings ? 1 : 0;
}

function readArguments(command: Command, words: readonly string[], language: Language) {
  const names = command.options.map((option) => option.replace('!', ''));
  const wrong = (reason: string) => userError('command.usage', {}, { reason, usage: command.usage });
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      },
    });
  } catch (failure) {
    throw wrong((failure as Error).message.split('. ')[0] ?? '');
  }
  const { json, ...values } = parsed.values as Record<string, string | boolean | undefined>;
  const options = values as Record<string, string | undefined>;
  const missing = command.options.find((option) => option.endsWith('!') && (options[option.slice(0, -1)] ?? '') === '');
  if (missing !== undefined) throw wrong(cliSentences[language].missingOption(missing.slice(0, -1)));
  const surplus = parsed.positionals.length - command.positionals;
  if (surplus < 0 || surplus > (command.optionalPositionals ?? 0)) {
    throw wrong(cliSentences[language].filesExpected(command.positionals, parsed.positionals.length));
  }
  const problems = wrongOptions(options);
  if (problems.length > 0) throw new UserError(problems);
  return { positionals: parsed.positionals, options, json: json === true };
}
