/** Numbers by which the client knows its events. */
export const EventNumber = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  shapeActivated: 2101,
  shapeDeactivated: 2102,
  workbookActivated: 2203,
  settingsChanged: -1,
  documentSelectionChanged: -2,
  bindingDataChanged: -4,
  bindingSelectionChanged: -3,
} as const;

export type EventName = keyof typeof EventNumber;

/** Target by which the client registers handlers on a whole workbook's collections. */
export const WORKBOOK_TARGET = "Workbook";

export interface HostEvent {
  readonly name: EventName;
  /** Who hears it: ids of the sheet, table or chart, and {@link WORKBOOK_TARGET}. */
  readonly targets: readonly string[];
  readonly message: Record<string, unknown>;
}

/** Collects what happened during a request; delivered once it has been answered. */
export class Events {
  enabled = true;
  private queue: HostEvent[] = [];
  source: "Local" | "Remote" = "Local";

  raise(name: EventName, targets: string[], message: Record<string, unknown>): void {
    if (this.enabled)
      this.queue.push({ name, targets, message: { source: this.source, ...message } });
  }

  /** What was raised since the last time. */
  take(): HostEvent[] {
    const taken = this.queue;
    this.queue = [];
    return taken;
  }
}
