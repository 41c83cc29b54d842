/** Says on standard error what a long command is doing; a command that ends within a second stays silent. */
const quietMilliseconds = 1000;

export interface Progress {
  step(words: string): void;
}

export function startProgress(write: (text: string) => void = (text) => process.stderr.write(text)): Progress {
  const startedAt = performance.now();
  return {
    step(words) {
      if (performance.now() - startedAt > quietMilliseconds) write(`${words}\n`);
    },
  };
}
