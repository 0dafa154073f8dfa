import { DEVICE_EVENTS } from '@/lib/reference/encounter-codes';
import { factColumns, inputColumns } from '../columns';
import type { Dataset } from '../dataset';
import { RowFields } from '../row-fields';

const { columns, at } = inputColumns(['device_id', 'at', 'event'], ['officer_id', 'ticket_reference'], {
  event: DEVICE_EVENTS,
});
const row = new RowFields(columns);

/**
 * What happened to cameras: the log in which a documented reason can be checked. `eventKey` is the event as the key has
 * it: an event that no list knows keeps its text there, so that a spelling learned later makes no other row of it.
 */
export const bwvDeviceLog: Dataset = {
  name: 'bwv-device-log',
  columns,
  factColumns: factColumns({
    deviceId: 'text',
    at: 'instant',
    eventKey: 'text',
    event: 'text',
    officerId: 'text',
    ticketReference: 'text',
  }),
  key: ['deviceId', 'at', 'eventKey'],
  replaces: 'row',
  timeColumn: 'at',
  readRow: (cell, context) => {
    row.begin(cell, context);
    return row.accept([
      row.requiredId(at.device_id),
      row.requiredClockTime(at.at),
      row.listedOrText(at.event),
      row.requiredCode(at.event),
      row.id(at.officer_id),
      row.text(at.ticket_reference),
    ]);
  },
};
