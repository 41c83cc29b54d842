/** Files made in the page and handed to the browser's downloads: no server and no Drive takes part. */
import { writeXlsx } from '../../files/xlsx.ts';
import type { SheetValue } from '../../layout/workbook-value.ts';
import type { Outcome } from '../kit/work.ts';
import { pageLanguage } from '../server.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Offers a sheet as an .xlsx file of the name; `whyNot` says in a sentence that it could not be made. */
export async function download(
  name: string,
  sheet: SheetValue,
  whyNot: (reason: string) => string,
): Promise<Outcome<null>> {
  try {
    const bytes = await writeXlsx({ sheets: [sheet] });
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return { ok: true, value: null };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return {
      ok: false,
      problems: [{ code: 'page.download', sentence: whyNot(reason) }],
      language: pageLanguage(),
    };
  }
}
