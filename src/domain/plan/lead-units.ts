import { splitUnits } from '../units/split-units.ts';

/**
 * The units of a Chủ trì cell as it writes them, each once: "Văn phòng, Bộ phận một cửa" are two, "Các phòng, bộ phận
 * liên quan" is one group. Aliases and groups need the office's directory.
 */
export function leadUnits(text: string): readonly string[] {
  return [...new Set(splitUnits(text).map((unit) => unit.written))];
}
