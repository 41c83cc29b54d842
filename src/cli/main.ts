/** The command line: finds the command, prints its outcome, ends with 0 (done), 1 (findings stand) or 2 (bad input). */
import { parseArgs } from 'node:util';
import { cliSentences } from '../text/cli.ts';
import { type Language, languageOf } from '../text/problems.ts';
import { type Command, commands } from './commands.ts';
import { startProgress } from './progress.ts';
import { UserError, userError } from './user-error.ts';

const language = languageOf(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'vi');

try {
  process.exitCode = await run(process.argv.slice(2), language);
} catch (failure) {
  if (!(failure instanceof UserError)) throw failure;
  process.stderr.write(`${failure.sentence(language)}\n`);
  process.exitCode = 2;
}

async function run([name = '', ...rest]: readonly string[], spoken: Language): Promise<number> {
  if (name === '' || name === '--help' || name === 'help') {
    process.stdout.write(
      `${[cliSentences[spoken].help, ...Object.values(commands).map(({ usage }) => `  ${usage}`)].join('\n')}\n`,
    );
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw userError('command.unknown', {}, { found: name, expected: Object.keys(commands).join(', ') });
  }
  const { positionals, options, json } = readArguments(command, rest, spoken);
  const outcome = await command.run({ positionals, options, language: spoken, progress: startProgress() });
  process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : outcome.lines.map((line) => `${line}\n`).join(''));
  return outcome.findings ? 1 : 0;
}

function readArguments(command: Command, words: readonly string[], spoken: Language) {
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
  const { json, ...options } = parsed.values as Record<string, string | boolean | undefined>;
  const missing = command.options.find((option) => option.endsWith('!') && options[option.slice(0, -1)] === undefined);
  if (missing !== undefined) throw wrong(cliSentences[spoken].missingOption(missing.slice(0, -1)));
  if (parsed.positionals.length !== command.positionals) {
    throw wrong(cliSentences[spoken].filesExpected(command.positionals, parsed.positionals.length));
  }
  return {
    positionals: parsed.positionals,
    options: options as Record<string, string | undefined>,
    json: json === true,
  };
}
