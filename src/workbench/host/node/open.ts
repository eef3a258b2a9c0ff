import { connect } from "../connect";
import { ironcalcEngine } from "../engine/ironcalc";
import type { EngineFactory } from "../engine/engine";
import { ExcelHost, type HostOptions } from "../host";
import type { ClientLibraries } from "../office/newerClasses";
import type { OfficeOptions } from "../office/officeStandIn";
import { engineBytes, loadClient } from "./client";

/** A workbook and Microsoft's client before it. */
export interface Opened extends ClientLibraries {
  readonly host: ExcelHost;
}

let engine: EngineFactory | null = null;

/** Opens an empty workbook (one sheet, "Sheet1") behind a client of its own, in Node. */
export function openWorkbook(options: Partial<HostOptions> & OfficeOptions = {}): Opened {
  engine ??= ironcalcEngine(engineBytes());
  const host = new ExcelHost({ engine, ...options });
  return { host, ...connect(loadClient(), host, options) };
}
