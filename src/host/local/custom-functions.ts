/** Custom functions of a bundle: found as Google finds them, called from cells as Google calls them. */

import { kindOf } from './carry.ts';
import { dateOfSerial, serialOfDate } from './dates.ts';
import { type EngineGetters, engineLibrary, type LiteralValue, type Position } from './engine/library.ts';
import { isDateFormat } from './locale.ts';
import { messageOf, type Server } from './serve.ts';

interface Argument {
  readonly value: LiteralValue;
  readonly format?: string;
}

interface EvaluationContext {
  readonly customFunctions?: CustomFunctions;
  readonly getters: EngineGetters;
  readonly __originCellPosition?: Position;
}

type CellArgument = Argument | readonly (readonly Argument[])[] | undefined;

/** Names of the top-level functions with `@customfunction` in the comment directly above them. */
export function findCustomFunctions(bundle: string): string[] {
  const found = bundle.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*^function\s+([A-Za-z_$][\w$]*)\s*\(/gm);
  return [...found].flatMap(([, comment, name]) => (/@customfunction\b/i.test(comment ?? '') && name ? [name] : []));
}

/** The custom functions of one host. Several hosts may have functions of the same name. */
export class CustomFunctions {
  private readonly results = new Map<number, { readonly key: string; readonly result: unknown }>();
  private readonly functions: ReadonlyMap<string, string>;
  private readonly global: Record<string, unknown>;
  private readonly server: Server;

  constructor(names: readonly string[], global: Record<string, unknown>, server: Server) {
    this.functions = new Map(names.map((name) => [name.toUpperCase(), name]));
    this.global = global;
    this.server = server;
    for (const name of this.functions.keys()) register(name);
  }

  /** Result of a function for the engine; the same cell with the same arguments is not run again. */
  evaluate(name: string, context: EvaluationContext, args: readonly CellArgument[]): unknown {
    const functionName = this.functions.get(name);
    if (functionName === undefined) throw new engineLibrary.EvaluationError(`Unknown function: ${name}`, '#NAME?');
    const given = args
      .map(scriptArgument)
      .map((value, i, all) => (value === undefined && i < all.length - 1 ? '' : value));
    const key = JSON.stringify([
      name,
      given.map((value) => (value === undefined ? 'left out' : [kindOf(value), value])),
    ]);
    const position = context.__originCellPosition;
    const cell = position ? context.getters.getCell(position)?.id : undefined;
    const known = cell === undefined ? undefined : this.results.get(cell);
    if (known?.key === key) return engineResult(known.result);
    const result = this.run(functionName, given);
    if (cell !== undefined) this.results.set(cell, { key, result });
    return engineResult(result);
  }

  private run(functionName: string, args: readonly unknown[]): unknown {
    const code = this.global[functionName] as (...args: unknown[]) => unknown;
    try {
      return this.server.readingOnly(() => code(...args.map(this.server.toRealm)));
    } catch (failure) {
      return new CellError(messageOf(failure));
    }
  }
}

/** A thrown Error: the cell shows #ERROR! and its note the sentence. */
class CellError {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** One entry for all hosts in the library's table; each call goes to the host whose cell it stands in. */
function register(name: string): void {
  if (engineLibrary.registries.functionRegistry.contains(name)) return;
  engineLibrary.addFunction(name, {
    description: '',
    args: [engineLibrary.helpers.arg('arguments (any, range<any>, optional, repeating)')],
    compute(this: EvaluationContext, ...args: CellArgument[]): unknown {
      if (!this.customFunctions) throw new engineLibrary.EvaluationError(`Unknown function: ${name}`, '#NAME?');
      return this.customFunctions.evaluate(name, this, args);
    },
  });
}

/** A single cell as its value, a range as rows of values; the engine gives ranges as columns. */
function scriptArgument(argument: CellArgument): unknown {
  if (argument === undefined) return undefined;
  if (!Array.isArray(argument)) return scriptValue(argument as Argument);
  const columns = argument as readonly (readonly Argument[])[];
  const height = columns[0]?.length ?? 0;
  const rows = Array.from({ length: height }, (_, r) => columns.map((column) => scriptValue(column[r])));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

function scriptValue(cell: Argument | undefined): unknown {
  if (!cell || cell.value === null || cell.value === undefined) return '';
  return typeof cell.value === 'number' && isDateFormat(cell.format) ? dateOfSerial(cell.value) : cell.value;
}

function engineResult(result: unknown): unknown {
  if (result instanceof CellError) throw new engineLibrary.EvaluationError(result.message);
  if (!Array.isArray(result)) return engineValue(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  // Columns of cells, as the engine wants them.
  return Array.from({ length: width }, (_, c) => rows.map((row) => engineValue(row[c])));
}

function engineValue(value: unknown): Argument {
  if (value === null || value === undefined) return { value: '' };
  if (kindOf(value) === 'Date') return { value: serialOfDate(value as Date), format: 'dd/mm/yyyy' };
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  return { value: String(value) };
}
