import { openWorkbook, type Opened } from "../src/workbench/host/node/open";
import { loadBook } from "../src/workbench/host/files/load";
import type { Book } from "../src/book/book";

type Options = Parameters<typeof openWorkbook>[0];

/**
 * Opens a workbook behind Microsoft's own client and puts `Excel`, `Office` and `OfficeExtension` where
 * the add-in finds them. One workbook at a time: the last one opened.
 */
export function openExcel(options?: Options): Opened {
  const opened = openWorkbook(options);
  Object.assign(globalThis, {
    Excel: opened.Excel,
    Office: opened.Office,
    OfficeExtension: opened.OfficeExtension,
  });
  return opened;
}

/** The same, with the content of a file; gives what our own reader made of it too. */
export async function openExcelWith(
  file: string,
  bytes: Uint8Array,
  options?: Options
): Promise<Opened & { readonly book: Book }> {
  const opened = openExcel(options);
  const book = await loadBook(opened.host.book, file, bytes);
  return { ...opened, book };
}

/** Syncs that somebody asked for since the host was opened: the client's own tidying is not counted. */
export function syncsOf({ host }: Pick<Opened, "host">): number {
  return host.requests.filter(({ isCleanup }) => !isCleanup).length;
}

// Events reach the client a moment after their request: let them, before jest takes the client away.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 20)));
