/**
 * The units of a department as plans name them: rooms, subordinate units, standing bodies, and names for groups of them.
 */
import type { Problem } from '../problem.ts';

/**
 * - `office`, `inspectorate`, `room`: parts of the department itself (Văn phòng, Thanh tra, phòng chuyên môn);
 * - `subordinate`: units under it (trung tâm, chi cục); `desk`: a part of a unit (bộ phận, tổ);
 * - `body`: boards and councils (ban chỉ đạo, hội đồng); `leaders`: lãnh đạo, giám đốc; `person`: staff by their post;
 * - `outside`: everybody else (sở khác, UBND); `group`: a name that stands for several units.
 */
export type UnitKind =
  | 'office'
  | 'inspectorate'
  | 'room'
  | 'subordinate'
  | 'desk'
  | 'body'
  | 'leaders'
  | 'person'
  | 'outside'
  | 'group';

export interface Unit {
  /** The name that reports print. */
  readonly name: string;
  /** Other ways in which plans write it ("VP", "Văn phòng Sở"). */
  readonly aliases: readonly string[];
  readonly kind: UnitKind;
  /** Names of the units that a group stands for; left out, the group's words say it. */
  readonly members?: readonly string[];
  readonly email?: string;
}

/**
 * - `unit-unknown` (text, similar: the nearest known name or ""): a name that the directory does not have;
 * - `unit-group-open` (text, why: the words that narrow it, or ""): a group whose members nobody but the office knows;
 * - `unit-split-doubtful` (text, part): the part may be a unit of its own or go on with the name before it;
 * - `unit-alias-likely` (alias, name): two names that are probably one unit;
 * - `unit-alias-ambiguous` (alias, names): a short name that fits several units.
 */
export type UnitProblemCode =
  | 'unit-unknown'
  | 'unit-group-open'
  | 'unit-split-doubtful'
  | 'unit-alias-likely'
  | 'unit-alias-ambiguous';

export type UnitProblem = Problem<UnitProblemCode>;
