/**
 * Target phrases of plans ("chỉ tiêu") as typed targets.
 */
import { normalize } from '../language/text.ts';
import { findTargets } from './target-grammar.ts';
import type { TargetReading } from './typed-target.ts';

export type { Target, TargetProblemCode, TargetReading } from './typed-target.ts';

/**
 * Reads all targets of a text (a goal, a task, a plan's body); ages, levels, dates, document numbers and other decoys are
 * left alone. "Tối thiểu 80% TTHC …, trong số đó, tỷ lệ … đạt tối thiểu 70%" has two, both >= in %.
 */
export function readTargets(text: string): TargetReading {
  const plain = normalize(text);
  return { text: plain, ...findTargets(plain) };
}
