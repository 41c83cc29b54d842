/**
 * Splits a Chủ trì cell into its units: "Văn phòng, Bộ phận một cửa" are two. A part that goes on in lower case belongs
 * to the one before it ("Các phòng, bộ phận liên quan" is one group name).
 */
export function leadUnits(text: string): readonly string[] {
  const units: string[] = [];
  for (const part of text.split(/[,;\n]/)) {
    const name = part.replace(/^\s*-\s*/, '').trim();
    if (name === '') continue;
    const previous = units.length - 1;
    if (previous >= 0 && name.charAt(0) !== name.charAt(0).toUpperCase()) units[previous] += `, ${name}`;
    else units.push(name);
  }
  return [...new Set(units)];
}
