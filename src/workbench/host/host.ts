import type { EngineFactory } from "./engine/engine";
import { Area } from "./model/area";
import { BookModel } from "./model/book";
import { bindRange } from "./model/cellProperties";
import { EventNumber, WORKBOOK_TARGET, type HostEvent } from "./model/events";
import { cellOfKey, type SheetModel } from "./model/sheet";
import { resolveStructured } from "./model/structured";
import { parseStructRef } from "@borgar/fx";
import { activeChartOf } from "./objects/chart";
import { range } from "./objects/range";
import { workbook } from "./objects/workbook";
import { memberOn, PLATFORMS, type Platform } from "./office/platforms";
import { dispatch, type Target } from "./protocol/dispatch";
import { apiNotFound, type HostError } from "./protocol/errors";
import { References } from "./protocol/references";
import type { RequestBody, Response } from "./protocol/wire";

bindRange((area) => range.of(area));

export interface HostOptions {
  readonly engine: EngineFactory;
  readonly platform?: Platform;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly userName?: string;
}

/** What a request cost. */
export interface RequestCost {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** The client's own tidying after a batch (it gives back its references), not a sync that somebody asked for. */
  readonly isCleanup: boolean;
}

/** Decides, before a request is carried out, whether it fails; for tests of failing connections. */
export type Fault = (request: number) => HostError | "hang" | null;

/** The stand-in for Excel: a workbook, and answers to the requests of Microsoft's client about it. */
export class ExcelHost {
  readonly book: BookModel;
  platform: Platform;
  readonly references = new References();
  /** One entry for every request answered. */
  readonly requests: RequestCost[] = [];
  fault: Fault | null = null;
  private deliver: (events: HostEvent[]) => void = () => undefined;

  constructor(options: HostOptions) {
    this.platform = options.platform ?? PLATFORMS.web;
    this.book = new BookModel(options);
    this.book.liveAreas = () => this.liveAreas();
    this.book.tableArea = (text, home) => {
      const reference = parseStructRef(text.includes("[") ? text : `${text}[]`);
      return reference
        ? resolveStructured(reference, { sheet: home ?? this.book.active, row: -1, col: -1 })
        : null;
    };
    this.book.addSheet("Sheet1");
  }

  /** Where events go: the client that listens. */
  listen(deliver: (events: HostEvent[]) => void): void {
    this.deliver = deliver;
  }

  /** Answers one request of the client. */
  async answer(body: RequestBody): Promise<Response> {
    const requestBytes = byteLength(JSON.stringify(body));
    const fault = this.fault?.(this.requests.length + 1);
    if (fault === "hang") return new Promise(() => undefined);
    if (fault) return this.refused(fault.code, fault.message, requestBytes, body.Actions.length);
    if (this.platform.payload !== null && requestBytes > this.platform.payload)
      return this.refused(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
        requestBytes,
        body.Actions.length
      );
    const answered = dispatch(body, this.target());
    this.book.calculation.settle();
    const responseBytes = byteLength(JSON.stringify(answered));
    if (this.platform.payload !== null && responseBytes > this.platform.payload)
      return this.refused(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
        requestBytes,
        body.Actions.length
      );
    const isCleanup = body.Actions.every(
      ({ Name, ActionType: type }) => Name === "_RemoveReference" || type === 1
    );
    this.requests.push({ requestBytes, responseBytes, actions: body.Actions.length, isCleanup });
    this.tell();
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: answered };
  }

  /** Delivers what happened, as after a change by hand. */
  tell(): void {
    for (const [sheet, cells] of this.book.calculation.computed)
      this.book.events.raise("worksheetCalculated", [sheet.id, WORKBOOK_TARGET], {
        worksheetId: sheet.id,
        address: addressesOf(sheet, cells),
      });
    this.book.calculation.computed.clear();
    const events = this.book.events.take();
    if (events.length > 0) setTimeout(() => this.deliver(events), 0);
  }

  private refused(code: string, message: string, requestBytes: number, actions: number): Response {
    this.requests.push({ requestBytes, responseBytes: 0, actions, isCleanup: false });
    return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
  }

  private target(): Target {
    const { book, references } = this;
    return {
      root: workbook.of({ book, references, activeChart: () => activeChartOf(book) }),
      references,
      check: (type, member) => memberOn(this.platform, type, member),
      create: (name) => {
        throw apiNotFound(name);
      },
    };
  }

  private liveAreas(): Area[] {
    const areas: Area[] = [...this.book.selection, this.book.activeCell];
    for (const { self } of this.references.live()) {
      if (self instanceof Area) areas.push(self);
      else {
        const { areas: several } = self as { areas?: unknown };
        if (Array.isArray(several)) areas.push(...(several as Area[]));
      }
    }
    return areas;
  }
}

/** "F2:F7,H1": the addresses of cells given column by column. */
function addressesOf(sheet: SheetModel, cells: readonly number[]): string {
  const areas: Area[] = [];
  for (const { row, col } of cells.map(cellOfKey)) {
    const last = areas.at(-1);
    if (last && last.left === col && last.bottom === row - 1) last.bottom = row;
    else areas.push(new Area(sheet, row, col, row, col));
  }
  return areas.map((area) => area.local).join(",");
}

/** The number by which the client knows an event. */
export const eventNumber = (event: HostEvent): number => EventNumber[event.name];

const encoder = new TextEncoder();
function byteLength(text: string): number {
  return encoder.encode(text).byteLength;
}
