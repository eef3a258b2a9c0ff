import type { FieldId } from "../fields/catalogue";
import type { Line, ProjectReport } from "../reading/report";
import { change, sideOf } from "./changes";
import type { Change } from "./changes";
import { moved } from "./changesValues";
import type { Between } from "./changesValues";
import { foldName } from "./order";

/** A milestone of two reports. */
export interface MilestonePair {
  readonly before: Line;
  readonly now: Line;
}

/** Milestones that both reports hold: by id, else by name. One to one. */
export function pairMilestones(
  before: readonly Line[],
  now: readonly Line[]
): { pairs: MilestonePair[]; gone: Line[]; added: Line[] } {
  const left = new Map<string, Line[]>();
  for (const line of before) left.set(nameOf(line), [...(left.get(nameOf(line)) ?? []), line]);
  const pairs: MilestonePair[] = [];
  const added: Line[] = [];
  for (const line of now) {
    const same = left.get(nameOf(line))?.shift();
    if (same) pairs.push({ before: same, now: line });
    else added.push(line);
  }
  return { pairs, added, gone: [...left.values()].flat() };
}

function nameOf(line: Line): string {
  const id = line.fields.milestoneId?.value;
  const name = line.fields.milestoneName?.value;
  return foldName(String(id ?? name ?? line.key));
}

/** The milestone as people call it. */
export function milestoneLabel(line: Line): string {
  const name = line.fields.milestoneName?.value ?? line.fields.milestoneId?.value;
  return typeof name === "string" ? name : line.key;
}

/** Milestones that moved, were reached, came or went, or whose baseline was changed. */
export function milestoneChanges(
  before: ProjectReport,
  now: ProjectReport,
  between: Between
): Change[] {
  // A report without any milestones has not lost them: it does not speak of them.
  if (before.milestones.length === 0 || now.milestones.length === 0) return [];
  const { pairs, gone, added } = pairMilestones(before.milestones, now.milestones);
  return [
    ...pairs.flatMap((pair) => movesOf(pair, between)),
    ...gone.map((line) => whole("milestoneGone", line, between)),
    ...added.map((line) => whole("milestoneNew", line, between)),
  ];
}

function movesOf({ before, now }: MilestonePair, between: Between): Change[] {
  const record = milestoneLabel(now);
  const reached = now.fields.milestoneActual?.value && !before.fields.milestoneActual?.value;
  const expected = before.fields.milestoneForecast ?? before.fields.milestoneBaseline;
  const found: (Change | null)[] = [
    reached
      ? (moved(
          { kind: "milestoneReached", record },
          "milestoneActual",
          expected,
          now.fields.milestoneActual,
          "worse",
          between
        ) ?? onTime(record, before, now, between))
      : moved(
          { kind: "milestone", record },
          "milestoneForecast",
          before.fields.milestoneForecast,
          now.fields.milestoneForecast,
          "worse",
          between
        ),
    moved(
      { kind: "baseline", record },
      "milestoneBaseline",
      before.fields.milestoneBaseline,
      now.fields.milestoneBaseline,
      "worse",
      between
    ),
    ...(reached
      ? []
      : [
          moved(
            { kind: "rewritten", record },
            "milestoneActual",
            before.fields.milestoneActual,
            now.fields.milestoneActual,
            "neutral",
            between
          ),
        ]),
  ];
  return found.filter((one) => one !== null);
}

/** Reached on the very day that was forecast. */
function onTime(record: string, before: Line, now: Line, between: Between): Change {
  const expected = before.fields.milestoneForecast ?? before.fields.milestoneBaseline!;
  return change({
    kind: "milestoneReached",
    project: between.project,
    name: between.name,
    subject: "milestoneActual",
    record,
    before: sideOf(expected, between.from),
    after: sideOf(now.fields.milestoneActual!, between.to),
    delta: 0,
  });
}

const DATES: readonly FieldId[] = ["milestoneForecast", "milestoneBaseline", "milestoneActual"];

function whole(kind: "milestoneGone" | "milestoneNew", line: Line, between: Between): Change {
  const date = DATES.map((id) => line.fields[id]).find((value) => value !== undefined);
  const value = date ?? line.fields.milestoneName;
  const gone = kind === "milestoneGone";
  return change({
    kind,
    project: between.project,
    name: between.name,
    subject: date?.field ?? "milestoneName",
    record: milestoneLabel(line),
    before: gone && value ? sideOf(value, between.from) : null,
    after: !gone && value ? sideOf(value, between.to) : null,
  });
}
