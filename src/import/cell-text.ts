/** The one written form of a cell's text, whichever program it came from. */

const lineEnds = /\r\n?|[\u2028\u2029\v\f]/g;
/** Zero-width characters and soft hyphens: they say where a line may break, not what it says. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const controls = /[^\P{Cc}\n\t]/gu;
const hyphens = /[\u2010\u2011]/g;

/** Bullets that need no space behind them; the private range holds those of the fonts Symbol and Wingdings. */
const bullet = '[•●○▪■□◦‣⁃∙·➢➤✓✔❖\\uE000-\\uF8FF]';
/** Signs that are bullets only when a space follows: "-5%" and "=-1" stay as they are. */
const spacedBullet = '(?:[-–—*]|o)';
const listMarker = new RegExp(`^(?:${bullet} ?|${spacedBullet} )+`);

/**
 * NFC, ordinary spaces, one space between words, no blank lines, every list marker at the start of a line as "- ".
 * Lines that the cell itself holds stay lines. "•  Lập kế hoạch\r\n– Báo cáo" gives "- Lập kế hoạch\n- Báo cáo".
 */
export function cleanCellText(text: string): string {
  return text
    .replace(hyphens, '-')
    .replace(lineEnds, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .normalize('NFC')
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n');
}

function cleanLine(line: string): string {
  const plain = line.replace(/\s+/g, ' ').trim();
  const marker = listMarker.exec(plain);
  return marker === null ? plain : `- ${plain.slice(marker[0].length)}`.trim();
}

/** Turns the two characters "\n", by which a one-line cell stands for several lines, into new lines. */
export function withLineBreaks(text: string): string {
  return text.replace(/\\n/g, '\n');
}
