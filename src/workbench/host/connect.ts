import { eventNumber, type ExcelHost } from "./host";
import { EventNumber, type HostEvent } from "./model/events";
import { addNewerClasses, type ClientLibraries } from "./office/newerClasses";
import { officeStandIn, type OfficeOptions } from "./office/officeStandIn";
import type { RequestBody } from "./protocol/wire";

/** Category by which the client tells event messages from others. */
const EVENT_CATEGORY = 65536;

/**
 * Puts a host behind Microsoft's client, in Node or in a page. The client itself is left as it is:
 * this uses the hooks that it offers for other transports and for tests.
 */
export function connect(
  client: ClientLibraries,
  host: ExcelHost,
  options: OfficeOptions = {}
): ClientLibraries {
  const { OfficeExtension } = client;
  // Some of the client's own members cannot be redefined: ours stand before them.
  const Office = Object.create(
    client.Office as object,
    Object.getOwnPropertyDescriptors(officeStandIn(host, options))
  ) as Record<string, unknown>;
  client.window.Office = Office;
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () =>
      Promise.resolve({ url: "http://stand-in.invalid", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_data: unknown, _flags: number, message: { Body: RequestBody }) =>
        // Through JSON, as over the wire: nothing is shared between the client's objects and the workbook.
        host
          .answer(JSON.parse(JSON.stringify(message.Body)) as RequestBody)
          .then((response) => JSON.parse(JSON.stringify(response)) as unknown),
    }),
  };
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.listen((events) => {
    for (const event of events) {
      if (EventNumber[event.name] < 0) {
        raise(Office, event);
        continue;
      }
      OfficeExtension._testTriggerRichApiMessageEvent({
        entries: event.targets.map((targetId) => ({
          messageCategory: EVENT_CATEGORY,
          messageType: eventNumber(event),
          targetId,
          message: JSON.stringify(event.message),
        })),
      });
    }
  });
  addNewerClasses(client);
  return { ...client, Office };
}

/** Tells the handlers of the older, callback-style events. */
function raise(office: Record<string, unknown>, event: HostEvent): void {
  const { document } = office.context as {
    document: { __raise(type: string, target: string, message: unknown): void };
  };
  document.__raise(event.name, event.targets[0] ?? "", {
    ...event.message,
    type: event.name,
    document,
  });
}
