/** `serve`: the workbench in the browser, on the sample department or on a workbook, until it is ended. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliSentences } from '../text/cli.ts';
import type { Language } from '../text/language.ts';
import { readWorkbook } from './files.ts';
import { sampleWorkbook } from './sample.ts';
import { type StartWith, serveWorkbench } from './workbench-server.ts';

const usualPort = 8137;
const builtPage = fileURLToPath(new URL('../../dist-local/index.html', import.meta.url));

export interface ServeOptions {
  readonly file: string | undefined;
  readonly port: string | undefined;
  readonly language: Language;
  /** Says a line on standard output at once. */
  readonly say: (line: string) => void;
}

/** Serves until the process is told to end; a file that cannot be read ends the command before anything is served. */
export async function serve({ file, port, language, say }: ServeOptions): Promise<void> {
  if (!existsSync(builtPage)) throw new Error('dist-local/ is missing: run npm run build.');
  const start = file === undefined ? await startOnSample() : await startOnFile(file);
  const words = cliSentences[language].serving;
  const running = await serveWorkbench(Number(port ?? usualPort), async () => start);
  say(running.url);
  say(file === undefined ? words.sample : words.file(file));
  say(words.end);
  await new Promise((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, ended);
  });
  await running.close();
}

/** What the workbench opens with when no file is given. */
export async function startOnSample(): Promise<StartWith> {
  return { origin: 'sample', name: null, workbook: await sampleWorkbook() };
}

/** The same with a workbook of one's own; drafts of a file are kept apart by its path and what stands in it. */
export async function startOnFile(file: string): Promise<StartWith> {
  const workbook = await readWorkbook(file);
  const content = createHash('sha256').update(JSON.stringify(workbook)).digest('hex').slice(0, 16);
  return { origin: `path:${resolve(file)}:${content}`, name: basename(file).replace(/\.xlsx$/i, ''), workbook };
}
