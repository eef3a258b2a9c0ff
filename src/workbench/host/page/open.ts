import { connect } from "../connect";
import { ironcalcEngine } from "../engine/ironcalc";
import { ExcelHost, type HostOptions } from "../host";
import type { ClientLibraries } from "../office/newerClasses";
import type { OfficeOptions } from "../office/officeStandIn";

export { loadBook } from "../files/load";
export { saveBook } from "../files/save";

/** A workbook and Microsoft's client before it. */
export interface OpenedInPage extends ClientLibraries {
  readonly host: ExcelHost;
}

/**
 * Readies the page for Microsoft's client (`excel-web-16.00.debug.js`), which expects two names that
 * Office's loader brings. Call it before that script runs.
 */
export function prepareWindow(): void {
  const page = window as unknown as Record<string, unknown>;
  page.Microsoft ??= { Office: {} };
  page.Type ??= Function;
}

/** Opens an empty workbook (one sheet, "Sheet1") behind the client that the page has loaded. */
export function openInPage(
  wasm: BufferSource | WebAssembly.Module,
  options: Partial<HostOptions> & OfficeOptions = {}
): OpenedInPage {
  const { Excel, Office, OfficeExtension } = window as unknown as ClientLibraries;
  if (!Excel || !OfficeExtension) throw new Error("Load Microsoft's client before the stand-in.");
  const host = new ExcelHost({ engine: ironcalcEngine(wasm), ...options });
  return { host, ...connect({ Excel, Office, OfficeExtension, window }, host, options) };
}
