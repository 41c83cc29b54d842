import { type LocalHost, type LocalHostOptions, openHost } from './local-host.ts';
import { openNodeRealm } from './realm-node.ts';

export type { Question, ScreenChange } from './context.ts';
export type { LocalHost, LocalHostOptions } from './local-host.ts';

/** Opens a workbook under Node with the bundle bound to it. */
export function openLocalHost(options: LocalHostOptions): LocalHost {
  return openHost(options, openNodeRealm(options.now));
}
