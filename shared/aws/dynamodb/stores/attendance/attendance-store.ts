import { createHash } from 'node:crypto'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { MatchDecision } from '../../../../domain/attendance/matching/match-decision'
import { DaySummary } from '../../../../domain/attendance/summary/day-summary'
import { ZoomEvent } from '../../../../domain/attendance/zoom/zoom-event'
import type { AttendanceStore } from '../../../../ports/attendance'
import { shortTimeouts } from '../../../call-timeouts'
import { type ItemKey, keyInClinic, matchDecisionKey, summaryKey, zoomEventKey } from '../../item-keys'
import { type StoredItem, toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'
import { createAliasStore } from './alias-store'
import { createAttendanceRecordStore } from './attendance-record-store'
import { createReportStore } from './report-store'

export const createAttendanceStore = (table: DynamoTable): AttendanceStore => {
  const put = async (item: StoredItem) => {
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: item }), shortTimeouts.oneItem)
  }
  return {
    ...createReportStore(table),
    ...createAttendanceRecordStore(table),
    ...createAliasStore(table),
    recordEvent: (clinicId, event) => put(eventItem(clinicId, event)),
    listEvents: (clinicId) => collectPages(queryByPrefix(table, keyInClinic(clinicId, 'ZOOM#'), ZoomEvent)),
    saveMatchDecision: (clinicId, day, participantKey, outcome, repeatedFrom = null) =>
      put(
        toItem(matchDecisionKey(clinicId, day, participantKey), 'match', MatchDecision, {
          clinicId,
          day,
          participantKey,
          outcome,
          repeatedFrom,
        }),
      ),
    getMatchDecisions: async (clinicId, day) => {
      const prefix = matchDecisionKey(clinicId, day, '')
      const matches = await collectPages(queryByPrefix(table, prefix, MatchDecision))
      return Object.fromEntries(matches.map(({ participantKey, outcome }) => [participantKey, outcome]))
    },
    listMatchDecisions: (clinicId) =>
      collectPages(queryByPrefix(table, keyInClinic(clinicId, 'MATCH#'), MatchDecision)),
    saveSummary: (summary) =>
      put(toItem(summaryKey(summary.clinicId, summary.day), 'summary', DaySummary, summary)),
    listSummaries: (clinicId) =>
      collectPages(queryByPrefix(table, keyInClinic(clinicId, 'SUMMARY#'), DaySummary)),
  }
}

export const eventKey = (clinicId: string, event: ZoomEvent): ItemKey =>
  zoomEventKey(clinicId, event.at, digestOf(event))

export const eventItem = (clinicId: string, event: ZoomEvent): StoredItem =>
  toItem(eventKey(clinicId, event), 'zoom-event', ZoomEvent, event)

/** The schema gives the fields their one order, so equal events have equal digests. */
const digestOf = (event: ZoomEvent): string =>
  createHash('sha256')
    .update(JSON.stringify(ZoomEvent.parse(event)))
    .digest('base64url')
    .slice(0, 16)
