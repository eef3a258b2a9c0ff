/** Registering for events needs no work of the host: it tells of everything, and the client listens to what it wants. */
const NAMES = [
  "AutoSaveSettingChangedEvent",
  "ActivatedEvent",
  "AddedEvent",
  "CalculatedEvent",
  "ChangedEvent",
  "ColumnSortedEvent",
  "DataChangedEvent",
  "DeactivatedEvent",
  "DeletedEvent",
  "EventMoved",
  "EventNameChanged",
  "EventVisibilityChanged",
  "FormatChangedEvent",
  "FormulaChangedEvent",
  "ProtectionChangedEvent",
  "RowHiddenChangedEvent",
  "RowSortedEvent",
  "SelectionChangedEvent",
  "SingleClickedEvent",
] as const;

export const registrations: Record<string, () => undefined> = Object.fromEntries(
  NAMES.flatMap((name) => [
    [`_Register${name}`, () => undefined],
    [`_Unregister${name}`, () => undefined],
  ])
);
