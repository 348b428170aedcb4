import { randomBytes } from 'node:crypto'
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { AuditRecord } from '../../../../domain/audit'
import { Clinic } from '../../../../domain/clinic/clinic'
import { lastDateOf, newestFirst } from '../../../../domain/clinic/clinic-order'
import { Dispatch } from '../../../../domain/mail/dispatches/dispatch'
import type { ClinicStore } from '../../../../ports/clinics'
import { backoff } from '../../../retry'
import {
  itemIsNew,
  putIfMatches,
  toConditionParams,
  transactWrite,
  type WriteCondition,
} from '../../conditional-write'
import { getItem } from '../../get-item'
import { auditKey, clinicKey, keyInClinic, meetingKey, seatsKey, surveyQuestionsKey } from '../../item-keys'
import { dispatchKey } from '../../mail-keys'
import { type StoredItem, toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix, queryPages } from '../../table'
import { clinicListIndex } from '../../table-layout'
import { createClinicWatches } from './clinic-watch'
import { admissionUpdate } from './seat-counts'
import { settleHolds } from './seat-holds'

/** From a Zoom meeting to a clinic. */
const Meeting = z.object({ clinicId: z.string() })

export const createClinicStore = (table: DynamoTable): ClinicStore => {
  const get = (id: string) => getItem(table, clinicKey(id), Clinic)
  const put = (item: StoredItem, condition: WriteCondition): TransactWriteItem => ({
    Put: { TableName: table.name, Item: item, ...toConditionParams(condition) },
  })
  const auditWrite = (audit: AuditRecord) => put(auditItem(audit), itemIsNew)

  /** The pointers that a change of the meeting makes and leaves behind. */
  const meetingPointerWrites = (before: string | undefined, clinic: Clinic): TransactWriteItem[] => {
    const after = clinic.zoom?.meetingId
    if (before === after) return []
    const writes: TransactWriteItem[] = []
    if (before)
      writes.push({ Delete: { TableName: table.name, Key: marshall(meetingKey(before, clinic.id)) } })
    if (after) writes.push({ Put: { TableName: table.name, Item: meetingItem(after, clinic.id) } })
    return writes
  }

  const listEndingSince = async (date: string): Promise<Clinic[]> => {
    const query = {
      IndexName: clinicListIndex.name,
      KeyConditionExpression: 'listing = :listing AND listedAt >= :date',
      ExpressionAttributeValues: marshall({ ':listing': clinicListIndex.listing, ':date': date }),
    }
    return (await collectPages(queryPages(table, Clinic, query))).sort(newestFirst)
  }

  return {
    get,
    list: () => listEndingSince('0000'),
    listEndingSince,
    ...createClinicWatches(table),
    create: async (clinic, audit, elsewhere = []) => {
      const { written } = await transactWrite(table, {
        clinic: put(clinicItem(clinic), itemIsNew),
        audit: [audit, ...elsewhere].map(auditWrite),
        seats: admissionUpdate(table, clinic),
        meeting: meetingPointerWrites(undefined, clinic),
      })
      return written ? 'created' : 'exists'
    },
    save: async (clinic, audit, notices = []) => {
      const stored = await get(clinic.id)
      if (stored?.version !== clinic.version - 1) return 'conflict'
      const parts = {
        clinic: put(clinicItem(clinic), versionUnchanged(stored.version)),
        audit: auditWrite(audit),
        seats: admissionUpdate(table, clinic),
        notices: notices.map((notice) =>
          put(toItem(dispatchKey(notice), 'dispatch', Dispatch, notice), itemIsNew),
        ),
        meeting: meetingPointerWrites(stored.zoom?.meetingId, clinic),
      }
      for (let attempt = 1; attempt <= MAX_ATTEMPTS_WHILE_HELD; attempt += 1) {
        const transaction = await transactWrite(table, parts)
        if (transaction.written) return 'saved'
        if (transaction.failed.has('clinic')) return 'conflict'
        if (!transaction.failed.has('seats')) break
        await settleHolds(table, clinic.id, audit.at)
        await backoff(attempt, { baseMs: 20, maxMs: 1_000 }, table.sleep)
      }
      throw new Error(
        `${clinic.id} at version ${clinic.version}: a notice exists already, or seats stay held for registrations`,
      )
    },
    deleteDraft: async ({ id, version }, audit) => {
      const stored = await get(id)
      if (stored?.version !== version || stored.status !== 'draft') return 'conflict'
      const meetingId = stored.zoom?.meetingId
      const { written } = await transactWrite(table, {
        clinic: {
          Delete: {
            TableName: table.name,
            Key: marshall(clinicKey(id)),
            ...toConditionParams(versionUnchanged(version)),
          },
        },
        seats: { Delete: { TableName: table.name, Key: marshall(seatsKey(id)) } },
        survey: { Delete: { TableName: table.name, Key: marshall(surveyQuestionsKey(id)) } },
        audit: auditWrite(audit),
        meeting: meetingId
          ? [{ Delete: { TableName: table.name, Key: marshall(meetingKey(meetingId, id)) } }]
          : [],
      })
      return written ? 'deleted' : 'conflict'
    },
    findByMeeting: async (meetingId) => {
      const pointers = await collectPages(queryByPrefix(table, meetingKey(meetingId, ''), Meeting))
      const clinics = await Promise.all(pointers.map(({ clinicId }) => get(clinicId)))
      return clinics
        .filter((clinic) => clinic !== undefined)
        .filter((clinic) => clinic.zoom?.meetingId === meetingId)
        .sort(newestFirst)
    },
    recordAudit: async (audit) => {
      await putIfMatches(table, auditItem(audit), itemIsNew)
    },
    audit: (id) => collectPages(queryByPrefix(table, keyInClinic(id, 'AUDIT#'), AuditRecord)),
  }
}

/** In a rush of registrations some seat is held nearly all the time; it lasts seconds. */
const MAX_ATTEMPTS_WHILE_HELD = 20

const versionUnchanged = (version: number): WriteCondition => ({
  expression: 'version = :version',
  values: { ':version': version },
})

const clinicItem = (clinic: Clinic): StoredItem =>
  toItem(clinicKey(clinic.id), 'clinic', Clinic, clinic, {
    listing: clinicListIndex.listing,
    listedAt: lastDateOf(clinic),
  })

export const auditItem = (audit: AuditRecord): StoredItem =>
  toItem(auditKey(audit.clinicId, audit.at, randomBytes(4).toString('hex')), 'audit', AuditRecord, audit)

const meetingItem = (meetingId: string, clinicId: string): StoredItem =>
  toItem(meetingKey(meetingId, clinicId), 'meeting', Meeting, { clinicId })
