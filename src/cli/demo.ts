/** The main job on real input, as `npm run demo` shows it: the plan of 2025, the marks and the figures of Quý I, the report. */
import { fileURLToPath } from 'node:url';
import { cliSentences } from '../text/cli.ts';
import { commands, type Invocation, type Outcome } from './commands.ts';
import { startProgress } from './progress.ts';

const root = new URL('../../', import.meta.url);
const inRoot = (path: string) => fileURLToPath(new URL(path, root));
const language = 'vi';

const plan = inRoot('examples/000_appendix.html');
const marks = inRoot('examples/marks-2025-Q1.tsv');
const figures = inRoot('examples/figures-mended.tsv');
const workbook = 'out/CCHC-2025.xlsx';

const steps: readonly (readonly [string, readonly string[], Invocation['options']])[] = [
  [
    'import',
    [plan],
    {
      year: '2025',
      out: workbook,
      agency: 'Sở Công Thương Hà Tĩnh',
      parent: 'UBND tỉnh Hà Tĩnh',
      place: 'Hà Tĩnh',
      'plan-date': '2025-01-14',
    },
  ],
  ['status', [workbook, marks], {}],
  ['freeze', [workbook], { quarter: '2025-Q1' }],
  ['set', [workbook, figures], { period: '2025-Q1' }],
  ['rates', [workbook], { period: '2025-Q1' }],
  ['report', [workbook], { period: '2025-Q1', out: 'out' }],
];

process.chdir(fileURLToPath(root));
for (const [name, positionals, options] of steps) {
  const outcome = await runStep(name, positionals, options);
  process.stdout.write(
    `\n${cliSentences[language].step(name)}\n${outcome.lines.map((line) => `  ${line}\n`).join('')}`,
  );
}

async function runStep(name: string, positionals: readonly string[], options: Invocation['options']): Promise<Outcome> {
  const command = commands[name];
  if (command === undefined) throw new Error(`no command ${name}`);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  return command.run({ positionals, options, language, progress: startProgress(), say });
}
