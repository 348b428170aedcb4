import { createHash } from 'node:crypto'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { DaySummary } from '../../domain/attendance/day-summary'
import { ZoomEvent } from '../../domain/attendance/zoom/zoom-event'
import type { AttendanceStore } from '../../ports/attendance'
import { quick } from '../limits'
import { inClinic, type Key, matchKey, summaryKey, zoomEventKey } from '../table/keys'
import { type Item, toItem } from '../table/stored-item'
import { allOf, pagesOf, type Table } from '../table/table'
import { reportStore } from './report-store'

/** A person's word on whose row of the report it is; clinic and day are there for the table's stream. */
const Match = z.object({ clinicId: z.string(), day: z.int(), rowKey: z.string(), registrationId: z.string() })

export const attendanceStore = (table: Table): AttendanceStore => {
  const put = async (item: Item) => {
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: item }), quick.oneItem)
  }
  return {
    ...reportStore(table),
    recordEvent: (clinicId, event) => put(eventItem(clinicId, event)),
    events: (clinicId) => allOf(pagesOf(table, inClinic(clinicId, 'ZOOM#'), ZoomEvent)),
    decide: (clinicId, day, rowKey, registrationId) =>
      put(toItem(matchKey(clinicId, day, rowKey), 'match', Match, { clinicId, day, rowKey, registrationId })),
    decisions: async (clinicId, day) => {
      const matches = await allOf(pagesOf(table, matchKey(clinicId, day, ''), Match))
      return Object.fromEntries(matches.map(({ rowKey, registrationId }) => [rowKey, registrationId]))
    },
    saveSummary: (summary) =>
      put(toItem(summaryKey(summary.clinicId, summary.day), 'summary', DaySummary, summary)),
    summaries: (clinicId) => allOf(pagesOf(table, inClinic(clinicId, 'SUMMARY#'), DaySummary)),
  }
}

export const eventKey = (clinicId: string, event: ZoomEvent): Key =>
  zoomEventKey(clinicId, event.at, digestOf(event))

export const eventItem = (clinicId: string, event: ZoomEvent): Item =>
  toItem(eventKey(clinicId, event), 'zoom-event', ZoomEvent, event)

/** The schema gives the fields their one order, so equal events have equal digests. */
const digestOf = (event: ZoomEvent): string =>
  createHash('sha256')
    .update(JSON.stringify(ZoomEvent.parse(event)))
    .digest('base64url')
    .slice(0, 16)
