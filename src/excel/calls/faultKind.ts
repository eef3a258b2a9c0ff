/**
 * What went wrong, as far as it changes what happens next. Codes are Microsoft's, from "Error
 * handling with the application-specific JavaScript APIs"; texts for people are in `faultTexts.ts`.
 */
export type FaultKind =
  /** Excel or the connection is busy: the same request may pass a moment later. */
  | "busy"
  /** A request or a response above Excel's limit: the same work passes in smaller pieces. */
  | "tooLarge"
  /** A cell is being edited. */
  | "editing"
  /** This version of Excel does not have the call. */
  | "missing"
  /** Protected, read-only or without permission. */
  | "denied"
  /** Another workbook has the focus. */
  | "otherWorkbook"
  /** Something that was there is not there any more: a sheet, a table, a name. */
  | "gone"
  /** Excel has not answered; what was asked may still happen. */
  | "hung"
  /** The person cancelled. */
  | "cancelled"
  /** The state that the workbook carries was written by a newer Vigie. */
  | "newerState"
  | "unexpected";

const KIND_OF_CODE: Readonly<Record<string, FaultKind>> = {
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  ConnectionFailure: "busy",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  InvalidOperationInCellEditMode: "editing",
  ApiNotFound: "missing",
  ApiNotAvailable: "missing",
  NotImplemented: "missing",
  UnsupportedFeature: "missing",
  UnsupportedOperation: "missing",
  UnsupportedSheet: "missing",
  AccessDenied: "denied",
  Unauthenticated: "denied",
  InactiveWorkbook: "otherWorkbook",
  ItemNotFound: "gone",
  InvalidObjectPath: "gone",
  InvalidReference: "gone",
};

/** The kind of a code and HTTP status of Office.js; 408 and 429 mean busy whatever the code. */
export function kindOfCode(code: string, httpStatus?: number): FaultKind {
  return KIND_OF_CODE[code] ?? (httpStatus === 408 || httpStatus === 429 ? "busy" : "unexpected");
}
